import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import type { ReporterName } from '../../play/options/options.ts';
import type { Sink } from '../../report/reporter.ts';
import { stepSummaryFile } from './on-github.ts';
import { createOutput } from './output.ts';

/** A sink that has to be closed. Writing to it never rejects: what went wrong is thrown when it is closed. */
export type FileSink = Sink & {
  /** Throws `OUTPUT_NOT_WRITABLE` when not everything was written. */
  close(): Promise<void>;
};

/** Opens a file to write a report to, with the folders above it. Throws `OUTPUT_NOT_WRITABLE`. */
export async function openFileSink(path: string, flags: 'a' | 'w' = 'w'): Promise<FileSink> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const stream = createWriteStream(path, { flags });
    await once(stream, 'open');
    const output = createOutput(stream, { onFailure() {} });
    return {
      write: output.write,
      async close() {
        stream.end();
        await finished(stream).catch((thrown) => {
          throw notWritable(path, thrown);
        });
      },
    };
  } catch (thrown) {
    throw notWritable(path, thrown);
  }
}

function notWritable(path: string, cause: unknown): Fake8x8Error {
  return new Fake8x8Error(
    'OUTPUT_NOT_WRITABLE',
    `Cannot write "${path}": ${messageOf(cause)}. Name a file that you may write, where there is space.`,
    { cause },
  );
}

/** Opens the file of a report. What a step tells GitHub is added to what it has told. Throws `OUTPUT_NOT_WRITABLE`. */
export function openReportFile(name: ReporterName, path: string): Promise<FileSink> {
  return openFileSink(path, name === 'github' && path === stepSummaryFile() ? 'a' : 'w');
}
