import { printable } from '../../base/printable.ts';
import type { CheckResult, Examination } from '../../checks/running/examination.ts';
import { formatJunit, type JunitCase } from '../../report/junit.ts';
import { coverageCases, coverageProperties } from '../../report/junit-coverage.ts';
import type { ExaminationContext } from './examination-context.ts';
import { ENDINGS, listAllFacts } from './format-examination.ts';

/**
 * Formats an examination as JUnit: a case for each check, and a failed one for each finding, and where it was cut short,
 * which is no finding.
 */
export function formatExaminationJunit(examination: Examination, context: ExaminationContext): string {
  const { checks, findings, ending, durationMs } = examination;
  const cases: JunitCase[] = checks.map(({ name, about, verdict, missing }) => ({
    className: 'check',
    name: `${name}: ${about}`,
    skipped: describeSkipped({ verdict, missing }, ending),
  }));
  for (const finding of findings) {
    const details = listAllFacts(finding, context).map(([label, text]) => `${label}: ${printable(text)}`);
    cases.push({
      className: 'finding',
      name: finding.id,
      file: context.files.get(finding.id),
      failure: { message: printable(finding.cause), type: finding.symptom, details: details.join('\n') },
    });
  }
  if (ending === 'time' || ending === 'interrupted') {
    const failure = { message: ENDINGS[ending], type: ending };
    cases.push({ className: 'examination', name: 'every check is made', failure });
  }
  cases.push(...coverageCases(context.coverage, 'coverage'));
  const properties = coverageProperties(context.coverage?.count());
  return formatJunit([{ name: 'fake-8x8 test', seconds: durationMs / 1000, properties, cases }]);
}

/** Why a check counts neither as passed nor as failed. */
function describeSkipped(
  { verdict, missing }: Pick<CheckResult, 'verdict' | 'missing'>,
  ending: Examination['ending'],
): string | undefined {
  const options = missing.join(', ');
  if (verdict === 'left-out') return `needs ${options}`;
  if (verdict === 'partly') return `judged in part: all of it needs ${options}`;
  return verdict === 'not-finished' ? `not finished: ${ending}` : undefined;
}
