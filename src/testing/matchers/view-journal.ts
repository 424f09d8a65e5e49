import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';

/** What a matcher can see of the journal. */
export type JournalView = {
  readonly entries: readonly JournalEntry[];
  /** For a person: that there are older entries, which were not looked at; undefined when there are none. */
  readonly unseen: string | undefined;
};

/** Gives the entries of a fake or a run that are in memory. Throws `NOT_A_FAKE`. */
export function viewJournal(received: unknown, matcher: string): JournalView {
  const journal = (received as { readonly journal?: Partial<Journal> } | null | undefined)?.journal;
  if (typeof journal?.recent !== 'function') throw notAFake(received, matcher);
  const entries = journal.recent();
  const older = (journal.size ?? entries.length) - entries.length;
  return { entries, unseen: older > 0 ? describeUnseen(older, entries.length) : undefined };
}

function describeUnseen(older: number, seen: number): string {
  return `Only the newest ${seen} entries of the journal are in memory; ${older} older ones were not looked at. Read them all: for await (const entry of fake.journal.entries()).`;
}

function notAFake(received: unknown, matcher: string): Fake8x8Error {
  return new Fake8x8Error(
    'NOT_A_FAKE',
    `Cannot check ${matcher} of ${formatValue(received)}. Allowed: what createFake8x8 or createRun made. Write expect(fake).${matcher}(…).`,
  );
}
