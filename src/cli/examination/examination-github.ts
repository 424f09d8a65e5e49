import { counted } from '../../base/format-value.ts';
import { printable } from '../../base/printable.ts';
import type { CheckResult, Examination, ReportedFinding } from '../../checks/running/examination.ts';
import { flagName } from '../../play/options/options.ts';
import type { GithubFailure, GithubReport } from '../../report/github/github-report.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { ExaminationContext } from './examination-context.ts';
import { exitCodeOfExamination } from './exit-code.ts';
import { listAllFacts } from './format-examination.ts';

/** Builds the report of an examination for GitHub: an annotation for each finding, a table of the checks. */
export function buildExaminationGithub(examination: Examination, context: ExaminationContext): GithubReport {
  const { checks, findings, ending } = examination;
  const word = findings.length === 0 ? 'no findings' : counted(findings.length, 'finding');
  const title = `fake-8x8 test · ${word}${ending === 'finished' ? '' : ` · ended by ${ending}`}`;
  const passed = exitCodeOfExamination(examination) === EXIT.passed;
  const failures = findings.map((finding) => buildFailure(finding, context));
  // So that an examination which proves nothing is seen where nobody reads the log.
  const verdictOnly: GithubFailure = { level: 'error', description: { title, facts: [] } };
  return {
    title,
    passed,
    because: context.again,
    table: { head: ['', 'check', 'about'], rows: checks.map(describeCheck) },
    failures: passed || failures.length > 0 ? failures : [verdictOnly],
  };
}

const MARKS = { passed: '✓', partly: '~', failed: '✗', 'left-out': '-', 'not-finished': '-' } as const;

function describeCheck({ name, about, verdict, missing }: CheckResult): readonly string[] {
  const options = missing.map(flagName).join(', ');
  const notes: Partial<Record<CheckResult['verdict'], string>> = {
    partly: `judged in part, all of it needs ${options}: `,
    'left-out': `left out, needs ${options}: `,
    'not-finished': 'not finished: ',
  };
  return [MARKS[verdict], name, (notes[verdict] ?? '') + about];
}

function buildFailure(finding: ReportedFinding, context: ExaminationContext): GithubFailure {
  const facts = listAllFacts(finding, context).map(([label, text]) => [label, printable(text)] as const);
  const title = `${finding.id}: ${printable(finding.cause)}`;
  return { level: 'error', description: { title, facts } };
}
