import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import type { JournalEntry } from './entry.ts';

/** The part of a journal that lies in a temporary file, one JSON document a line. */
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
      const lines = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      for (let written = 0; written < lines.length; ) written += writeSync(file, lines, written);
      bytes += lines.length;
      size += entries.length;
    },
    read: () => readLines(path, bytes),
    remove() {
      process.off('exit', removeAtExit);
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Not with `node:readline`, for which the line separators inside a text may end a line too. */
async function* readLines(path: string, bytes: number): AsyncGenerator<JournalEntry> {
  if (bytes === 0) return;
  const file = createReadStream(path, { encoding: 'utf8', end: bytes - 1 });
  let rest = '';
  try {
    for await (const chunk of file as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as JournalEntry;
    }
  } catch (cause) {
    throw new Fake8x8Error(
      'JOURNAL_CLOSED',
      `The journal cannot be read any more: ${messageOf(cause)}. Read it before the run is closed.`,
      { cause },
    );
  }
}
