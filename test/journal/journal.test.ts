import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AttemptEntry, JournalEntry } from '#src/journal/entry.ts';
import { createJournal, type Journal } from '#src/journal/journal.ts';
import { attemptEntry, conversationEntry, readEntries, runEntry } from '../support/report/sample-entries.ts';

const journals: Journal[] = [];

function open(memoryEntriesMax?: number): Journal {
  const journal = createJournal(memoryEntriesMax === undefined ? {} : { memoryEntriesMax });
  journals.push(journal);
  return journal;
}

function fill(journal: Journal, count: number, from = 0): JournalEntry[] {
  const entries = Array.from({ length: count }, (_, index) => attemptEntry({ eventIndex: from + index }));
  for (const entry of entries) journal.append(entry);
  return entries;
}

const eventIndexes = (entries: readonly JournalEntry[]) =>
  entries.map((entry) => (entry as AttemptEntry).eventIndex);

/** The folders of journals that lie in files now. */
const spilled = () => readdirSync(tmpdir()).filter((name) => name.startsWith('fake-8x8-'));

beforeEach(() => {
  vi.stubEnv('TMPDIR', mkdtempSync(join(tmpdir(), 'journal-test-')));
});

afterEach(() => {
  for (const journal of journals.splice(0)) journal.close();
  rmSync(tmpdir(), { recursive: true });
  vi.unstubAllEnvs();
});

describe('a journal', () => {
  test('is empty at first', async () => {
    const journal = open();
    expect(journal.size).toBe(0);
    expect(await readEntries(journal)).toEqual([]);
    expect(await journal.toArray()).toEqual([]);
  });

  test('gives all entries as an array, those that memory did not hold too', async () => {
    const journal = open(10);
    fill(journal, 1200);
    const { toArray } = journal;
    expect(eventIndexes(await journal.toArray())).toEqual(Array.from({ length: 1200 }, (_, index) => index));
    expect(await toArray()).toHaveLength(1200);
  });

  test('gives its entries in the order they came', async () => {
    const journal = open();
    const entries = [attemptEntry(), conversationEntry(), runEntry()];
    for (const entry of entries) journal.append(entry);
    expect(journal.size).toBe(3);
    expect(await readEntries(journal)).toEqual(entries);
    expect(await readEntries(journal)).toEqual(entries);
  });

  test('tells each listener each entry from its subscription until its end', () => {
    const journal = open(2);
    const [first, second]: [number[], number[]] = [[], []];
    fill(journal, 1);
    const end = journal.subscribe((entry) => first.push((entry as AttemptEntry).eventIndex));
    journal.subscribe((entry) => second.push((entry as AttemptEntry).eventIndex));
    fill(journal, 3, 1);
    end();
    end();
    fill(journal, 1, 4);
    expect(first).toEqual([1, 2, 3]);
    expect(second).toEqual([1, 2, 3, 4]);
  });

  test('has taken an entry when its listeners are called', () => {
    const journal = open();
    const sizes: number[] = [];
    journal.subscribe(() => sizes.push(journal.size));
    fill(journal, 2);
    expect(sizes).toEqual([1, 2]);
  });

  test('stays in memory up to its limit', () => {
    fill(open(3), 3);
    expect(spilled()).toEqual([]);
  });
});

describe('a journal over its limit', () => {
  test.each([
    [0, 5],
    [1, 2],
    [3, 4],
    [3, 100],
    [10, 1234],
    [600, 5000],
  ])('of %i keeps the order of %i entries', async (memoryEntriesMax, count) => {
    const journal = open(memoryEntriesMax);
    const entries = fill(journal, count);
    expect(spilled()).toHaveLength(1);
    expect(journal.size).toBe(count);
    expect(await readEntries(journal)).toEqual(entries);
  });

  test('moves only the older part of a large memory to its file', async () => {
    const journal = open(2000);
    const entries = fill(journal, 2001);
    const [folder = ''] = spilled();
    const inFile = statSync(join(tmpdir(), folder, 'journal')).size;
    expect(inFile).toBe(serialize(entries.slice(0, 500)).length);
  });

  test('lies in a file that only this user can read', () => {
    fill(open(0), 1);
    const [folder = ''] = spilled();
    expect(statSync(join(tmpdir(), folder)).mode & 0o077).toBe(0);
    expect(statSync(join(tmpdir(), folder, 'journal')).mode & 0o077).toBe(0);
  });

  test.each([
    ['line breaks', 'a\r\nb\rc\nd'],
    ['line separators', 'a\u2028b\u2029c\u0085d'],
    ['lone surrogates', 'a\ud800b\udc00'],
    ['characters of several bytes at any place in the file', '👩‍👩‍👧‍👦田é'.repeat(20_000)],
    ['control characters', '\u0000\u001b[31m\u0007'],
  ])('keeps %s', async (_, text) => {
    const journal = open(0);
    const entry = attemptEntry({ text, request: text, response: text });
    journal.append(entry);
    journal.append(entry);
    expect(await readEntries(journal)).toEqual([entry, entry]);
  });

  test('reads what there was when it was asked, while entries are appended', async () => {
    const journal = open(3);
    fill(journal, 10);
    const seen: number[] = [];
    const entries = journal.entries();
    fill(journal, 10, 10);
    for await (const entry of entries) {
      seen.push((entry as AttemptEntry).eventIndex);
      fill(journal, 1, 20 + seen.length);
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(journal.size).toBe(30);
    expect((await readEntries(journal)).length).toBe(30);
  });

  test('can be read by several at once, and left in the middle', async () => {
    const journal = open(3);
    fill(journal, 20);
    for await (const entry of journal.entries()) if ((entry as AttemptEntry).eventIndex === 5) break;
    const [one, other] = await Promise.all([readEntries(journal), readEntries(journal)]);
    expect(eventIndexes(one)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(other).toEqual(one);
  });
});

describe('closing a journal', () => {
  test('removes its file and empties it', async () => {
    const journal = open(2);
    fill(journal, 10);
    expect(spilled()).toHaveLength(1);
    journal.close();
    expect(spilled()).toEqual([]);
    expect(journal.size).toBe(0);
    expect(await readEntries(journal)).toEqual([]);
  });

  test('may be done twice, and without a file', () => {
    const journal = open(2);
    fill(journal, 1);
    journal.close();
    journal.close();
    expect(journal.size).toBe(0);
  });

  test('leaves no listener for the end of the process', () => {
    const before = process.listenerCount('exit');
    const journal = open(0);
    fill(journal, 5);
    expect(process.listenerCount('exit')).toBe(before + 1);
    journal.close();
    expect(process.listenerCount('exit')).toBe(before);
  });

  test('fails a reading that comes too late, and says so', async () => {
    const journal = open(2);
    fill(journal, 10);
    const entries = journal.entries();
    journal.close();
    await expect(readEntries({ entries: () => entries })).rejects.toMatchObject({
      name: 'Fake8x8Error',
      code: 'JOURNAL_CLOSED',
    });
  });
});
