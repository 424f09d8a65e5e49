import type { Attempt, Delivery } from '../../delivery/deliver.ts';
import { createEventId } from '../../protocol/ids.ts';
import { describeAck, judgeAck } from '../app/acknowledgement.ts';
import { buildAttemptEntry, type Sent } from './build-attempt-entry.ts';
import { eventTypeOf } from './event-type-of.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import { dequeue, drained, type Session, stopSession } from './session.ts';

/**
 * Sends what a conversation has to send, in its order, as far as it goes now. When nothing is left, and again when the
 * last event has its outcome, it is the player's turn.
 */
export function pump(session: Session): void {
  if (sendMore(session)) return;
  if (session.unsettled === 0) drained(session);
  session.player?.turn(session);
}

/** As `pump`, without a word to the player; whether something is now in the way of what comes next. */
export function sendMore(session: Session): boolean {
  if (session.held > 0) return true;
  while (!session.busy) {
    const event = dequeue(session);
    if (event === undefined) return false;
    send(session, event);
  }
  return true;
}

function send(session: Session, event: OutgoingEvent): void {
  const { webhook } = event;
  if (webhook === undefined) return;
  const { deliveries, clock } = session.context;
  session.busy = true;
  session.unsettled++;
  const delivery = deliveries.to(webhook.uri);
  if (!(delivery instanceof Promise)) {
    deliver(session, event, delivery);
    return;
  }
  clock.hold();
  void delivery.then((made) => {
    deliver(session, event, made);
    clock.release();
  });
}

function deliver(session: Session, event: OutgoingEvent, delivery: Delivery): void {
  const { context } = session;
  const eventIndex = session.eventCount++;
  const sent: Sent = {
    event,
    eventIndex,
    eventId: createEventId(
      session.record?.source.ids ?? context.ids,
      session.record?.number ?? session.number,
      eventIndex,
    ),
    body: context.serialise(event.payload),
    timestampMs: event.timestampMs,
    judged: false,
  };
  delivery.deliver(
    sent,
    (attempt) => attempted(session, sent, attempt),
    () => settle(session),
  );
}

function attempted(session: Session, sent: Sent, attempt: Attempt): void {
  const { context } = session;
  const { event } = sent;
  const isLast = attempt.retryInMs === undefined;
  const entry = buildAttemptEntry(session, sent, attempt);
  context.append(entry);
  judge(session, sent, attempt);
  if (isLast) {
    event.onLast?.(entry);
    session.player?.settled(session, event, attempt);
    session.unsettled--;
  }
  const opensWay = context.settings.headOfLine === 'pass' ? attempt.retry === 0 : isLast;
  if (opensWay) session.busy = false;
  if (opensWay || (isLast && session.unsettled === 0)) pump(session);
}

/** An event that was dropped has no outcome: its delivery was closed. */
function settle(session: Session): void {
  session.unsettled--;
  session.busy = false;
  if (session.unsettled === 0) drained(session);
}

function judge(session: Session, sent: Sent, attempt: Attempt): void {
  const { ack } = sent.event;
  if (ack === undefined || sent.judged) return;
  const judged = judgeAck(ack, attempt);
  if (judged.verdict === 'open') return;
  sent.judged = true;
  const isPassed = judged.verdict === 'passed';
  if (!isPassed) stopSession(session);
  session.context.append({
    kind: 'expectation',
    scenario: session.context.scenario,
    conversation: session.number,
    conversationId: session.conversationId,
    stepIndex: sent.event.stepIndex ?? 0,
    awaited: `${eventTypeOf(sent.event.payload)} ${describeAck(ack)}`,
    verdict: judged.verdict,
    message: 'because' in judged ? judged.because : '',
    calls: [],
    durationMs: attempt.durationMs,
    timestampMs: sent.event.timestampMs,
  });
}
