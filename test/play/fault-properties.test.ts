import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import type { AttemptEntry } from '#src/journal/entry.ts';
import { FAULT_NAMES, type FaultName, isRefused } from '#src/protocol/faults.ts';
import type { Step } from '#src/scenario/schema.ts';
import { entriesOf } from '../support/play/open-fake.ts';
import { playInProcess, scenarioOf } from '../support/play/play-in-process.ts';

const signer = createSigner(buildTestKey());

/** Those whose parts come with real pauses take too long here. */
const quick = FAULT_NAMES.filter((name) => name !== 'split-body' && name !== 'slow-body');
const genuine = fc.constantFrom(...quick.filter((name) => !isRefused(name)));

const action = fc.oneof(
  fc.record({ text: fc.constantFrom('a', 'b'), fault: fc.constantFrom(undefined, ...quick) }),
  fc.record({ join: fc.constantFrom('ana', 'ben'), fault: fc.option(genuine, { nil: undefined }) }),
  fc.record({ transfer: fc.constant('billing'), fault: fc.option(genuine, { nil: undefined }) }),
  fc.record({ wait: fc.constant('10s') }),
);

const rule = fc.record(
  { fault: genuine, every: fc.integer({ min: 1, max: 3 }), events: fc.constantFrom('TEXT', 'AGENT_LEFT') },
  { requiredKeys: ['fault'] },
);

const plan = fc.record({
  steps: fc.array(
    action.map((step) => withoutUndefined({ ...step, allowIllegal: true })),
    { maxLength: 8 },
  ),
  faults: fc.array(rule, { minLength: 1, maxLength: 2 }),
  conversations: fc.integer({ min: 1, max: 3 }),
  headOfLine: fc.constantFrom('block' as const, 'pass' as const),
  retryDelays: fc.array(fc.constantFrom('0ms', '1s'), { maxLength: 2 }),
  freezeTime: fc.constantFrom(undefined, 1_700_000_000_000),
  answers: fc.array(fc.constantFrom(204, 204, 204, 401, 409, 500), { minLength: 1, maxLength: 30 }),
  seed: fc.constantFrom('one', 'two'),
});

type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

function play({ steps, faults, headOfLine, retryDelays, ...rest }: Plan, respond: () => number) {
  const { answers: _, ...given } = rest;
  const all: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }, ...steps];
  return playInProcess({
    ...given,
    scenarios: [scenarioOf(all, { faults: faults as never })],
    signer,
    settings: { headOfLine, retryDelays, undelivered: 'continue' },
    respond,
  });
}

/** As a file would have it. */
function withoutUndefined(step: object): Step {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined)) as Step;
}

const keyOf = ({ conversation, eventIndex }: AttemptEntry) => `${conversation}/${eventIndex}`;

test('whatever is done to deliveries, and whatever the app answers, each event has one outcome', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (given) => {
      let requests = 0;
      const { answers, conversations } = given;
      const { summary, attempts, received, entries } = await play(
        given,
        () => answers[requests++ % answers.length] ?? 204,
      );
      expect(received).toHaveLength(attempts.length);
      expect(entriesOf(entries, 'conversation')).toHaveLength(conversations);

      const keys = new Set(attempts.map(keyOf));
      const last = attempts.filter(({ retryInMs, repeat }) => retryInMs === undefined && repeat !== true);
      expect(last.map(keyOf).sort()).toEqual([...keys].sort());
      const { total, accepted, undelivered, refusedAsAwaited, pending, repeatsFailed } = summary.events;
      expect(total).toBe(keys.size);
      expect([pending, accepted + undelivered + refusedAsAwaited]).toEqual([0, total]);
      if (undelivered + repeatsFailed > 0) expect(summary.verdict).toBe('failed');
    }),
    { numRuns: 60 },
  );
});

const TWICE: readonly (FaultName | undefined)[] = [
  'again-at-once',
  'again-beside',
  'again-later',
  'answer-lost',
  'hangs-up',
  'replayed',
];

test('an app that accepts what is genuine passes, and gets each event as often as its fault says', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (given) => {
      const steps = given.steps.filter(({ fault }) => !isRefused(fault));
      const { summary, attempts } = await play({ ...given, steps }, () => 204);
      expect(summary.verdict).toBe('passed');
      for (const key of new Set(attempts.map(keyOf))) {
        const own = attempts.filter((each) => keyOf(each) === key);
        expect(own).toHaveLength(TWICE.includes(own[0]?.fault) ? 2 : 1);
      }
    }),
    { numRuns: 40 },
  );
});
