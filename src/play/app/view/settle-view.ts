import { setTimeout as pause } from 'node:timers/promises';

/** How long a view is looked at. */
export type ViewTimes = {
  /** Real time that the app has until it shows what it must, in ms. */
  readonly withinMs: number;
  /** Real time for which it then has to stay so, in ms. */
  readonly quietMs: number;
};

/** What a view is looked at with. */
export type SettleOptions<R> = ViewTimes & {
  /** Looks once. What was begun in time is waited for. */
  look(): Promise<R>;
  /** Whether what was seen is what it must be. */
  isGood(reading: R): boolean;
  /** Gives it up. */
  readonly stopped: AbortSignal;
};

const PAUSE_MS_MIN = 10;
const PAUSE_MS_MAX = 250;

/**
 * Looks again, with growing pauses, until a view is good and still is after a quiet time, or its time is over. Gives
 * what was seen last; undefined when it was given up.
 */
export async function settleView<R>(options: SettleOptions<R>): Promise<R | undefined> {
  const { look, isGood, withinMs, quietMs, stopped } = options;
  const endMs = performance.now() + withinMs;
  let pauseMs = PAUSE_MS_MIN;
  let goodSinceMs: number | undefined;
  for (;;) {
    const reading = await look();
    if (stopped.aborted) return undefined;
    const nowMs = performance.now();
    goodSinceMs = isGood(reading) ? (goodSinceMs ?? nowMs) : undefined;
    const leftMs = goodSinceMs === undefined ? pauseMs : goodSinceMs + quietMs - nowMs;
    if (nowMs >= endMs || leftMs <= 0) return reading;
    await pause(Math.min(leftMs, endMs - nowMs), undefined, { signal: stopped }).catch(() => {});
    pauseMs = Math.min(PAUSE_MS_MAX, pauseMs * 2);
  }
}
