import { expect, test } from 'vitest';
import type { Step } from '#src/scenario/schema.ts';
import { entriesOf, openFake } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

/** A dialogue of a customer of that name, who gets the greeting unless the app opens the conversation wrongly. */
function dialogue(name: string, expected: Step = { expect: 'conversation', within: '50ms' }) {
  const steps: readonly Step[] = [
    { call: `GET /${name}` },
    expected,
    { join: 'ana' },
    { text: 'Hello ${customer.name}' },
  ];
  return scenarioOf(steps, { scenario: name });
}

test('a failed scenario fails alone: what it leaves behind is not taken by the next ones', async () => {
  const { fake, app } = openFake({
    async onRequest(request, client) {
      await client.open({ name: new URL(request.url).pathname.slice(1) });
    },
  });
  const wrong: Step = { expect: 'conversation', matching: { history: {} }, within: '50ms' };
  const summary = await fake.play([dialogue('Ann', wrong), dialogue('Bo'), dialogue('Cem')]);
  const entries = fake.journal.recent();
  const endings = entriesOf(entries, 'conversation').map(({ scenario, ending }) => [scenario, ending]);
  expect(endings).toEqual([
    ['Ann', 'stopped'],
    ['Bo', 'finished'],
    ['Cem', 'finished'],
  ]);
  expect(app.heard().filter((event) => event.startsWith('TEXT'))).toEqual([
    'TEXT Hello Bo',
    'TEXT Hello Cem',
  ]);
  expect(summary).toMatchObject({ expectations: { failed: 1 }, unscripted: { warnings: 1 } });
});

test('with bail, nothing is played after a scenario that failed', async () => {
  const { fake } = openFake();
  const fails = scenarioOf([{ expect: 'conversation', within: '10ms' }], { scenario: 'Fails' });
  const passes = scenarioOf([{ queue: 'support' }], { scenario: 'Passes', conversations: 3 });
  const summary = await fake.play([fails, passes], { bail: true });
  expect(summary).toMatchObject({
    verdict: 'failed',
    conversations: { total: 1 },
    conversationsNotBegun: 3,
  });
});
