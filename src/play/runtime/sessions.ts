import type { Move } from '../../conversation/move.ts';
import { customerOf } from '../../platform/conversation-record.ts';
import type { Taken } from '../../platform/conversations.ts';
import type { MoveRecord } from '../../platform/move-record.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Webhook } from '../../platform/tenant.ts';
import type { Dialect } from '../../protocol/dialect.ts';
import { dialectByVersion } from '../../protocol/dialects.ts';
import { pump } from './outbox.ts';
import type { Cause } from './outgoing-event.ts';
import { createSession, enqueue, type Session } from './session.ts';
import type { SessionContext } from './session-context.ts';

/** Connects what happens on the platform with the conversations that send it. */
export type Sessions = {
  find(conversationId: string): Session | undefined;
  /** Connects a conversation from now on; another one of its id is no longer. */
  connect(session: Session): void;
  /** Forgets a conversation, here and on the platform. */
  forget(session: Session): void;
  /** Makes a move and puts what it tells into the conversation's outbox. Sends nothing. */
  take(session: Session, move: Move, options: Cause & MoveOptions): Taken | undefined;
  /** Answers a call. What it leads to waits until `release` says that the answer is on its way; once is enough. */
  answering<T>(answer: () => T): { readonly answered: T; release(): void };
  /** Every conversation that is connected. */
  all(): Iterable<Session>;
  clear(): void;
};

/** How a move is made. */
export type MoveOptions = {
  readonly allowIllegal?: boolean;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
};

/** Creates the sessions of a platform. `contextOf` gives the context of a tenant's conversations that nobody plays. */
export function createSessions(
  platform: Platform,
  contextOf: (tenantId: string) => SessionContext,
): Sessions {
  const sessionsById = new Map<string, Session>();
  /** Whom a step or a person is about to move, and why; absent while calls are answered. */
  let moving: { readonly session: Session; readonly cause: Cause } | undefined;
  /** What the call that is being answered moves. A call does what it does to conversations at once. */
  let moved = new Set<Session>();

  platform.subscribe((told) => {
    const session = moving?.session ?? sessionsById.get(told.record.id) ?? connectNew(told);
    for (const event of renderEvents(told, session, moving?.cause)) enqueue(session, event);
    if (moving !== undefined || moved.has(session)) return;
    moved.add(session);
    session.held++;
  });

  function connectNew({ record }: MoveRecord): Session {
    const session = createSession({
      context: contextOf(record.tenantId),
      player: undefined,
      number: record.number,
      conversationId: record.id,
      record,
      customer: customerOf(record),
      startMs: record.startMs,
    });
    sessionsById.set(record.id, session);
    return session;
  }

  return {
    find: (conversationId) => sessionsById.get(conversationId),
    connect(session) {
      sessionsById.set(session.conversationId, session);
    },
    forget(session) {
      if (sessionsById.get(session.conversationId) === session) sessionsById.delete(session.conversationId);
      if (session.record !== undefined) platform.forgetConversation(session.record);
    },
    take(session, move, options) {
      if (session.record === undefined) return undefined;
      moving = { session, cause: options };
      try {
        return platform.take(session.record, move, options);
      } finally {
        moving = undefined;
      }
    },
    answering(answer) {
      const held = new Set<Session>();
      moved = held;
      const answered = answer();
      return {
        answered,
        release() {
          for (const session of held) {
            session.held--;
            pump(session);
          }
          held.clear();
        },
      };
    },
    all: () => sessionsById.values(),
    clear: () => sessionsById.clear(),
  };
}

function renderEvents(told: MoveRecord, session: Session, cause: Cause | undefined) {
  const { happened, interactionId, webhook, timestampMs } = told;
  const { move } = happened;
  const { settings, dialect } = session.context;
  const who = 'agent' in move ? move.agent.name : 'queue' in move ? move.queue.name : '';
  const text = 'text' in move ? move.text : '';
  const payloads = dialectOf(webhook, dialect).render(happened, {
    conversationId: session.conversationId,
    timestampMs,
    customer: session.customer,
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
  return dialectByVersion(webhook.version) ?? fallback;
}
