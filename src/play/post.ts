import type { Attempt, Delivery } from '../delivery/deliver.ts';
import { createEventId } from '../protocol/ids.ts';
import { describeAck, judgeAck } from './ack.ts';
import { buildAttemptEntry, type Sent } from './build-attempt-entry.ts';
import { eventTypeOf } from './event-type-of.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import { dequeue, drained, stopThread, type Thread } from './thread.ts';

/**
 * Sends what a conversation has to send, in its order, as far as it goes now. When nothing is left, and again when the
 * last event has its outcome, it is the player's turn.
 */
export function pump(thread: Thread): void {
  if (sendMore(thread)) return;
  if (thread.unsettled === 0) drained(thread);
  thread.player?.turn(thread);
}

/** As `pump`, without a word to the player; whether something is now in the way of what comes next. */
export function sendMore(thread: Thread): boolean {
  if (thread.held > 0) return true;
  while (!thread.busy) {
    const event = dequeue(thread);
    if (event === undefined) return false;
    send(thread, event);
  }
  return true;
}

function send(thread: Thread, event: OutgoingEvent): void {
  const { webhook } = event;
  if (webhook === undefined) return;
  const { deliveries, clock } = thread.stage;
  thread.busy = true;
  thread.unsettled++;
  const delivery = deliveries.to(webhook.uri);
  if (!(delivery instanceof Promise)) {
    deliver(thread, event, delivery);
    return;
  }
  clock.hold();
  void delivery.then((made) => {
    deliver(thread, event, made);
    clock.release();
  });
}

function deliver(thread: Thread, event: OutgoingEvent, delivery: Delivery): void {
  const { stage } = thread;
  const eventIndex = thread.eventCount++;
  const sent: Sent = {
    event,
    eventIndex,
    eventId: createEventId(
      thread.record?.source.ids ?? stage.ids,
      thread.record?.number ?? thread.number,
      eventIndex,
    ),
    body: stage.serialise(event.payload),
    timestampMs: event.timestampMs,
    judged: false,
  };
  delivery.deliver(
    sent,
    (attempt) => attempted(thread, sent, attempt),
    () => settle(thread),
  );
}

function attempted(thread: Thread, sent: Sent, attempt: Attempt): void {
  const { stage } = thread;
  const { event } = sent;
  const isLast = attempt.retryInMs === undefined;
  const entry = buildAttemptEntry(thread, sent, attempt);
  stage.append(entry);
  judge(thread, sent, attempt);
  if (isLast) {
    event.onLast?.(entry);
    thread.player?.settled(thread, event, attempt);
    thread.unsettled--;
  }
  const opensWay = stage.settings.headOfLine === 'pass' ? attempt.retry === 0 : isLast;
  if (opensWay) thread.busy = false;
  if (opensWay || (isLast && thread.unsettled === 0)) pump(thread);
}

/** An event that was dropped has no outcome: its delivery was closed. */
function settle(thread: Thread): void {
  thread.unsettled--;
  thread.busy = false;
  if (thread.unsettled === 0) drained(thread);
}

function judge(thread: Thread, sent: Sent, attempt: Attempt): void {
  const { ack } = sent.event;
  if (ack === undefined || sent.judged) return;
  const judged = judgeAck(ack, attempt);
  if (judged.verdict === 'open') return;
  sent.judged = true;
  const isHeld = judged.verdict === 'held';
  if (!isHeld) stopThread(thread);
  thread.stage.append({
    kind: 'expectation',
    scenario: thread.stage.scenario,
    conversation: thread.number,
    conversationId: thread.conversationId,
    stepIndex: sent.event.stepIndex ?? 0,
    awaited: `${eventTypeOf(sent.event.payload)} ${describeAck(ack)}`,
    verdict: judged.verdict,
    message: 'because' in judged ? judged.because : '',
    calls: [],
    durationMs: attempt.durationMs,
    timestampMs: sent.event.timestampMs,
  });
}
