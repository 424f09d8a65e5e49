import junitReportBuilder, { type Builder, type TestSuite } from 'junit-report-builder';
import { formatPosition } from '../base/errors.ts';
import { printable } from '../base/printable.ts';
import type { AttemptEntry, ConversationEntry } from '../journal/entry.ts';
import type { Summary } from '../journal/summary.ts';
import { describeEnding } from './describe-ending.ts';
import { describeFailure } from './describe-failure.ts';
import { describeMove } from './describe-move.ts';
import { describeVerdict } from './describe-verdict.ts';
import { cutText, loadWidths } from './fit-text.ts';
import type { ReportContext, ReportedScenario, Reporter, Sink } from './reporter.ts';

/** The package declares its CommonJS export as an ES default, which it is not. */
const builder = junitReportBuilder as unknown as Builder;

const NAME_COLUMNS = 200;

/**
 * Creates the `junit` reporter: a suite for each scenario, a case for each event and one for each conversation that was
 * not played to its end; a run that was interrupted or checked nothing is a failed case of its own. It holds the whole
 * report in memory.
 */
export function createJunitReporter(context: ReportContext, sink: Sink): Reporter {
  return {
    begin() {},
    add() {},
    async end(journal, summary) {
      await loadWidths();
      const report = builder.newBuilder();
      const suites = new Map(
        context.scenarios.map((scenario) => [
          scenario.name,
          openSuite(report.testSuite(), scenario, context),
        ]),
      );
      for await (const entry of journal.entries()) {
        if (entry.kind === 'run') continue;
        const open = suites.get(entry.scenario);
        if (open === undefined) continue;
        if (entry.kind === 'conversation') addConversation(entry, open);
        else addAttempt(entry, open);
      }
      for (const { suite, durationMs } of suites.values()) suite.time(durationMs / 1000);
      addRun(summary, report);
      await sink.write(`${report.build()}\n`);
    },
  };
}

type OpenSuite = {
  readonly suite: TestSuite;
  readonly scenario: ReportedScenario;
  readonly context: ReportContext;
  /** Real time of all requests so far, and of those of each event that is still owed a retry. */
  durationMs: number;
  readonly owedMs: Map<string, number>;
};

function openSuite(suite: TestSuite, scenario: ReportedScenario, context: ReportContext): OpenSuite {
  const { info } = context;
  suite.name(printable(scenario.name)).timestamp(new Date(info.startedMs));
  suite.property('seed', printable(info.seed)).property('dialect', info.dialect);
  suite.property('replay', printable(context.replayCommand(scenario)));
  return { suite, scenario, context, durationMs: 0, owedMs: new Map() };
}

/** An event's time is that of all its requests; the case is added with the last of them. */
function addAttempt(entry: AttemptEntry, open: OpenSuite): void {
  open.durationMs += entry.durationMs;
  const durationMs = entry.durationMs + (open.owedMs.get(entry.eventId) ?? 0);
  if (entry.retryInMs !== undefined) {
    open.owedMs.set(entry.eventId, durationMs);
    return;
  }
  open.owedMs.delete(entry.eventId);
  addEvent(entry, durationMs, open);
}

function addEvent(entry: AttemptEntry, durationMs: number, { suite, scenario, context }: OpenSuite): void {
  const number = String(entry.eventIndex + 1).padStart(2, '0');
  const what = `${number} ${entry.eventType} ${describeMove(entry)}`.trim();
  const testCase = suite
    .testCase()
    .className(`${printable(scenario.name)} #${entry.conversation}`)
    .name(cutText(printable(what), NAME_COLUMNS))
    .time(durationMs / 1000);
  const position = scenario.position(entry.stepIndex);
  if (position !== undefined) testCase.file(printable(formatPosition(position)));
  if (entry.outcome === 'accepted') return;
  const { facts } = describeFailure(entry, context);
  testCase.failure(printable(entry.reason), entry.outcome);
  testCase.stacktrace(facts.map(([name, value]) => `${name}: ${value}`).join('\n'));
}

function addConversation(entry: ConversationEntry, { suite, scenario }: OpenSuite): void {
  if (entry.ending === 'finished') return;
  suite
    .testCase()
    .className(`${printable(scenario.name)} #${entry.conversation}`)
    .name('the conversation is played to its end')
    .failure(describeEnding(entry), entry.ending);
}

/** So that a run which proves nothing is not taken for one that held. */
function addRun(summary: Summary, report: Builder): void {
  if (summary.verdict !== 'interrupted' && summary.verdict !== 'nothing-checked') return;
  const { verdict, because } = describeVerdict(summary);
  report
    .testSuite()
    .name('fake-8x8')
    .testCase()
    .className('fake-8x8')
    .name(summary.verdict === 'interrupted' ? 'the run is played to its end' : 'the run checks something')
    .failure(`${verdict}: ${because}`, summary.verdict);
}
