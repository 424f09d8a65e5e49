import { formatJson } from '../../base/printable.ts';
import { version } from '../../base/version.ts';
import type { Finding } from '../../checks/judging/finding.ts';
import type { Examination } from '../../checks/running/examination.ts';
import type { ReporterName } from '../../play/options/options.ts';
import { JSON_REPORT_VERSION } from '../../report/json-reporter.ts';
import { noPaint } from '../../report/paint.ts';
import type { Sink } from '../../report/reporter.ts';
import type { Options } from '../options/read-options.ts';
import { openFileSink, openReportFile } from '../output/file-sink.ts';
import type { Io } from '../output/io.ts';
import { finishAll } from '../output/open-reporters.ts';
import { COLUMNS_MAX } from '../output/read-columns.ts';
import { writeForGithub } from '../output/write-for-github.ts';
import type { ExaminationContext } from './examination-context.ts';
import { buildExaminationGithub } from './examination-github.ts';
import { formatExamination } from './format-examination.ts';

/** Writes the reports that were asked for, to their files or to stdout. Throws `OUTPUT_NOT_WRITABLE` when all are tried. */
export async function reportExamination(
  examination: Examination,
  context: ExaminationContext,
  options: Pick<Options, 'reporter' | 'outputFile' | 'quiet' | 'verbose'>,
  io: Io,
): Promise<void> {
  const write = async (name: ReporterName) => {
    const path = options.outputFile[name];
    if (name === 'github') return writeForGithub(buildExaminationGithub(examination, context), path, io);
    if (path === undefined) {
      const { outPaint: paint, columns } = io;
      const { quiet, verbose } = options;
      const style = { paint, columns, quiet, verbose };
      await writeReport(name, { examination, context, style }, { write: io.out });
      return;
    }
    const file = await openFileSink(path);
    const style = { ...IN_FILE, verbose: options.verbose };
    await writeReport(name, { examination, context, style }, file);
    await file.close();
  };
  await finishAll(options.reporter.map(write));
}

/** Makes sure, before an examination of minutes, that its reports can be written. Throws `OUTPUT_NOT_WRITABLE`. */
export async function checkReportFiles({
  reporter,
  outputFile,
}: Pick<Options, 'reporter' | 'outputFile'>): Promise<void> {
  for (const name of reporter) {
    const path = outputFile[name];
    if (path !== undefined) await (await openReportFile(name, path)).close();
  }
}

const IN_FILE = { paint: noPaint, columns: COLUMNS_MAX, quiet: false };

type Reported = {
  readonly examination: Examination;
  readonly context: ExaminationContext;
  readonly style: Parameters<typeof formatExamination>[2];
};

/** A page is written a piece at a time. */
async function writeReport(
  name: ReporterName,
  { examination, context, style }: Reported,
  sink: Sink,
): Promise<void> {
  if (name === 'html') {
    const { writeExaminationHtml } = await import('./examination-html.ts');
    await writeExaminationHtml(examination, context, sink);
    return;
  }
  await sink.write(await format(name, examination, context, style));
}

async function format(
  name: Exclude<ReporterName, 'html'>,
  examination: Examination,
  context: ExaminationContext,
  style: Parameters<typeof formatExamination>[2],
): Promise<string> {
  if (name === 'default') return formatExamination(examination, context, style);
  if (name === 'json') return `${formatJson(toJson(examination, context), 2)}\n`;
  const { formatExaminationJunit } = await import('./examination-junit.ts');
  return formatExaminationJunit(examination, context);
}

/** Its schema is `contracts/schemas/examination.schema.json`. */
function toJson(
  { findings, ignored, coverage, ...examination }: Examination,
  { target, files, again, replay, coverage: reported }: ExaminationContext,
) {
  return {
    report: 'fake-8x8 test',
    version: JSON_REPORT_VERSION,
    tool: { name: 'fake-8x8', version },
    target,
    again,
    ...(files.size > 0 && { replay }),
    ...examination,
    findings: findings.map(({ followedBy, ...finding }) => ({
      ...withoutTrial(finding),
      file: files.get(finding.id),
      followedBy: followedBy.map(withoutTrial),
    })),
    ignored: ignored.map(({ finding, reason }) => ({ finding: withoutTrial(finding), reason })),
    ...(reported !== undefined && { coverage }),
  };
}

/** The shortest conversation says what the first one did. */
function withoutTrial<F extends Pick<Finding, 'trial'>>({ trial: _, ...finding }: F): Omit<F, 'trial'> {
  return finding;
}
