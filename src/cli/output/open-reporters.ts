import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import type { ReporterName } from '../../play/options/options.ts';
import { createDefaultReporter } from '../../report/default-reporter.ts';
import { noPaint } from '../../report/paint.ts';
import type { ReportContext, Reporter, Sink } from '../../report/reporter.ts';
import type { Options } from '../options/read-options.ts';
import type { Io } from './io.ts';
import { createOutput } from './output.ts';
import { COLUMNS_MAX } from './read-columns.ts';

/** The reporters of a run with their files. */
type OpenReporters = {
  readonly reporters: readonly Reporter[];
  /** Closes the files. Throws `OUTPUT_NOT_WRITABLE` when not everything was written. */
  close(): Promise<void>;
};

/** Opens the reporters that were asked for. Throws `OUTPUT_SHARED` when two of them would write to one file. */
export async function openReporters(
  context: ReportContext,
  options: Options,
  io: Io,
): Promise<OpenReporters> {
  const { reporter: names, outputFile, quiet, verbose } = options;
  checkOutputs(options);
  const files: FileSink[] = [];
  const reporters = await Promise.all(
    names.map(async (name) => {
      const path = outputFile[name];
      if (path === undefined)
        return createReporter(name, context, { sink: { write: io.out }, io, quiet, verbose });
      const file = await openFileSink(path);
      files.push(file);
      return createReporter(name, context, { sink: file, io: undefined, quiet: false, verbose });
    }),
  );
  return {
    reporters,
    close: () => finishAll(files.map((file) => file.close())),
  };
}

/** Makes sure that no two reports are written into each other. Throws `OUTPUT_SHARED`. */
export function checkOutputs({ reporter, outputFile }: Pick<Options, 'reporter' | 'outputFile'>): void {
  const locations = reporter.map((name) => {
    const file = outputFile[name];
    return file === undefined ? 'stdout' : resolve(file);
  });
  const index = locations.findIndex((location, at) => locations.indexOf(location) !== at);
  if (index < 0) return;
  const location = locations[index] ?? '';
  const names = reporter.filter((_, at) => locations[at] === location);
  throw new Fake8x8Error(
    'OUTPUT_SHARED',
    `The reporters ${names.join(' and ')} cannot both write to ${location}. Give one another file: --output-file.${names[1]} <file>.`,
  );
}

type Target = {
  readonly sink: Sink;
  /** Absent for a file. */
  readonly io: Io | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
};

async function createReporter(
  name: ReporterName,
  context: ReportContext,
  { sink, io, quiet, verbose }: Target,
): Promise<Reporter> {
  switch (name) {
    case 'default': {
      return createDefaultReporter(context, sink, {
        paint: io?.outPaint ?? noPaint,
        columns: io?.columns ?? COLUMNS_MAX,
        whole: io?.outIsTerminal !== true,
        headingBefore: 'Before the first scenario',
        quiet,
        verbose,
      });
    }
    case 'json': {
      const { createJsonReporter } = await import('../../report/json-reporter.ts');
      return createJsonReporter(context, sink);
    }
    case 'junit': {
      const { createJunitReporter } = await import('../../report/junit-reporter.ts');
      return createJunitReporter(context, sink);
    }
  }
}

/** A sink that has to be closed. Writing to it never rejects: what went wrong is thrown when it is closed. */
type FileSink = Sink & {
  /** Throws `OUTPUT_NOT_WRITABLE` when not everything was written. */
  close(): Promise<void>;
};

/** Opens a file to write a report to, with the folders above it. Throws `OUTPUT_NOT_WRITABLE`. */
export async function openFileSink(path: string): Promise<FileSink> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const stream = createWriteStream(path);
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

/** Waits for all of it, whatever happens to one, and throws what went wrong first. */
export async function finishAll(work: readonly Promise<void>[]): Promise<void> {
  const settled = await Promise.allSettled(work);
  for (const each of settled) if (each.status === 'rejected') throw each.reason;
}
