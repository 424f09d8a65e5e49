import type { Clock } from '../../base/clock.ts';
import { Fake8x8Error } from '../../base/errors.ts';
import { createSeededIds } from '../../base/seeded-ids.ts';
import type { Customer } from '../../conversation/conversation.ts';
import type { AttemptEntry } from '../../journal/entry.ts';
import type { WireEvent } from '../../protocol/dialect.ts';
import { type FaultName, isRefused } from '../../protocol/faults.ts';
import { createConversationId } from '../../protocol/ids.ts';
import { faultOfCause } from '../../runtime/forge-event.ts';
import { forgeMove } from '../../runtime/forge-move.ts';
import { drain, enqueue, pump, retryEvent } from '../../runtime/outbox.ts';
import { buildRawEvent } from '../../runtime/render-events.ts';
import { channelIdOf, type Runtime } from '../../runtime/runtime.ts';
import type { SessionCause } from '../../runtime/session.ts';
import { createSession, type Session } from '../../runtime/session.ts';
import type { QueuesAndAgents } from '../../scenario/queues-and-agents.ts';
import { checkDriverFault } from './check-driver-fault.ts';
import { buildMove, type DriverMove, type HandMove, MoveNotLegal } from './driver-move.ts';

/** Where a driver does something, and how it is delivered. */
export type DriverOptions = {
  /** Which conversation. Default: the one that was opened last. */
  readonly conversationId?: string | undefined;
  /** What is done to the delivery of the events on purpose. What the app must refuse does not happen. Default: nothing. */
  readonly fault?: FaultName | undefined;
};

/** What a move or a payload led to: its events, each with its last attempt, and with that of each time it came again. */
export type Delivered = {
  readonly conversationId: string;
  readonly events: readonly AttemptEntry[];
};

/** What was begun in a conversation, and what becomes of it. */
export type Begun = {
  readonly conversationId: string;
  /** Resolves when the app has answered the events. */
  readonly delivered: Promise<Delivered>;
};

/** What a move by hand is made with: names of its own, and the customer of a conversation that it opens. */
export type HandOptions = DriverOptions & {
  readonly names?: QueuesAndAgents | undefined;
  /** Present when a conversation is to be opened. */
  readonly customer?: Customer | undefined;
};

/** Moves conversations without a script. */
export type Driver<A extends string, Q extends string> = {
  /**
   * Makes a move and resolves when the app has answered its events. Queuing without a conversation opens one.
   * Throws `MOVE_NOT_LEGAL`, `CONVERSATION_UNKNOWN`, `QUEUE_UNKNOWN`, `AGENT_UNKNOWN`, `CARD_INVALID`, or `DIALECT_LACKS`
   * for what 8x8 does not publish in the dialect of the conversation's webhook; and `FAULT_UNKNOWN` or `FAULT_NOT_HERE`.
   */
  move(move: DriverMove<A, Q>, options?: DriverOptions): Promise<Delivered>;
  /** The same for any move, at once and without waiting for the app. */
  begin(move: HandMove, options: HandOptions): Begun;
  /** Sends an event that no move renders. */
  send(payload: WireEvent | string, options?: DriverOptions): Promise<Delivered>;
  /** The same without waiting for the app. */
  beginSend(payload: WireEvent | string, options?: DriverOptions): Begun;
  /** Sends an event of a conversation once more with its id, as the retry after its last attempt. */
  beginRetry(last: AttemptEntry, options: DriverOptions): Begun;
  /** The conversation that was opened last; undefined before there is one. */
  current(): string | undefined;
  /** Forgets which one was opened last. */
  reset(): void;
};

/**
 * Creates the driver of a fake. `names` are the queues and agents that moves name by their keys, `customer` is the customer
 * of the conversations that the driver opens.
 */
export function createDriver<A extends string, Q extends string>(
  runtime: Runtime,
  names: QueuesAndAgents,
  customer: Customer,
): Driver<A, Q> {
  const { platform, sessions, config } = runtime;
  const { tenantId } = config.settings;
  const ids = createSeededIds(`${config.seed}/by-hand`);
  const context = {
    ...runtime.contexts.of(platform.tenants.get(tenantId) ?? { id: tenantId, customerId: tenantId }),
    ids,
  };
  let opened = 0;
  let current: string | undefined;

  runtime.calls.subscribe((call) => {
    if (call.operation === 'conversation' && call.status < 400) current = call.conversationId;
  });

  function prepare(of = customer): Session {
    const number = ++opened;
    const conversationId = createConversationId(ids, number, context.settings.conversationIds);
    const owner = { context, player: undefined, number, customer: of };
    return createSession(owner, { conversationId, record: undefined });
  }

  function open(of = customer): Session {
    const session = prepare(of);
    sessions.open(session, {
      channelId: channelIdOf(runtime, tenantId),
      source: { ids, clock: context.clock },
      settings: context.settings,
      number: session.owner.number,
      customer: new Map(Object.entries(of) as [string, string][]),
      startMs: nowOn(context.clock),
    });
    current = session.conversationId;
    return session;
  }

  function findSession({ conversationId = current }: DriverOptions): Session {
    const session = conversationId === undefined ? undefined : sessions.find(conversationId);
    if (session !== undefined) return session;
    const which =
      conversationId === undefined
        ? 'There is no conversation yet'
        : `There is no conversation "${conversationId}"`;
    throw new Fake8x8Error(
      'CONVERSATION_UNKNOWN',
      `${which}. Let the app open one, or queue one: move({ queue: … }).`,
    );
  }

  function begin(given: HandMove, options: HandOptions): Begun {
    checkDriverFault(options.fault, 'text' in given || 'sends' in given);
    const opens =
      options.customer !== undefined ||
      ('queue' in given && (options.conversationId ?? current) === undefined);
    const session = opens ? open(options.customer) : findSession(options);
    const move = buildMove(given, session, { names: options.names ?? names, platform });
    const { cause, events } = createCause(session, options);
    const timestampMs = nowOn(context.clock);
    if (isRefused(options.fault)) {
      forgeMove(move, { cause, platform, timestampMs });
      return deliver(session, events);
    }
    const result = sessions.applyMove(session, move, { timestampMs, cause });
    if (result?.refusal !== undefined) throw new MoveNotLegal(move, result.refusal);
    return deliver(session, events);
  }

  function beginSend(payload: WireEvent | string, options: DriverOptions = {}): Begun {
    checkDriverFault(options.fault, true);
    const isOfNone = options.conversationId === undefined && current === undefined;
    const session = isOfNone ? prepare() : findSession(options);
    const { record } = session;
    const webhook = record === undefined ? config.webhook : platform.webhookOf(record);
    const { cause, events } = createCause(session, options);
    enqueue(session, buildRawEvent(payload, { webhook, cause, timestampMs: nowOn(context.clock) }));
    return deliver(session, events);
  }

  return {
    move: async (given, options = {}) => begin(given, options).delivered,
    begin,
    send: async (payload, options = {}) => beginSend(payload, options).delivered,
    beginSend,
    beginRetry(last, options) {
      const session = findSession(options);
      const webhook = session.record && platform.webhookOf(session.record);
      const { cause, events } = createCause(session, options);
      const { move, who, text, timestampMs } = last;
      const again = buildRawEvent(last.request, { webhook, cause, timestampMs });
      retryEvent(session, { ...again, move, who, text }, last);
      return deliver(session, events);
    },
    current: () => current,
    reset() {
      current = undefined;
      opened = 0;
    },
  };
}

function nowOn({ now }: Pick<Clock, 'now'>): number {
  return Math.round(now());
}

/** The cause of what a driver does; `events` gathers the last attempt of each event, and of each time it came again. */
function createCause(
  session: Session,
  { fault }: DriverOptions,
): { readonly cause: SessionCause; readonly events: AttemptEntry[] } {
  const events: AttemptEntry[] = [];
  const cause: SessionCause = {
    kind: 'driver',
    session,
    ...faultOfCause(fault),
    onAttempt(entry) {
      if (entry.retryInMs === undefined) events.push(entry);
    },
  };
  return { cause, events };
}

/** Sends what there is. */
function deliver(session: Session, events: readonly AttemptEntry[]): Begun {
  const isDrained = drain(session);
  pump(session);
  const { conversationId } = session;
  return { conversationId, delivered: isDrained.then(() => ({ conversationId, events })) };
}
