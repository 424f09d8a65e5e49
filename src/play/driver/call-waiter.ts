import { parseDuration } from '../../base/duration.ts';
import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import type { CallEntry } from '../../journal/entry.ts';
import type { OperationShortName } from '../../protocol/chat-api/operations/operations.ts';
import { compileMatching } from '../../scenario/compile-matching.ts';
import type { Matching } from '../../scenario/matching.ts';
import type { StatusPattern } from '../../scenario/script.ts';
import { explainFailure } from '../app/explain-failure.ts';
import { createPendingExpectation, feed, passesAtDeadline } from '../app/pending-expectation.ts';
import { buildCallEntry } from '../runtime/build-call-entry.ts';
import type { CallNote } from '../runtime/call-note.ts';
import type { Runtime } from '../runtime/runtime.ts';

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
const KEPT_MAX = 1000;

/** Creates the callWaiter over a fake's calls. */
export function createCallWaiter(runtime: Runtime): CallWaiter {
  const { deadlines } = runtime;
  const notes: CallNote[] = [];
  const waiting = new Set<Waiting>();

  runtime.incomingCalls.hear((note) => {
    for (const { hear } of waiting) if (hear(note)) return;
    notes.push(note);
    if (notes.length > KEPT_MAX) notes.shift();
  });

  function expect(operation: OperationShortName | 'nothing', options: ExpectCallOptions): Promise<unknown> {
    const { conversationId } = options;
    const awaiting = createPendingExpectation(buildExpectation(operation, options), 0, () => undefined);
    const isLooked = ({ call }: CallNote) =>
      conversationId === undefined || call.conversationId === conversationId;
    return new Promise((resolve, reject) => {
      function hear(note: CallNote): boolean {
        const effect = isLooked(note) ? feed(awaiting, note) : 'none';
        if (effect !== 'none') end(effect === 'passed');
        return effect !== 'none';
      }

      function end(holds: boolean): void {
        waiting.delete(one);
        awaiting.deadline?.cancel();
        const [taken] = awaiting.taken;
        if (holds) resolve(taken === undefined ? undefined : buildCallEntry(taken, undefined));
        else reject(failed(awaiting.awaited, explainFailure(awaiting, notes.filter(isLooked))));
      }

      const timeUp = () => end(passesAtDeadline(awaiting));
      const one: Waiting = { hear, timeUp };
      const early = notes.find(hear);
      if (early !== undefined) {
        notes.splice(notes.indexOf(early), 1);
        return;
      }
      waiting.add(one);
      awaiting.deadline = deadlines.schedule(deadlines.now() + awaiting.expectation.withinMs, timeUp);
    });
  }

  return {
    expect: (operation, options = {}) => expect(operation, options) as never,
    reset() {
      for (const { timeUp } of waiting) timeUp();
      notes.length = 0;
    },
  };
}

/** Who waits for a call: hears of each, and takes it or not. */
type Waiting = { hear(note: CallNote): boolean; timeUp(): void };

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

function failed(awaited: string, why: string): Fake8x8Error {
  return new Fake8x8Error('EXPECTATION_FAILED', `Expected ${awaited}. ${why}`);
}
