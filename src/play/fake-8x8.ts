import { createSeededIds } from '../base/seeded-ids.ts';
import type { Customer } from '../conversation/conversation.ts';
import type { PublicJwk } from '../delivery/signing-key.ts';
import type { Journal } from '../journal/journal.ts';
import type { Summary } from '../journal/summary.ts';
import type { Door } from '../platform/door.ts';
import type { DialectName, WireEvent } from '../protocol/dialect.ts';
import { DEFAULT_DIALECT, dialects } from '../protocol/dialects.ts';
import type { EventOf, EventTypeOf } from '../protocol/event-of.ts';
import { buildEvent } from '../protocol/events.ts';
import type { Override } from '../protocol/override.ts';
import { createCast, type Declared } from '../scenario/cast.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type Backstage, type BackstageOptions, createBackstage, DEFAULT_SEED } from './backstage.ts';
import { createHand, type Delivered, type HandMove, type HandOptions } from './hand.ts';
import { createRunOn, describeRun, type Run, type RunPlan } from './run.ts';
import type { RunInfo } from './run-info.ts';
import { createWatch, type Watch } from './watch.ts';

/** How a fake is made. */
export type Fake8x8Options<
  A extends string = string,
  Q extends string = string,
  D extends DialectName = DialectName,
> = Omit<BackstageOptions, 'queues' | 'dialect'> & {
  /** Default `chat-api`. */
  readonly dialect?: D | undefined;
  /** The agents, by the key that moves use. */
  readonly agents?: Readonly<Record<A, Declared>> | undefined;
  /** The queues, by the key that moves use; the first is that of the fake's own channel. */
  readonly queues?: Readonly<Record<Q, Declared>> | undefined;
  /** The customer of conversations that are opened by hand. */
  readonly customer?: Customer | undefined;
};

/** The fields of an event that may be set; the rest is made up. */
export type EventFields<N extends EventTypeOf<D>, D extends DialectName> = Override<
  Omit<EventOf<N, D>, 'eventType'>
>;

/** One agent, in the conversation that was opened last unless told. */
export type AgentHand<Q extends string> = {
  join(): Promise<Delivered>;
  says(text: string): Promise<Delivered>;
  /** Hands the conversation to a queue; the agents leave. */
  transfer(queue: Q): Promise<Delivered>;
  leave(): Promise<Delivered>;
  /** The same agent in a certain conversation. */
  in(conversationId: string): AgentHand<Q>;
};

/** A fake 8x8: the platform, what it sends and what it hears. */
export type Fake8x8<
  A extends string = string,
  Q extends string = string,
  D extends DialectName = DialectName,
> = Door &
  AsyncDisposable & {
    /** Where it answers over HTTP; absent when nowhere. */
    readonly url: string | undefined;
    /** What is true of all that it sends. */
    readonly info: RunInfo;
    /** The key that its signatures are checked with. */
    readonly publicJwk: PublicJwk;
    /** Says where it answers over HTTP from now on. */
    servedAt(url: string): void;
    /** Everything that happened. */
    readonly journal: Journal;
    /** The conversation that was opened last. */
    readonly conversationId: string | undefined;
    /** Plays scenarios, one after the other. Throws as `createRun` does. */
    play(scenarios: Scenario | readonly Scenario[], plan?: Omit<RunPlan, 'scenarios'>): Promise<Summary>;
    /** Creates a run that has not begun. Throws `SCENARIO_INVALID`, `SCENARIO_DOUBLE` or `CUSTOMER_UNHEARD`. */
    createRun(plan: RunPlan): Run;
    /** Makes a move by hand and resolves when the app has answered what it came to. Throws `MOVE_NOT_LEGAL` and the like. */
    move(move: HandMove<A, Q>, options?: HandOptions): Promise<Delivered>;
    /** Moves as one agent: `await fake.agent('ana').says('Hello')`. */
    agent(key: A): AgentHand<Q>;
    /** Sends an event that no move tells, valid unless fields make it otherwise. */
    send<N extends EventTypeOf<D> & string>(
      eventType: N,
      fields?: EventFields<N, D>,
      options?: HandOptions,
    ): Promise<Delivered>;
    /** Sends a payload as it is. */
    sendRaw(payload: string, options?: HandOptions): Promise<Delivered>;
    /** Waits for a call of the app and takes it. Throws `EXPECTATION_FAILED`. */
    readonly expect: Watch['expect'];
    /** Resolves when every call is answered and everything that was to be sent has its outcome. */
    settled(): Promise<void>;
    /**
     * Stops what is played and forgets everything that happened: conversations, webhooks, channels and the journal.
     * Tokens stay good.
     */
    reset(): Promise<void>;
    close(): Promise<void>;
  };

/** Creates a fake. Nothing listens and nothing is sent until it is told to. */
export function createFake8x8<
  const A extends string = never,
  const Q extends string = never,
  D extends DialectName = 'chat-api',
>(options: Fake8x8Options<A, Q, D> = {}): Fake8x8<A, Q, D> {
  const { agents = {}, queues = {}, customer = {}, ...rest } = options;
  const { customerOpens, customerSays, customerLeaves, unscripted } = options;
  const cast = createCast(
    { agents, queues },
    {
      dialect: dialects[options.dialect ?? DEFAULT_DIALECT],
      ids: createSeededIds(options.seed ?? DEFAULT_SEED),
    },
  );
  const backstage: Backstage = createBackstage({ ...rest, queues: [...cast.queues.values()] });
  const hand = createHand<A, Q>(backstage, { ...cast, customer });
  const watch = createWatch(backstage);
  const runs = new Set<Run>();

  function createRun(plan: RunPlan): Run {
    const run = createRunOn(backstage, {
      ...plan,
      customerOpens: plan.customerOpens ?? customerOpens,
      customerSays: plan.customerSays ?? customerSays,
      customerLeaves: plan.customerLeaves ?? customerLeaves,
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

  function agentHand(key: A, within: HandOptions): AgentHand<Q> {
    return {
      join: () => hand.move({ join: key }, within),
      says: (text) => hand.move({ text, by: key }, within),
      transfer: (queue) => hand.move({ transfer: queue }, within),
      leave: () => hand.move({ leave: key }, within),
      in: (conversationId) => agentHand(key, { conversationId }),
    };
  }

  /** In the conversation that was opened last, and now, unless the fields say otherwise. */
  function eventNow(eventType: string, fields: object): WireEvent {
    const { dialect, seed, clock } = backstage;
    const built = buildEvent(eventType, fields, { dialect: dialect.name, seed });
    const facts = {
      ...('conversationId' in built && hand.current() !== undefined && { conversationId: hand.current() }),
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
    watch.reset();
    await backstage.close();
    backstage.journal.close();
  }

  return {
    get url() {
      return backstage.url;
    },
    info: describeRun(backstage, {}),
    publicJwk: backstage.signer.publicJwk,
    servedAt(url) {
      backstage.url = url;
    },
    journal: backstage.journal,
    answer: backstage.reception.answer,
    get conversationId() {
      return hand.current();
    },
    createRun,
    play: (scenarios, plan = {}) =>
      createRun({ journal: backstage.journal, ...plan, scenarios: [scenarios].flat() as Scenario[] }).play(),
    move: hand.move,
    agent: (key) => agentHand(key, {}),
    send: (eventType, fields, within = {}) => hand.send(eventNow(eventType, fields ?? {}), within),
    sendRaw: hand.send,
    expect: watch.expect,
    settled: backstage.settled,
    async reset() {
      await stop();
      hand.reset();
      watch.reset();
      await backstage.reset();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
