import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import type { Summary } from '../../journal/summary.ts';
import { describeVerdict } from '../../report/describe-verdict.ts';
import { describeSummaryFailures } from './describe-summary-failures.ts';
import { formatFindings } from './format-findings.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';

/** Checks that a run passed, by its summary. Throws `NOT_A_SUMMARY`. */
export function toHavePassed(this: MatcherContext, received: unknown): MatcherResult {
  if (!isSummary(received)) throw notASummary(received);
  const { verdict, because } = describeVerdict(received);
  const findings = () => ({
    matcher: 'toHavePassed',
    subject: 'summary',
    args: [],
    wanted: `a run that ${this.isNot ? 'failed' : 'passed'}`,
    found: `${verdict}: ${because}`,
    heading: '',
    lines: [],
    note: describeSummaryFailures(received),
  });
  return { pass: received.verdict === 'passed', message: () => formatFindings(findings(), this) };
}

function isSummary(value: unknown): value is Summary {
  return typeof value === 'object' && value !== null && 'verdict' in value && 'failedExpectations' in value;
}

function notASummary(received: unknown): Fake8x8Error {
  const isPromise = received instanceof Promise;
  return new Fake8x8Error(
    'NOT_A_SUMMARY',
    `Cannot check toHavePassed of ${isPromise ? 'a promise' : formatValue(received)}. Allowed: the summary of a run. Write expect(await fake.play(scenario)).toHavePassed().`,
  );
}
