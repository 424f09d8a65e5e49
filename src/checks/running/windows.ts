import type { Check, Trial } from '../check.ts';
import type { PlannedCheck } from './choose-checks.ts';

/** A trial with its place in the plan. */
export type PlannedTrial = {
  readonly check: Check;
  readonly trial: Trial;
  /** Its number, from 0. */
  readonly number: number;
  /** Whether only the time ends its check. */
  readonly isEndless: boolean;
};

/** How a plan is split. */
export type WindowOptions = {
  /** Whether a window has trials of one check only. */
  readonly perCheck: boolean;
  /** Whether a check without an end comes to one. */
  isLate(): boolean;
};

/** Most trials of a window. */
const TRIALS_MAX = 64;

/**
 * Splits a plan into windows of trials that are judged in their order, whatever groups they are played in. The first is a
 * window of its own, since it shows how fast the app is. Two of one name, which would have the same ids, are in no
 * window together.
 */
export function* windowsOf(
  plan: readonly PlannedCheck[],
  { perCheck, isLate }: WindowOptions,
): Generator<readonly PlannedTrial[]> {
  let window: PlannedTrial[] = [];
  let number = 0;
  for (const planned of plan) {
    const { check, trials } = planned;
    for (const trial of trials) {
      if (isEndless(planned) && isLate()) break;
      const isFull = number === 1 || window.length === TRIALS_MAX || (perCheck && window[0]?.check !== check);
      const isNamed = window.some((each) => each.trial.scenario.scenario === trial.scenario.scenario);
      if (window.length > 0 && (isFull || isNamed)) {
        yield window;
        window = [];
      }
      window.push({ check, trial, number: number++, isEndless: isEndless(planned) });
    }
  }
  if (window.length > 0) yield window;
}

/** Whether only the time ends a check, and so is no reason to call it unfinished. */
export function isEndless({ count }: PlannedCheck): boolean {
  return count === Number.POSITIVE_INFINITY;
}
