import { counted } from '../../base/format-value.ts';
import { version } from '../../base/version.ts';
import type { Verification, VerifiedInteraction } from '../../contract/verification/verification.ts';
import { writeDocument } from '../../report/html/html-document.ts';
import type { PageCheck, PageFact, PageFinding, ReportData } from '../../report/html/report-data.ts';
import type { Sink } from '../../report/reporter.ts';
import type { VerificationContext } from './verification-context.ts';

/** Writes the outcome of a verification as a page: what failed, and each interaction. */
export async function writeVerificationHtml(
  verification: Verification,
  context: VerificationContext,
  sink: Sink,
): Promise<void> {
  await writeDocument(buildData(verification, context), [], sink);
}

function buildData(
  { verdict, counts, interactions }: Verification,
  { provider, webhook, dialect }: VerificationContext,
): ReportData {
  const { total, passed, failed, pending } = counts;
  const parts = [`${passed} passed`, `${failed} failed`, ...(pending > 0 ? [`${pending} pending`] : [])];
  return {
    command: 'contract verify',
    toolVersion: version,
    verdict: {
      tone: verdict === 'passed' ? 'good' : verdict === 'interrupted' ? 'warn' : 'bad',
      word: verdict.replace('-', ' '),
      because: `${counted(total, 'interaction')}, ${parts.join(', ')}`,
    },
    findings: interactions.filter(({ message }) => message !== '').map(describeFailure),
    checks: interactions.map(describeInteraction),
    scenarios: [],
    environment: [
      ['provider', provider],
      ['webhook', webhook],
      ['dialect', dialect],
      ['fake-8x8', version],
    ],
    webhookUri: webhook,
    entriesLeftOut: 0,
  };
}

function describeFailure(interaction: VerifiedInteraction): PageFinding {
  const { description, given, verdict, message, mismatches, answer } = interaction;
  const facts: PageFact[] = [
    ['why', message],
    ['answered', `${sayStatus(interaction)}${answer === '' ? '' : `: ${answer}`}`],
    ...mismatches.map((mismatch, index): PageFact => [index === 0 ? 'Pact says' : '', mismatch]),
  ];
  if (given !== undefined) facts.unshift(['given', given]);
  return { tone: verdict === 'pending' ? 'warn' : 'bad', title: description, facts };
}

function describeInteraction(interaction: VerifiedInteraction): PageCheck {
  const { description, given = '', eventType = '', verdict, duration } = interaction;
  return {
    name: eventType === '' ? description : eventType,
    about: eventType === '' ? given : description,
    verdict,
    note: `${sayStatus(interaction)}, ${duration}`,
  };
}

function sayStatus({ status }: VerifiedInteraction): string {
  return status === undefined || status === -1 ? 'no answer' : String(status);
}
