import type { ScheduledTask } from '../base/clock.ts';
import { messageOf } from '../base/errors.ts';
import type { Attempt, PendingDelivery, Sender } from './attempt.ts';
import { buildFailure } from './build-answer.ts';
import type { ConsumerAnswer } from './transport.ts';

/** One event on its way: all that an attempt needs, so that nothing is closed over. */
export type UnderWay = {
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

/** Begins with an event, of which nothing was sent yet. */
export function beginDelivery(
  pending: PendingDelivery,
  onAttempt: UnderWay['onAttempt'],
  onDropped: UnderWay['onDropped'],
): UnderWay {
  const { replays, retry: further = 0 } = pending.repetition ?? {};
  const retry = replays?.retry ?? further;
  return {
    pending,
    onAttempt,
    onDropped,
    requestIndex: 0,
    retry,
    pausedMs: 0,
    transmissionMs: 0,
    task: undefined,
  };
}

/** Builds the record of the attempt that was just answered. */
export function buildAttempt(
  event: UnderWay,
  answer: ConsumerAnswer,
  { sender, retryInMs }: { readonly sender: Sender; readonly retryInMs: number | undefined },
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

/** The answer to a request that could not be made. */
export function notSigned(thrown: unknown): ConsumerAnswer {
  const reason = `not sent: it could not be signed: ${messageOf(thrown)}`;
  return buildFailure({ outcome: 'unreachable', reason, durationMs: 0 });
}
