import { resolve } from 'node:path';
import { Fake8x8Error } from '../../base/errors.ts';
import type { ReporterName } from '../../play/options/options.ts';
import type { ComparisonReporter } from '../../report/comparison/comparison-reporter.ts';
import type { ReportContext, Reporter, Sink } from '../../report/reporter.ts';
import type { Options } from '../options/read-options.ts';
import { createComparisonReporter, createReporter, type ReportTarget } from './create-reporter.ts';
import { type FileSink, openReportFile } from './file-sink.ts';
import type { Io } from './io.ts';
import { stepSummaryFile } from './on-github.ts';

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
      const path = fileOf(name, outputFile);
      const log = { write: io.talk };
      if (path === undefined) return create(name, { sink: sinkOf(name, io), io, quiet, verbose, log });
      const file = await openReportFile(name, path);
      files.push(file);
      return create(name, { sink: file, io: undefined, quiet: false, verbose, log });
    }),
  );
  return {
    reporters,
    close: () => finishAll(files.map((file) => file.close())),
  };
}

/** The file that a report goes to; undefined for stdout. The summary for GitHub has a file of its own there. */
function fileOf(name: ReporterName, outputFile: Options['outputFile']): string | undefined {
  return outputFile[name] ?? (name === 'github' ? stepSummaryFile() : undefined);
}

/** Where a report without a file goes. The summary for GitHub is for nobody then: its annotations are in the log. */
function sinkOf(name: ReporterName, io: Io): Sink {
  return { write: name === 'github' ? () => {} : io.out };
}

/** Makes sure that nobody asks a command without a journal for it. Throws `REPORTER_NOT_HERE`. */
export function refuseStream({ reporter }: Pick<Options, 'reporter'>, command: string): void {
  if (!reporter.includes('ndjson')) return;
  throw new Fake8x8Error(
    'REPORTER_NOT_HERE',
    `The reporter ndjson writes the journal of a run, and ${command} has none. Allowed: default, json, junit, github.`,
  );
}

/** Makes sure that no two reports are written into each other. Throws `OUTPUT_SHARED`. */
export function checkOutputs({ reporter, outputFile }: Pick<Options, 'reporter' | 'outputFile'>): void {
  const locations = reporter.map((name) => {
    const file = fileOf(name, outputFile);
    if (file === undefined) return name === 'github' ? name : 'stdout';
    return resolve(file);
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

/** Waits for all of it, whatever happens to one, and throws what went wrong first. */
export async function finishAll(work: readonly Promise<void>[]): Promise<void> {
  const settled = await Promise.allSettled(work);
  for (const each of settled) if (each.status === 'rejected') throw each.reason;
}
