import { describe, expect, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { buildScenario } from '#src/record/build-scenario.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import { createCallingApp } from '../support/play/calling-app.ts';
import { GREETING, playInProcess, scenarioOf } from '../support/play/play-in-process.ts';

/** What is saved of these steps once they were played. */
async function saved(
  steps: readonly Step[],
  different: Partial<Scenario> = {},
  statuses: readonly number[] = [],
) {
  let answered = 0;
  const { entries } = await playInProcess({
    scenarios: [scenarioOf(steps, different)],
    respond: () => statuses[answered++] ?? 204,
  });
  return buildScenario(entries, { dialect: 'chat-api' });
}

describe('a saved scenario', () => {
  test('has the agents and queues that were there, and no other', async () => {
    const { scenario } = await saved(GREETING);
    expect(scenario).toEqual({
      scenario: 'Recorded conversation',
      queues: { support: { id: '104', name: 'Support' } },
      agents: { 'ana-pop': { id: 'apop', name: 'Ana Pop' } },
      steps: [{ queue: 'support' }, { join: 'ana-pop' }, { text: 'Hello' }, { leave: 'ana-pop' }],
    });
  });

  test.each<[string, readonly Step[], readonly number[], Step]>([
    [
      'the pause before a step',
      [
        { queue: 'support', after: '1s' },
        { join: 'ana', after: '90s' },
      ],
      [],
      { join: 'ana-pop', after: '90s' },
    ],
    [
      'minutes as minutes',
      [{ queue: 'support' }, { join: 'ana', after: '2m' }],
      [],
      { join: 'ana-pop', after: '2m' },
    ],
    [
      'what the app answered',
      [{ queue: 'support' }, { join: 'ana' }],
      [204, 500, 204],
      { join: 'ana-pop', ack: { status: [500, 204] } },
    ],
    [
      'a fault',
      [{ queue: 'support' }, { join: 'ana', fault: 'again-later' }],
      [],
      { join: 'ana-pop', fault: 'again-later' },
    ],
    [
      'who of two writes',
      [...GREETING.slice(0, 2), { join: 'ben' }, { text: 'Hi', by: 'ana' }],
      [],
      { text: 'Hi', by: 'ana-pop' },
    ],
    [
      'a text with signs that mean something',
      [...GREETING.slice(0, 2), { text: '$${a} \\*' }],
      [],
      { text: '$${a} \\*' },
    ],
    [
      'a move that is illegal on purpose',
      [...GREETING, { text: 'Late', by: 'ana', allowIllegal: true }],
      [],
      { text: 'Late', by: 'ana-pop', allowIllegal: true },
    ],
    [
      'a payload that is no JSON',
      [...GREETING.slice(0, 1), { send: '{"a":', allowIllegal: true }],
      [],
      { send: '{"a":', allowIllegal: true },
    ],
  ])('has %s', async (_, steps, statuses, last) => {
    const { scenario, problems } = await saved(steps, {}, statuses);
    expect(scenario.steps.at(-1)).toEqual(last);
    expect(problems).toEqual([]);
  });

  test('keeps apart two agents of one name', async () => {
    const { scenario } = await saved([{ queue: 'support' }, { join: 'ana' }, { join: 'ben' }], {
      agents: { ana: { id: 'one', name: 'Ana Pop' }, ben: { id: 'two', name: 'Ana Pop' } },
    });
    expect(scenario.steps.slice(1)).toEqual([{ join: 'ana-pop' }, { join: 'ana-pop-2' }]);
  });

  test('says how names are written where that is not as usual', async () => {
    const { scenario } = await saved(GREETING, { settings: { agentName: 'plain' } });
    expect(scenario.settings).toEqual({ agentName: 'plain' });
  });

  test('gives a name to what the app brought and an agent has repeated', async () => {
    const app = createCallingApp();
    const fake = createFake8x8({ to: app.consumer, agents: { ana: {} } });
    app.connect(fake);
    const id = await app.open({ name: 'Mira' });
    await fake.agent('ana').join();
    await app.say(id, 'A-4711');
    await fake.agent('ana').says('I look for A-4711.');
    const { scenario, problems } = buildScenario(fake.journal.recent(), { dialect: 'chat-api' });
    await fake.close();
    expect(problems).toEqual([]);
    expect(scenario.steps.map(({ after: _, ...step }) => step)).toEqual([
      { expect: 'conversation' },
      { join: 'ana' },
      { expect: 'message', matching: 'A-4711', capture: { text: '/text' } },
      { text: 'I look for ${text}.' },
    ]);
  });

  test('of no entries has no steps, and says so', () => {
    const { problems } = buildScenario([], { dialect: 'chat-api' });
    expect(problems).toMatchObject([{ path: '/steps', severity: 'error' }]);
  });
});
