import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fake8x8Error, messageOf } from '../base/errors.ts';
import type { Sink } from '../report/reporter.ts';

/** A sink that has to be closed. */
export type FileSink = Sink & { close(): Promise<void> };

/** Opens a file to write a report to, with the folders above it. Throws `OUTPUT_NOT_WRITABLE`. */
export async function openFileSink(path: string): Promise<FileSink> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const stream = createWriteStream(path);
    await once(stream, 'open');
    return {
      async write(text) {
        if (!stream.write(text)) await once(stream, 'drain');
      },
      async close() {
        stream.end();
        await once(stream, 'close');
      },
    };
  } catch (thrown) {
    throw new Fake8x8Error('OUTPUT_NOT_WRITABLE', `Cannot write "${path}": ${messageOf(thrown)}.`, {
      cause: thrown,
    });
  }
}
