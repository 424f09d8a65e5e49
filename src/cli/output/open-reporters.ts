import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { Fake8x8Error, messageOf } from '../../base/errors.ts';
import type { ReporterName } from '../../play/options/options.ts';
import type { ComparisonReporter } from '../../report/comparison/comparison-reporter.ts';
import type { ReportContext, Reporter, Sink } from '../../report/reporter.ts';
import type { Options } from '../options/read-options.ts';
import { createComparisonReporter, createReporter, type ReportTarget } from './create-reporter.ts';
import type { Io } from './io.ts';
import { createOutput } from './output.ts';

/** The reporters of a run, or of several, with their files. */
export type OpenReporters<R> = {
  readonly reporters: readonly R[];
  /** Closes the files. Throws `OUTPUT_NOT_WRITABLE` when not everything was written. */
  close(): Promise<void>;
};

/** Opens the reporters that were asked for. Throws `OUTPUT_SHARED` when two of them would write to one file. */
export function openReporters(
  context: ReportContext,
  options: Options,
  io: Io,
): Promise<OpenReporters<Reporter>> {
  return openAll((name, target) => createReporter(name, context, target), options, io);
}

/** Opens those that were asked for of runs that are compared. Throws `OUTPUT_SHARED`. */
export function openComparisonReporters(
  options: Options,
  io: Io,
): Promise<OpenReporters<ComparisonReporter>> {
  return openAll(createComparisonReporter, options, io);
}

async function openAll<R>(
  create: (name: ReporterName, target: ReportTarget) => Promise<R>,
  options: Options,
  io: Io,
): Promise<OpenReporters<R>> {
  const { reporter: names, outputFile, quiet, verbose } = options;
  checkOutputs(options);
  const files: FileSink[] = [];
  const reporters = await Promise.all(
    names.map(async (name) => {
      const path = outputFile[name];
      if (path === undefined) return create(name, { sink: { write: io.out }, io, quiet, verbose });
      const file = await openFileSink(path);
      files.push(file);
      return create(name, { sink: file, io: undefined, quiet: false, verbose });
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
