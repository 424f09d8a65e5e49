import type { Attempt, Delivery } from '../delivery/deliver.ts';
import type { AttemptEntry } from '../journal/entry.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import type { FaultName } from '../protocol/faults.ts';
import { createEventId } from '../protocol/ids.ts';
import type { OutgoingEvent } from './session.ts';
import { EMPTY_QUEUE, type Session } from './session.ts';

/** Adds an event to an outbox. Sends nothing. */
export function enqueue({ outbox }: Session, event: OutgoingEvent): void {
  if (outbox.queue === EMPTY_QUEUE) outbox.queue = [event];
  else outbox.queue.push(event);
}

/**
 * Sends the events of an outbox in their order, as far as possible now. When none is left, and again when the last one
 * is settled, it is the player's turn.
 */
export function pump(session: Session): void {
  if (sendMore(session)) return;
  if (session.outbox.unsettled === 0) drained(session);
  session.owner.player?.turn(session);
}

/** As `pump`, without the player's turn; true while an event or an unanswered call blocks what comes next. */
export function sendMore(session: Session): boolean {
  const { outbox } = session;
  if (outbox.unansweredCalls > 0) return true;
  while (!outbox.busy) {
    const event = dequeue(session);
    if (event === undefined) return false;
    send(session, event);
  }
  return true;
}

/** Makes a session's events wait until `unblock`, once for each call that has caused some. */
export function block({ outbox }: Session): void {
  outbox.unansweredCalls++;
}

/** The answer of a call is on its way: the events that it caused may go. */
export function unblock(session: Session): void {
  session.outbox.unansweredCalls--;
  pump(session);
}

/** Drops the events that are not sent. */
export function dropQueue({ outbox }: Session): void {
  outbox.queue = EMPTY_QUEUE;
  outbox.next = 0;
}

/** Drops the events that are not sent, and resolves `drain` as soon as nothing is under way. */
export function abandon(session: Session): void {
  dropQueue(session);
  if (session.outbox.unsettled === 0) drained(session);
}

/** Whether events are to be sent or have no outcome yet. */
export function hasToSend({ outbox }: Session): boolean {
  return outbox.queue.length > 0 || outbox.unsettled > 0;
}

/** Resolves when nothing is left to send and every event is settled. */
export function drain({ outbox }: Session): Promise<void> {
  return new Promise((resolve) => {
    outbox.onDrained = [...(outbox.onDrained ?? []), resolve];
  });
}

/** Numbers a session's next event, counted from 0. */
export function numberNextEvent({ outbox }: Session, index: number): void {
  outbox.sent = index;
}

function drained({ outbox }: Session): void {
  const waiting = outbox.onDrained;
  outbox.onDrained = undefined;
  for (const resolve of waiting ?? []) resolve();
}

/** Takes the next event out; an empty outbox keeps no array. */
function dequeue(session: Session): OutgoingEvent | undefined {
  const { outbox } = session;
  const event = outbox.queue[outbox.next];
  if (event === undefined) return undefined;
  outbox.next++;
  if (outbox.next === outbox.queue.length) dropQueue(session);
  return event;
}

function send(session: Session, event: OutgoingEvent): void {
  const { webhook } = event;
  if (webhook === undefined) return;
  const { deliveries, clock } = session.owner.context;
  session.outbox.busy = true;
  session.outbox.unsettled++;
  const delivery = deliveries.to(webhook.uri);
  if (!(delivery instanceof Promise)) {
    deliver(session, event, delivery);
    return;
  }
  clock.hold();
  void delivery.then((created) => {
    deliver(session, event, created);
    clock.release();
  });
}

/** An event that is under way. */
type SentEvent = {
  readonly conversationId: string;
  readonly event: OutgoingEvent;
  /** Which event of its conversation it is, counted from 0. */
  readonly eventIndex: number;
  readonly eventId: string;
  readonly body: Uint8Array;
  readonly earliestMs: number;
  readonly fault: FaultName | undefined;
};

function deliver(session: Session, event: OutgoingEvent, delivery: Delivery): void {
  const { record, owner } = session;
  const eventIndex = session.outbox.sent++;
  const sent: SentEvent = {
    conversationId: session.conversationId,
    event,
    eventIndex,
    eventId: createEventId(
      record?.source.ids ?? owner.context.ids,
      record?.number ?? owner.number,
      eventIndex,
    ),
    body: owner.context.serialise(event.payload),
    earliestMs: Math.max(event.timestampMs, session.outbox.transmittedMs),
    fault: event.cause?.fault,
  };
  delivery.deliver(
    sent,
    (attempt) => attempted(session, sent, attempt),
    () => dropped(session),
  );
}

function attempted(session: Session, sent: SentEvent, attempt: Attempt): void {
  const { outbox, owner } = session;
  const { event } = sent;
  const isLast = attempt.retryInMs === undefined;
  const entry = buildAttemptEntry(session, sent, attempt);
  owner.context.append(entry);
  event.cause?.onAttempt?.(entry);
  if (isLast) {
    owner.player?.settled(session, event, attempt);
    outbox.unsettled--;
  }
  const unblocks = owner.context.settings.headOfLine === 'pass' ? attempt.retry === 0 : isLast;
  if (unblocks) {
    outbox.busy = false;
    outbox.transmittedMs = attempt.transmissionMs;
  }
  if (unblocks || (isLast && outbox.unsettled === 0)) pump(session);
}

/** An event that was dropped has no outcome: its delivery was closed. */
function dropped(session: Session): void {
  session.outbox.unsettled--;
  session.outbox.busy = false;
  if (session.outbox.unsettled === 0) drained(session);
}

/** Builds the journal entry of an attempt. */
function buildAttemptEntry(session: Session, sent: SentEvent, attempt: Attempt): AttemptEntry {
  const { owner, record, conversationId } = session;
  const { event, body } = sent;
  return {
    kind: 'attempt',
    scenario: owner.context.scenario,
    conversation: owner.number,
    conversationId,
    tenantId: record?.tenantId ?? owner.context.settings.tenantId,
    webhookId: event.webhook?.id ?? '',
    channelId: record?.channelId,
    interactionId: event.interactionId,
    stepIndex: event.cause?.stepIndex,
    eventIndex: sent.eventIndex,
    eventId: sent.eventId,
    eventType: eventTypeOf(event.payload),
    move: event.move,
    who: event.who,
    text: event.text,
    timestampMs: event.timestampMs,
    ...attempt,
    request: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString(),
    ...(sent.fault === undefined ? {} : { fault: sent.fault }),
    ...(event.cause?.expectsRefusal?.(attempt) === true ? { refusalAwaited: true } : {}),
  };
}

/** The event type of a payload; a raw one is searched for it, and is `(raw)` without one. */
function eventTypeOf(payload: WireEvent | string): string {
  if (typeof payload !== 'string') return payload.eventType;
  const found = /"eventType"\s*:\s*"([^"\\]{1,64})"/.exec(payload)?.[1];
  return found ?? '(raw)';
}
