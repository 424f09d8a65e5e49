import type { Customer } from '../conversation/conversation.ts';
import type { MoveKind } from '../conversation/move.ts';
import type { Attempt, PendingDelivery } from '../delivery/attempt.ts';
import type { AttemptEntry } from '../journal/entry.ts';
import type { Call } from '../platform/call.ts';
import type { ConversationRecord } from '../platform/state/conversation-record.ts';
import type { MoveCause } from '../platform/state/move-record.ts';
import type { Webhook } from '../platform/state/tenant.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import type { FaultName } from '../protocol/faults.ts';
import type { SessionContext } from './session-context.ts';

/** What decides the next move of a session. */
export type Player = {
  /** The outbox is empty, or the next event may go: the player may go on. */
  turn(session: Session): void;
  /** An event has its last attempt. */
  settled(session: Session, event: OutgoingEvent, attempt: Attempt): void;
  /** The app made a call about the conversation. */
  called(session: Session, call: Call): void;
};

/** What a session belongs to: a scenario that plays it, or its tenant while no scenario has claimed it. */
export type SessionOwner = {
  readonly context: SessionContext;
  /** Absent while nothing plays it. */
  readonly player: Player | undefined;
  /** Its number in its scenario, or among those that the app opened, counted from 1. */
  readonly number: number;
  readonly customer: Customer;
};

/** A conversation while the fake sends and receives for it: its identity, its outbox and its unsettled deliveries. */
export type Session = {
  /** Replaced as a whole when a scenario claims or releases the session. */
  owner: SessionOwner;
  /** Empty until it is opened. */
  conversationId: string;
  /** Absent until something happens in it. */
  record: ConversationRecord | undefined;
  readonly outbox: Outbox;
};

/** The events of a session that are not settled. */
export type Outbox = {
  /** Events that are not sent yet, from `next` on. */
  queue: OutgoingEvent[];
  next: number;
  /** How many events were sent. */
  sent: number;
  /** Events sent that have no outcome yet. */
  unsettled: number;
  /** How many of them block the next one. */
  blocking: number;
  /** Transmission time of the attempt that the next event waited for, in ms since 1970. */
  transmittedMs: number;
  /** What comes only after the next event. */
  heldBack: readonly PlacedEvent[];
  /** What comes before the next event. */
  due: readonly PlacedEvent[];
  /** How many events each of its scenario's rules of faults was about; absent before the first. */
  matched: number[] | undefined;
  /** Calls of the app that caused events and whose answers are not sent yet; these events wait for them. */
  unansweredCalls: number;
  /** Called once nothing is left to send and every event is settled. */
  onDrained: (() => void)[] | undefined;
};

/** An event for one webhook, and what a report says of it. */
export type OutgoingEvent = {
  readonly payload: WireEvent | string;
  readonly move: MoveKind | 'send';
  /** What the move did to the conversation; absent for a raw payload. */
  readonly states?: Required<Pick<AttemptEntry, 'stateBefore' | 'stateAfter'>> | undefined;
  /** An agent's or a queue's name as it is sent; that of the scenario where it is not sent, and empty when the move names neither. */
  readonly who: string;
  readonly text: string;
  /** Absent when no webhook receives it. */
  readonly webhook: Webhook | undefined;
  readonly interactionId: string | undefined;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
  /** What is done to its delivery. */
  readonly fault: FaultName | undefined;
  /** Absent when it follows from a call of the app. */
  readonly cause: SessionCause | undefined;
};

/** An event that has its place in its conversation. */
export type PlacedEvent = PendingDelivery & {
  readonly event: OutgoingEvent;
  /** Which event of its conversation it is, counted from 0. */
  readonly eventIndex: number;
  /** Whether it blocks the next event while it is under way. */
  blocks: boolean;
};

/** Why a session sends an event: a step of a scenario or a driver. */
export type SessionCause = MoveCause & {
  readonly kind: 'step' | 'driver';
  readonly session: Session;
  /** Which step of the scenario it is, counted from 0; absent for a driver. */
  readonly stepIndex?: number | undefined;
  /** What is done to the delivery of the events. */
  readonly fault?: FaultName | undefined;
  /** Whether the step expects that the app refuses an attempt. */
  readonly expectsRefusal?: ((attempt: Attempt) => boolean) | undefined;
  /** Called with each attempt, after it was written to the journal. */
  readonly onAttempt?: ((entry: AttemptEntry) => void) | undefined;
};

/** Creates a session with an empty outbox. */
export function createSession(
  owner: SessionOwner,
  identity: Pick<Session, 'conversationId' | 'record'>,
): Session {
  return {
    owner,
    conversationId: identity.conversationId,
    record: identity.record,
    outbox: {
      queue: EMPTY_QUEUE,
      next: 0,
      sent: 0,
      unsettled: 0,
      blocking: 0,
      heldBack: NOTHING_HELD,
      due: NOTHING_HELD,
      matched: undefined,
      transmittedMs: 0,
      unansweredCalls: 0,
      onDrained: undefined,
    },
  };
}

/** The queue of an outbox with nothing to send, shared. Never written to. */
export const EMPTY_QUEUE: OutgoingEvent[] = [];

/** What is held back where nothing is, shared. */
export const NOTHING_HELD: readonly PlacedEvent[] = [];
