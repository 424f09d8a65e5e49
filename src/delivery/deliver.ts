import type { Clock, ScheduledTask } from '../base/clock.ts';
import { messageOf } from '../base/errors.ts';
import { type FaultName, isRefused } from '../protocol/faults.ts';
import type { Settings } from '../protocol/settings.ts';
import { buildFailure } from './build-answer.ts';
import { alterHeaders } from './faults/alter-headers.ts';
import { signWithFault } from './faults/sign-with-fault.ts';
import { checkEventId, createHeaders, type HeaderSettings } from './headers.ts';
import type { Signer } from './signature.ts';
import type { ConsumerAnswer, Transport } from './transport.ts';

/** An event that is to be delivered. */
export type PendingDelivery = {
  /** Empty for an event of no conversation. */
  readonly conversationId: string;
  readonly eventId: string;
  /** The bytes that are signed and sent, each time the same. */
  readonly body: Uint8Array;
  /** Scripted time before which no attempt is made, in ms since 1970: the event's own, or that of the attempt which it waited for. */
  readonly earliestMs: number;
  /** What is done to it on purpose. Nobody sends again what the app must refuse. */
  readonly fault?: FaultName | undefined;
};

/** What is the same in all requests of a delivery and in their signatures. */
export type Sender = HeaderSettings & {
  /** The id of the key that signs; absent when nothing is signed. */
  readonly kid: string | undefined;
};

/** One POST of an event and what came back. */
export type Attempt = Omit<ConsumerAnswer, 'body'> & {
  /** With the rest, all that the request's headers and its signature were made of. One object for all attempts of a delivery. */
  readonly sender: Sender;
  /** Its number among the requests to the app, counted from 0. */
  readonly requestIndex: number;
  /** The beginning of the answer's body. */
  readonly response: string;
  /** Value of x-8x8-retry: 0 for the first try. */
  readonly retry: number;
  /** Value of x-8x8-transmission-time, in ms since 1970. */
  readonly transmissionMs: number;
  /** Scripted pause until the next try, in ms; undefined when there is none. */
  readonly retryInMs: number | undefined;
};

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

/** One event on its way: all that an attempt needs, so that nothing is closed over. */
type UnderWay = {
  readonly pending: PendingDelivery;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly onDropped: ((retry: number) => void) | undefined;
  requestIndex: number;
  retry: number;
  /** Scripted pauses so far, in ms. */
  pausedMs: number;
  transmissionMs: number;
  /** The retry that waits for its time. */
  task: ScheduledTask | undefined;
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
    transport.send({ headers, body }).then((answer) => settle(event, answer));
  }

  function settle(event: UnderWay, answer: ConsumerAnswer): void {
    const { requestIndex } = event;
    const isOver = answer.outcome === 'accepted' || closed || isRefused(event.pending.fault);
    const retryInMs = isOver ? undefined : retryDelays[event.retry];
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
      const event: UnderWay = {
        pending,
        onAttempt,
        onDropped,
        requestIndex: 0,
        retry: 0,
        pausedMs: 0,
        transmissionMs: 0,
        task: undefined,
      };
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

function buildAttempt(
  event: UnderWay,
  answer: ConsumerAnswer,
  { sender, retryInMs }: Pick<Attempt, 'sender' | 'retryInMs'>,
): Attempt {
  return {
    sender,
    requestIndex: event.requestIndex,
    outcome: answer.outcome,
    status: answer.status,
    response: answer.body,
    durationMs: answer.durationMs,
    reason: answer.reason,
    retry: event.retry,
    transmissionMs: event.transmissionMs,
    retryInMs,
  };
}

function notSigned(thrown: unknown): ConsumerAnswer {
  const reason = `not sent: it could not be signed: ${messageOf(thrown)}`;
  return buildFailure({ outcome: 'unreachable', reason, durationMs: 0 });
}
