import type { Clock } from '../base/clock.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Attempt, PendingDelivery, Sender } from './attempt.ts';
import { alterHeaders } from './faults/alter-headers.ts';
import { pauseBeforeRetry } from './faults/pause-before-retry.ts';
import { signWithFault } from './faults/sign-with-fault.ts';
import { wireFaultOf } from './faults/wire-fault.ts';
import { checkEventId, createHeaders } from './headers.ts';
import type { Signer } from './signature.ts';
import type { ConsumerAnswer, Transport } from './transport.ts';
import { beginDelivery, buildAttempt, notSigned, type UnderWay } from './under-way.ts';

/** Delivers events to one consumer, each until it is accepted or its retries are used up. */
export type Delivery = {
  /**
   * Begins to deliver an event. `onAttempt` is called for each attempt as soon as its answer is known, while the clock
   * is still held; the one whose `retryInMs` is undefined is the last. If the delivery is closed before an attempt
   * could be made, `onDropped` is called instead, with the number of the retry that was not made, and nothing follows.
   * Throws `EVENT_ID_INVALID`.
   */
  deliver(
    pending: PendingDelivery,
    onAttempt: (attempt: Attempt) => void,
    onDropped?: (retry: number) => void,
  ): void;
  /** Drops the retries that are waiting, gives up the attempts under way, frees the transport; when it is done each callback has been called. */
  close(): Promise<void>;
};

/** What deliveries need. */
export type DeliveryOptions = {
  readonly transport: Transport;
  /** Signs each attempt anew; undefined sends without a signature. */
  readonly signer: Signer | undefined;
  /** Takes the pauses between retries. */
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'retryDelays' | 'tenantId' | 'customerId' | 'headerCase'>;
  /** Takes the transmission time from the event and its pauses, so that each run gives the same bytes, and not from the clock. */
  readonly frozenTime: boolean;
  /** Numbers the attempts and knows which are under way. */
  readonly outgoing: AttemptRegister;
};

/** Receives the beginning and the end of each attempt. */
export type AttemptRegister = {
  begin(conversationId: string): number;
  end(requestIndex: number): void;
};

/** Creates the delivery to one consumer. Order between events is the caller's business: each event goes when it is given. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { transport, signer, clock, settings, frozenTime, outgoing } = options;
  const { retryDelays, tenantId, customerId, headerCase } = settings;
  const headersOf = createHeaders(settings);
  const sender: Sender = { tenantId, customerId, headerCase, kid: signer?.kid };
  /** Those that wait for a retry. */
  const waiting = new Set<UnderWay>();
  let attemptsUnderWay = 0;
  let closed = false;
  let closing: Promise<void> | undefined;
  let onIdle: (() => void) | undefined;

  function attempt(event: UnderWay): void {
    clock.hold();
    attemptsUnderWay++;
    event.requestIndex = outgoing.begin(event.pending.conversationId);
    event.transmissionMs = transmissionMs(event);
    if (signer === undefined) post(event, undefined);
    else signAndPost(event, signer);
  }

  /** Scripted time, as the event's own timestamp is. Rises with each attempt, also when a pause is none. */
  function transmissionMs({ pending, pausedMs, transmissionMs }: UnderWay): number {
    const { replays } = pending.repetition ?? {};
    if (replays !== undefined) return replays.transmissionMs;
    return frozenTime
      ? pending.earliestMs + pausedMs
      : Math.max(Math.round(clock.now()), pending.earliestMs, transmissionMs + 1);
  }

  function signAndPost(event: UnderWay, signer: Signer): void {
    const { retry, transmissionMs } = event;
    const { eventId, body, fault } = event.pending;
    const facts = { body, customerId, eventId, retry, tenantId, transmissionMs };
    const signed = fault === undefined ? signer.sign(facts) : signWithFault(signer, facts, fault);
    signed.then(
      (signature) => post(event, signature),
      (thrown) => settle(event, notSigned(thrown)),
    );
  }

  function post(event: UnderWay, signature: string | undefined): void {
    const { requestIndex } = event;
    if (closed) {
      drop(event);
      leave(requestIndex);
      return;
    }
    const { retry, transmissionMs } = event;
    const { eventId, body, fault } = event.pending;
    const headers = alterHeaders(headersOf({ eventId, retry, transmissionMs, signature }), fault);
    const wire = wireFaultOf(event.pending, retry);
    transport.send({ headers, body, wire }).then((answer) => settle(event, answer));
  }

  function settle(event: UnderWay, answer: ConsumerAnswer): void {
    const { requestIndex } = event;
    const { pending, retry } = event;
    const retryInMs = closed ? undefined : pauseBeforeRetry(pending, answer, { retry, retryDelays });
    try {
      event.onAttempt(buildAttempt(event, answer, { sender, retryInMs }));
      if (retryInMs !== undefined) awaitRetry(event, retryInMs);
    } finally {
      leave(requestIndex);
    }
  }

  function awaitRetry(event: UnderWay, retryInMs: number): void {
    event.retry++;
    event.pausedMs += retryInMs;
    if (closed) {
      drop(event);
      return;
    }
    waiting.add(event);
    event.task = clock.schedule(clock.now() + retryInMs, () => {
      waiting.delete(event);
      attempt(event);
    });
  }

  function drop(event: UnderWay): void {
    event.onDropped?.(event.retry);
  }

  /** The end of what `attempt` began. */
  function leave(requestIndex: number): void {
    outgoing.end(requestIndex);
    attemptsUnderWay--;
    clock.release();
    if (attemptsUnderWay === 0) onIdle?.();
  }

  async function close(): Promise<void> {
    for (const event of waiting) {
      event.task?.cancel();
      drop(event);
    }
    waiting.clear();
    await transport.close();
    if (attemptsUnderWay > 0) {
      await new Promise<void>((resolve) => {
        onIdle = resolve;
      });
    }
  }

  return {
    deliver(pending, onAttempt, onDropped) {
      checkEventId(pending.eventId);
      const event = beginDelivery(pending, onAttempt, onDropped);
      if (closed) drop(event);
      else attempt(event);
    },
    close() {
      closed = true;
      closing ??= close();
      return closing;
    },
  };
}
