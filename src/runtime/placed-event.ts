import type { Attempt, Repetition } from '../delivery/attempt.ts';
import type { AttemptEntry } from '../journal/entry.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import type { FaultName } from '../protocol/faults.ts';
import { createEventId } from '../protocol/ids.ts';
import type { OutgoingEvent, PlacedEvent, Session } from './session.ts';

/** Gives an event the next place in its conversation, its id, its bytes and its fault. */
export function placeEvent(
  session: Session,
  event: OutgoingEvent,
  fault: FaultName | undefined,
): PlacedEvent {
  const { record, owner, outbox } = session;
  const eventIndex = outbox.sent++;
  return {
    conversationId: session.conversationId,
    event,
    eventIndex,
    eventId: createEventId(
      record?.source.ids ?? owner.context.ids,
      record?.number ?? owner.number,
      eventIndex,
    ),
    body: owner.context.serialise(event.payload),
    earliestMs: Math.max(event.timestampMs, outbox.transmittedMs),
    fault,
    blocks: true,
  };
}

/** An event as the journal has it. */
export type SentBefore = Pick<AttemptEntry, 'eventId' | 'eventIndex' | 'retry'>;

/** An event that the journal has, at its place, as a retry after its last attempt. */
export function placeAgain(
  { conversationId, outbox, owner }: Session,
  event: OutgoingEvent,
  { eventId, eventIndex, retry }: SentBefore,
): PlacedEvent {
  return {
    conversationId,
    event,
    eventIndex,
    eventId,
    body: owner.context.serialise(event.payload),
    earliestMs: outbox.transmittedMs + 1,
    fault: event.fault,
    repetition: { retry: retry + 1 },
    blocks: true,
  };
}

/** The same event once more. */
export function repeatEvent(sent: PlacedEvent, repetition: Repetition): PlacedEvent {
  return { ...sent, earliestMs: sent.earliestMs + 1, repetition, blocks: true };
}

/** What comes of an event besides its delivery once the app has accepted it: now, after the next one, or nothing. */
export function repetitionAfter(
  { fault, repetition }: PlacedEvent,
  { outcome, retry, transmissionMs }: Attempt,
): { readonly when: 'now' | 'later'; readonly repetition: Repetition } | undefined {
  if (repetition !== undefined || outcome !== 'accepted') return undefined;
  if (fault === 'again-at-once') return { when: 'now', repetition: {} };
  if (fault === 'again-later') return { when: 'later', repetition: {} };
  return fault === 'replayed'
    ? { when: 'now', repetition: { replays: { retry, transmissionMs } } }
    : undefined;
}

/** Builds the journal entry of an attempt: field by field, for an object into which others are spread takes more memory. */
export function buildAttemptEntry(session: Session, sent: PlacedEvent, attempt: Attempt): AttemptEntry {
  const { owner, record, conversationId } = session;
  const { event, body, fault } = sent;
  const entry: AttemptEntry = {
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
    stateBefore: event.states?.stateBefore,
    stateAfter: event.states?.stateAfter,
    who: event.who,
    text: event.text,
    timestampMs: event.timestampMs,
    sender: attempt.sender,
    requestIndex: attempt.requestIndex,
    outcome: attempt.outcome,
    status: attempt.status,
    response: attempt.response,
    durationMs: attempt.durationMs,
    reason: attempt.reason,
    retry: attempt.retry,
    transmissionMs: attempt.transmissionMs,
    retryInMs: attempt.retryInMs,
    request: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString(),
  };
  const isRepeated = sent.repetition !== undefined;
  const refusalAwaited = event.cause?.expectsRefusal?.(attempt) === true;
  const byDriver = event.cause?.kind === 'driver' && record !== undefined;
  if (fault === undefined && !isRepeated && !refusalAwaited && !byDriver) return entry;
  return {
    ...entry,
    ...(byDriver && { byDriver }),
    ...(fault !== undefined && { fault }),
    ...(isRepeated && { repeat: true }),
    ...(refusalAwaited && { refusalAwaited }),
  };
}

/** The event type of a payload; a raw one is searched for it, and is `(raw)` without one. */
export function eventTypeOf(payload: WireEvent | string): string {
  if (typeof payload !== 'string') return payload.eventType;
  const found = /"eventType"\s*:\s*"([^"\\]{1,64})"/.exec(payload)?.[1];
  return found ?? '(raw)';
}
