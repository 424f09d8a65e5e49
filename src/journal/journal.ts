import type { JournalEntry } from './entry.ts';
import { createSpill, type Spill } from './spill.ts';

/** The append-only facts of a run. Small ones stay in memory, large ones continue in a temporary file. */
export type Journal = {
  /** How many entries there are. */
  readonly size: number;
  append(entry: JournalEntry): void;
  /** Calls `listener` for each entry appended from now on; returns what ends that. */
  subscribe(listener: (entry: JournalEntry) => void): () => void;
  /**
   * All entries there are at this call, in order; those appended while they are read do not belong to them. Reading
   * throws `JOURNAL_CLOSED` when the journal is closed before its file was opened.
   */
  entries(): AsyncIterable<JournalEntry>;
  /** The entries of `entries()` as an array, which takes as much memory as they do. */
  toArray(): Promise<readonly JournalEntry[]>;
  /** The newest entries, oldest first, at once: all there are as long as they fit into memory. */
  recent(): readonly JournalEntry[];
  /** Removes the temporary file; the journal is empty afterwards. */
  close(): void;
};

/** Limits of a journal. */
export type JournalOptions = {
  /** Most entries kept in memory; older ones go to a file. Default 10,000. */
  readonly memoryEntriesMax?: number;
};

/** Entries that go to the file at one time: few enough that writing them does not hold up the run. */
const BATCH_ENTRIES = 500;

/** Creates an empty journal. */
export function createJournal({ memoryEntriesMax = 10_000 }: JournalOptions = {}): Journal {
  const listeners = new Set<(entry: JournalEntry) => void>();
  let recent: JournalEntry[] = [];
  let spill: Spill | undefined;

  return {
    get size() {
      return (spill?.size ?? 0) + recent.length;
    },
    append(entry) {
      recent.push(entry);
      if (recent.length > memoryEntriesMax) {
        spill ??= createSpill();
        spill.write(recent.splice(0, BATCH_ENTRIES));
      }
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
      spill?.remove();
      spill = undefined;
      recent = [];
    },
  };
}

async function* readAll(
  older: AsyncIterable<JournalEntry> | undefined,
  newer: readonly JournalEntry[],
): AsyncGenerator<JournalEntry> {
  if (older !== undefined) yield* older;
  yield* newer;
}
