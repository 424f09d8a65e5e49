import { buildFailure, GIVEN_UP, timeoutReason } from './build-answer.ts';
import type { ConsumerAnswer } from './transport.ts';

/** A limit of real time for code that cannot be stopped: it is not waited for any longer. */
export type TimeLimit = {
  /** Signals what can be stopped. */
  readonly signal: AbortSignal;
  /** What `work` comes to, or undefined when the time is over before. What it throws then is dropped. */
  race<T>(work: Promise<T>): Promise<T | undefined>;
  /** The answer of an app that gave none in this time. */
  failure(): ConsumerAnswer;
  close(): void;
};

/** Creates a limit that begins now; `stopped` ends it early. */
export function createTimeLimit(timeoutMs: number, stopped?: AbortSignal): TimeLimit {
  const startedMs = performance.now();
  const controller = new AbortController();
  let end = () => {};
  const over = new Promise<undefined>((resolve) => {
    end = () => {
      controller.abort();
      resolve(undefined);
    };
  });
  const timer = setTimeout(end, timeoutMs);
  stopped?.addEventListener('abort', end);
  if (stopped?.aborted) end();

  return {
    signal: controller.signal,
    race: (work) => Promise.race([work, over]),
    failure() {
      const durationMs = performance.now() - startedMs;
      return stopped?.aborted
        ? buildFailure({ outcome: 'unreachable', reason: GIVEN_UP, durationMs })
        : buildFailure({ outcome: 'timeout', reason: timeoutReason(timeoutMs), durationMs });
    },
    close() {
      clearTimeout(timer);
      stopped?.removeEventListener('abort', end);
    },
  };
}
