import type { JournalEntry } from './entry.ts';
import { createSpill, type Spill } from './spill.ts';

/** The append-only facts of a run. Small ones stay in memory, large ones continue in a temporary file. */
export type Journal = {
  /** How many entries there are. */
  readonly size: number;
  append(entry: JournalEntry): void;
  /** Calls `listener` for each entry appended from now on; returns what ends that. */
  subscribe(listener: (entry: JournalEntry) => void): () => void;
  /** All entries so far, in order. */
  entries(): AsyncIterable<JournalEntry>;
  /** Removes the temporary file; the journal is empty afterwards. */
  close(): void;
};

/** Limits of a journal. */
export type JournalOptions = {
  /** Most entries kept in memory; older ones go to a file. Default 10,000. */
  readonly memoryEntriesMax?: number;
};

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
        spill.write(recent);
        recent = [];
      }
      for (const listener of listeners) listener(entry);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async *entries() {
      const memory = recent.slice();
      if (spill !== undefined) yield* spill.read();
      yield* memory;
    },
    close() {
      spill?.remove();
      spill = undefined;
      recent = [];
    },
  };
}
