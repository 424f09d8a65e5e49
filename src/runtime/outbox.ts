import type { Attempt } from '../delivery/attempt.ts';
import type { Delivery } from '../delivery/deliver.ts';
import { type FaultName, isRefused, mayBeRefused } from '../protocol/faults.ts';
import { withChosenFault } from './choose-fault.ts';
import { forgeEvent } from './forge-event.ts';
import {
  buildAttemptEntry,
  eventTypeOf,
  placeAgain,
  placeEvent,
  repeatEvent,
  repetitionAfter,
  type SentBefore,
} from './placed-event.ts';
import {
  EMPTY_QUEUE,
  NOTHING_HELD,
  type Outbox,
  type OutgoingEvent,
  type PlacedEvent,
  type Session,
} from './session.ts';

/** Adds an event to an outbox. Sends nothing. */
export function enqueue(session: Session, given: OutgoingEvent): void {
  const { outbox } = session;
  const event = withChosenFault(session, given);
  if (outbox.queue === EMPTY_QUEUE) outbox.queue = [event];
  else outbox.queue.push(event);
}

/** Puts an event that was sent before everything that is not, once more with its id and as its next retry. Sends nothing. */
export function retryEvent(session: Session, event: OutgoingEvent, sent: SentBefore): void {
  const { outbox } = session;
  outbox.due = [...outbox.due, placeAgain(session, event, sent)];
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
  while (outbox.blocking === 0) {
    const sent = takeDue(outbox);
    const event = sent === undefined ? dequeue(outbox) : undefined;
    if (sent !== undefined) post(session, sent);
    else if (event !== undefined) send(session, event);
    else return false;
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
  emptyQueue(outbox);
  outbox.heldBack = NOTHING_HELD;
  outbox.due = NOTHING_HELD;
}

/** Lets go what was to come after the next event, since there is none; false when there is nothing. Sends nothing. */
export function releaseHeldBack({ outbox }: Session): boolean {
  if (outbox.heldBack.length === 0) return false;
  outbox.due = [...outbox.due, ...outbox.heldBack];
  outbox.heldBack = NOTHING_HELD;
  return true;
}

/** Drops the events that are not sent, and resolves `drain` as soon as nothing is under way. */
export function abandon(session: Session): void {
  dropQueue(session);
  if (session.outbox.unsettled === 0) drained(session);
}

/** Whether events are to be sent or have no outcome yet. */
export function hasToSend({ outbox }: Session): boolean {
  return outbox.queue.length + outbox.due.length + outbox.unsettled > 0;
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

function emptyQueue(outbox: Outbox): void {
  outbox.queue = EMPTY_QUEUE;
  outbox.next = 0;
}

/** Takes the next event out; an empty outbox keeps no array. */
function dequeue(outbox: Outbox): OutgoingEvent | undefined {
  const event = outbox.queue[outbox.next];
  if (event === undefined) return undefined;
  outbox.next++;
  if (outbox.next === outbox.queue.length) emptyQueue(outbox);
  return event;
}

/** Makes an event that was taken out the next one again. */
function putBack(outbox: Outbox, event: OutgoingEvent): void {
  if (outbox.queue === EMPTY_QUEUE) outbox.queue = [event];
  else outbox.next--;
}

/** Takes out what comes before the next event. It is sent after what was sent meanwhile. */
function takeDue(outbox: Outbox): PlacedEvent | undefined {
  const [first, ...rest] = outbox.due;
  if (first === undefined) return undefined;
  outbox.due = rest;
  return { ...first, earliestMs: Math.max(first.earliestMs, outbox.transmittedMs) };
}

/** With the fault that waits for it; a forged copy goes before an event that would have to be refused with it. */
function send(session: Session, event: OutgoingEvent): void {
  if (event.webhook === undefined) return;
  const planned = takePlannedFault(session, event);
  if (planned === undefined) sendWithFault(session, event);
  else if (!isRefused(planned)) sendWithFault(session, { ...event, fault: planned });
  else {
    putBack(session.outbox, event);
    post(session, placeEvent(session, forgeEvent(session, event, planned), planned));
  }
}

function takePlannedFault(
  { owner, conversationId }: Session,
  { fault, payload }: OutgoingEvent,
): FaultName | undefined {
  if (fault !== undefined) return undefined;
  return owner.context.plannedFaults.take({ conversationId, eventType: eventTypeOf(payload) });
}

/** One that is late waits for the next event; of two in a row only the first does. */
function sendWithFault(session: Session, event: OutgoingEvent): void {
  const { outbox } = session;
  const isLate = event.fault === 'late' && !outbox.heldBack.some(({ fault }) => fault === 'late');
  const fault = event.fault === 'late' && !isLate ? undefined : event.fault;
  const sent = placeEvent(session, event, fault);
  if (isLate) {
    outbox.heldBack = [...outbox.heldBack, sent];
    return;
  }
  releaseHeldBack(session);
  post(session, sent);
  if (fault === 'again-beside') post(session, repeatEvent(sent, {}));
}

function post(session: Session, sent: PlacedEvent): void {
  const { deliveries, clock } = session.owner.context;
  session.outbox.blocking++;
  session.outbox.unsettled++;
  const delivery = deliveries.to(sent.event.webhook?.uri ?? '');
  if (!(delivery instanceof Promise)) {
    deliver(session, sent, delivery);
    return;
  }
  clock.hold();
  void delivery.then((created) => {
    deliver(session, sent, created);
    clock.release();
  });
}

function deliver(session: Session, sent: PlacedEvent, delivery: Delivery): void {
  delivery.deliver(
    sent,
    (attempt) => attempted(session, sent, attempt),
    () => dropped(session, sent),
  );
}

function attempted(session: Session, sent: PlacedEvent, attempt: Attempt): void {
  const { outbox, owner } = session;
  const { event } = sent;
  const isLast = attempt.retryInMs === undefined;
  const entry = buildAttemptEntry(session, sent, attempt);
  owner.context.append(entry);
  event.cause?.onAttempt?.(entry);
  if (isLast) {
    if (!mayBeRefused(entry)) owner.player?.settled(session, event, attempt);
    outbox.unsettled--;
    planRepetition(outbox, sent, attempt);
  }
  const unblocks = sent.blocks && (isLast || owner.context.settings.headOfLine === 'pass');
  if (unblocks) {
    stopBlocking(outbox, sent);
    outbox.transmittedMs = Math.max(outbox.transmittedMs, attempt.transmissionMs);
  }
  if (unblocks || (isLast && outbox.unsettled === 0)) pump(session);
}

function planRepetition(outbox: Outbox, sent: PlacedEvent, attempt: Attempt): void {
  const planned = repetitionAfter(sent, attempt);
  if (planned === undefined) return;
  const again = repeatEvent(sent, planned.repetition);
  if (planned.when === 'now') outbox.due = [again, ...outbox.due];
  else outbox.heldBack = [...outbox.heldBack, again];
}

function stopBlocking(outbox: Outbox, sent: PlacedEvent): void {
  if (sent.blocks) outbox.blocking--;
  sent.blocks = false;
}

/** An event that was dropped has no outcome: its delivery was closed. */
function dropped(session: Session, sent: PlacedEvent): void {
  session.outbox.unsettled--;
  stopBlocking(session.outbox, sent);
  if (session.outbox.unsettled === 0) drained(session);
}
