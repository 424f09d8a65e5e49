import junitReportBuilder, { type Builder } from 'junit-report-builder';
import { printable } from '../../base/printable.ts';
import type { Verification } from '../../contract/verification/verification.ts';

/** The package declares its CommonJS export as an ES default, which it is not. */
const builder = junitReportBuilder as unknown as Builder;

/** Formats the outcome as JUnit: a case for each interaction, its class the event. */
export function formatVerificationJunit({ interactions, verdict }: Verification): string {
  const report = builder.newBuilder();
  const suite = report.testSuite().name('contract verify');
  for (const {
    eventType = 'other',
    description,
    verdict: own,
    message,
    mismatches,
    duration,
  } of interactions) {
    const testCase = suite.testCase().className(printable(eventType)).name(printable(description));
    testCase.time(secondsOf(duration));
    if (own === 'pending') testCase.skipped();
    if (own !== 'failed') continue;
    testCase.failure(printable(message), 'contract');
    testCase.stacktrace(mismatches.map(printable).join('\n'));
  }
  if (interactions.length === 0 || verdict === 'interrupted')
    suite.testCase().className('contract verify').name('the pact is verified').failure(verdict, verdict);
  return `${report.build()}\n`;
}

/** Pact writes 21ms or 1.5s. */
function secondsOf(duration: string): number {
  const number = Number.parseFloat(duration) || 0;
  return duration.endsWith('ms') ? number / 1000 : number;
}
