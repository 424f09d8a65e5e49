import { isUndelivered } from '../../journal/count-events.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';

/** Most entries of a page: a browser opens these in a few seconds. */
export const PAGE_ENTRIES_MAX = 50_000;

/** Most conversations that are known to have failed. */
const FAILED_MAX = 1000;

/** The conversations in which something failed: the first of them, and those that the page must have. */
export type FailedConversations = {
  add(entry: JournalEntry): void;
  has(entry: JournalEntry): boolean;
};

/** Creates a list of none. */
export function createFailedConversations(): FailedConversations {
  const keys = new Set<string>();
  return {
    add(entry) {
      if (keys.size < FAILED_MAX && isFailure(entry)) keys.add(keyOf(entry));
    },
    has: (entry) => keys.has(keyOf(entry)),
  };
}

/** The entries that a page gets, and how many it does not: all where there are few, else first those of what failed. */
export function chooseEntries(
  journal: Pick<Journal, 'size' | 'entries'>,
  failed: FailedConversations,
): { readonly entries: AsyncIterable<JournalEntry>; readonly leftOut: number } {
  const { size } = journal;
  const leftOut = Math.max(0, size - PAGE_ENTRIES_MAX);
  return { entries: leftOut === 0 ? journal.entries() : choose(journal, failed), leftOut };
}

/** In two passes, so that memory does not grow with the journal: what failed, then the beginning of the rest. */
async function* choose(
  journal: Pick<Journal, 'entries'>,
  failed: FailedConversations,
): AsyncGenerator<JournalEntry> {
  let left = PAGE_ENTRIES_MAX;
  for (const wanted of [true, false]) {
    for await (const entry of journal.entries()) {
      if (left === 0) return;
      if (failed.has(entry) !== wanted) continue;
      left--;
      yield entry;
    }
  }
}

function isFailure(entry: JournalEntry): boolean {
  switch (entry.kind) {
    case 'attempt':
      return isUndelivered(entry);
    case 'expectation':
      return entry.verdict === 'failed';
    case 'conversation':
      return entry.ending === 'stopped';
    case 'call':
      return entry.findings.some(({ severity }) => severity === 'error');
    case 'unscripted':
      return entry.severity === 'error';
    default:
      return false;
  }
}

function keyOf(entry: JournalEntry): string {
  const conversation = 'conversation' in entry ? entry.conversation : undefined;
  const scenario = 'scenario' in entry ? entry.scenario : undefined;
  if (conversation !== undefined && scenario !== undefined && scenario !== '')
    return `${scenario}#${conversation}`;
  return ('conversationId' in entry ? entry.conversationId : undefined) ?? '';
}
