import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { JournalEntry } from './entry.ts';

/** The part of a journal that lies in a temporary file, one JSON document a line. */
export type Spill = {
  readonly size: number;
  write(entries: readonly JournalEntry[]): void;
  read(): AsyncIterable<JournalEntry>;
  remove(): void;
};

/** Most entries turned into text at one time, so that writing needs little memory. */
const BATCH_ENTRIES = 500;

/** Creates an empty file in the system's temporary folder that only this user can read. */
export function createSpill(): Spill {
  const folder = mkdtempSync(join(tmpdir(), 'fake-8x8-'));
  const path = join(folder, 'journal.ndjson');
  const file = openSync(path, 'a', 0o600);
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  let size = 0;
  let bytes = 0;

  return {
    get size() {
      return size;
    },
    write(entries) {
      for (let from = 0; from < entries.length; from += BATCH_ENTRIES) {
        const lines = entries.slice(from, from + BATCH_ENTRIES).map((entry) => `${JSON.stringify(entry)}\n`);
        const batch = Buffer.from(lines.join(''));
        for (let written = 0; written < batch.length; ) written += writeSync(file, batch, written);
        bytes += batch.length;
      }
      size += entries.length;
    },
    async *read() {
      if (bytes === 0) return;
      const lines = createInterface({
        input: createReadStream(path, { end: bytes - 1 }),
        crlfDelay: Number.POSITIVE_INFINITY,
      });
      for await (const line of lines) yield JSON.parse(line) as JournalEntry;
    },
    remove() {
      process.off('exit', removeAtExit);
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
