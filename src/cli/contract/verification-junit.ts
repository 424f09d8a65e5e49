import { printable } from '../../base/printable.ts';
import type { Verification } from '../../contract/verification/verification.ts';
import { formatJunit, type JunitCase } from '../../report/junit.ts';

/** Formats the outcome as JUnit: a case for each interaction, its class the event. */
export function formatVerificationJunit({ interactions, verdict }: Verification): string {
  const cases: JunitCase[] = interactions.map(
    ({ eventType = 'other', description, verdict: own, message, mismatches, duration }) => ({
      className: printable(eventType),
      name: printable(description),
      seconds: secondsOf(duration),
      skipped: own === 'pending',
      failure:
        own === 'failed'
          ? { message: printable(message), type: 'contract', details: mismatches.map(printable).join('\n') }
          : undefined,
    }),
  );
  if (interactions.length === 0 || verdict === 'interrupted')
    cases.push({
      className: 'contract verify',
      name: 'the pact is verified',
      failure: { message: verdict, type: verdict },
    });
  return formatJunit([{ name: 'contract verify', cases }]);
}

/** Pact writes 21ms or 1.5s. */
function secondsOf(duration: string): number {
  const number = Number.parseFloat(duration) || 0;
  return duration.endsWith('ms') ? number / 1000 : number;
}
