/** How long the app may take to act on what it has accepted, in ms of real time. */
export type Patience = {
  /** Longest wait for what must come. */
  readonly withinMs: number;
  /** Wait for what must not come. */
  readonly quietMs: number;
};

/** Until it is known how fast the app is. */
export const FIRST_PATIENCE: Patience = { withinMs: 5000, quietMs: 300 };

/** When the first conversation went wrong, which says nothing of how fast the app is. */
export const PATIENCE_UNKNOWN: Patience = { withinMs: 2000, quietMs: 300 };

const WITHIN_MS_MIN = 1000;
const QUIET_MS_MIN = 50;
const QUIET_MS_MAX = 1000;

/** How many times longer than it ever took is waited for what must come, and for what must not. */
const WITHIN_MARGIN = 10;
const QUIET_MARGIN = 2;

/** Waits a multiple of what the app has been seen to take. `lagMs` is how late the last thing came that it did. */
export function patienceAfter(before: Patience, lagMs: number): Patience {
  const isFirst = before === FIRST_PATIENCE;
  const within = Math.min(FIRST_PATIENCE.withinMs, Math.max(WITHIN_MS_MIN, WITHIN_MARGIN * lagMs));
  const quiet = Math.min(QUIET_MS_MAX, Math.max(QUIET_MS_MIN, QUIET_MARGIN * lagMs));
  return {
    withinMs: isFirst ? within : Math.max(before.withinMs, within),
    quietMs: isFirst ? quiet : Math.max(before.quietMs, quiet),
  };
}
