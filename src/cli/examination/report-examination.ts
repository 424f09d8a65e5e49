import { formatJson } from '../../base/printable.ts';
import type { Examination } from '../../checks/running/examination.ts';
import type { ReporterName } from '../../play/options/options.ts';
import { noPaint } from '../../report/paint.ts';
import type { Options } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';
import { finishAll, openFileSink } from '../output/open-reporters.ts';
import type { ExaminationContext } from './examination-context.ts';
import { formatExamination } from './format-examination.ts';

/** Writes the reports that were asked for, to their files or to stdout. Throws `OUTPUT_NOT_WRITABLE` when all are tried. */
export async function reportExamination(
  examination: Examination,
  context: ExaminationContext,
  options: Pick<Options, 'reporter' | 'outputFile' | 'quiet'>,
  io: Io,
): Promise<void> {
  const write = async (name: ReporterName) => {
    const path = options.outputFile[name];
    if (path === undefined) {
      await io.out(await format(name, examination, context, { paint: io.outPaint, quiet: options.quiet }));
      return;
    }
    const file = await openFileSink(path);
    await file.write(await format(name, examination, context, { paint: noPaint, quiet: false }));
    await file.close();
  };
  await finishAll(options.reporter.map(write));
}

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

function toJson({ findings, ...examination }: Examination, { target, files, again }: ExaminationContext) {
  return {
    report: 'fake-8x8 test',
    version: 1,
    target,
    again,
    ...examination,
    findings: findings.map(({ trial: _, ...finding }) => ({ ...finding, file: files.get(finding.id) })),
  };
}
