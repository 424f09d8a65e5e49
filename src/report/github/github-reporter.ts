import { counted } from '../../base/format-value.ts';
import { printable } from '../../base/printable.ts';
import { isUndelivered } from '../../journal/count-events.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Summary } from '../../journal/summary.ts';
import { describeVerdict } from '../describe-verdict.ts';
import { loadWidths } from '../fit-text.ts';
import { createFailureGroups } from '../group-failures.ts';
import { coverageCases } from '../junit-coverage.ts';
import { type ListedFailure, listFailures } from '../list-failures.ts';
import type { ReportContext, ReportedScenario, Reporter } from '../reporter.ts';
import type { AnnotatedPlace } from './annotation.ts';
import {
  type GithubFailure,
  type GithubReport,
  type GithubTarget,
  writeGithubReport,
} from './github-report.ts';

/**
 * Creates the `github` reporter: when the run is over, an annotation for each failure, at the step of its scenario, and
 * a summary in Markdown.
 */
export function createGithubReporter(context: ReportContext, target: GithubTarget): Reporter {
  const groups = createFailureGroups();
  const tallies = new Map(context.scenarios.map(({ name }) => [name, createTally()]));

  return {
    begin() {},
    add(entry) {
      groups.add(entry);
      const tally = tallies.get('scenario' in entry ? (entry.scenario ?? '') : '');
      if (tally !== undefined) count(entry, tally);
    },
    async end(_journal, summary) {
      await loadWidths();
      const failures = [
        ...listFailures(summary, groups, context).map((listed) => locate(listed, context)),
        ...listCoverage(context),
      ];
      await writeGithubReport(buildReport(context, { summary, failures, tallies }), target);
    },
  };
}

/** What became of a scenario. */
type Tally = { events: number; expectations: number; failed: boolean; skipped: string | undefined };

function createTally(): Tally {
  return { events: 0, expectations: 0, failed: false, skipped: undefined };
}

function count(entry: JournalEntry, tally: Tally): void {
  if (entry.kind === 'skipped') tally.skipped = entry.reason;
  if (entry.kind === 'attempt') {
    if (entry.outcome === 'accepted') tally.events++;
    tally.failed ||= isUndelivered(entry);
  }
  if (entry.kind === 'expectation') {
    if (entry.verdict === 'passed') tally.expectations++;
    else tally.failed = true;
  }
  if (entry.kind === 'conversation') tally.failed ||= entry.ending !== 'finished';
}

/** The step that it is about, else the file of its scenario. */
function locate({ tone, description, entry }: ListedFailure, { scenarios }: ReportContext): GithubFailure {
  const scenario = scenarios.find(({ name }) => name === entry?.scenario);
  const stepIndex = entry !== undefined && 'stepIndex' in entry ? entry.stepIndex : undefined;
  return { level: tone === 'bad' ? 'error' : 'warning', description, place: placeOf(scenario, stepIndex) };
}

function placeOf(scenario: ReportedScenario | undefined, stepIndex = 0): AnnotatedPlace | undefined {
  const position = scenario?.position(stepIndex);
  if (position !== undefined) return position;
  return scenario?.file === undefined ? undefined : { file: scenario.file };
}

function listCoverage({ coverage }: ReportContext): readonly GithubFailure[] {
  return coverageCases(coverage, '').flatMap(({ failure }) =>
    failure === undefined ? [] : [{ level: 'error', description: { title: failure.message, facts: [] } }],
  );
}

type Ended = {
  readonly summary: Summary;
  readonly failures: readonly GithubFailure[];
  readonly tallies: ReadonlyMap<string, Tally>;
};

function buildReport(
  { info, scenarios }: ReportContext,
  { summary, failures, tallies }: Ended,
): GithubReport {
  const { verdict, because } = describeVerdict(summary);
  const passed = summary.verdict === 'passed';
  const title = `fake-8x8 · ${info.dialect} · ${verdict}`;
  // So that a run which proves nothing is seen where nobody reads the log.
  const isSilent = !passed && !failures.some(({ level }) => level === 'error');
  const verdictOnly: GithubFailure = {
    level: 'error',
    description: { title, facts: [['because', because]] },
  };
  return {
    title,
    passed: passed && !failures.some(({ level }) => level === 'error'),
    because: `${because} · seed ${printable(info.seed)}`,
    table: {
      head: ['', 'scenario', 'file', 'result'],
      rows: scenarios.map(({ name, file = '' }) => [
        ...describeTally(tallies.get(name) ?? createTally(), printable(name), printable(file)),
      ]),
    },
    failures: isSilent ? [...failures, verdictOnly] : failures,
  };
}

function describeTally(tally: Tally, name: string, file: string): readonly string[] {
  const { events, expectations, failed, skipped } = tally;
  if (skipped !== undefined) return ['-', name, file, `skipped: ${printable(skipped)}`];
  const result = [`${counted(events, 'event')} accepted`];
  if (expectations > 0) result.push(`${counted(expectations, 'expectation')} passed`);
  return [failed ? '✗' : '✓', name, file, result.join(', ')];
}
