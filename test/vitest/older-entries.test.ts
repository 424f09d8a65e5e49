import { expect } from 'fake-8x8/vitest';
import { afterEach, describe, test } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createJournal, type Journal } from '#src/journal/journal.ts';
import { attemptEntry, callEntry, rejectedEntry } from '../support/report/sample-entries.ts';
import { failureOf } from '../support/vitest/failure-of.ts';

const open: Journal[] = [];

afterEach(() => {
  for (const journal of open.splice(0)) journal.close();
});

/** A journal whose older entries are in its file, and these in memory. */
function journalWith(...entries: readonly JournalEntry[]): { readonly journal: Journal } {
  const journal = createJournal({ memoryEntriesMax: 3 });
  open.push(journal);
  for (let number = 0; number < 4; number++) journal.append(attemptEntry({ eventType: 'QUEUED' }));
  expect(journal.recent()).toEqual([]);
  for (const entry of entries) journal.append(entry);
  return { journal };
}

const TEXT = attemptEntry();
const REFUSED = rejectedEntry({ eventId: 'other' });

describe('what a matcher finds in a journal that continues in a file', () => {
  test.each([
    ['one is enough', () => expect(journalWith(TEXT)).toHaveBeenDelivered('TEXT')],
    ['there are more', () => expect(journalWith(TEXT)).not.toHaveBeenDelivered('TEXT', { times: 0 })],
    ['one was refused', () => expect(journalWith(TEXT, REFUSED)).not.toHaveAccepted('TEXT')],
    [
      'a message is more',
      () => expect(journalWith(callEntry())).not.toHaveReceivedMessage(/in/, { times: 0 }),
    ],
    ['a call is enough', () => expect(journalWith(callEntry())).toHaveReceivedCall('message')],
  ])('is certain where %s', (_, check) => {
    expect(check).not.toThrow();
  });

  test.each([
    ['there is none', () => expect(journalWith()).toHaveBeenDelivered('TEXT')],
    ['there must be none', () => expect(journalWith()).not.toHaveBeenDelivered('TEXT')],
    ['there must be so many', () => expect(journalWith(TEXT)).toHaveBeenDelivered('TEXT', { times: 1 })],
    ['each must be accepted', () => expect(journalWith(TEXT)).toHaveAccepted('TEXT')],
    ['no message must be there', () => expect(journalWith()).not.toHaveReceivedMessage()],
    ['a call is missing', () => expect(journalWith()).toHaveReceivedCall('token')],
  ])('is not taken for the whole where %s', (_, check) => {
    expect(failureOf(check)).toMatch(
      /Only the newest \d entries of the journal are in memory; 4 older ones were not looked at\. Read them all: /,
    );
  });
});
