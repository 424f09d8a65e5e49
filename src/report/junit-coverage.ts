import type { Coverage } from '../journal/coverage/coverage.ts';
import type { JunitCase } from './junit.ts';
import type { ReportedCoverage } from './reporter.ts';

/** What was covered, as properties of a suite; none where nobody asks for it. */
export function coverageProperties(coverage: Coverage | undefined): Readonly<Record<string, string>> {
  if (coverage === undefined) return {};
  const rows = coverage.groups.flatMap(({ name, covered, total, missing }) => [
    [`coverage.${name}`, `${covered} of ${total}`],
    ...(missing.length === 0
      ? []
      : [[`coverage.${name}.missing`, missing.map((item) => item.name).join(', ')]]),
  ]);
  return { coverage: `${coverage.percent} %`, ...Object.fromEntries(rows) };
}

/** The case that fails when less was covered than is asked for; none where nothing is. */
export function coverageCases(
  reported: ReportedCoverage | undefined,
  className: string,
): readonly JunitCase[] {
  if (reported?.percentMin === undefined) return [];
  const { percentMin } = reported;
  const { percent } = reported.count();
  const message = `${percent} % is covered, and ${percentMin} % is asked for`;
  const failure = percent < percentMin ? { message, type: 'coverage' } : undefined;
  return [{ className, name: 'enough of the API is covered', failure }];
}
