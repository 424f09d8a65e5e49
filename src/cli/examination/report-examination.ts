import { formatJson } from '../../base/printable.ts';
import type { Examination } from '../../checks/running/examination.ts';
import type { ReporterName } from '../../play/options/options.ts';
import { noPaint } from '../../report/paint.ts';
import type { Options } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';
import { finishAll, openFileSink } from '../output/open-reporters.ts';
import { COLUMNS_MAX } from '../output/read-columns.ts';
import type { ExaminationContext } from './examination-context.ts';
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
    if (path === undefined) {
      const { outPaint: paint, columns } = io;
      const { quiet, verbose } = options;
      await io.out(await format(name, examination, context, { paint, columns, quiet, verbose }));
      return;
    }
    const file = await openFileSink(path);
    await file.write(await format(name, examination, context, { ...IN_FILE, verbose: options.verbose }));
    await file.close();
  };
  await finishAll(options.reporter.map(write));
}

const IN_FILE = { paint: noPaint, columns: COLUMNS_MAX, quiet: false };

async function format(
  name: ReporterName,
  examination: Examination,
  context: ExaminationContext,
  style: Parameters<typeof formatExamination>[2],
): Promise<string> {
  if (name === 'default') return formatExamination(examination, context, style);
  if (name === 'json') return `${formatJson(toJson(examination, context), 2)}\n`;
  const { formatExaminationJunit } = await import('./examination-junit.ts');
  return formatExaminationJunit(examination, context);
}

function toJson(
  { findings, coverage, ...examination }: Examination,
  { target, files, again, coverage: reported }: ExaminationContext,
) {
  return {
    report: 'fake-8x8 test',
    version: 1,
    target,
    again,
    ...examination,
    findings: findings.map(({ trial: _, ...finding }) => ({ ...finding, file: files.get(finding.id) })),
    ...(reported !== undefined && { coverage }),
  };
}
