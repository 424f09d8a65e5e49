import type { JournalEntry } from '../journal/entry.ts';

/** The entries of one conversation: those that name it, and the requests that made the app call about it. */
export function selectConversation(
  entries: readonly JournalEntry[],
  conversationId: string,
): readonly JournalEntry[] {
  const isAbout = (entry: JournalEntry) =>
    'conversationId' in entry && entry.conversationId === conversationId;
  const causes = new Set(
    entries.flatMap((entry) => (entry.kind === 'call' && isAbout(entry) ? [entry.during] : [])),
  );
  return entries.filter(
    (entry) => isAbout(entry) || (entry.kind === 'request' && causes.has(entry.requestIndex)),
  );
}
