import type { JournalEntry } from '../../journal/entry.ts';

/** Whether nothing that was sent to the app was answered. */
export function isUnreachable(entries: readonly JournalEntry[]): boolean {
  const sent = entries.filter((entry) => entry.kind === 'attempt' || entry.kind === 'request');
  return sent.length === 0 || sent.every(({ outcome }) => outcome === 'unreachable');
}
