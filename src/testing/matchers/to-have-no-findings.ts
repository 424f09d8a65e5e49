import { Fake8x8Error } from '../../base/errors.ts';
import { counted, formatValue } from '../../base/format-value.ts';
import { listFacts } from '../../checks/reporting/list-facts.ts';
import type { Examination, ReportedFinding } from '../../checks/running/examination.ts';
import { formatFindings } from './format-findings.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';

/** Checks that an examination was made whole and found nothing wrong. Throws `NOT_AN_EXAMINATION`. */
export function toHaveNoFindings(this: MatcherContext, received: unknown): MatcherResult {
  if (!isExamination(received)) throw notAnExamination(received);
  const { findings, ending } = received;
  const shown = () => ({
    matcher: 'toHaveNoFindings',
    subject: 'examination',
    args: [],
    wanted: this.isNot ? 'at least one finding' : 'no findings',
    found: `${counted(findings.length, 'finding')}${ending === 'finished' ? '' : `, and it ended early: ${ending}`}`,
    heading: '',
    lines: [],
    note: findings.flatMap(describe).join('\n'),
  });
  return {
    pass: findings.length === 0 && ending === 'finished',
    message: () => formatFindings(shown(), this),
  };
}

function describe(finding: ReportedFinding): readonly string[] {
  const facts = listFacts(finding).map(([label, text]) => `    ${label}: ${text}`);
  return [`${finding.id}: ${finding.cause}`, ...facts];
}

function isExamination(value: unknown): value is Examination {
  return typeof value === 'object' && value !== null && 'findings' in value && 'checks' in value;
}

function notAnExamination(received: unknown): Fake8x8Error {
  const isPromise = received instanceof Promise;
  return new Fake8x8Error(
    'NOT_AN_EXAMINATION',
    `Cannot check toHaveNoFindings of ${isPromise ? 'a promise' : formatValue(received)}. Allowed: what testIntegration gives. Write expect(await testIntegration(options)).toHaveNoFindings().`,
  );
}
