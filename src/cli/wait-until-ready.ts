import { formatDuration } from '../base/duration.ts';
import { printable } from '../base/printable.ts';
import { checkTarget } from '../delivery/target.ts';
import { type AppReadiness, waitForApp } from '../delivery/wait-for-app.ts';
import type { Options } from './options/read-options.ts';
import type { Io } from './output/io.ts';

/** A Ctrl-C that may come before there is anything to stop. */
export type Interruption = {
  happened(): boolean;
  /** Calls `action` at the Ctrl-C, or at once when it came already. One action at a time. */
  onceHappened(action: () => void): void;
  /** No longer listens for it. */
  close(): void;
};

/** Listens for Ctrl-C and remembers it. A reader of stdout that goes away is the same, unless a report goes to a file. */
export function createInterruption(
  io: Io,
  { reporter, outputFile }: Pick<Options, 'reporter' | 'outputFile'>,
): Interruption {
  let happened = false;
  let stop = () => {};
  const interrupt = () => {
    happened = true;
    stop();
  };
  const hasFile = reporter.some((name) => outputFile[name] !== undefined);
  const ends = [io.onInterrupt(interrupt), ...(hasFile ? [] : [io.onUnread(interrupt)])];
  return {
    happened: () => happened,
    onceHappened(action) {
      stop = action;
      if (happened) action();
    },
    close() {
      for (const end of ends) end();
    },
  };
}

/**
 * Waits until the app listens, or answers `--ready`, for as long as `--wait` says; prints a message when it does not.
 * Throws what `checkTarget` throws for `--ready`.
 */
export async function waitUntilReady(
  target: URL,
  options: Options,
  interruption: Interruption,
  io: Io,
): Promise<AppReadiness> {
  const readyUrl = readyUrlOf(options, target);
  const readiness = await waitForApp(target, {
    waitMs: options.wait,
    readyUrl,
    stopped: interruption.happened,
  });
  if (interruption.happened()) return readiness;
  if (readiness === 'unreachable') io.talk(`nothing listens at ${target.origin}; ${adviceOf(options)}\n`);
  if (readiness === 'not-ready' && readyUrl !== undefined)
    io.talk(`${printable(readyUrl.href)} does not answer with 2xx; ${adviceOf(options)}\n`);
  return readiness;
}

function adviceOf({ wait }: Options): string {
  return wait > 0
    ? `waited ${formatDuration(wait)} for your app; what it printed may say why`
    : `start your app first, or wait for it: --wait 30s`;
}

/** `--ready` is a path of the app, or a URL. */
export function readyUrlOf(options: Options, target: URL): URL | undefined {
  const { ready } = options;
  if (ready === undefined) return undefined;
  return checkTarget(URL.canParse(ready, target.href) ? new URL(ready, target).href : ready, options);
}
