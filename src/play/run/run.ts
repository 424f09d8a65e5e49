import { createClock } from '../../base/clock.ts';
import { createSignal } from '../../base/signal.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { createJournal, type Journal } from '../../journal/journal.ts';
import { createSummaryCounter, type Summary } from '../../journal/summary.ts';
import { abandon, drain, hasToSend } from '../../runtime/outbox.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { Session } from '../../runtime/session.ts';
import type { CheckedScenario } from '../../scenario/check.ts';
import { conversationsOf } from '../../scenario/examples.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { skipReasonOf } from '../../scenario/skip-reason.ts';
import { compileCustomerCalls } from '../app/customer-options.ts';
import { createOpeningTurns, type OpeningTurns } from '../app/opening-turns.ts';
import { reportLeftOver } from '../app/unscripted.ts';
import { type PlayOptions, playScenario, type ScenarioInPlay } from '../script/play-scenario.ts';
import { checkPlan } from './check-plan.ts';
import { describeRun, ownsTime, type RunInfo } from './run-info.ts';
import type { RunPlan } from './run-plan.ts';
import { type PreparedScenario, setUpScenario } from './set-up-scenario.ts';

/** A run: created, then played once. */
export type Run = {
  readonly info: RunInfo;
  readonly journal: Journal;
  /** Each scenario, and how many conversations play it: none of one that is skipped. */
  readonly plays: readonly { readonly scenario: Scenario; readonly conversations: number }[];
  /** What the journal says so far. */
  summary(): Summary;
  /** Plays the scenarios; resolves with `finished`. Call it once. */
  play(): Promise<Summary>;
  /** Resolves with the summary once everything was played or the run was stopped. */
  readonly finished: Promise<Summary>;
  /** Resolves once its first scenario receives the calls of the app. */
  readonly begun: Promise<void>;
  /** Whether everything was played, or the run was stopped or could not go on. */
  over(): boolean;
  /** What `finished` was rejected with: why it could not begin or go on. */
  failure(): unknown;
  /** Whether it takes no further step until it goes on. */
  paused(): boolean;
  /** Takes no further step in any conversation, so that a person can act in them. What is under way goes on. */
  pause(): void;
  /** Goes on with the next step of each conversation, whose pause counts from now. */
  goOn(): void;
  /** Stops at once and records what was under way; the journal stays readable. */
  stop(): void;
  /**
   * Takes back what it has left on the platform for an app that still asks about it: its webhook, channel, queues and
   * conversations, and its tenant unless something else is there. For a run that is over.
   */
  forget(): void;
};

/** A scenario of a run, from its beginning to when all that it has changed is taken back. */
type ScenarioUnderWay = { readonly prepared: PreparedScenario; readonly inPlay: ScenarioInPlay };

/**
 * Creates a run on a fake that has not begun, so that reporters can subscribe before its first event. Throws
 * `SCENARIO_INVALID` for a scenario that cannot be played, `SCENARIO_DOUBLE` for two of one name, whose ids would be
 * the same, `CUSTOMER_UNHEARD`, `CUSTOMER_UNSEEN`, and what `compileCallTemplate` throws.
 */
export function createRunOn(runtime: Runtime, plan: RunPlan): Run {
  const scenarios = checkPlan({ ...plan, dialect: plan.dialect ?? runtime.config.dialect.name });
  const customer = compileCustomerCalls(plan);
  const info = describeRun(runtime, plan);
  const { overlap = 'none' } = plan;
  const clock = ownsTime(plan)
    ? createClock({ mode: info.clock, startMs: info.startedMs, speed: info.speed })
    : runtime.clock;
  const journal = plan.journal ?? createJournal();
  const counter = createSummaryCounter();
  const over = createSignal<Summary>();
  const begun = createSignal<void>();
  const playing = new Set<ScenarioInPlay>();
  let stopped = false;
  let paused = false;
  let failure: unknown;
  const undoing: (() => void)[] = [];
  const onForget = (undo: () => void) => void undoing.push(undo);

  function append(entry: JournalEntry): void {
    counter.add(entry);
    journal.append(entry);
    stopWithProblem();
  }

  /** What belongs to no scenario is in the fake's journal already. */
  function appendShared(entry: JournalEntry): void {
    if (journal !== runtime.journal) {
      append(entry);
      return;
    }
    counter.add(entry);
    stopWithProblem();
  }

  /** Not at once: to stop appends entries itself. */
  function stopWithProblem(): void {
    if (journal.problem !== undefined && !stopped) queueMicrotask(stop);
  }

  function stop(): void {
    stopped = true;
    for (const each of playing) each.stop();
  }

  function setPaused(value: boolean): void {
    paused = value;
    for (const each of playing) each.setPaused(value);
  }

  if (plan.ownsPlatform === true) journal.recent().forEach(counter.add);

  function isBailed(): boolean {
    return plan.bail === true && counter.summary().verdict === 'failed';
  }

  /** How many conversations play a scenario, as far as it is known before. */
  function conversationsIn(scenario: Scenario): number {
    const { conversations = conversationsOf(scenario) } = plan;
    return skipReasonOf(scenario, info.dialect) !== undefined || conversations === 'each' ? 0 : conversations;
  }

  async function playAll(): Promise<Summary> {
    let conversationsNotBegun = 0;
    try {
      const groups = overlap === 'none' ? scenarios.map((scenario) => [scenario]) : [scenarios];
      for (const group of groups) conversationsNotBegun += await playGroup(group);
    } finally {
      if (clock !== runtime.clock) clock.close();
    }
    const { problem } = journal;
    const ending = stopped || problem !== undefined ? 'interrupted' : 'finished';
    append({ kind: 'run', ending, conversationsNotBegun, ...(problem !== undefined && { problem }) });
    return counter.summary();
  }

  /** Plays scenarios that overlap, or a single one; gives how many conversations were not begun. */
  async function playGroup(group: readonly CheckedScenario[]): Promise<number> {
    const turns = createOpeningTurns();
    const begunOnes: ScenarioUnderWay[] = [];
    const firstCall = runtime.calls.count();
    let notBegun = 0;
    for (const checked of group) {
      const { scenario } = checked;
      const reason = skipReasonOf(scenario, info.dialect);
      if (isBailed()) notBegun += conversationsIn(scenario);
      else if (reason !== undefined) append({ kind: 'skipped', scenario: scenario.scenario, reason });
      else {
        const one = await begin(checked, turns);
        if (one === undefined) notBegun += conversationsIn(scenario);
        else begunOnes.push(one);
        if (overlap === 'views') await one?.inPlay.played;
      }
    }
    await Promise.all(begunOnes.map(({ inPlay }) => inPlay.finished));
    // What the app did at the very end may still be on its way to it.
    const remembered = begunOnes.flatMap(({ inPlay }) => inPlay.remembered);
    await Promise.all(remembered.filter(hasToSend).map(drain));
    for (const { prepared } of begunOnes) retireUnclaimed(firstCall, prepared.options);
    for (const one of begunOnes.toReversed()) notBegun += await end(one);
    return notBegun;
  }

  /** Undefined when the run was stopped before. */
  async function begin(checked: CheckedScenario, turns: OpeningTurns): Promise<ScenarioUnderWay | undefined> {
    const prepared = await setUpScenario(checked, {
      runtime,
      plan,
      customer,
      info,
      clock,
      append,
      appendShared,
      turns,
      onForget,
    });
    if (stopped) {
      await prepared.restore();
      return undefined;
    }
    const { conversations } = prepared.options;
    if (conversations !== 'each') append({ kind: 'scenario', scenario: checked.scenario.scenario });
    const inPlay = playScenario({ ...prepared.options, paused });
    playing.add(inPlay);
    runtime.receivers.add(inPlay);
    begun.resolve();
    // The first events are under way already, and what signs or receives them may have stopped the run.
    if (stopped) inPlay.stop();
    return { prepared, inPlay };
  }

  /** Gives how many of its conversations were not begun. */
  async function end({ prepared, inPlay }: ScenarioUnderWay): Promise<number> {
    playing.delete(inPlay);
    runtime.receivers.delete(inPlay);
    for (const session of inPlay.remembered) leave(session);
    await prepared.restore();
    return inPlay.notBegun();
  }

  /** A conversation that is over stays, for an app that still asks about it. */
  function leave(session: Session): void {
    runtime.sessions.release(session);
    onForget(() => runtime.sessions.forget(session));
  }

  /** Conversations that the app opened in a scenario that did not take them: no later one may. Other tenants may be others'. */
  function retireUnclaimed(
    firstCall: number,
    { context, unscripted }: Pick<PlayOptions, 'context' | 'unscripted'>,
  ): void {
    if (stopped || plan.conversations === 'each') return;
    const { tenantId } = context.settings;
    for (const call of runtime.unclaimed.all()) {
      if (call.callIndex < firstCall) continue;
      if (call.tenantId !== tenantId && plan.ownsPlatform !== true) continue;
      runtime.unclaimed.claim(call);
      reportLeftOver(call, unscripted, append);
      const session = runtime.sessions.find(call.conversationId ?? '');
      if (session === undefined) continue;
      abandon(session);
      leave(session);
    }
  }

  return {
    info,
    journal,
    plays: scenarios.map(({ scenario }) => ({
      scenario,
      conversations: conversationsIn(scenario),
    })),
    summary: counter.summary,
    play() {
      playAll()
        .finally(begun.resolve)
        .then(over.resolve, (thrown) => {
          failure = thrown;
          over.reject(thrown);
        });
      return over.promise;
    },
    finished: over.promise,
    begun: begun.promise,
    over: over.settled,
    paused: () => paused,
    pause: () => setPaused(true),
    goOn: () => setPaused(false),
    stop,
    failure: () => failure,
    forget() {
      for (const undo of undoing.splice(0).toReversed()) undo();
    },
  };
}
