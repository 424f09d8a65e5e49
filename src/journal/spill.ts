import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import type { JournalEntry } from './entry.ts';

/**
 * The part of a journal that lies in a temporary file. Only this process reads it, so it is written as V8 has it in
 * memory: JSON took a tenth of a large run's time, most of it to escape the bodies, which are JSON themselves.
 */
export type Spill = {
  readonly size: number;
  write(entries: readonly JournalEntry[]): void;
  /** What was written until now, in order. Reading throws `JOURNAL_CLOSED` when the file is removed before it. */
  read(): AsyncIterable<JournalEntry>;
  remove(): void;
};

/** Creates an empty file in the system's temporary folder that only this user can read. */
export function createSpill(): Spill {
  const folder = mkdtempSync(join(tmpdir(), 'fake-8x8-'));
  const path = join(folder, 'journal');
  const file = openSync(path, 'a', 0o600);
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  /** The length of each batch in the file. */
  const batches: number[] = [];
  let size = 0;

  return {
    get size() {
      return size;
    },
    write(entries) {
      const batch = serialize(entries);
      for (let written = 0; written < batch.length; ) written += writeSync(file, batch, written);
      batches.push(batch.length);
      size += entries.length;
    },
    read: () => readBatches(path, batches.slice()),
    remove() {
      process.off('exit', removeAtExit);
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function* readBatches(path: string, batches: readonly number[]): AsyncGenerator<JournalEntry> {
  const file = await openJournal(path);
  try {
    let position = 0;
    for (const length of batches) {
      const batch = Buffer.alloc(length);
      await file.read(batch, 0, length, position);
      position += length;
      yield* deserialize(batch) as JournalEntry[];
    }
  } finally {
    await file.close();
  }
}

async function openJournal(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (cause) {
    throw new Fake8x8Error(
      'JOURNAL_CLOSED',
      `The journal cannot be read any more: ${messageOf(cause)}. Read it before the run is closed.`,
      { cause },
    );
  }
}
