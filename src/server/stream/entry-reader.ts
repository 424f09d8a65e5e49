import type { JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';
import { type EntryOrder, isShared, type JournalPart } from './entry-order.ts';

/** An entry of some journal. */
export type StreamedEntry = {
  /** The run whose journal has it; absent for that of the fake. */
  readonly run?: string;
  readonly entry: JournalEntry;
};

/** What comes next in an order. */
export type Batch = {
  readonly entries: readonly StreamedEntry[];
  /** How many entries before these cannot be read any more. */
  readonly missing: number;
  /** The position after them. */
  readonly next: number;
};

/** Reads an order from a position on. */
export type EntryReader = {
  /** The next entries, at most so many; undefined when there are none. */
  read(): Promise<Batch | undefined>;
  /** Frees what is open. */
  close(): Promise<void>;
};

/** Most entries of one batch. */
const BATCH_ENTRIES_MAX = 200;

/** Creates a reader. What is in memory is taken from there; the file of a large journal is read once, and not from its beginning each time. */
export function createEntryReader(order: EntryOrder, from: number): EntryReader {
  const files = new Map<Journal, FileReader>();
  let position = from;

  async function take(journal: Journal, first: number, count: number): Promise<readonly JournalEntry[]> {
    const recent = journal.recent();
    const older = journal.size - recent.length;
    if (first >= older) return recent.slice(first - older, first - older + count);
    const known = files.get(journal);
    const continued = known !== undefined && known.index <= first ? await readFrom(known, first, count) : [];
    if (continued.length === count) return continued;
    // It was opened when the journal was shorter.
    await known?.entries.return(undefined);
    const file = openFile(journal);
    files.set(journal, file);
    return readFrom(file, first, count);
  }

  async function readPart({ journal, run, first, count }: JournalPart): Promise<Batch> {
    const wanted = Math.min(count, BATCH_ENTRIES_MAX);
    const taken = journal === undefined ? [] : await take(journal, first, wanted).catch(() => []);
    const missing = journal === undefined ? count : wanted - taken.length;
    position += journal === undefined ? count : wanted;
    const own = run === undefined ? taken : taken.filter((entry) => !isShared(entry));
    const entries = own.map((entry) => ({ ...(run !== undefined && { run }), entry }));
    return { entries, missing, next: position };
  }

  return {
    async read() {
      const part = order.partAt(position);
      return part && readPart(part);
    },
    async close() {
      for (const { entries } of files.values()) await entries.return(undefined);
      files.clear();
    },
  };
}

type FileReader = { readonly entries: AsyncGenerator<JournalEntry>; index: number };

function openFile(journal: Journal): FileReader {
  const entries = journal.entries()[Symbol.asyncIterator]() as AsyncGenerator<JournalEntry>;
  return { entries, index: 0 };
}

async function readFrom(file: FileReader, first: number, count: number): Promise<readonly JournalEntry[]> {
  const taken: JournalEntry[] = [];
  while (taken.length < count) {
    const { done, value } = await file.entries.next();
    if (done === true) break;
    if (file.index++ >= first) taken.push(value);
  }
  return taken;
}
