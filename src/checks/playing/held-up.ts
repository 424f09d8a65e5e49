import type { JournalEntry } from '../../journal/entry.ts';

/** In what share of the time the kit may not come to run until a time-out may be its own fault. */
const LATE_SHARE_MAX = 0.2;

/**
 * Whether something was waited for in vain while the kit itself did not come to run for such a share of the time. Not where
 * the app was not there, which shows only once. Pure.
 */
export function isHeldUp(entries: readonly JournalEntry[], lateShare: number): boolean {
  return lateShare > LATE_SHARE_MAX && entries.some(isInVain) && !entries.some(isUnreachable);
}

function isUnreachable(entry: JournalEntry): boolean {
  return 'outcome' in entry && entry.outcome === 'unreachable';
}

function isInVain(entry: JournalEntry): boolean {
  // What is compared at the end was not waited for.
  if (entry.kind === 'expectation') return entry.verdict === 'failed' && entry.stepIndex !== undefined;
  const isSent = entry.kind === 'attempt' || entry.kind === 'request' || entry.kind === 'view';
  return isSent && entry.outcome === 'timeout';
}
