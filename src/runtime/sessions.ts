import type { Move } from '../conversation/move.ts';
import type { Platform } from '../platform/platform.ts';
import { type ConversationRecord, customerOf } from '../platform/state/conversation-record.ts';
import type { MoveOptions, MoveResult } from '../platform/state/conversations.ts';
import { block, enqueue, pump } from './outbox.ts';
import { type CallCause, renderEvents } from './render-events.ts';
import type { SessionCause } from './session.ts';
import { createSession, type Session, type SessionOwner } from './session.ts';
import type { SessionContext } from './session-context.ts';
import type { TenantContexts, TenantIdentity } from './tenant-contexts.ts';

/** The registry of sessions: what the platform applies to a conversation goes to the outbox of its session. */
export type Sessions = {
  find(conversationId: string): Session | undefined;
  /** The session of a conversation; one that was restored gets it now. */
  of(record: ConversationRecord): Session;
  /** Opens a session that has only been prepared: adds its conversation to the platform. */
  open(session: Session, conversation: Parameters<Platform['addConversation']>[1]): void;
  /** Makes an owner the one that plays a session. */
  claim(session: Session, owner: SessionOwner): void;
  /** Gives a session back to its tenant. */
  release(session: Session): void;
  /** Gives the sessions of a context back to their tenant; their events go on. */
  releaseAll(context: SessionContext): void;
  /** Removes a session, and its conversation from the platform. */
  forget(session: Session): void;
  /** Applies a move and adds its events to the session's outbox. Sends nothing. Undefined before it is opened. */
  applyMove(
    session: Session,
    move: Move,
    options: Omit<MoveOptions, 'cause'> & { readonly cause: SessionCause },
  ): MoveResult | undefined;
  all(): Iterable<Session>;
  clear(): void;
};

/** Creates the registry, which listens to the platform from now on. */
export function createSessions(platform: Platform, contexts: TenantContexts): Sessions {
  const sessions = new Map<string, Session>();

  platform.subscribe((move) => {
    const cause = move.cause as SessionCause | CallCause | undefined;
    const session = (cause?.kind === 'call' ? undefined : cause?.session) ?? of(move.record);
    const isCall = cause?.kind === 'call';
    for (const event of renderEvents(move, session, isCall ? undefined : cause)) enqueue(session, event);
    // What nobody caused, as that a time is over, has nobody who sends its events.
    if (cause === undefined) pump(session);
    if (!isCall || cause.sessions.has(session)) return;
    cause.sessions.add(session);
    block(session);
  });

  function of(record: ConversationRecord): Session {
    const known = sessions.get(record.id);
    if (known !== undefined) return known;
    const session = createSession(tenantOwner(record), { conversationId: record.id, record });
    sessions.set(record.id, session);
    return session;
  }

  function tenantOf(id: string): TenantIdentity {
    return platform.tenants.get(id) ?? { id, customerId: id };
  }

  function tenantOwner(record: ConversationRecord): SessionOwner {
    return {
      context: contexts.of(tenantOf(record.tenantId)),
      player: undefined,
      number: record.number,
      customer: customerOf(record),
    };
  }

  function release(session: Session): void {
    if (session.record !== undefined) session.owner = tenantOwner(session.record);
  }

  return {
    find: (conversationId) => sessions.get(conversationId),
    of,
    open(session, conversation) {
      const { tenantId } = session.owner.context.settings;
      session.record = platform.addConversation(tenantId, conversation);
      session.conversationId = session.record.id;
      sessions.set(session.conversationId, session);
    },
    claim(session, owner) {
      session.owner = owner;
    },
    release,
    releaseAll(context) {
      for (const session of sessions.values()) {
        if (session.owner.context !== context) continue;
        release(session);
        pump(session);
      }
    },
    forget(session) {
      if (sessions.get(session.conversationId) === session) sessions.delete(session.conversationId);
      if (session.record !== undefined) platform.forgetConversation(session.record);
    },
    applyMove(session, move, options) {
      return session.record === undefined ? undefined : platform.applyMove(session.record, move, options);
    },
    all: () => sessions.values(),
    clear: () => sessions.clear(),
  };
}
