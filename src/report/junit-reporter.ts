import junitReportBuilder, { type Builder, type TestSuite } from 'junit-report-builder';
import { formatPosition } from '../base/errors.ts';
import { printable } from '../base/printable.ts';
import type { AttemptEntry, ConversationEntry } from '../journal/entry.ts';
import { describeFailure } from './describe-failure.ts';
import { describeMove } from './describe-move.ts';
import type { ReportContext, ReportedScenario, Reporter, Sink } from './reporter.ts';

/** The package declares its CommonJS export as an ES default, which it is not. */
const builder = junitReportBuilder as unknown as Builder;

/**
 * Creates the `junit` reporter: a suite for each scenario, a case for each event and one for each conversation that was
 * not played to its end. It holds the whole report in memory.
 */
export function createJunitReporter(context: ReportContext, sink: Sink): Reporter {
  return {
    begin() {},
    add() {},
    async end(journal) {
      const report = builder.newBuilder();
      const suites = new Map<string, { suite: TestSuite; scenario: ReportedScenario }>();
      for (const scenario of context.scenarios) {
        const suite = report.testSuite().name(scenario.name).timestamp(new Date(context.info.startedMs));
        suite.property('seed', context.info.seed).property('dialect', context.info.dialect);
        suites.set(scenario.name, { suite, scenario });
      }
      for await (const entry of journal.entries()) {
        if (entry.kind === 'run') continue;
        const found = suites.get(entry.scenario);
        if (found === undefined) continue;
        if (entry.kind === 'conversation') addConversation(entry, found.suite);
        else if (entry.retryInMs === undefined) addEvent(entry, { ...found, context });
      }
      await sink.write(`${report.build()}\n`);
    },
  };
}

type Place = {
  readonly suite: TestSuite;
  readonly scenario: ReportedScenario;
  readonly context: ReportContext;
};

function addEvent(entry: AttemptEntry, { suite, scenario, context }: Place): void {
  const number = String(entry.eventIndex + 1).padStart(2, '0');
  const testCase = suite
    .testCase()
    .className(`${scenario.name} #${entry.conversation}`)
    .name(printable(`${number} ${entry.eventType} ${describeMove(entry)}`.trim()))
    .time(entry.durationMs / 1000);
  const position = scenario.position(entry.stepIndex);
  if (position !== undefined) testCase.file(formatPosition(position));
  if (entry.outcome === 'accepted') return;
  const lines = describeFailure(entry, context.replayCommand(scenario));
  testCase.failure(printable(entry.reason), entry.outcome);
  testCase.standardOutput(lines.map(([name, value]) => `${name}: ${value}`).join('\n'));
}

function addConversation(entry: ConversationEntry, suite: TestSuite): void {
  if (entry.ending === 'finished') return;
  suite
    .testCase()
    .className(`${entry.scenario} #${entry.conversation}`)
    .name('the conversation is played to its end')
    .failure(`${entry.ending}: ${entry.stepsPlayed} of ${entry.stepsTotal} steps were played`, entry.ending);
}
