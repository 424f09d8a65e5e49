import { connect } from 'node:net';
import { loopbackLookup } from './loopback.ts';

/** Real time between two looks whether something listens. */
const LOOK_EVERY_MS = 100;

/** Longest real time that one look takes. */
const LOOK_MS_MAX = 1000;

/** Waits until something listens at an address, at most `waitMs` of real time; says whether it does. Sends nothing. */
export async function reach(
  target: URL,
  waitMs: number,
  stopped: () => boolean = () => false,
): Promise<boolean> {
  const deadlineMs = performance.now() + waitMs;
  for (;;) {
    if (await listens(target)) return true;
    if (stopped() || performance.now() >= deadlineMs) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
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
