import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventOf, playInProcess, START_MS } from '../support/play/play-in-process.ts';

/** A clock, with pauses that take it a few real milliseconds. */
const time = fc.oneof(
  fc.record({
    clock: fc.constant('virtual' as const),
    freezeTime: fc.constantFrom(undefined, START_MS),
    pauses: fc.array(fc.constantFrom('0ms', '1s', '5h'), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    clock: fc.constant('wall' as const),
    freezeTime: fc.constantFrom(undefined, START_MS),
    speed: fc.constantFrom(0.5, 1, 3),
    pauses: fc.array(fc.constantFrom('0ms', '1ms', '3ms'), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    clock: fc.constant('wall' as const),
    freezeTime: fc.constantFrom(undefined, START_MS),
    speed: fc.constantFrom(10_000, 1_000_000),
    pauses: fc.array(fc.constantFrom('0ms', '1s', '30s'), { minLength: 1, maxLength: 4 }),
  }),
);

const plan = fc.record({
  time,
  refusals: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 8 }),
  retryDelays: fc.constantFrom(['0ms', '0ms'], ['1ms', '2ms']),
});

test('a transmission time is never before the event’s timestamp, nor before an earlier request', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ time: { pauses, ...clock }, refusals, retryDelays }) => {
      const says = pauses.map((after, index) => ({ text: `${index}`, after }));
      const { received } = await playInProcess({
        steps: [{ queue: 'support' }, { join: 'ana' }, ...says, { transfer: 'billing' }, { join: 'ben' }],
        ...clock,
        settings: { retryDelays },
        respond: ({ retry, body }) => (retry < (refusals[body.length % refusals.length] ?? 0) ? 503 : 204),
      });
      const sent = received.map(({ headers }) => Number(headers['x-8x8-transmission-time']));
      const written = received.map((each) => Number(eventOf(each).timestamp));
      expect(sent.filter((ms, index) => ms < (written[index] ?? 0))).toEqual([]);
      expect(sent).toEqual(sent.toSorted((one, other) => one - other));
    }),
    { numRuns: 60 },
  );
});
