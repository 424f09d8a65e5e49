import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScenario } from '#src/scenario/check.ts';
import type { Step } from '#src/scenario/schema.ts';
import type { CallingApp } from '../support/play/calling-app.ts';
import { entriesOf, openFake } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

const within = '4ms';

const anyStep: fc.Arbitrary<Step> = fc.constantFrom<Step>(
  { text: 'Hello' },
  { text: 'Later', after: '1h' },
  { join: 'ben' },
  { leave: 'ana' },
  { transfer: 'billing' },
  { text: 'Hello', ack: { status: [500, '2xx'] } },
  { expect: 'message', within },
  { expect: 'message', times: 2, within },
  { expect: 'message', matching: 'y*', within },
  { expect: 'nothing', within: '1ms' },
  { expect: 'end', within },
  { expect: 'token', within },
  { call: 'GET /x', within },
  { customer: 'yes', within },
  { 'customer-leaves': true, within },
);

/** What the app does when something reaches it, before it answers or a moment later. */
const anyReaction = fc.record({
  does: fc.constantFrom('nothing', 'nothing', 'say', 'say', 'leave', 'read'),
  late: fc.boolean(),
  answer: fc.constantFrom<unknown>(204, 204, 204, 500, 'error', 'hangs'),
});

const anyPlan = fc.record({
  steps: fc.array(anyStep, { maxLength: 8 }),
  opens: fc.boolean(),
  reactions: fc.array(anyReaction, { minLength: 1, maxLength: 20 }),
  conversations: fc.integer({ min: 1, max: 4 }),
  stopAfter: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined, freq: 2 }),
  settings: fc.record({
    headOfLine: fc.constantFrom('block' as const, 'pass' as const),
    undelivered: fc.constantFrom('stop-unanswered' as const, 'stop' as const, 'continue' as const),
  }),
});

test('whatever the app does and whatever is awaited of it, a run ends, adds up and leaves nothing behind', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async ({ steps, opens, reactions, conversations, stopAfter, settings }) => {
      const begins: readonly Step[] = opens ? [{ expect: 'conversation', within }] : [{ queue: 'support' }];
      const scenario = scenarioOf([...begins, { join: 'ana' }, ...steps].map(allowed));
      fc.pre(checkScenario(scenario).checked !== undefined);
      let count = 0;
      async function react(id: string, app: CallingApp): Promise<unknown> {
        const reaction = reactions[count++ % reactions.length];
        const act = async () => {
          if (reaction?.does === 'say') await app.say(id, 'yes');
          if (reaction?.does === 'leave') await app.leave(id);
          if (reaction?.does === 'read') await app.call('GET', `/conversations/${id}`);
        };
        if (reaction?.late === true) setImmediate(() => void act());
        else await act();
        if (reaction?.answer === 'hangs') return new Promise(() => {});
        return reaction?.answer === 'error' ? Response.error() : reaction?.answer;
      }

      const { fake, app } = openFake(
        {
          onEvent: ({ conversationId }, app) => react(conversationId, app),
          onRequest: (_, app) => react('unknown', app),
        },
        { settings: { timeout: '3ms', retryDelays: ['1s'], ...settings } },
      );
      const run = fake.createRun({
        scenarios: [scenario],
        conversations,
        journal: fake.journal,
        customerSays: ({ conversationId }) => react(conversationId, app),
        customerLeaves: ({ conversationId }) => react(conversationId, app),
      });
      fake.journal.subscribe(() => fake.journal.size === stopAfter && run.stop());
      const playing = run.play();
      await run.begun;
      if (opens) for (let n = 1; n < conversations; n++) await app.open({ name: `C${n}` });
      const summary = await playing;
      expect(summary.conversations.total + summary.conversationsNotBegun).toBe(conversations);

      const entries = fake.journal.recent();
      const after = entries.slice(entries.findIndex(({ kind }) => kind === 'run') + 1);
      expect(after.every((entry) => !('scenario' in entry) || entry.scenario !== 'Test')).toBe(true);
      const ends = entriesOf(entries, 'conversation').map(({ conversation }) => conversation);
      expect(new Set(ends).size).toBe(ends.length);
      const failed = summary.expectations.failed > 0 || summary.conversations.stopped > 0;
      if (failed && summary.conversations.interrupted === 0) expect(summary.verdict).not.toBe('passed');

      await fake.settled();
      // Nobody holds the clock any more.
      const next = fake.createRun({
        scenarios: [scenarioOf([{ queue: 'support', after: '1h' }], { scenario: 'Next' })],
      });
      expect((await next.play()).conversations).toMatchObject({ total: 1, interrupted: 0 });
      await fake.close();
    }),
    { numRuns: 150 },
  );
}, 60_000);

function allowed(step: Step): Step {
  const moves = ['text', 'join', 'leave', 'transfer'];
  return moves.some((verb) => verb in step) ? ({ ...step, allowIllegal: true } as Step) : step;
}
