import junitReportBuilder, { type Builder, type TestSuite } from 'junit-report-builder';
import { formatPosition } from '../base/errors.ts';
import { printable } from '../base/printable.ts';
import type { AttemptEntry, ConversationEntry, ExpectationEntry, JournalEntry } from '../journal/entry.ts';
import type { Summary } from '../journal/summary.ts';
import { describeEnding } from './describe-ending.ts';
import { describeExpectation } from './describe-expectation.ts';
import { describeFailure, type FailureDescription, REASON_COLUMNS } from './describe-failure.ts';
import { describeRefusals, describeUnscripted } from './describe-findings.ts';
import { describeMove } from './describe-move.ts';
import { describeVerdict } from './describe-verdict.ts';
import { cutText, loadWidths } from './fit-text.ts';
import type { ReportContext, ReportedScenario, Reporter, Sink } from './reporter.ts';

/** The package declares its CommonJS export as an ES default, which it is not. */
const builder = junitReportBuilder as unknown as Builder;

const NAME_COLUMNS = 200;

/** What stands for the scenario of events that none asked for. */
const NO_SCENARIO = 'no scenario';

/**
 * Creates the `junit` reporter: a suite for each scenario, with a case for each event, for each expectation and for each
 * conversation that was not played to its end. What belongs to no scenario is in a suite of its own: events, and a
 * failed case where the app's calls fail the run, or where the run was interrupted or checked nothing. It holds the
 * whole report in memory.
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
        if (entry.kind === 'attempt' && entry.scenario === '' && !suites.has('')) {
          suites.set('', openSuite(report.testSuite(), undefined, context));
        }
        const open = suites.get('scenario' in entry ? (entry.scenario ?? '') : '');
        if (open !== undefined) addEntry(entry, open);
      }
      for (const { suite, durationMs } of suites.values()) suite.time(durationMs / 1000);
      addRun(summary, report);
      await sink.write(`${report.build()}\n`);
    },
  };
}

type OpenSuite = {
  readonly suite: TestSuite;
  /** What the names of its cases' classes begin with. */
  readonly name: string;
  /** Absent for what no scenario asked for. */
  readonly scenario: ReportedScenario | undefined;
  readonly context: ReportContext;
  /** Real time of all cases so far, and of the requests of each event that is still owed a retry. */
  durationMs: number;
  readonly owedMs: Map<string, number>;
  /** The conversations of which an expectation failed. */
  readonly failed: Set<number>;
};

function openSuite(
  suite: TestSuite,
  scenario: ReportedScenario | undefined,
  context: ReportContext,
): OpenSuite {
  const { info } = context;
  const name = printable(scenario?.name ?? NO_SCENARIO);
  suite.name(name).timestamp(new Date(info.startedMs));
  suite.property('seed', printable(info.seed)).property('dialect', info.dialect);
  if (scenario !== undefined) suite.property('replay', printable(context.replayCommand(scenario)));
  return { suite, name, scenario, context, durationMs: 0, owedMs: new Map(), failed: new Set() };
}

function addEntry(entry: JournalEntry, open: OpenSuite): void {
  if (entry.kind === 'attempt') addAttempt(entry, open);
  else if (entry.kind === 'expectation') addExpectation(entry, open);
  else if (entry.kind === 'conversation') addConversation(entry, open);
}

function openCase(
  open: OpenSuite,
  what: string,
  of: { conversation: number; stepIndex?: number | undefined },
) {
  const number = of.conversation === 0 ? '' : ` #${of.conversation}`;
  const testCase = open.suite
    .testCase()
    .className(open.name + number)
    .name(cutText(printable(what), NAME_COLUMNS));
  const position = of.stepIndex === undefined ? undefined : open.scenario?.position(of.stepIndex);
  if (position !== undefined) testCase.file(printable(formatPosition(position)));
  return testCase;
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

function addEvent(entry: AttemptEntry, durationMs: number, open: OpenSuite): void {
  const number = String(entry.eventIndex + 1).padStart(2, '0');
  const what = `${number} ${entry.eventType} ${describeMove(entry)}`.trim();
  const testCase = openCase(open, what, entry).time(durationMs / 1000);
  if (entry.outcome === 'accepted' || entry.refusalAwaited === true) return;
  testCase.failure(printable(entry.reason), entry.outcome);
  testCase.stacktrace(formatFacts(describeFailure(entry, open.context)));
}

function addExpectation(entry: ExpectationEntry, open: OpenSuite): void {
  open.durationMs += entry.durationMs;
  const what = `step ${entry.stepIndex + 1}: ${entry.awaited}`;
  const testCase = openCase(open, what, entry).time(entry.durationMs / 1000);
  if (entry.verdict === 'passed') return;
  open.failed.add(entry.conversation);
  const [why = ''] = entry.message.split('\n', 1);
  testCase.failure(cutText(printable(why), REASON_COLUMNS), 'expectation');
  testCase.stacktrace(formatFacts(describeExpectation(entry, open.context)));
}

function addConversation(entry: ConversationEntry, open: OpenSuite): void {
  if (entry.ending === 'finished') return;
  openCase(open, 'the conversation is played to its end', entry).failure(
    describeEnding(entry, open.failed.has(entry.conversation)),
    entry.ending,
  );
}

function formatFacts({ facts }: FailureDescription): string {
  return facts.map(([name, value]) => (name === '' ? `  ${value}` : `${name}: ${value}`)).join('\n');
}

/** So that a run which proves nothing, or failed for the app's calls, is not taken for one that passed. */
function addRun(summary: Summary, report: Builder): void {
  const failures = listRunFailures(summary);
  if (failures.length === 0) return;
  const suite = report.testSuite().name('fake-8x8');
  for (const { name, title, type, facts } of failures) {
    const testCase = suite.testCase().className('fake-8x8').name(name).failure(title, type);
    if (facts.length > 0) testCase.stacktrace(formatFacts({ title, facts }));
  }
}

type RunFailure = FailureDescription & { readonly name: string; readonly type: string };

function listRunFailures(summary: Summary): readonly RunFailure[] {
  const { calls, unawaitedRefusals, unscripted, unscriptedCalls, verdict } = summary;
  const failures: RunFailure[] = [];
  if (calls.unawaitedRefusals > 0) {
    const description = describeRefusals(unawaitedRefusals, calls.unawaitedRefusals);
    failures.push({ name: 'the app’s calls keep 8x8’s rules', type: 'refused', ...description });
  }
  if (unscripted.errors > 0) {
    const errors = unscriptedCalls.filter(({ severity }) => severity === 'error');
    const description = describeUnscripted(errors, unscripted.errors);
    failures.push({ name: 'each call of the app is awaited', type: 'unscripted', ...description });
  }
  if (verdict === 'interrupted' || verdict === 'nothing-checked') {
    const { verdict: words, because } = describeVerdict(summary);
    const name = verdict === 'interrupted' ? 'the run is played to its end' : 'the run checks something';
    failures.push({ name, type: verdict, title: `${words}: ${because}`, facts: [] });
  }
  return failures;
}
