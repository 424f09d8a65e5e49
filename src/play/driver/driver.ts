import { Fake8x8Error } from '../../base/errors.ts';
import { createSeededIds } from '../../base/seeded-ids.ts';
import { knownWords } from '../../base/suggest.ts';
import type { Agent, Customer, Queue } from '../../conversation/conversation.ts';
import type { Move } from '../../conversation/move.ts';
import type { AttemptEntry } from '../../journal/entry.ts';
import type { WireEvent } from '../../protocol/dialect.ts';
import { createConversationId } from '../../protocol/ids.ts';
import { enqueueRaw } from '../runtime/enqueue-raw.ts';
import { pump } from '../runtime/outbox.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createSession, drain, type Session } from '../runtime/session.ts';

/** A move made by driver: `{ join: 'ana' }`. */
export type DriverMove<A extends string, Q extends string> =
  | { readonly queue: Q }
  | { readonly join: A }
  | { readonly text: string; readonly by?: A | undefined }
  | { readonly transfer: Q }
  | { readonly leave: A };

/** Which conversation is meant; absent: the one that was opened last. */
export type DriverOptions = { readonly conversationId?: string | undefined };

/** What was made of a move or a payload: the events that it came to, each with its last attempt. */
export type Delivered = {
  readonly conversationId: string;
  readonly events: readonly AttemptEntry[];
};

/** Moves conversations without a script. */
export type Driver<A extends string, Q extends string> = {
  /**
   * Makes a move and resolves when the app has answered what it came to. Queuing without a conversation opens one.
   * Throws `MOVE_NOT_LEGAL`, `CONVERSATION_UNKNOWN`, `QUEUE_UNKNOWN` or `AGENT_UNKNOWN`.
   */
  move(move: DriverMove<A, Q>, options?: DriverOptions): Promise<Delivered>;
  /** Sends an event that no move tells. */
  send(payload: WireEvent | string, options?: DriverOptions): Promise<Delivered>;
  /** The conversation that was opened last; undefined before there is one. */
  current(): string | undefined;
  /** Forgets which one was opened last. */
  reset(): void;
};

/** Who is there to make moves. */
export type Cast = {
  readonly agents: ReadonlyMap<string, Agent>;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly customer: Customer;
};

/** Creates the driver of a fake. */
export function createDriver<A extends string, Q extends string>(runtime: Runtime, cast: Cast): Driver<A, Q> {
  const { platform, sessions } = runtime;
  const ids = createSeededIds(`${runtime.seed}/by-hand`);
  const context = { ...runtime.context, ids };
  const source = { ...context.source, ids };
  const unplayed = { context, player: undefined, customer: cast.customer };
  let opened = 0;
  let current: string | undefined;

  const now = () => Math.round(context.clock.now());
  const byHand = (events: AttemptEntry[]) => ({
    timestampMs: now(),
    stepIndex: undefined,
    ack: undefined,
    onLast: (entry: AttemptEntry) => void events.push(entry),
  });

  runtime.incomingCalls.hear(({ call }) => {
    if (call.shortName === 'conversation' && call.status < 400) current = call.conversationId;
  });

  function open(): Session {
    const number = ++opened;
    const startMs = now();
    const { tenantId } = context.settings;
    const record = platform.addConversation(tenantId, {
      channelId: runtime.channelIdOf(tenantId),
      source,
      number,
      customer: new Map(Object.entries(cast.customer) as [string, string][]),
      startMs,
    });
    const session = createSession({ ...unplayed, number, conversationId: record.id, record, startMs });
    sessions.connect(session);
    current = record.id;
    return session;
  }

  /** A conversation that only its events know of. */
  function openLoose(): Session {
    const number = ++opened;
    const conversationId = createConversationId(source.ids, number);
    return createSession({ ...unplayed, number, conversationId, record: undefined, startMs: now() });
  }

  function sessionOf({ conversationId = current }: DriverOptions, opens: boolean): Session {
    if (conversationId === undefined && opens) return open();
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

  function moveOf(move: DriverMove<A, Q>, session: Session): Move {
    if ('queue' in move) return { kind: 'queue', queue: queueOf(move.queue, cast) };
    if ('transfer' in move) return { kind: 'transfer', queue: queueOf(move.transfer, cast) };
    if ('join' in move) return { kind: 'join', agent: agentOf(move.join, cast) };
    if ('leave' in move) return { kind: 'leave', agent: agentOf(move.leave, cast) };
    const by = move.by === undefined ? session.record?.conversation.lastAgent : agentOf(move.by, cast);
    if (by !== undefined) return { kind: 'text', agent: by, text: move.text };
    throw new Fake8x8Error('MOVE_NOT_LEGAL', 'Nobody is there to write. Let an agent join first.');
  }

  /** Sends what there is; `events` has gathered the last attempts when everything has its outcome. */
  async function deliver(session: Session, events: readonly AttemptEntry[]): Promise<Delivered> {
    const isDrained = drain(session);
    pump(session);
    await isDrained;
    return { conversationId: session.conversationId, events };
  }

  return {
    async move(given, options = {}) {
      const session = sessionOf(options, 'queue' in given);
      const move = moveOf(given, session);
      const events: AttemptEntry[] = [];
      const taken = sessions.take(session, move, byHand(events));
      if (taken?.refusal !== undefined) {
        const { because, remedy } = taken.refusal;
        throw new Fake8x8Error(
          'MOVE_NOT_LEGAL',
          `Cannot make the move ${move.kind}: ${because}. To make it: ${remedy}.`,
        );
      }
      return deliver(session, events);
    },
    async send(payload, options = {}) {
      const isLoose = options.conversationId === undefined && current === undefined;
      const session = isLoose ? openLoose() : sessionOf(options, false);
      const { record } = session;
      const webhook = record === undefined ? runtime.webhook : platform.webhookOf(record);
      const events: AttemptEntry[] = [];
      enqueueRaw(session, payload, { webhook, ...byHand(events) });
      return deliver(session, events);
    },
    current: () => current,
    reset() {
      current = undefined;
      opened = 0;
    },
  };
}

function agentOf(key: string, { agents }: Cast): Agent {
  const agent = agents.get(key);
  if (agent !== undefined) return agent;
  throw new Fake8x8Error(
    'AGENT_UNKNOWN',
    `There is no agent "${key}". ${knownWords(key, [...agents.keys()])}`,
  );
}

function queueOf(key: string, { queues }: Cast): Queue {
  const queue = queues.get(key);
  if (queue !== undefined) return queue;
  throw new Fake8x8Error(
    'QUEUE_UNKNOWN',
    `There is no queue "${key}". ${knownWords(key, [...queues.keys()])}`,
  );
}
