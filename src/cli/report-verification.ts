import type { Verification } from '../contract/verification/verification.ts';
import type { ReporterName } from '../play/options/options.ts';
import { noPaint } from '../report/paint.ts';
import type { Io } from './io.ts';
import type { Options } from './options/read-options.ts';
import { openFileSink } from './sinks.ts';
import { formatVerification } from './verification-text.ts';

/** What a report says beside the verdict. */
export type VerificationContext = {
  readonly provider: string;
  readonly webhook: string;
  readonly dialect: string;
};

/** Writes the reports that were asked for, to their files or to stdout. */
export async function reportVerification(
  verification: Verification,
  context: VerificationContext,
  { reporter, outputFile }: Pick<Options, 'reporter' | 'outputFile'>,
  io: Io,
): Promise<void> {
  for (const name of reporter) {
    const path = outputFile[name];
    const paint = path === undefined ? io.outPaint : noPaint;
    const text = await format(name, verification, context, paint);
    if (path === undefined) {
      await io.out(text);
      continue;
    }
    const file = await openFileSink(path);
    await file.write(text);
    await file.close();
  }
}

async function format(
  name: ReporterName,
  verification: Verification,
  context: VerificationContext,
  paint: Io['outPaint'],
): Promise<string> {
  if (name === 'default') return formatVerification(verification, paint);
  if (name === 'json') {
    const report = { report: 'fake-8x8 contract verify', version: 1, ...context, ...verification };
    return `${JSON.stringify(report, null, 2)}\n`;
  }
  const { formatVerificationJunit } = await import('./verification-junit.ts');
  return formatVerificationJunit(verification);
}
