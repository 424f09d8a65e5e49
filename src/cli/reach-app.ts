import { printable } from '../base/printable.ts';
import { type Reached, reach } from '../delivery/reach.ts';
import { checkTarget } from '../delivery/target.ts';
import type { Io } from './io.ts';
import type { Options } from './read-options.ts';

/** A Ctrl-C that may come before there is anything to stop. */
export type Interruption = {
  happened(): boolean;
  /** Calls `action` at the Ctrl-C, or at once when it came already. One action at a time. */
  onceHappened(action: () => void): void;
  /** No longer listens for it. */
  close(): void;
};

/** Listens for Ctrl-C and remembers it. */
export function createInterruption(io: Io): Interruption {
  let happened = false;
  let stop = () => {};
  const close = io.onInterrupt(() => {
    happened = true;
    stop();
  });
  return {
    happened: () => happened,
    onceHappened(action) {
      stop = action;
      if (happened) action();
    },
    close,
  };
}

/**
 * Looks whether the app listens, waits for it as long as `--wait` says, and tells a person when it does not. Throws
 * what `checkTarget` throws for `--ready`.
 */
export async function reachApp(
  target: URL,
  options: Options,
  interruption: Interruption,
  io: Io,
): Promise<Reached> {
  const readyUrl = readyUrlOf(options, target);
  const reached = await reach(target, { waitMs: options.waitMs, readyUrl, stopped: interruption.happened });
  if (interruption.happened()) return reached;
  if (reached === 'unreachable')
    io.talk(`nothing listens at ${target.origin}; start your app first, or wait for it: --wait 30s\n`);
  if (reached === 'not-ready' && readyUrl !== undefined)
    io.talk(`${printable(readyUrl.href)} is not answered with 2xx; wait longer for your app: --wait 30s\n`);
  return reached;
}

/** A path is one of the app's; what is no URL is told as such. */
function readyUrlOf(options: Options, target: URL): URL | undefined {
  const { ready } = options;
  if (ready === undefined) return undefined;
  return checkTarget(URL.canParse(ready, target.href) ? new URL(ready, target).href : ready, options);
}
