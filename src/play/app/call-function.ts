import { messageOf } from '../../base/errors.ts';
import { buildFailure } from '../../delivery/build-answer.ts';
import { createTimeLimit } from '../../delivery/time-limit.ts';
import type { ConsumerAnswer } from '../../delivery/transport.ts';

/** A function of the user's that was called in the place of a request; it has no status. */
export type FunctionCalled = {
  readonly answer: ConsumerAnswer;
  /** What it returned; undefined when it did not. */
  readonly value: unknown;
  /** What went wrong, for a person; empty when nothing did. */
  readonly problem: string;
};

/** Calls a function of the user's and waits for what it returns, at most `withinMs` of real time. */
export async function callFunction(
  call: () => unknown,
  withinMs: number,
  stopped: AbortSignal,
): Promise<FunctionCalled> {
  const startedMs = performance.now();
  const time = createTimeLimit(withinMs, stopped);
  const called = Promise.resolve()
    .then(call)
    .then(
      (value) => ({ value, thrown: '' }),
      (thrown) => ({ value: undefined, thrown: `threw: ${messageOf(thrown)}` }),
    );
  const result = await time.race(called);
  time.close();
  if (result === undefined) {
    const answer = time.failure();
    return { answer, value: undefined, problem: `The function: ${answer.reason}.` };
  }
  const { value, thrown } = result;
  const durationMs = performance.now() - startedMs;
  const answer = buildFailure({ outcome: 'unreachable', reason: thrown, durationMs });
  if (thrown !== '') return { answer, value, problem: `The function ${thrown}` };
  return { answer: { ...answer, outcome: 'accepted' }, value, problem: '' };
}
