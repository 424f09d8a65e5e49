import { messageOf } from '../base/errors.ts';
import { buildAnswer, buildFailure, GIVEN_UP, timeoutReason } from './build-answer.ts';
import type { ConsumerAnswer, OutgoingRequest, Transport } from './transport.ts';

/** One call of a consumer's code. */
export type InProcessCall = {
  /** When it began, on the clock of `performance.now()`. */
  readonly startedMs: number;
  /** Set by the caller: frees what the call uses when nothing waits for it any more. */
  letGo: (() => void) | undefined;
};

/** Calls the consumer's code with one request. What it throws counts as what the app threw. */
export type MakeCall = (request: OutgoingRequest, call: InProcessCall) => Promise<ConsumerAnswer>;

/**
 * Creates the transport for a consumer in this process, given how to call it. The code cannot be stopped: after a
 * time-out or a close it runs on, and what it gives back or throws then is dropped.
 */
export function createInProcessTransport(makeCall: MakeCall, timeoutMs: number): Transport {
  const underWay = new Set<(answer: ConsumerAnswer) => void>();
  let closed = false;

  return {
    send: (request) =>
      new Promise((resolve) => {
        const call: InProcessCall = { startedMs: performance.now(), letGo: undefined };
        if (closed) {
          resolve(givenUp(call));
          return;
        }
        const timer = setTimeout(() => end(timedOut(call, timeoutMs), true), timeoutMs);
        const stop = (answer: ConsumerAnswer) => end(answer, true);
        const end = (answer: ConsumerAnswer, early: boolean) => {
          if (!underWay.delete(stop)) return;
          clearTimeout(timer);
          resolve(answer);
          if (early) call.letGo?.();
        };
        underWay.add(stop);
        makeCall(request, call).then(
          (answer) => end(answer, false),
          (thrown) => end(appThrew(thrown, call), false),
        );
      }),
    async close() {
      closed = true;
      for (const stop of underWay) stop(givenUp({ startedMs: performance.now(), letGo: undefined }));
    },
  };
}

/** An app that throws is what a server makes of it: status 500. */
export function appThrew(thrown: unknown, call: InProcessCall): ConsumerAnswer {
  const answer = buildAnswer(500, '', elapsedMs(call));
  return { ...answer, reason: `the app threw: ${messageOf(thrown)}` };
}

/** Real time since the call began, in ms. */
export function elapsedMs(call: InProcessCall): number {
  return performance.now() - call.startedMs;
}

function timedOut(call: InProcessCall, timeoutMs: number): ConsumerAnswer {
  return buildFailure({
    outcome: 'timeout',
    reason: timeoutReason(timeoutMs),
    durationMs: elapsedMs(call),
  });
}

function givenUp(call: InProcessCall): ConsumerAnswer {
  return buildFailure({ outcome: 'unreachable', reason: GIVEN_UP, durationMs: elapsedMs(call) });
}
