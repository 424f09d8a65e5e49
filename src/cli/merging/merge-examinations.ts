import type { Examination } from '../../checks/running/examination.ts';
import { createCoverageCounter } from '../../journal/coverage/coverage-counter.ts';
import type { ExaminationContext } from '../examination/examination-context.ts';
import type { ExaminationReport } from '../examination/examination-schema.ts';

/** How an examination ended, the worst first: one of several that ended so ends all. */
const ENDINGS: readonly Examination['ending'][] = ['app-stopped', 'interrupted', 'bail', 'time', 'finished'];

/** Merges examinations of different checks into one. What the reports leave out of a finding is not shown by any of them. */
export function mergeExaminations(reports: readonly ExaminationReport[]): {
  readonly examination: Examination;
  readonly context: ExaminationContext;
} {
  const [first] = reports as [ExaminationReport, ...ExaminationReport[]];
  const findings = [
    ...new Map(reports.flatMap((report) => report.findings.map((finding) => [finding.id, finding]))).values(),
  ];
  const merged: unknown = {
    dialect: first.dialect,
    profile: first.profile,
    seed: [...new Set(reports.map(({ seed }) => seed))].join(', '),
    ending: ENDINGS.find((ending) => reports.some((report) => report.ending === ending)),
    checks: reports.flatMap(({ checks }) => checks),
    unknown: [...new Set(reports.flatMap(({ unknown }) => unknown))],
    findings,
    ignored: reports.flatMap(({ ignored }) => ignored),
    // That of each is a number, of which there is no sum.
    coverage: createCoverageCounter({ dialect: first.dialect }).coverage(),
    durationMs: reports.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
  const files = findings.flatMap(({ id, file }) => (file === undefined ? [] : [[id, file] as const]));
  return {
    examination: merged as Examination,
    context: {
      target: first.target,
      files: new Map(files),
      again: reports.map(({ again }) => again).join(' ; '),
    },
  };
}
