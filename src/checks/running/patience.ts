/** How long the app may take to act on what it has accepted, in ms of real time. */
export type Patience = {
  /** Longest wait for what must come. */
  readonly withinMs: number;
  /** Wait for what must not come. */
  readonly quietMs: number;
};

/** Until it is known how fast the app is. */
export const FIRST_PATIENCE: Patience = { withinMs: 5000, quietMs: 300 };

const QUIET_MS_MIN = 50;
const QUIET_MS_MAX = 1000;

/** How much longer than it ever took is waited. */
const MARGIN = 2;

/** Waits as long as the app has been seen to take, twice. `lagMs` is how late the last thing came that it did. */
export function patienceAfter(before: Patience, lagMs: number): Patience {
  const wantedMs = Math.min(QUIET_MS_MAX, Math.max(QUIET_MS_MIN, MARGIN * lagMs));
  return { ...before, quietMs: before === FIRST_PATIENCE ? wantedMs : Math.max(before.quietMs, wantedMs) };
}
