import { fstatSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AttemptEntry, JournalEntry } from '#src/journal/entry.ts';
import { createJournal, type Journal, type JournalOptions } from '#src/journal/journal.ts';
import { attemptEntry, conversationEntry, readEntries, runEntry } from '../support/report/sample-entries.ts';

const journals: Journal[] = [];

function open(memoryEntriesMax?: number): Journal {
  return openWith(memoryEntriesMax === undefined ? {} : { memoryEntriesMax });
}

function openWith(options: JournalOptions): Journal {
  const journal = createJournal(options);
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

/** The files in which journals lie now, by their numbers in this process; they have no name any more. */
function spilled(): readonly number[] {
  return readdirSync('/proc/self/fd')
    .map(Number)
    .filter((file) => pathOf(file).startsWith(join(tmpdir(), 'fake-8x8-')));
}

function pathOf(file: number): string {
  try {
    return readlinkSync(`/proc/self/fd/${file}`);
  } catch {
    // That of the listing itself.
    return '';
  }
}

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
    const [file = -1] = spilled();
    expect(fstatSync(file).size).toBe(serialize(entries.slice(0, 500)).length);
  });

  test('lies in a file that only this user can read, and that is gone with the process', () => {
    fill(open(0), 1);
    const [file = -1] = spilled();
    expect(fstatSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(tmpdir())).toEqual([]);
  });

  test('of bytes keeps few large entries in memory, and the order of all', async () => {
    const journal = openWith({ memoryBytesMax: 100_000 });
    const entries = fill(journal, 5);
    expect(spilled()).toEqual([]);
    for (let index = 0; index < 50; index++) {
      const entry = attemptEntry({ eventIndex: 5 + index, request: 'x'.repeat(10_000) });
      entries.push(entry);
      journal.append(entry);
    }
    expect(journal.recent().length).toBeLessThan(10);
    expect(await readEntries(journal)).toEqual(entries);
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

  test('leaves a reading that has begun its file', async () => {
    const journal = open(0);
    const entries = fill(journal, 5);
    const reading = journal.entries()[Symbol.asyncIterator]();
    const first = await reading.next();
    journal.close();
    expect(spilled()).toHaveLength(1);
    const rest = await readEntries({ entries: () => ({ [Symbol.asyncIterator]: () => reading }) });
    expect([first.value, ...rest]).toEqual(entries);
    expect(spilled()).toEqual([]);
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

describe('a journal whose file cannot be written', () => {
  test('says why, and keeps how the run ends', async () => {
    vi.stubEnv('TMPDIR', join(tmpdir(), 'missing'));
    const journal = open(3);
    const entries = fill(journal, 3);
    expect(journal.problem).toBe(undefined);
    const [last] = fill(journal, 1, 3);
    const seen: JournalEntry[] = [];
    journal.subscribe((entry) => seen.push(entry));
    fill(journal, 100, 4);
    for (const entry of [conversationEntry(), runEntry()]) journal.append(entry);
    expect(journal.problem).toEqual({
      code: 'JOURNAL_NOT_WRITABLE',
      message: expect.stringMatching(/^Cannot keep the journal in ".*missing": ENOENT.*TMPDIR/),
    });
    expect(await readEntries(journal)).toEqual([...entries, last, conversationEntry(), runEntry()]);
    expect(seen).toHaveLength(102);
    journal.close();
    expect([journal.problem, journal.size]).toEqual([undefined, 0]);
    vi.stubEnv('TMPDIR', join(tmpdir(), '..'));
  });

  test('is one that is too large, too', async () => {
    const journal = openWith({ memoryEntriesMax: 0, fileBytesMax: 20_000 });
    fill(journal, 1000);
    expect(journal.problem?.code).toBe('JOURNAL_FULL');
    const kept = await readEntries(journal);
    expect(eventIndexes(kept)).toEqual(Array.from({ length: journal.size }, (_, index) => index));
    const [file = -1] = spilled();
    expect(fstatSync(file).size).toBeLessThanOrEqual(20_000);
  });
});
