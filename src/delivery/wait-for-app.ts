import { connect } from 'node:net';
import { createAppFetch } from './app-fetch.ts';
import { loopbackLookup } from './loopback.ts';

/** Real time between two looks whether something listens. */
const LOOK_EVERY_MS = 100;

/** Longest real time that one look takes. */
const LOOK_MS_MAX = 1000;

/** How an app is waited for. */
export type WaitForAppOptions = {
  /** Real time that it has. */
  readonly waitMs: number;
  /** What it answers with 2xx once it is ready; absent: to listen is enough. */
  readonly readyUrl?: URL | undefined;
  /** Whether to wait no longer. */
  readonly stopped?: () => boolean;
};

/** What was found at an app's address. */
export type AppReadiness = 'ready' | 'not-ready' | 'unreachable';

/** Waits until something listens at an address and is ready, at most `waitMs`; says how far it came. */
export async function waitForApp(
  target: URL,
  { waitMs, readyUrl, stopped = () => false }: WaitForAppOptions,
): Promise<AppReadiness> {
  const deadlineMs = performance.now() + waitMs;
  for (;;) {
    const reached = await look(target, readyUrl);
    if (reached === 'ready' || stopped() || performance.now() >= deadlineMs) return reached;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function look(target: URL, readyUrl: URL | undefined): Promise<AppReadiness> {
  if (!(await listens(target))) return 'unreachable';
  return readyUrl === undefined || (await answers(readyUrl)) ? 'ready' : 'not-ready';
}

async function answers(url: URL): Promise<boolean> {
  const { fetch, close } = createAppFetch();
  try {
    const { ok } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LOOK_MS_MAX) });
    return ok;
  } catch {
    return false;
  } finally {
    await close();
  }
}

function listens(target: URL): Promise<boolean> {
  const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: LOOK_MS_MAX, lookup: loopbackLookup });
    const answer = (reached: boolean) => () => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
    socket.once('timeout', answer(false));
  });
}
