import type { Attempt } from '../../delivery/deliver.ts';
import type { AttemptEntry } from '../../journal/entry.ts';
import { awaitsRefusal } from '../app/acknowledgement.ts';
import { eventTypeOf } from './event-type-of.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import type { Session } from './session.ts';

/** An event that is under way. */
export type Sent = {
  readonly event: OutgoingEvent;
  /** Which event of its conversation it is, counted from 0. */
  readonly eventIndex: number;
  readonly eventId: string;
  readonly body: Uint8Array;
  readonly timestampMs: number;
  /** Whether what it must be answered has been judged. */
  judged: boolean;
};

/** Builds what the journal keeps of an attempt. */
export function buildAttemptEntry(session: Session, sent: Sent, attempt: Attempt): AttemptEntry {
  const { context, record } = session;
  const { event, body } = sent;
  return {
    kind: 'attempt',
    scenario: context.scenario,
    conversation: session.number,
    conversationId: session.conversationId,
    tenantId: record?.tenantId ?? context.settings.tenantId,
    webhookId: event.webhook?.id ?? '',
    channelId: record?.channelId,
    interactionId: event.interactionId,
    stepIndex: event.stepIndex,
    eventIndex: sent.eventIndex,
    eventId: sent.eventId,
    eventType: eventTypeOf(event.payload),
    move: event.move,
    who: event.who,
    text: event.text,
    timestampMs: event.timestampMs,
    transmissionMs: attempt.transmissionMs,
    retry: attempt.retry,
    retryInMs: attempt.retryInMs,
    outcome: attempt.outcome,
    status: attempt.status,
    durationMs: attempt.durationMs,
    reason: attempt.reason,
    request: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString(),
    response: attempt.body,
    ...(event.ack !== undefined && awaitsRefusal(event.ack, attempt) ? { refusalAwaited: true } : {}),
  };
}
