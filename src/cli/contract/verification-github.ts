import { counted } from '../../base/format-value.ts';
import { printable } from '../../base/printable.ts';
import type { Verification, VerifiedInteraction } from '../../contract/verification/verification.ts';
import type { GithubFailure, GithubReport } from '../../report/github/github-report.ts';
import type { VerificationContext } from './verification-context.ts';

/** Builds the report of a verification for GitHub: an annotation for each interaction that failed, a table of all. */
export function buildVerificationGithub(
  { interactions, counts, verdict }: Verification,
  { dialect, webhook }: VerificationContext,
): GithubReport {
  const failed = interactions.filter((each) => each.verdict === 'failed').map(buildFailure);
  const passed = verdict === 'passed';
  const title = `fake-8x8 contract verify · ${dialect} · ${verdict.replace('-', ' ')}`;
  return {
    title,
    passed,
    because: `${counted(counts.passed, 'interaction')} of ${counts.total} passed at ${printable(webhook)}`,
    table: {
      head: ['', 'event', 'interaction', 'answer'],
      rows: interactions.map(({ verdict: own, eventType = '', description, status = '' }) => [
        ...[MARKS[own], printable(eventType), printable(description), String(status)],
      ]),
    },
    failures: passed || failed.length > 0 ? failed : [{ level: 'error', description: { title, facts: [] } }],
  };
}

const MARKS = { passed: '✓', failed: '✗', pending: '○' } as const;

function buildFailure({ description, message, mismatches }: VerifiedInteraction): GithubFailure {
  const lines = [message, ...mismatches].map(printable);
  return {
    level: 'error',
    description: {
      title: `The contract does not hold: ${printable(description)}`,
      facts: lines.map((line, index) => [index === 0 ? 'why' : '', line]),
    },
  };
}
