import { printable } from '../base/printable.ts';
import { isUndelivered } from '../journal/count-events.ts';
import type {
  AttemptEntry,
  ConversationEntry,
  ExpectationEntry,
  JournalEntry,
  SkippedEntry,
} from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { Summary } from '../journal/summary.ts';
import { variablesIn } from '../scenario/templates/variables.ts';
import { describeEnding } from './describe-ending.ts';
import { describeExpectation } from './describe-expectation.ts';
import { describeFailure, type FailureDescription, REASON_COLUMNS } from './describe-failure.ts';
import { describeRefusals, describeUnscripted } from './describe-findings.ts';
import { describeMove } from './describe-move.ts';
import { describeVerdict } from './describe-verdict.ts';
import { cutText, loadWidths } from './fit-text.ts';
import { createUnscriptedGroups } from './group-failures.ts';
import { formatJunit, type JunitCase, type JunitFailure, type JunitSuite } from './junit.ts';
import { coverageCases, coverageProperties } from './junit-coverage.ts';
import type { ReportContext, ReportedScenario, Reporter, Sink } from './reporter.ts';

const NAME_COLUMNS = 200;

/** The name for the scenario of events that belong to none. */
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
      await sink.write(formatJunit(await collectSuites(context, { journal, summary })));
    },
  };
}

/** A run that is over. */
type EndedRun = {
  readonly journal: Journal;
  readonly summary: Summary;
  /** Stands in brackets behind the name of each suite. Default: nothing. */
  readonly suffix?: string | undefined;
};

/** Collects the suites of a run. */
export async function collectSuites(
  context: ReportContext,
  { journal, summary, suffix }: EndedRun,
): Promise<readonly JunitSuite[]> {
  await loadWidths();
  const open = (scenario: ReportedScenario | undefined) => openSuite(scenario, context, suffix);
  const suites = new Map(context.scenarios.map((scenario) => [scenario.name, open(scenario)]));
  for await (const entry of journal.entries()) {
    if (entry.kind === 'attempt' && entry.scenario === '' && !suites.has('')) suites.set('', open(undefined));
    const suite = suites.get('scenario' in entry ? (entry.scenario ?? '') : '');
    if (suite !== undefined) addEntry(entry, suite);
  }
  return [...[...suites.values()].map(closeSuite), ...listRunSuites(context, { summary, suffix })];
}

type OpenSuite = {
  /** Also what the names of its cases' classes begin with. */
  readonly name: string;
  readonly cases: JunitCase[];
  /** Absent for what belongs to no scenario. */
  readonly scenario: ReportedScenario | undefined;
  readonly context: ReportContext;
  /** Real time of all cases so far, and of the requests of each event that is still owed a retry. */
  durationMs: number;
  readonly owedMs: Map<string, number>;
  /** The conversations of which an expectation failed. */
  readonly failed: Set<number>;
};

function openSuite(
  scenario: ReportedScenario | undefined,
  context: ReportContext,
  suffix: string | undefined,
): OpenSuite {
  const name = withSuffix(printable(scenario?.name ?? NO_SCENARIO), suffix);
  return { name, cases: [], scenario, context, durationMs: 0, owedMs: new Map(), failed: new Set() };
}

function withSuffix(name: string, suffix: string | undefined): string {
  return suffix === undefined ? name : `${name} (${suffix})`;
}

function closeSuite({ name, cases, scenario, context, durationMs }: OpenSuite): JunitSuite {
  const { startedMs, seed, dialect } = context.info;
  const properties = {
    seed: printable(seed),
    dialect,
    ...(scenario && { replay: printable(context.replayCommand(scenario)) }),
  };
  return { name, startedMs, seconds: durationMs / 1000, properties, cases };
}

function addEntry(entry: JournalEntry, open: OpenSuite): void {
  if (entry.kind === 'attempt') addAttempt(entry, open);
  else if (entry.kind === 'expectation') addExpectation(entry, open);
  else if (entry.kind === 'conversation') addConversation(entry, open);
  else if (entry.kind === 'skipped') addSkipped(entry, open);
}

type CaseFacts = {
  readonly what: string;
  readonly durationMs?: number;
  readonly failure?: JunitFailure | undefined;
};

function addCase(
  open: OpenSuite,
  of: { readonly conversation: number; readonly stepIndex?: number | undefined },
  { what, durationMs, failure }: CaseFacts,
): void {
  const number = of.conversation === 0 ? '' : ` #${of.conversation}`;
  const position = of.stepIndex === undefined ? undefined : open.scenario?.position(of.stepIndex);
  open.cases.push({
    className: open.name + number,
    name: cutText(printable(what), NAME_COLUMNS),
    file: position && printable(position.file),
    line: position?.line,
    seconds: durationMs === undefined ? undefined : durationMs / 1000,
    failure,
  });
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
  const what =
    `${number} ${entry.eventType} ${describeMove(asWritten(entry, open))}${entry.repeat === true ? ' again' : ''}`.trim();
  const isGood = !isUndelivered(entry);
  const failure = isGood
    ? undefined
    : {
        message: printable(entry.reason),
        type: entry.outcome,
        details: formatFacts(describeFailure(entry, open.context)),
      };
  addCase(open, entry, { what, durationMs, failure });
}

function addExpectation(entry: ExpectationEntry, open: OpenSuite): void {
  const { durationMs, verdict, conversation } = entry;
  open.durationMs += durationMs;
  const place = entry.stepIndex === undefined ? 'at the end' : `step ${entry.stepIndex + 1}`;
  const what = `${place}: ${describeAwaited(entry, open)}`;
  if (verdict === 'passed') {
    addCase(open, entry, { what, durationMs });
    return;
  }
  open.failed.add(conversation);
  const [why = ''] = entry.message.split('\n', 1);
  const failure = {
    message: cutText(printable(why), REASON_COLUMNS),
    type: 'expectation',
    details: formatFacts(describeExpectation(entry, open.context)),
  };
  addCase(open, entry, { what, durationMs, failure });
}

/** With the variables of its text or payload, whose values differ from run to run: a case keeps its name. */
function asWritten(entry: AttemptEntry, { scenario }: OpenSuite): AttemptEntry {
  const step = entry.stepIndex === undefined ? undefined : scenario?.step(entry.stepIndex);
  if (entry.move === 'text' && step?.text !== undefined) return { ...entry, text: step.text };
  if (entry.move !== 'send' || step?.send === undefined) return entry;
  return { ...entry, request: typeof step.send === 'string' ? step.send : JSON.stringify(step.send) };
}

function describeAwaited({ stepIndex, awaited }: ExpectationEntry, { scenario }: OpenSuite): string {
  const step = stepIndex === undefined ? undefined : scenario?.step(stepIndex);
  const [verb, written] = Object.entries({
    [`${step?.expect} matching`]: step?.matching,
    call: step?.call,
    customer: step?.customer,
  }).find(([, value]) => value !== undefined) ?? [''];
  const text = typeof written === 'string' ? written : JSON.stringify(written ?? '');
  return variablesIn(text).length === 0 ? awaited : `${verb} ${text}`;
}

function addConversation(entry: ConversationEntry, open: OpenSuite): void {
  if (entry.ending === 'finished') return;
  const message = describeEnding(entry, open.failed.has(entry.conversation));
  const what = 'the conversation is played to its end';
  addCase(open, entry, { what, failure: { message, type: entry.ending } });
}

function addSkipped({ reason }: SkippedEntry, open: OpenSuite): void {
  const name = 'the scenario is played';
  open.cases.push({ className: open.name, name, skipped: cutText(printable(reason), REASON_COLUMNS) });
}

function formatFacts({ facts }: FailureDescription): string {
  return facts.map(([name, value]) => (name === '' ? `  ${value}` : `${name}: ${value}`)).join('\n');
}

/**
 * So that a run which proves nothing, or failed for the app's calls, is not taken for one that passed. What it has
 * covered stands there too.
 */
function listRunSuites(
  { coverage }: ReportContext,
  { summary, suffix }: Omit<EndedRun, 'journal'>,
): readonly JunitSuite[] {
  const name = withSuffix('fake-8x8', suffix);
  const failures = listRunFailures(summary).map((each) => ({
    className: name,
    name: each.name,
    failure: { message: each.title, type: each.type, details: formatFacts(each) },
  }));
  const cases = [...failures, ...coverageCases(coverage, name)];
  if (cases.length === 0 && coverage === undefined) return [];
  return [{ name, properties: coverageProperties(coverage?.count()), cases }];
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
    const errors = createUnscriptedGroups();
    for (const entry of unscriptedCalls) if (entry.severity === 'error') errors.add(entry);
    const description = describeUnscripted(errors.groups(), unscripted.errors);
    failures.push({ name: 'each call of the app is awaited', type: 'unscripted', ...description });
  }
  if (verdict === 'interrupted' || verdict === 'nothing-checked') {
    const { verdict: words, because } = describeVerdict(summary);
    const { problem } = summary;
    const facts = problem === undefined ? [] : [['why', problem.message] as const];
    const name = verdict === 'interrupted' ? 'the run is played to its end' : 'the run checks something';
    failures.push({ name, type: verdict, title: `${words}: ${because}`, facts });
  }
  return failures;
}
