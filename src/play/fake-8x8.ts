import { createSeededIds } from '../base/seeded-ids.ts';
import type { Customer } from '../conversation/conversation.ts';
import type { PublicJwk } from '../delivery/signing-key.ts';
import type { Journal } from '../journal/journal.ts';
import type { Summary } from '../journal/summary.ts';
import type { PlatformHandler } from '../platform/platform-handler.ts';
import { matchPath } from '../platform/requests/match-path.ts';
import type { PlannedFailure } from '../platform/state/planned-failures.ts';
import type { SavedState } from '../platform/state/saved-state-schema.ts';
import type { DialectName, WireEvent } from '../protocol/dialect.ts';
import { DEFAULT_DIALECT, dialects } from '../protocol/dialects.ts';
import type { EventOf, EventTypeOf } from '../protocol/event-of.ts';
import { buildEvent } from '../protocol/events.ts';
import type { FaultName } from '../protocol/faults.ts';
import type { OperationShortName } from '../protocol/operations.ts';
import type { Override } from '../protocol/override.ts';
import type { PlannedFault } from '../runtime/planned-faults.ts';
import { createRuntime, type Runtime } from '../runtime/runtime.ts';
import { DEFAULT_SEED, type RuntimeOptions } from '../runtime/runtime-config.ts';
import { buildQueuesAndAgents, type Declared } from '../scenario/queues-and-agents.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { CustomerOptions } from './app/customer-options.ts';
import type { UnscriptedPolicy } from './app/unscripted.ts';
import { type AgentDriver, createAgentDriver } from './driver/agent-driver.ts';
import { type CallWaiter, createCallWaiter } from './driver/call-waiter.ts';
import {
  checkFailure,
  checkPlannedFault,
  type FailureOptions,
  type FaultNextOptions,
} from './driver/check-planned.ts';
import { createDriver, type Delivered, type DriverOptions } from './driver/driver.ts';
import type { DriverMove } from './driver/driver-move.ts';
import { createViewReader, type ViewReader } from './driver/view-reader.ts';
import { createOperator, type Operator } from './operator/operator.ts';
import { createRunOn, type Run } from './run/run.ts';
import { describeRun, type RunInfo } from './run/run-info.ts';
import type { RunPlan } from './run/run-plan.ts';

/** How a fake is made. */
export type Fake8x8Options<
  A extends string = string,
  Q extends string = string,
  D extends DialectName = DialectName,
> = Omit<RuntimeOptions, 'queues' | 'dialect'> &
  CustomerOptions & {
    readonly dialect?: D | undefined;
    /** The agents, by the key that moves use. */
    readonly agents?: Readonly<Record<A, Declared>> | undefined;
    /** The queues, by the key that moves use; the first is that of the fake's own channel. */
    readonly queues?: Readonly<Record<Q, Declared>> | undefined;
    /** The customer of the conversations that `move` opens. */
    readonly customer?: Customer | undefined;
    /** What becomes of calls about a conversation that no step awaits. */
    readonly unscripted?: UnscriptedPolicy | undefined;
  };

/** The fields of an event that may be set; the rest is made up. */
export type EventFields<N extends EventTypeOf<D>, D extends DialectName> = Override<
  Omit<EventOf<N, D>, 'eventType'>
>;

/** A fake 8x8: the platform, what it sends and what it hears. */
export type Fake8x8<
  A extends string = string,
  Q extends string = string,
  D extends DialectName = DialectName,
> = PlatformHandler &
  AsyncDisposable & {
    /** Where it answers over HTTP; absent when nowhere. */
    readonly url: string | undefined;
    /** What is true of all that it sends. */
    readonly info: RunInfo;
    /** The key that its signatures are checked with. */
    readonly publicJwk: PublicJwk;
    /** Says where it answers over HTTP from now on. */
    servedAt(url: string): void;
    /**
     * Says which base URL the app was given where something else than a server brings its calls, as `handlers` of
     * `fake-8x8/msw` do: a `preSignedUrl` begins with it. Default: `url`, and without one `https://api.8x8.com`.
     */
    answersAt(baseUrl: string | undefined): void;
    /** Everything that happened. */
    readonly journal: Journal;
    /** The conversation that was opened last. */
    readonly conversationId: string | undefined;
    /** Plays scenarios, one after the other. Throws as `createRun` does. */
    play(scenarios: Scenario | readonly Scenario[], plan?: Omit<RunPlan, 'scenarios'>): Promise<Summary>;
    /** Creates a run that has not begun. Throws `SCENARIO_INVALID`, `SCENARIO_DOUBLE`, `CUSTOMER_UNHEARD` or `CUSTOMER_UNSEEN`. */
    createRun(plan: RunPlan): Run;
    /** Makes a move without a script and resolves when the app has answered its events. Throws `MOVE_NOT_LEGAL` and the like. */
    move(move: DriverMove<A, Q>, options?: DriverOptions): Promise<Delivered>;
    /** Moves as one agent: `await fake.agent('ana').says('Hello')`. */
    agent(key: A): AgentDriver<Q>;
    /** Sends an event that no move renders; it is valid unless the given fields are not. */
    send<N extends EventTypeOf<D> & string>(
      eventType: N,
      fields?: EventFields<N, D>,
      options?: DriverOptions,
    ): Promise<Delivered>;
    /** Sends a payload as it is. */
    sendRaw(payload: string, options?: DriverOptions): Promise<Delivered>;
    /**
     * Looks at what the app shows its customer of a conversation, again and again until that is what was said and stays
     * so, or the time is up. Throws `CUSTOMER_UNSEEN` without `customerSees`, and `CONVERSATION_UNKNOWN`.
     */
    readonly view: ViewReader;
    /** Waits for a call of the app and takes it. Throws `EXPECTATION_FAILED`. */
    readonly expect: CallWaiter['expect'];
    /**
     * Lets the next calls of an operation fail, in either dialect, so that the app's own retries can be tested:
     * `fake.failNext('message', { status: 503, times: 2, retryAfterSeconds: 1 })`. Default: one call, status 500. With
     * `delayMs` alone the call is answered as usual, but only after so much real time. A call that would be refused anyway
     * is, and uses nothing up. The journal marks the call with its `fault`; it breaks no rule and fails no run.
     * Throws `FAILURE_INVALID`.
     */
    failNext(operation: OperationShortName, options?: FailureOptions): void;
    /** The failures that are planned and not used up. */
    readonly plannedFailures: readonly PlannedFailure[];
    /** Takes back what is left of them. */
    clearFailures(): void;
    /**
     * Does something to the delivery of the next event on purpose, whoever causes it: a move, a run, a call of the app.
     * `fake.faultNext('again-at-once', { times: 2, events: ['TEXT'] })`. Default: one event of any type, in any
     * conversation. An event whose step or scenario has a fault already uses none up, nor does WEB_HOOK_VERIFY. Before an
     * event that would have to be refused comes a forged one, which the app must refuse: the event itself is not lost.
     * Throws `FAULT_INVALID`.
     */
    faultNext(fault: FaultName, options?: FaultNextOptions): void;
    /** The faults that are planned and not used up. */
    readonly plannedFaults: readonly PlannedFault[];
    /** Takes back what is left of them. */
    clearFaults(): void;
    /** What a person does with it by hand, as the control API of `fake-8x8 serve` offers it over HTTP. */
    readonly operator: Operator;
    /** Resolves when every call is answered and everything that was to be sent has its outcome. */
    settled(): Promise<void>;
    /**
     * Stops what is played and forgets everything that happened: conversations, webhooks, channels and the journal.
     * Tokens stay good.
     */
    reset(): Promise<void>;
    /** Its webhooks, channels, tokens and conversations, for a fake that begins later. */
    saveState(): SavedState;
    /** Calls `listener` after what may have changed that; returns what ends it. */
    onChange(listener: () => void): () => void;
    close(): Promise<void>;
  };

/** Creates a fake. Nothing listens and nothing is sent yet. */
export function createFake8x8<
  const A extends string = never,
  const Q extends string = never,
  D extends DialectName = 'chat-api',
>(options: Fake8x8Options<A, Q, D> = {}): Fake8x8<A, Q, D> {
  const { agents = {}, queues = {}, customer = {}, ...rest } = options;
  const { customerOpens, customerSays, customerLeaves, customerSees, unscripted } = options;
  const names = buildQueuesAndAgents(
    { agents, queues },
    {
      dialect: dialects[options.dialect ?? DEFAULT_DIALECT],
      ids: createSeededIds(options.seed ?? DEFAULT_SEED),
    },
  );
  const runtime: Runtime = createRuntime({ ...rest, queues: [...names.queues.values()] });
  const driver = createDriver<A, Q>(runtime, names, customer);
  const callWaiter = createCallWaiter(runtime);
  const { operator, customer: byHand } = createOperator(runtime, driver, { ...rest, agents, queues });
  const runs = new Set<Run>();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  runtime.platform.subscribe(changed);
  runtime.calls.subscribe(changed);

  function createRun(plan: RunPlan): Run {
    const run = createRunOn(runtime, {
      ...plan,
      customerOpens: plan.customerOpens ?? customerOpens,
      customerSays: plan.customerSays ?? customerSays,
      customerLeaves: plan.customerLeaves ?? customerLeaves,
      customerSees: plan.customerSees ?? customerSees,
      unscripted: plan.unscripted ?? unscripted,
    });
    const forget = () => runs.delete(run);
    run.finished.then(forget, forget);
    return {
      ...run,
      // Not before: one that is never played never ends.
      play() {
        runs.add(run);
        return run.play();
      },
    };
  }

  /** In the conversation that was opened last, and now, unless the fields say otherwise. */
  function eventNow(eventType: string, fields: object): WireEvent {
    const { clock } = runtime;
    const { dialect, seed } = runtime.config;
    const built = buildEvent(eventType, fields, { dialect: dialect.name, seed });
    const facts = {
      ...('conversationId' in built &&
        driver.current() !== undefined && { conversationId: driver.current() }),
      ...('timestamp' in built && { timestamp: Math.round(clock.now()) }),
    };
    return { ...built, ...facts, ...fields };
  }

  async function stop(): Promise<void> {
    const underWay = [...runs];
    for (const run of underWay) run.stop();
    await Promise.allSettled(underWay.map((run) => run.finished));
  }

  async function close(): Promise<void> {
    await stop();
    callWaiter.reset();
    byHand.reset();
    await runtime.close();
    runtime.journal.close();
  }

  return {
    get url() {
      return runtime.url;
    },
    info: describeRun(runtime, {}),
    publicJwk: runtime.config.signer.publicJwk,
    servedAt(url) {
      runtime.url = url;
    },
    answersAt(baseUrl) {
      runtime.baseUrl = baseUrl;
    },
    journal: runtime.journal,
    match: matchPath,
    handle: runtime.calls.handle,
    get conversationId() {
      return driver.current();
    },
    createRun,
    play: (scenarios, plan = {}) =>
      createRun({ journal: runtime.journal, ...plan, scenarios: [scenarios].flat() as Scenario[] }).play(),
    move: driver.move,
    agent: (key) => createAgentDriver(driver, key),
    send: (eventType, fields, within = {}) => driver.send(eventNow(eventType, fields ?? {}), within),
    sendRaw: driver.send,
    view: createViewReader(runtime, options, { current: driver.current, captured: byHand.captured }),
    operator,
    expect: callWaiter.expect,
    failNext: (operation, options = {}) =>
      runtime.platform.plannedFailures.plan(checkFailure(operation, options)),
    get plannedFailures() {
      return runtime.platform.plannedFailures.all();
    },
    clearFailures: () => runtime.platform.plannedFailures.drop(),
    faultNext: (fault, options = {}) => runtime.plannedFaults.plan(checkPlannedFault(fault, options)),
    get plannedFaults() {
      return runtime.plannedFaults.all();
    },
    clearFaults: () => runtime.plannedFaults.drop(),
    settled: runtime.settled,
    async reset() {
      await stop();
      driver.reset();
      callWaiter.reset();
      byHand.reset();
      await runtime.reset();
      changed();
    },
    saveState: () =>
      runtime.platform.save((kind, tenantId, id) => runtime.holdings.holds(`${kind} ${tenantId} ${id}`)),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
