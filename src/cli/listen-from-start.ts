import type { JournalEntry } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';

/** Calls `listener` for each entry that a journal holds, and for each that is added to it; returns what ends that. */
export function listenFromStart(journal: Journal, listener: (entry: JournalEntry) => void): () => void {
  for (const entry of journal.recent()) listener(entry);
  return journal.subscribe(listener);
}
