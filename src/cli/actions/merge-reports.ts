import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { exitCodeOfExamination } from '../examination/exit-code.ts';
import { reportExamination } from '../examination/report-examination.ts';
import { type LoadedReport, loadReport } from '../load-report.ts';
import { mergeExaminations } from '../merging/merge-examinations.ts';
import { reportRuns } from '../merging/report-runs.ts';
import { type Options, readOptions } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';
import { checkOutputs, refuseStream } from '../output/open-reporters.ts';

/**
 * Merges the JSON reports of shards and writes any report of the whole. Throws what `loadReport` throws, and
 * `REPORTS_DIFFER` for reports that are not parts of one.
 */
export async function mergeReports(files: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  checkOutputs(options);
  const loaded = await Promise.all(files.map(loadReport));
  const runs = loaded.flatMap((each) => (each.kind === 'run' ? [each.report] : []));
  const examinations = loaded.flatMap((each) => (each.kind === 'examination' ? [each.report] : []));
  checkSame(
    'kind',
    loaded.map(({ kind }) => kind),
  );
  checkParts(loaded);
  if (runs.length > 0) {
    checkSame(
      'dialect',
      runs.map(({ run }) => run.dialect),
    );
    io.exit(await reportRuns(runs, options, io));
    return;
  }
  checkSame(
    'dialect',
    examinations.map(({ dialect }) => dialect),
  );
  checkSame(
    'profile',
    examinations.map(({ profile }) => profile),
  );
  io.exit(await reportMerged(examinations, options, io));
}

async function reportMerged(
  examinations: Parameters<typeof mergeExaminations>[0],
  options: Options,
  io: Io,
): Promise<number> {
  refuseStream(options, 'merge-reports of test');
  const { examination, context } = mergeExaminations(examinations);
  await reportExamination(examination, context, options, io);
  return exitCodeOfExamination(examination);
}

function checkSame(what: string, values: readonly string[]): void {
  const different = [...new Set(values)];
  if (different.length <= 1) return;
  throw new Fake8x8Error(
    'REPORTS_DIFFER',
    `The reports are not parts of one: their ${what} is ${different.map(formatValue).join(' and ')}. Merge those of one ${what}.`,
  );
}

/** What two of them have would be counted twice. */
function checkParts(loaded: readonly LoadedReport[]): void {
  const files = new Map<string, string>();
  for (const { kind, file, report } of loaded) {
    for (const { name } of kind === 'run' ? report.scenarios : report.checks) {
      const other = files.get(name);
      if (other !== undefined && other !== file) throw doubled(name, [other, file]);
      files.set(name, file);
    }
  }
}

function doubled(name: string, files: readonly string[]): Fake8x8Error {
  return new Fake8x8Error(
    'REPORTS_DIFFER',
    `${formatValue(name)} is in ${files.map(formatValue).join(' and in ')}. Merge reports of different shards of one run.`,
  );
}
