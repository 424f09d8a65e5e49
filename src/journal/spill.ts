import { randomUUID } from 'node:crypto';
import { closeSync, openSync, read, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { Fake8x8Error } from '../base/errors.ts';
import type { JournalEntry } from './entry.ts';

/**
 * The part of a journal that lies in a temporary file. Only this process reads it, so it is written as V8 has it in
 * memory: JSON took a tenth of a large run's time, most of it to escape the bodies, which are JSON themselves.
 */
export type Spill = {
  readonly size: number;
  /** Throws `JOURNAL_FULL` when the file would get too large, and what the file system throws; then nothing was added. */
  write(entries: readonly JournalEntry[]): void;
  /** What was written until now, in order. Reading throws `JOURNAL_CLOSED` when the file is closed before it. */
  read(): AsyncIterable<JournalEntry>;
  /** Frees the file, as soon as nothing reads it any more. */
  close(): void;
};

const readFile = promisify(read);

/** Creates an empty file of at most so many bytes in the system's temporary folder. Throws what the file system throws. */
export function createSpill(bytesMax: number): Spill {
  const file = openUnlinked();
  /** The length of each batch in the file. */
  const batches: number[] = [];
  let bytes = 0;
  let size = 0;
  let readers = 0;
  let closed = false;

  async function* readBatches(lengths: readonly number[]): AsyncGenerator<JournalEntry> {
    if (closed) throw journalClosed();
    readers++;
    try {
      let position = 0;
      for (const length of lengths) {
        const { buffer } = await readFile(file, Buffer.alloc(length), 0, length, position);
        position += length;
        yield* deserialize(buffer) as JournalEntry[];
      }
    } finally {
      readers--;
      closeUnread();
    }
  }

  /** A number of a file that was closed may be another's already. */
  function closeUnread(): void {
    if (closed && readers === 0) closeSync(file);
  }

  return {
    get size() {
      return size;
    },
    write(entries) {
      const batch = serialize(entries);
      if (bytes + batch.length > bytesMax) throw journalFull(bytesMax);
      for (let written = 0; written < batch.length; )
        written += writeSync(file, batch, written, batch.length - written, bytes + written);
      batches.push(batch.length);
      bytes += batch.length;
      size += entries.length;
    },
    read: () => readBatches(batches.slice()),
    close() {
      closed = true;
      closeUnread();
    },
  };
}

/** Opens a file that only this process has: nothing is left of it, however the process ends. */
function openUnlinked(): number {
  const path = join(tmpdir(), `fake-8x8-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}

function journalFull(bytesMax: number): Fake8x8Error {
  return new Fake8x8Error(
    'JOURNAL_FULL',
    `The journal has more than the ${bytesMax} bytes that it may have on disk. Play fewer conversations, or smaller events.`,
  );
}

function journalClosed(): Fake8x8Error {
  return new Fake8x8Error(
    'JOURNAL_CLOSED',
    'The journal cannot be read any more: it is closed. Read it before the run is closed.',
  );
}
