import { Fake8x8Error } from '../base/errors.ts';
import { createSeededIds } from '../base/seeded-ids.ts';
import { knownWords } from '../base/suggest.ts';
import { type Agent, type Customer, type Queue, speakerOf } from '../conversation/conversation.ts';
import type { Move } from '../conversation/move.ts';
import { moveOfStep } from '../conversation/move-of-step.ts';
import type { AttemptEntry } from '../journal/entry.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import { createConversationId } from '../protocol/ids.ts';
import type { Backstage } from './backstage.ts';
import { enqueueRaw } from './enqueue-raw.ts';
import { pump } from './post.ts';
import { createThread, drain, type Thread } from './thread.ts';

/** A move made by hand: `{ join: 'ana' }`. */
export type HandMove<A extends string, Q extends string> =
  | { readonly queue: Q }
  | { readonly join: A }
  | { readonly text: string; readonly by?: A | undefined }
  | { readonly transfer: Q }
  | { readonly leave: A };

/** Which conversation is meant; absent: the one that was opened last. */
export type HandOptions = { readonly conversationId?: string | undefined };

/** What was made of a move or a payload: the events that it came to, each with its last attempt. */
export type Delivered = {
  readonly conversationId: string;
  readonly events: readonly AttemptEntry[];
};

/** Moves conversations without a script. */
export type Hand<A extends string, Q extends string> = {
  /**
   * Makes a move and resolves when the app has answered what it came to. Queuing without a conversation opens one.
   * Throws `MOVE_NOT_LEGAL`, `CONVERSATION_UNKNOWN`, `QUEUE_UNKNOWN` or `AGENT_UNKNOWN`.
   */
  move(move: HandMove<A, Q>, options?: HandOptions): Promise<Delivered>;
  /** Sends an event that no move tells. */
  send(payload: WireEvent | string, options?: HandOptions): Promise<Delivered>;
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

/** Creates the hand of a fake. */
export function createHand<A extends string, Q extends string>(backstage: Backstage, cast: Cast): Hand<A, Q> {
  const { platform, switchboard } = backstage;
  const ids = createSeededIds(`${backstage.seed}/by-hand`);
  const stage = { ...backstage.stage, ids };
  const source = { ...stage.source, ids };
  const unplayed = { stage, player: undefined, customer: cast.customer };
  let opened = 0;
  let current: string | undefined;

  const now = () => Math.round(stage.clock.now());
  const byHand = (events: AttemptEntry[]) => ({
    timestampMs: now(),
    stepIndex: undefined,
    ack: undefined,
    onLast: (entry: AttemptEntry) => void events.push(entry),
  });

  backstage.reception.hear(({ call }) => {
    if (call.shortName === 'conversation' && call.status < 400) current = call.conversationId;
  });

  function open(): Thread {
    const number = ++opened;
    const startMs = now();
    const { tenantId } = stage.settings;
    const record = platform.addConversation(tenantId, {
      channelId: backstage.channelIdOf(tenantId),
      source,
      number,
      customer: new Map(Object.entries(cast.customer) as [string, string][]),
      startMs,
    });
    const thread = createThread({ ...unplayed, number, conversationId: record.id, record, startMs });
    switchboard.connect(thread);
    current = record.id;
    return thread;
  }

  /** A conversation that only its events know of. */
  function openLoose(): Thread {
    const number = ++opened;
    const conversationId = createConversationId(source.ids, number);
    return createThread({ ...unplayed, number, conversationId, record: undefined, startMs: now() });
  }

  function threadOf({ conversationId = current }: HandOptions, opens: boolean): Thread {
    if (conversationId === undefined && opens) return open();
    const thread = conversationId === undefined ? undefined : switchboard.find(conversationId);
    if (thread !== undefined) return thread;
    const which =
      conversationId === undefined
        ? 'There is no conversation yet'
        : `There is no conversation "${conversationId}"`;
    throw new Fake8x8Error(
      'CONVERSATION_UNKNOWN',
      `${which}. Let the app open one, or queue one: move({ queue: … }).`,
    );
  }

  function moveOf(move: HandMove<A, Q>, thread: Thread): Move {
    const { record } = thread;
    const made = moveOfStep(move, {
      queue: (key) => queueOf(key, cast),
      agent: (key) => agentOf(key, cast),
      speaker: record && speakerOf(record.conversation),
    });
    if (made !== undefined) return made;
    throw new Fake8x8Error('MOVE_NOT_LEGAL', 'Nobody is there to write. Let an agent join first.');
  }

  /** Sends what there is; `events` has gathered the last attempts when everything has its outcome. */
  async function deliver(thread: Thread, events: readonly AttemptEntry[]): Promise<Delivered> {
    const isDrained = drain(thread);
    pump(thread);
    await isDrained;
    return { conversationId: thread.conversationId, events };
  }

  return {
    async move(given, options = {}) {
      const thread = threadOf(options, 'queue' in given);
      const move = moveOf(given, thread);
      const events: AttemptEntry[] = [];
      const taken = switchboard.take(thread, move, byHand(events));
      if (taken?.refusal !== undefined) {
        const { because, remedy } = taken.refusal;
        throw new Fake8x8Error(
          'MOVE_NOT_LEGAL',
          `Cannot make the move ${move.kind}: ${because}. To make it: ${remedy}.`,
        );
      }
      return deliver(thread, events);
    },
    async send(payload, options = {}) {
      const isLoose = options.conversationId === undefined && current === undefined;
      const thread = isLoose ? openLoose() : threadOf(options, false);
      const { record } = thread;
      const webhook = record === undefined ? backstage.webhook : platform.webhookOf(record);
      const events: AttemptEntry[] = [];
      enqueueRaw(thread, payload, { webhook, ...byHand(events) });
      return deliver(thread, events);
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
