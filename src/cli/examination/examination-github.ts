import { counted } from '../../base/format-value.ts';
import { printable } from '../../base/printable.ts';
import type { CheckResult, Examination, ReportedFinding } from '../../checks/running/examination.ts';
import type { GithubFailure, GithubReport } from '../../report/github/github-report.ts';
import type { ExaminationContext } from './examination-context.ts';
import { listAllFacts } from './format-examination.ts';

/** Builds the report of an examination for GitHub: an annotation for each finding, a table of the checks. */
export function buildExaminationGithub(
  { checks, findings, ending }: Examination,
  context: ExaminationContext,
): GithubReport {
  const found = counted(findings.length, 'finding');
  const stopped: GithubFailure = {
    level: 'error',
    description: { title: 'The app did not answer any more', facts: [] },
  };
  return {
    title: `fake-8x8 test · ${findings.length === 0 ? 'no findings' : found}`,
    passed: findings.length === 0 && ending === 'finished',
    because: `${ending === 'finished' ? '' : `ended early: ${ending} · `}${context.again}`,
    table: { head: ['', 'check', 'about'], rows: checks.map(describeCheck) },
    failures: [
      ...findings.map((finding) => buildFailure(finding, context)),
      ...(ending === 'app-stopped' ? [stopped] : []),
    ],
  };
}

const MARKS = { passed: '✓', partly: '~', failed: '✗', 'left-out': '-', 'not-finished': '-' } as const;

function describeCheck({ name, about, verdict, missing }: CheckResult): readonly string[] {
  const note = verdict === 'left-out' ? `left out, needs ${missing.join(', ')}: ` : '';
  return [MARKS[verdict], name, note + about];
}

function buildFailure(finding: ReportedFinding, context: ExaminationContext): GithubFailure {
  const facts = listAllFacts(finding, context).map(([label, text]) => [label, printable(text)] as const);
  const title = `${finding.id}: ${printable(finding.cause)}`;
  return { level: 'error', description: { title, facts } };
}
