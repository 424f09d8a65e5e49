import type { JournalEntry } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';

/** The entries from a number on, as far as the journal still has them in memory. */
export function entriesSince({ size, recent }: Journal, number: number): readonly JournalEntry[] {
  return size > number ? recent().slice(number - size) : [];
}
