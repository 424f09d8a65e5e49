import type { Move } from '../conversation/move.ts';
import { customerOf } from '../platform/conversation-record.ts';
import type { Taken } from '../platform/conversations.ts';
import type { Platform } from '../platform/platform.ts';
import type { Webhook } from '../platform/tenant.ts';
import type { Told } from '../platform/told.ts';
import type { Dialect } from '../protocol/dialect.ts';
import { dialects } from '../protocol/dialects.ts';
import type { Cause } from './outgoing-event.ts';
import { pump } from './post.ts';
import type { Stage } from './stage.ts';
import { createThread, enqueue, type Thread } from './thread.ts';

/** Connects what happens on the platform with the conversations that send it. */
export type Switchboard = {
  find(conversationId: string): Thread | undefined;
  /** Connects a conversation from now on; another one of its id is no longer. */
  connect(thread: Thread): void;
  /** Forgets a conversation, here and on the platform. */
  forget(thread: Thread): void;
  /** Makes a move and puts what it tells into the conversation's outbox. Sends nothing. */
  take(thread: Thread, move: Move, options: Cause & MoveOptions): Taken | undefined;
  /** Answers a call. What it leads to waits until `release` says that the answer is on its way; once is enough. */
  answering<T>(answer: () => T): { readonly answered: T; release(): void };
  /** Every conversation that is connected. */
  all(): Iterable<Thread>;
  clear(): void;
};

/** How a move is made. */
export type MoveOptions = {
  readonly allowIllegal?: boolean;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
};

/** Creates the switchboard of a platform. `stageOf` gives the stage of a tenant's conversations that nobody plays. */
export function createSwitchboard(platform: Platform, stageOf: (tenantId: string) => Stage): Switchboard {
  const threads = new Map<string, Thread>();
  /** Whom a step or a person is about to move, and why; absent while calls are answered. */
  let moving: { readonly thread: Thread; readonly cause: Cause } | undefined;
  /** What the call that is being answered moves. A call does what it does to conversations at once. */
  let moved = new Set<Thread>();

  platform.subscribe((told) => {
    const thread = moving?.thread ?? threads.get(told.record.id) ?? connectNew(told);
    for (const event of renderEvents(told, thread, moving?.cause)) enqueue(thread, event);
    if (moving !== undefined || moved.has(thread)) return;
    moved.add(thread);
    thread.held++;
  });

  function connectNew({ record }: Told): Thread {
    const thread = createThread({
      stage: stageOf(record.tenantId),
      player: undefined,
      number: record.number,
      conversationId: record.id,
      record,
      customer: customerOf(record),
      startMs: record.startMs,
    });
    threads.set(record.id, thread);
    return thread;
  }

  return {
    find: (conversationId) => threads.get(conversationId),
    connect(thread) {
      threads.set(thread.conversationId, thread);
    },
    forget(thread) {
      if (threads.get(thread.conversationId) === thread) threads.delete(thread.conversationId);
      if (thread.record !== undefined) platform.forgetConversation(thread.record);
    },
    take(thread, move, options) {
      if (thread.record === undefined) return undefined;
      moving = { thread, cause: options };
      try {
        return platform.take(thread.record, move, options);
      } finally {
        moving = undefined;
      }
    },
    answering(answer) {
      const held = new Set<Thread>();
      moved = held;
      const answered = answer();
      return {
        answered,
        release() {
          for (const thread of held) {
            thread.held--;
            pump(thread);
          }
          held.clear();
        },
      };
    },
    all: () => threads.values(),
    clear: () => threads.clear(),
  };
}

function renderEvents(told: Told, thread: Thread, cause: Cause | undefined) {
  const { happened, interactionId, webhook, timestampMs } = told;
  const { move } = happened;
  const { settings, dialect } = thread.stage;
  const who = 'agent' in move ? move.agent.name : 'queue' in move ? move.queue.name : '';
  const text = 'text' in move ? move.text : '';
  const payloads = dialectOf(webhook, dialect).render(happened, {
    conversationId: thread.conversationId,
    timestampMs,
    customer: thread.customer,
    agentNameStyle: settings.agentName,
  });
  return payloads.map((payload) => ({
    payload,
    move: move.kind,
    who,
    text,
    webhook,
    interactionId,
    timestampMs,
    stepIndex: cause?.stepIndex,
    ack: cause?.ack,
    onLast: cause?.onLast,
  }));
}

/** A webhook is told in the version that it was registered with, where that is one of ours. */
function dialectOf(webhook: Webhook | undefined, fallback: Dialect): Dialect {
  if (webhook === undefined || webhook.version === fallback.notificationVersion) return fallback;
  const named = Object.values(dialects).find(
    ({ notificationVersion }) => notificationVersion === webhook.version,
  );
  return named ?? fallback;
}
