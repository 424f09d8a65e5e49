import type { ScheduledTask } from '../../base/clock.ts';
import type { Customer } from '../../conversation/conversation.ts';
import type { Attempt } from '../../delivery/deliver.ts';
import type { ConversationRecord } from '../../platform/conversation-record.ts';
import type { PendingExpectation } from '../app/pending-expectation.ts';
import type { CallNote } from './call-note.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import type { SessionContext } from './session-context.ts';

/** Who decides what a conversation does next. */
export type Player = {
  /** Everything that was to be sent is sent, or it is the next event's turn. */
  turn(session: Session): void;
  /** An event has been tried, and will be tried no more. */
  settled(session: Session, event: OutgoingEvent, attempt: Attempt): void;
  /** The app made a call about this conversation. */
  received(session: Session, note: CallNote): void;
};

/** One conversation while the fake has to do with it: where it stands in its script, if it has one, and what it still has to send. */
export type Session = {
  context: SessionContext;
  /** Absent while nobody plays it. */
  player: Player | undefined;
  /** Its number in its scenario, or among those that the app opened, counted from 1. */
  number: number;
  /** Empty until it is opened. */
  conversationId: string;
  /** Absent until something happens in it. */
  record: ConversationRecord | undefined;
  customer: Customer;
  /** What to add to scripted time to get the clock's: not 0 only when time is frozen and the conversation began late. */
  clockOffsetMs: number;
  /** Index of the next step. */
  next: number;
  /** Scripted time of the last step. */
  dueMs: number;
  /** Events that are not sent yet. */
  outbox: OutgoingEvent[];
  sentOfOutbox: number;
  eventCount: number;
  /** Events sent that have no outcome yet. */
  unsettled: number;
  /** Whether an event holds up the next one. */
  busy: boolean;
  /** How many calls have caused events and are not answered yet: so long these wait. */
  held: number;
  /** The pause before the next step. */
  pause: ScheduledTask | undefined;
  /** What the step under way waits for. */
  awaiting: PendingExpectation | undefined;
  /** Whether the step under way waits for the app's own API. */
  asking: boolean;
  /** Calls of the app that no step has taken; absent where there are none. */
  inbox: CallNote[] | undefined;
  /** Calls about no conversation that steps have taken. */
  sharedTaken: Set<number> | undefined;
  /** What steps have captured, by name. */
  captured: Map<string, string> | undefined;
  /** What the customer said before the app opened the conversation, which nobody need await. */
  saidBefore: readonly string[];
  state: 'playing' | 'stopped' | 'ended';
  /** Called once there is nothing more to send or to wait for. */
  onDrained: (() => void)[] | undefined;
};

/** Creates a conversation that has nothing to send. */
export function createSession(
  identity: Pick<Session, 'context' | 'player' | 'number' | 'conversationId' | 'record' | 'customer'> & {
    readonly clockOffsetMs?: number;
    readonly startMs: number;
  },
): Session {
  return {
    context: identity.context,
    player: identity.player,
    number: identity.number,
    conversationId: identity.conversationId,
    record: identity.record,
    customer: identity.customer,
    clockOffsetMs: identity.clockOffsetMs ?? 0,
    next: 0,
    dueMs: identity.startMs,
    outbox: NOTHING,
    sentOfOutbox: 0,
    eventCount: 0,
    unsettled: 0,
    busy: false,
    held: 0,
    pause: undefined,
    awaiting: undefined,
    asking: false,
    inbox: undefined,
    sharedTaken: undefined,
    captured: undefined,
    saidBefore: NOTHING_SAID,
    state: 'playing',
    onDrained: undefined,
  };
}

/** Adds an event to what a conversation has to send. */
export function enqueue(session: Session, event: OutgoingEvent): void {
  if (session.outbox === NOTHING) session.outbox = [event];
  else session.outbox.push(event);
}

/** Takes the next event out; a conversation that has nothing to send keeps nothing. */
export function dequeue(session: Session): OutgoingEvent | undefined {
  const event = session.outbox[session.sentOfOutbox];
  if (event === undefined) return undefined;
  session.sentOfOutbox++;
  if (session.sentOfOutbox === session.outbox.length) {
    session.outbox = NOTHING;
    session.sentOfOutbox = 0;
  }
  return event;
}

/** Lets scripted time go on from now, after a conversation has waited for the app. */
export function catchUp(session: Session): void {
  const nowMs = Math.round(session.context.clock.now() - session.clockOffsetMs);
  session.dueMs = Math.max(session.dueMs, nowMs);
}

/** Stops a conversation that is played: what it has not sent is dropped. */
export function stopSession(session: Session): void {
  session.state = 'stopped';
  session.outbox = NOTHING;
  session.sentOfOutbox = 0;
}

/** Drops what a conversation has not sent, and lets those go who wait for it, now or as soon as nothing is under way. */
export function abandonSession(session: Session): void {
  stopSession(session);
  if (session.unsettled === 0) drained(session);
}

/** Whether events are still to be sent, or have no outcome yet. */
export function hasToSend({ outbox, unsettled }: Session): boolean {
  return outbox.length > 0 || unsettled > 0;
}

/** Resolves when there is nothing more to send, and nothing sent without an outcome. */
export function drain(session: Session): Promise<void> {
  return new Promise((resolve) => {
    session.onDrained = [...(session.onDrained ?? []), resolve];
  });
}

/** Lets those go who wait until there is nothing more to send. */
export function drained(session: Session): void {
  const waiting = session.onDrained;
  session.onDrained = undefined;
  for (const go of waiting ?? []) go();
}

/** An outbox with nothing in it, shared. Never written to. */
const NOTHING: OutgoingEvent[] = [];

const NOTHING_SAID: readonly string[] = [];
