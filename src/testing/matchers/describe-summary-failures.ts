import type { Summary } from '../../journal/summary.ts';
import type { FailureDescription } from '../../report/describe-failure.ts';
import { createFailureGroups } from '../../report/group-failures.ts';
import { listFailures } from '../../report/list-failures.ts';
import type { ReportContext } from '../../report/reporter.ts';

/** In a test the scenario is code: it has no file, and no command replays it. */
const CONTEXT = { scenarios: [], replayCommand: () => '' } as unknown as ReportContext;

/** Describes what failed in a run as the reports do: expectations, undelivered events, refused calls. */
export function describeSummaryFailures(summary: Summary): string {
  const { failures, failedExpectations, findings, unscriptedCalls } = summary;
  const groups = createFailureGroups();
  for (const entry of [...failures, ...failedExpectations, ...findings, ...unscriptedCalls])
    groups.add(entry);
  return listFailures(summary, groups, CONTEXT)
    .filter(({ tone }) => tone === 'bad')
    .map(({ description }) => formatDescription(description))
    .join('\n\n');
}

function formatDescription({ title, facts }: FailureDescription): string {
  return [`✗ ${title}`, ...facts.map(([name, value]) => `  ${name.padEnd(9)} ${value}`)].join('\n');
}
