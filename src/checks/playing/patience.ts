/** How long the app may take to act on what it has accepted, and how much at once it is sent. */
export type Patience = {
  /** Longest wait for what must come, in ms of real time. */
  readonly withinMs: number;
  /** Wait for what must not come, in ms of real time. */
  readonly quietMs: number;
  /** Most conversations that are played together. */
  readonly togetherMax: number;
};

/** How fast an app was seen to be, in ms of real time. */
export type Pace = {
  /** From what was done to it to the last that it did because of that. */
  readonly lagMs: number;
  /** From an event to its answer, at most. */
  readonly answerMs: number;
};

/** Until it is known how fast the app is. */
export const FIRST_PATIENCE: Patience = { withinMs: 5000, quietMs: 300, togetherMax: 1 };

/** When the first conversation went wrong, which says nothing of how fast the app is. */
export const PATIENCE_UNKNOWN: Patience = { withinMs: 2500, quietMs: 300, togetherMax: 8 };

const WITHIN_MS = { min: 2000, max: 15_000 };
const QUIET_MS = { min: 100, max: 1500 };
const TOGETHER = { min: 1, max: 16 };

/** How many times longer than it ever took is waited for what must come, and for what must not. */
const WITHIN_MARGIN = 20;
const QUIET_MARGIN = 2;

/** What an app may take for the answers to as many events as there are conversations, if it gives one at a time. */
const ANSWERS_MS = 2500;

/** What the first conversation says: one that is played alone, so that its pace is the app's own. */
export function patienceOf({ lagMs, answerMs }: Pace): Patience {
  const withinMs = clamp(WITHIN_MARGIN * lagMs, WITHIN_MS);
  // As if it worked on one conversation after the other: then the last one waits for all others.
  const together = Math.min(withinMs / 2 / lagMs, ANSWERS_MS / answerMs);
  return {
    withinMs,
    quietMs: clamp(QUIET_MARGIN * lagMs, QUIET_MS),
    togetherMax: Math.floor(clamp(together, TOGETHER)),
  };
}

/** Waits longer for an app that is slower than it was before; a faster one says nothing, since it has less to do. */
export function patienceAfter(
  { togetherMax, ...before }: Patience,
  { lagMs }: Pick<Pace, 'lagMs'>,
): Patience {
  return {
    togetherMax,
    withinMs: Math.max(before.withinMs, clamp(WITHIN_MARGIN * lagMs, WITHIN_MS)),
    quietMs: Math.max(before.quietMs, clamp(QUIET_MARGIN * lagMs, QUIET_MS)),
  };
}

/** Waits half as long for what must come. */
export function hurried(patience: Patience): Patience {
  return { ...patience, withinMs: Math.max(WITHIN_MS.min, patience.withinMs) / 2 };
}

function clamp(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  // Nothing that takes no time is divided by.
  return Number.isNaN(value) ? max : Math.min(max, Math.max(min, value));
}
