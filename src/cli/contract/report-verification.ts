import { formatJson, printable } from '../../base/printable.ts';
import type { Verification, VerifiedInteraction } from '../../contract/verification/verification.ts';
import type { ReporterName } from '../../play/options/options.ts';
import { noPaint, type Paint } from '../../report/paint.ts';
import type { Sink } from '../../report/reporter.ts';
import type { Options } from '../options/read-options.ts';
import { openFileSink } from '../output/file-sink.ts';
import type { Io } from '../output/io.ts';
import { finishAll } from '../output/open-reporters.ts';
import { writeForGithub } from '../output/write-for-github.ts';
import type { VerificationContext } from './verification-context.ts';
import { buildVerificationGithub } from './verification-github.ts';

/** Writes the reports that were asked for, to their files or to stdout. Throws `OUTPUT_NOT_WRITABLE` when all are tried. */
export async function reportVerification(
  verification: Verification,
  context: VerificationContext,
  { reporter, outputFile }: Pick<Options, 'reporter' | 'outputFile'>,
  io: Io,
): Promise<void> {
  const write = async (name: ReporterName) => {
    const path = outputFile[name];
    if (name === 'github') return writeForGithub(buildVerificationGithub(verification, context), path, io);
    const paint = path === undefined ? io.outPaint : noPaint;
    if (path === undefined) {
      await writeReport(name, { verification, context, paint }, { write: io.out });
      return;
    }
    const file = await openFileSink(path);
    await writeReport(name, { verification, context, paint }, file);
    await file.close();
  };
  await finishAll(reporter.map(write));
}

type Reported = {
  readonly verification: Verification;
  readonly context: VerificationContext;
  readonly paint: Paint;
};

async function writeReport(
  name: ReporterName,
  { verification, context, paint }: Reported,
  sink: Sink,
): Promise<void> {
  if (name === 'html') {
    const { writeVerificationHtml } = await import('./verification-html.ts');
    await writeVerificationHtml(verification, context, sink);
    return;
  }
  await sink.write(await format(name, verification, context, paint));
}

async function format(
  name: Exclude<ReporterName, 'html'>,
  verification: Verification,
  context: VerificationContext,
  paint: Paint,
): Promise<string> {
  if (name === 'default') return formatVerification(verification, paint);
  if (name === 'json') {
    const report = { report: 'fake-8x8 contract verify', version: 1, ...context, ...verification };
    return `${formatJson(report, 2)}\n`;
  }
  const { formatVerificationJunit } = await import('./verification-junit.ts');
  return formatVerificationJunit(verification);
}

/** Formats the outcome for a person: a line for each event and state, below it what to fix, at the end the verdict. */
function formatVerification({ interactions, counts, verdict }: Verification, paint: Paint): string {
  const widths = widthsOf(interactions.map(cellsOf));
  const lines = interactions.flatMap((each) => formatInteraction(each, widths, paint));
  const { total, passed, failed, pending } = counts;
  const parts = [`${passed} passed`, `${failed} failed`, ...(pending > 0 ? [`${pending} pending`] : [])];
  const mark = verdict === 'passed' ? paint.good(verdict) : paint.bad(verdict.replace('-', ' '));
  const end = `${mark}: ${total} interactions, ${parts.join(', ')}`;
  return `${['', ...lines, '', end].join('\n')}\n`;
}

function cellsOf({ eventType = '', description, given = '' }: VerifiedInteraction): readonly string[] {
  const words = description.split(' ').filter((word) => word !== eventType);
  const rest = words.join(' ').replace(/^an? ?/, '');
  return [printable(eventType), printable(rest === '' ? given : rest)];
}

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  return [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
}

const MARKS = { passed: '✓', failed: '✗', pending: '○' } as const;
const PAINTED = { passed: 'good', failed: 'bad', pending: 'warn' } as const;

function formatInteraction(
  interaction: VerifiedInteraction,
  widths: readonly number[],
  paint: Paint,
): readonly string[] {
  const { verdict, status, message } = interaction;
  const cells = cellsOf(interaction).map((cell, column) => cell.padEnd(widths[column] ?? 0));
  const answered = status === undefined || status === -1 ? 'no answer' : String(status);
  const line = [paint[PAINTED[verdict]](MARKS[verdict]), ...cells, status === undefined ? '' : answered];
  const shown = line.join('  ').trimEnd();
  return message === '' ? [shown] : [shown, `    ${printable(message)}`];
}
