import type { Journal } from '../journal/journal.ts';

/** Real time without a call in ms, after which the app is taken to have registered. */
const QUIET_MS = 500;

/** Longest real time in ms, for an app that never stops calling. */
const LONGEST_MS = 10_000;

/**
 * Waits until an app that has just started makes no more calls. One that listens before it has registered with 8x8 would
 * refuse its first customer, which is no mistake. Ends at once when `stopped` is aborted.
 */
export async function waitUntilQuiet(
  journal: Pick<Journal, 'subscribe'>,
  stopped: AbortSignal,
): Promise<void> {
  if (stopped.aborted) return;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const quiet = setTimeout(end, QUIET_MS);
  const longest = setTimeout(end, LONGEST_MS);
  const unsubscribe = journal.subscribe(() => quiet.refresh());
  stopped.addEventListener('abort', end, { once: true });
  await ended;
  clearTimeout(quiet);
  clearTimeout(longest);
  stopped.removeEventListener('abort', end);
  unsubscribe();
}
