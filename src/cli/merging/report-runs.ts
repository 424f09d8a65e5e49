import { createCoverageCounter } from '../../journal/coverage/coverage-counter.ts';
import { createJournal } from '../../journal/journal.ts';
import { createSummaryCounter } from '../../journal/summary.ts';
import type { Report } from '../../report/report-schema.ts';
import type { ReportContext, ReportedScenario } from '../../report/reporter.ts';
import { type LoadedScenario, loadScenario } from '../../scenario/load.ts';
import type { Options } from '../options/read-options.ts';
import { exitCodeOf } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { finishAll, openReporters } from '../output/open-reporters.ts';
import { mergeRuns } from './merge-runs.ts';

/** Writes the reports that were asked for of several runs as of one; gives the exit code that it comes to. */
export async function reportRuns(reports: readonly Report[], options: Options, io: Io): Promise<number> {
  const { info, scenarios, entries } = mergeRuns(reports);
  const coverage = createCoverageCounter({ dialect: info.dialect });
  const isCovered = reports.every((report) => report.coverage !== undefined);
  const context: ReportContext = {
    info,
    scenarios: await Promise.all(scenarios.map(showScenario)),
    replayCommand: ({ name }) => scenarios.find((each) => each.name === name)?.replay ?? '',
    coverage: isCovered ? { count: coverage.coverage } : undefined,
  };
  const { reporters, close } = await openReporters(context, options, io);
  const journal = createJournal();
  const summary = createSummaryCounter();
  const listeners = [summary.add, coverage.add, journal.append, ...reporters.map(({ add }) => add)];
  try {
    for (const reporter of reporters) reporter.begin();
    for (const entry of entries) for (const add of listeners) add(entry);
    await finishAll(reporters.map((reporter) => reporter.end(journal, summary.summary())));
  } finally {
    await close().finally(journal.close);
  }
  return exitCodeOf(summary.summary());
}

/** A report has no positions in the scenario's file: they are read from it where it is. */
async function showScenario({
  name,
  about,
  file,
  conversations,
}: Report['scenarios'][number]): Promise<ReportedScenario> {
  const loaded = file === undefined ? undefined : await findScenario(file, name);
  return {
    ...{ name, about, file, conversations },
    position: (stepIndex) => loaded?.positions?.(`/steps/${stepIndex}`),
    step: (stepIndex) => loaded?.scenario.steps[stepIndex],
  };
}

async function findScenario(file: string, name: string): Promise<LoadedScenario | undefined> {
  const loaded = await loadScenario(file).catch(() => undefined);
  return loaded?.scenario.scenario === name ? loaded : undefined;
}
