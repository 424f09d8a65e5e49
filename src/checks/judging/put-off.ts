import type { JournalEntry } from '../../journal/entry.ts';
import { collectFacts } from './facts.ts';

/**
 * Whether an event was answered each time that there is too much to do. Retries of 8x8 come for minutes, those of a trial
 * for less than a second: what goes wrong because of it among others says nothing. Pure.
 */
export function isPutOff(entries: readonly JournalEntry[]): boolean {
  return collectFacts(entries).some(({ events }) =>
    events.some(({ accepted, attempts }) => !accepted && attempts.every(({ status }) => status === 503)),
  );
}
