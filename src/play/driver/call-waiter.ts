import { parseDuration } from '../../base/duration.ts';
import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import type { CallEntry } from '../../journal/entry.ts';
import type { Call } from '../../platform/call.ts';
import type { OperationShortName } from '../../protocol/operations.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { compileMatching } from '../../scenario/patterns/compile-matching.ts';
import type { Matching } from '../../scenario/patterns/matching.ts';
import type { StatusPattern } from '../../scenario/script.ts';
import { explainFailure } from '../app/explain-failure.ts';
import {
  cancelDeadline,
  createPendingExpectation,
  offer,
  passesAtDeadline,
  startDeadline,
} from '../app/pending-expectation.ts';

/** What a call must be like. */
export type ExpectCallOptions = {
  /** For a message's text: a glob such as `*invoice*` or a regular expression; for any call: a part of its body. */
  readonly matching?: string | RegExp | Readonly<Record<string, unknown>> | undefined;
  /** Real time that the app has: `5s`. Default 5 s, and 1 s for `nothing`. */
  readonly within?: string | undefined;
  /** The status it must have been answered with. Default: one below 400. */
  readonly status?: StatusPattern | undefined;
  /** Only calls about this conversation. */
  readonly conversationId?: string | undefined;
};

/** Waits for calls of the app, each of which is taken once. */
export type CallWaiter = {
  /**
   * Resolves with the call as soon as there is one, also with one that came before and was not taken; with undefined
   * for `nothing` when the time is up and none came. Throws `EXPECTATION_FAILED`.
   */
  expect<O extends OperationShortName | 'nothing'>(
    operation: O,
    options?: ExpectCallOptions,
  ): Promise<O extends 'nothing' ? undefined : CallEntry>;
  /** Forgets the calls that came; who waits does so no longer. */
  reset(): void;
};

/** Most calls that are kept for expectations still to come. */
const CALLS_MAX = 1000;

/** Creates what waits for the calls of a fake. */
export function createCallWaiter({ calls, deadlines }: Pick<Runtime, 'calls' | 'deadlines'>): CallWaiter {
  const untaken: Call[] = [];
  const waiters = new Set<Waiter>();

  calls.subscribe((call) => {
    for (const { hear } of waiters) if (hear(call)) return;
    untaken.push(call);
    if (untaken.length > CALLS_MAX) untaken.shift();
  });

  function expect(operation: OperationShortName | 'nothing', options: ExpectCallOptions): Promise<unknown> {
    const { conversationId } = options;
    const pending = createPendingExpectation(buildExpectation(operation, options), () => undefined);
    const isRelevant = (call: Call) => conversationId === undefined || call.conversationId === conversationId;
    return new Promise((resolve, reject) => {
      function hear(call: Call): boolean {
        const result = isRelevant(call) ? offer(pending, call) : 'none';
        if (result !== 'none') end(result === 'passed');
        return result !== 'none';
      }

      function end(passed: boolean): void {
        waiters.delete(waiter);
        cancelDeadline(pending);
        const [taken] = pending.taken;
        if (passed)
          resolve(taken && { kind: 'call', scenario: undefined, conversation: undefined, ...taken });
        else
          reject(
            failed(
              pending.description,
              explainFailure(pending, { instead: untaken.filter(isRelevant), conversationId: '' }),
            ),
          );
      }

      const timeUp = () => end(passesAtDeadline(pending));
      const waiter: Waiter = { hear, timeUp };
      const early = untaken.find(hear);
      if (early !== undefined) {
        untaken.splice(untaken.indexOf(early), 1);
        return;
      }
      waiters.add(waiter);
      startDeadline(pending, deadlines, timeUp);
    });
  }

  return {
    expect: (operation, options = {}) => expect(operation, options) as never,
    reset() {
      for (const { timeUp } of waiters) timeUp();
      untaken.length = 0;
    },
  };
}

/** What waits for a call: takes one that matches. */
type Waiter = { hear(call: Call): boolean; timeUp(): void };

function buildExpectation(operation: OperationShortName | 'nothing', options: ExpectCallOptions) {
  const { matching, within = operation === 'nothing' ? '1s' : '5s', status } = options;
  return {
    operation,
    matching: matching === undefined ? undefined : matchingOf(matching),
    status,
    withinMs: parseDuration(within),
    times: 1,
    not: false,
    capture: [],
  };
}

/** A regular expression comes from the test's own code and is run as it is. */
function matchingOf(matching: NonNullable<ExpectCallOptions['matching']>): Matching {
  if (!(matching instanceof RegExp)) return compileMatching(matching);
  const wanted = String(matching);
  const pattern = {
    shown: wanted,
    differences: (value: unknown) =>
      typeof value === 'string' && value.search(matching) >= 0
        ? []
        : [{ path: '', wanted, got: formatValue(value) }],
    groups: () => new Map<string, string>(),
  };
  return { source: wanted, at: () => pattern };
}

function failed(description: string, why: string): Fake8x8Error {
  return new Fake8x8Error('EXPECTATION_FAILED', `Expected ${description}. ${why}`);
}
