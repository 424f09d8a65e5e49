import { tmpdir } from 'node:os';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import { estimateBytes } from '../base/estimate-bytes.ts';
import type { JournalEntry, RunProblem } from './entry.ts';
import { createSpill, type Spill } from './spill.ts';

/** The append-only facts of a run. Small ones stay in memory, large ones continue in a temporary file. */
export type Journal = {
  /** How many entries there are. */
  readonly size: number;
  /**
   * Why entries are left out: the temporary file cannot be written (`JOURNAL_NOT_WRITABLE`) or is too large
   * (`JOURNAL_FULL`). From then on only how conversations and the run end is kept. Undefined while nothing is wrong.
   */
  readonly problem: RunProblem | undefined;
  /** Never throws. */
  append(entry: JournalEntry): void;
  /** Calls `listener` for each entry appended from now on; returns what ends that. */
  subscribe(listener: (entry: JournalEntry) => void): () => void;
  /**
   * All entries there are at this call, in order; those appended while they are read do not belong to them. Reading
   * throws `JOURNAL_CLOSED` when the journal is closed before it begins.
   */
  entries(): AsyncIterable<JournalEntry>;
  /** The entries of `entries()` as an array, which takes as much memory as they do. */
  toArray(): Promise<readonly JournalEntry[]>;
  /** The newest entries, oldest first, at once: all there are as long as they fit into memory. */
  recent(): readonly JournalEntry[];
  /** Frees the temporary file; the journal is empty afterwards. */
  close(): void;
};

/** Limits of a journal. */
export type JournalOptions = {
  /** Most entries kept in memory; older ones go to a file. Default 10,000. */
  readonly memoryEntriesMax?: number;
  /** Most bytes kept in memory, as they are estimated. Default 16 MiB. */
  readonly memoryBytesMax?: number;
  /** Most bytes in the file. Default 4 GiB. */
  readonly fileBytesMax?: number;
};

/** What goes to the file at one time: little enough that writing it does not hold up the run. */
const BATCH = { entriesMax: 500, bytesMax: 4 * 1024 * 1024 };

/** Creates an empty journal. */
export function createJournal({
  memoryEntriesMax = 10_000,
  memoryBytesMax = 16 * 1024 * 1024,
  fileBytesMax = 4 * 1024 * 1024 * 1024,
}: JournalOptions = {}): Journal {
  const listeners = new Set<(entry: JournalEntry) => void>();
  let recent: JournalEntry[] = [];
  /** The estimated bytes of all of them. */
  let recentBytes = 0;
  let spill: Spill | undefined;
  let problem: RunProblem | undefined;

  function keep(entry: JournalEntry): void {
    recent.push(entry);
    recentBytes += estimateBytes(entry);
  }

  function moveOldest(): void {
    let count = 0;
    let bytes = 0;
    for (const entry of recent) {
      if (count >= BATCH.entriesMax || bytes >= BATCH.bytesMax) break;
      bytes += estimateBytes(entry);
      count++;
    }
    spill ??= createSpill(fileBytesMax);
    spill.write(recent.slice(0, count));
    recent.splice(0, count);
    recentBytes -= bytes;
  }

  function moveOld(): void {
    try {
      while (recent.length > memoryEntriesMax || recentBytes > memoryBytesMax) moveOldest();
    } catch (thrown) {
      problem = problemOf(thrown);
    }
  }

  return {
    get size() {
      return (spill?.size ?? 0) + recent.length;
    },
    get problem() {
      return problem;
    },
    append(entry) {
      if (problem === undefined || isEnd(entry)) keep(entry);
      if (problem === undefined) moveOld();
      for (const listener of listeners) listener(entry);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recent: () => recent.slice(),
    entries: () => readAll(spill?.read(), recent.slice()),
    async toArray() {
      const all: JournalEntry[] = [];
      for await (const entry of readAll(spill?.read(), recent.slice())) all.push(entry);
      return all;
    },
    close() {
      spill?.close();
      spill = undefined;
      problem = undefined;
      recent = [];
      recentBytes = 0;
    },
  };
}

/** Entries that a report cannot do without, and that are few and small. */
function isEnd({ kind }: JournalEntry): boolean {
  return kind === 'conversation' || kind === 'run';
}

function problemOf(thrown: unknown): RunProblem {
  if (thrown instanceof Fake8x8Error) return { code: thrown.code, message: thrown.message };
  return {
    code: 'JOURNAL_NOT_WRITABLE',
    message: `Cannot keep the journal in "${tmpdir()}": ${messageOf(thrown)}. Free some space there, or set TMPDIR to a folder that has some and that you may write.`,
  };
}

async function* readAll(
  older: AsyncIterable<JournalEntry> | undefined,
  newer: readonly JournalEntry[],
): AsyncGenerator<JournalEntry> {
  if (older !== undefined) yield* older;
  yield* newer;
}
