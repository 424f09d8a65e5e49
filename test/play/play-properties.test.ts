import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttemptEntry } from '#src/journal/entry.ts';
import type { Step } from '#src/scenario/schema.ts';
import { playInProcess, type TestPlan } from '../support/play/play-in-process.ts';

const pause = fc.constantFrom(undefined, '0ms', '1ms', '1s', '45s', '1h');

const agent = fc.constantFrom('ana', 'ben');

const action: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ text: fc.constantFrom('a', 'b ${now}', '😀'), by: agent }) },
  { weight: 2, arbitrary: fc.record({ join: agent }) },
  { weight: 2, arbitrary: fc.record({ leave: agent }) },
  { weight: 2, arbitrary: fc.record({ transfer: fc.constantFrom('support', 'billing') }) },
  { weight: 2, arbitrary: fc.record({ queue: fc.constantFrom('support', 'billing') }) },
  { weight: 1, arbitrary: fc.record({ wait: fc.constantFrom('1ms', '10s') }) },
  { weight: 1, arbitrary: fc.record({ send: fc.constantFrom('raw', '{"eventType":"X"}') }) },
);

const step = fc
  .tuple(action, pause)
  .map(
    ([made, after]) => ({ ...made, allowIllegal: true, ...(after === undefined ? {} : { after }) }) as Step,
  );

/** What the consumer does, by the number of the request: a status, no answer, or an exception. */
const answer = fc.oneof(
  { weight: 5, arbitrary: fc.constant(204) },
  { weight: 3, arbitrary: fc.constantFrom(200, 301, 404, 500, 503) },
  { weight: 1, arbitrary: fc.constant('no answer' as const) },
  { weight: 1, arbitrary: fc.constant('throws' as const) },
);

const plan = fc.record({
  steps: fc
    .array(step, { maxLength: 8 })
    .map((steps): readonly Step[] => [{ queue: 'support' }, { join: 'ana' }, ...steps]),
  conversations: fc.integer({ min: 1, max: 5 }),
  concurrency: fc.integer({ min: 1, max: 5 }),
  answers: fc.array(answer, { minLength: 1, maxLength: 40 }),
  settings: fc.record({
    headOfLine: fc.constantFrom('block' as const, 'pass' as const),
    undelivered: fc.constantFrom('stop-unanswered' as const, 'stop' as const, 'continue' as const),
    transferOrder: fc.constantFrom('transfer-first' as const, 'leave-first' as const),
    retryDelays: fc.array(fc.constantFrom('0ms', '1s', '30s'), { maxLength: 3 }),
  }),
  dialect: fc.constantFrom('chat-api' as const, 'chat-gateway' as const),
  freezeTime: fc.constantFrom(undefined, 1_700_000_000_000),
  stopAfter: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined, freq: 3 }),
});

/** Whether the numbers never go back. */
const rises = (numbers: readonly number[]) =>
  numbers.every((number, index) => number >= (numbers[index - 1] ?? number));

function groupBy<K>(attempts: readonly AttemptEntry[], keyOf: (attempt: AttemptEntry) => K) {
  const groups = new Map<K, AttemptEntry[]>();
  for (const attempt of attempts)
    groups.set(keyOf(attempt), [...(groups.get(keyOf(attempt)) ?? []), attempt]);
  return [...groups.values()];
}

test('whatever the consumer does and whatever is played, a run ends and everything adds up', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ answers, stopAfter, ...given }) => {
      let requests = 0;
      const consumer: TestPlan['respond'] = () => {
        const chosen = answers[requests++ % answers.length];
        if (chosen === 'no answer') return Response.error();
        if (chosen === 'throws' || chosen === undefined) throw new Error('broken');
        return chosen;
      };
      const { run, summary, entries, attempts, received } = await playInProcess({
        ...given,
        respond: consumer,
        prepare(created) {
          created.journal.subscribe(() => created.journal.size === stopAfter && created.stop());
        },
      });
      const stopped = summary.verdict === 'interrupted';

      expect(run.over()).toBe(true);
      expect(entries.filter(({ kind }) => kind === 'run')).toHaveLength(1);
      const { events, conversations } = summary;
      expect(events.accepted + events.undelivered + events.pending).toBe(events.total);
      expect(conversations.finished + conversations.stopped + conversations.interrupted).toBe(
        conversations.total,
      );
      expect(conversations.total + summary.conversationsNotBegun).toBe(given.conversations);
      expect(attempts).toHaveLength(summary.attempts.total);
      if (stopped) expect(received.length).toBeLessThanOrEqual(attempts.length);
      else {
        expect(received).toHaveLength(attempts.length);
        expect(events.pending + conversations.interrupted + summary.conversationsNotBegun).toBe(0);
      }

      for (const tries of groupBy(attempts, ({ eventId }) => eventId)) {
        expect(tries.map(({ retry }) => retry)).toEqual(tries.map((_, index) => index));
        expect(tries.length).toBeLessThanOrEqual(given.settings.retryDelays.length + 1);
        expect(tries.slice(0, -1).every(({ outcome }) => outcome !== 'accepted')).toBe(true);
        expect(new Set(tries.map(({ request, timestampMs }) => `${timestampMs} ${request}`)).size).toBe(1);
        const last = tries.at(-1);
        if (!stopped) expect(last?.retryInMs).toBeUndefined();
        expect(rises(tries.map(({ transmissionMs }) => transmissionMs))).toBe(true);
      }

      for (const ofConversation of groupBy(attempts, ({ conversation }) => conversation)) {
        const first = ofConversation.filter(({ retry }) => retry === 0);
        expect(first.map(({ eventIndex }) => eventIndex)).toEqual(first.map((_, index) => index));
        expect(rises(first.map(({ timestampMs }) => timestampMs))).toBe(true);
        if (given.settings.headOfLine === 'block')
          expect(rises(ofConversation.map(({ eventIndex }) => eventIndex))).toBe(true);
      }

      for (const entry of entries) {
        if (entry.kind !== 'conversation') continue;
        const own = attempts.filter(({ conversation }) => conversation === entry.conversation);
        const lost = own.filter(
          ({ outcome, retryInMs }) => outcome !== 'accepted' && retryInMs === undefined,
        );
        if (entry.ending === 'stopped') expect(lost).not.toEqual([]);
        if (entry.ending === 'finished') expect(entry.stepsPlayed).toBe(entry.stepsTotal);
        if (entry.ending === 'finished' && given.settings.undelivered === 'stop') expect(lost).toEqual([]);
        if (given.settings.undelivered === 'continue') expect(entry.ending).not.toBe('stopped');
      }
    }),
    { numRuns: 300 },
  );
});
