import type { Clock } from '../base/clock.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import { createSignal } from '../base/signal.ts';
import type { Attempt, Delivery } from '../delivery/deliver.ts';
import type { ConversationEntry } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { WireEvent } from '../protocol/dialect.ts';
import { createConversationId, createEventId, createInteractionId } from '../protocol/ids.ts';
import { makeStep, type OutgoingEvent, type StepContext } from './make-step.ts';
import { createThread, NOTHING, type Thread } from './thread.ts';

/** Everything that one scenario is played with. */
export type PlayOptions = StepContext & {
  readonly conversations: number;
  /** Most conversations that are played at the same time. */
  readonly concurrency: number;
  readonly clock: Clock;
  /** Scripted time at which each conversation begins; absent: the clock's when its turn comes. */
  readonly frozenStartMs: number | undefined;
  readonly ids: SeededIds;
  readonly serialise: (payload: WireEvent | string) => Uint8Array;
  readonly delivery: Delivery;
  readonly journal: Journal;
};

/** A scenario being played. */
export type Playing = {
  /** Resolves when each conversation has come to its end. Never rejects. */
  readonly finished: Promise<void>;
  /** Stops at once: what is under way is given up and recorded as interrupted. */
  stop(): void;
  /** How many conversations have not begun. */
  notBegun(): number;
};

/**
 * Plays a scenario: the only loop there is. Each conversation takes its steps in order, an event at a time;
 * conversations run beside each other. Everything that happens is appended to the journal.
 */
export function play(options: PlayOptions): Playing {
  const { clock, delivery, ids, journal, script, settings } = options;
  const finished = createSignal<void>();
  const active = new Set<Thread>();
  let started = 0;
  let starting = false;
  let stopping = false;

  /** Starts conversations until the limit is reached. A loop, not a recursion: some end at once. */
  function startMore(): void {
    if (starting) return;
    starting = true;
    while (!stopping && started < options.conversations && active.size < options.concurrency)
      start(++started);
    starting = false;
    if (active.size === 0 && !stopping) finished.resolve();
  }

  function start(number: number): void {
    const nowMs = Math.round(clock.now());
    const startMs = options.frozenStartMs ?? nowMs;
    const conversationId = createConversationId(ids, number);
    const thread = createThread({ number, conversationId, clockOffsetMs: nowMs - startMs, startMs });
    active.add(thread);
    playOn(thread);
  }

  /** Takes steps until an event has to be delivered, time has to pass or the script is at its end. */
  function playOn(thread: Thread): void {
    while (thread.state === 'playing') {
      if (thread.sentOfOutbox < thread.outbox.length) {
        send(thread);
        return;
      }
      // A conversation that waits keeps nothing of what it has sent.
      thread.outbox = NOTHING;
      thread.sentOfOutbox = 0;
      const step = script.steps[thread.next];
      if (step === undefined) break;
      if (step.afterMs > 0) {
        thread.dueMs += step.afterMs;
        const dueOnClockMs = thread.dueMs + thread.clockOffsetMs;
        if (dueOnClockMs > clock.now()) {
          clock.schedule(dueOnClockMs, () => {
            if (stopping || thread.state !== 'playing') return;
            take(thread);
            playOn(thread);
          });
          return;
        }
      }
      take(thread);
    }
    if (thread.unsettled === 0) end(thread, thread.state === 'stopped' ? 'stopped' : 'finished');
  }

  function take(thread: Thread): void {
    const step = script.steps[thread.next++];
    if (step === undefined) return;
    const { conversation, events } = makeStep(
      step,
      {
        number: thread.number,
        conversationId: thread.conversationId,
        conversation: thread.conversation,
        timestampMs: thread.dueMs,
      },
      options,
    );
    if (conversation.interaction !== thread.conversation.interaction) {
      thread.interactionId = createInteractionId(ids, {
        conversation: thread.number,
        interaction: conversation.interaction,
        startMs: thread.dueMs,
        tenantId: settings.tenantId,
      });
    }
    thread.conversation = conversation;
    thread.outbox = events;
    thread.sentOfOutbox = 0;
  }

  function send(thread: Thread): void {
    const event = thread.outbox[thread.sentOfOutbox++] as OutgoingEvent;
    const eventIndex = thread.eventCount++;
    const body = options.serialise(event.payload);
    const sent = {
      event,
      eventIndex,
      eventId: createEventId(ids, thread.number, eventIndex),
      body,
      stepIndex: script.steps[thread.next - 1]?.stepIndex ?? 0,
      interactionId: thread.interactionId,
      timestampMs: thread.dueMs,
    };
    thread.unsettled++;
    delivery.deliver(sent, (attempt) => attempted(thread, sent, attempt));
  }

  function attempted(thread: Thread, sent: Sent, attempt: Attempt): void {
    journal.append({
      kind: 'attempt',
      scenario: script.name,
      conversation: thread.number,
      conversationId: thread.conversationId,
      interactionId: sent.interactionId,
      stepIndex: sent.stepIndex,
      eventIndex: sent.eventIndex,
      eventId: sent.eventId,
      eventType: eventTypeOf(sent.event.payload),
      move: sent.event.move,
      who: sent.event.who,
      text: sent.event.text,
      timestampMs: sent.timestampMs,
      transmissionMs: attempt.transmissionMs,
      retry: attempt.retry,
      retryInMs: attempt.retryInMs,
      outcome: attempt.outcome,
      status: attempt.status,
      durationMs: attempt.durationMs,
      reason: attempt.reason,
      request: Buffer.from(sent.body.buffer, sent.body.byteOffset, sent.body.byteLength).toString(),
      response: attempt.body,
    });
    const settled = attempt.retryInMs === undefined;
    if (settled) thread.unsettled--;
    if (settled && attempt.outcome !== 'accepted' && stopsConversation(attempt)) thread.state = 'stopped';
    const passes = settings.headOfLine === 'pass';
    const isTurnOfNext = passes ? attempt.retry === 0 : settled;
    if (stopping) return;
    if (isTurnOfNext) playOn(thread);
    else if (settled && thread.unsettled === 0 && isAtEnd(thread)) playOn(thread);
  }

  function isAtEnd(thread: Thread): boolean {
    return (
      thread.state === 'stopped' ||
      (thread.next >= script.steps.length && thread.sentOfOutbox >= thread.outbox.length)
    );
  }

  function stopsConversation(attempt: Attempt): boolean {
    if (settings.undelivered === 'continue') return false;
    return settings.undelivered === 'stop' || attempt.status === -1;
  }

  function end(thread: Thread, ending: ConversationEntry['ending']): void {
    if (thread.state === 'ended') return;
    const stepsTotal = script.steps.length;
    journal.append({
      kind: 'conversation',
      scenario: script.name,
      conversation: thread.number,
      conversationId: thread.conversationId,
      ending,
      stepsPlayed: Math.min(thread.next, stepsTotal),
      stepsTotal,
    });
    thread.state = 'ended';
    thread.outbox = NOTHING;
    active.delete(thread);
    startMore();
  }

  startMore();
  return {
    finished: finished.promise,
    stop() {
      if (stopping) return;
      stopping = true;
      void delivery.close().then(() => {
        for (const thread of active) end(thread, 'interrupted');
        finished.resolve();
      });
    },
    notBegun: () => options.conversations - started,
  };
}

type Sent = {
  readonly event: OutgoingEvent;
  readonly eventIndex: number;
  readonly eventId: string;
  readonly body: Uint8Array;
  readonly stepIndex: number;
  readonly interactionId: string | undefined;
  readonly timestampMs: number;
};

/** The event type of a payload; a raw one is read, and is `(raw)` when it says none. */
function eventTypeOf(payload: WireEvent | string): string {
  if (typeof payload !== 'string') return payload.eventType;
  const found = /"eventType"\s*:\s*"([^"\\]{1,64})"/.exec(payload)?.[1];
  return found ?? '(raw)';
}
