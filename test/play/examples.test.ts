import { describe, expect, test } from 'vitest';
import { checkScenario } from '#src/scenario/check.ts';
import { parseScenario } from '#src/scenario/parse.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import { playWith } from '../support/play/open-fake.ts';
import { eventOf, playInProcess, scenarioOf } from '../support/play/play-in-process.ts';

const saying = (text: string): readonly Step[] => [{ queue: 'support' }, { join: 'ana' }, { text }];

/** The texts that agents wrote, in the order of the alphabet: conversations run in parallel. */
async function textsOf(scenario: Scenario, plan: Parameters<typeof playInProcess>[0] = {}) {
  const { received } = await playInProcess({ ...plan, scenarios: [scenario] });
  return received
    .map((each) => eventOf(each).message)
    .filter((message) => typeof message === 'string')
    .toSorted();
}

describe('examples', () => {
  const examples = [
    { name: 'Ann', order: 42, vip: true },
    { name: 'Bo', order: 7, vip: false },
    { name: '', order: 0, vip: false },
  ];
  const scenario = scenarioOf(saying('${customer.name} has ${example.order}, ${example.vip}'), {
    customer: { name: '${example.name}', email: '${conversation.number}@example.com' },
    examples,
  });

  test('are played in a conversation each, with their values as variables', async () => {
    expect(await textsOf(scenario)).toEqual([' has 0, false', 'Ann has 42, true', 'Bo has 7, false']);
  });

  test('come in turn when there are more conversations', async () => {
    expect(await textsOf(scenario, { conversations: 4 })).toEqual([
      ...[' has 0, false', 'Ann has 42, true', 'Ann has 42, true', 'Bo has 7, false'],
    ]);
    expect(await textsOf({ ...scenario, conversations: 1 })).toEqual(['Ann has 42, true']);
  });

  test('give the customer of each conversation, as the platform knows it', async () => {
    const { app, entries } = await playWith(scenario.steps, { scenario });
    const ids = entries.flatMap((entry) => (entry.kind === 'conversation' ? entry.conversationId : []));
    const found = await Promise.all(ids.map((id) => app.call('GET', `/conversations/${id}`)));
    const customers = found.map(({ body }) => (body as unknown as { customer: object }).customer);
    expect(customers).toContainEqual({ name: 'Bo', email: '2@example.com' });
  });

  test.each<[string, Partial<Scenario>, readonly string[]]>([
    ['of one name each', {}, []],
    [
      'with a name that a row lacks',
      { examples: [{ name: 'Ann', order: 1 }, { name: 'Bo' }] },
      ['/examples/1 SCENARIO_UNEVEN_EXAMPLES'],
    ],
    [
      'without a name that a text has',
      { examples: [{ name: 'Ann', order: 1 }], steps: saying('${example.ordr}') },
      ['/steps/2/text SCENARIO_UNKNOWN_VARIABLE'],
    ],
    [
      'and a customer with what is known later only',
      { customer: { name: '${agent.name} ${example.nobody} $${kept}' } },
      ['/customer/name SCENARIO_UNKNOWN_VARIABLE', '/customer/name SCENARIO_UNKNOWN_VARIABLE'],
    ],
  ])('%s are checked', (_, different, expected) => {
    const base = scenarioOf(saying('${example.order}'), {
      agents: { ana: {} },
      queues: { support: {} },
      examples: [{ name: 'Ann', order: 1 }],
      ...different,
    });
    expect(checkScenario(base).problems.map(({ code, path }) => `${path} ${code}`)).toEqual(expected);
  });

  test('are checked with the positions of their file', () => {
    const text = `scenario: A\nqueues: { support: {} }\nexamples:\n  - { a: 1, b: 2 }\n  - { a: 1 }\nsteps: [{ queue: support }]\n`;
    const { scenario: parsed, positions } = parseScenario(text, { file: 'a.yaml' });
    const { problems } = checkScenario(parsed as Scenario, { positions });
    expect(problems).toMatchObject([
      {
        message:
          'Row 2 of examples has no b. Allowed: the same names in each row. Add a value, an empty text if need be.',
        position: { file: 'a.yaml', line: 5, column: 5 },
      },
    ]);
  });
});

describe('made-up values', () => {
  const scenario = scenarioOf(saying('${random.name} ${random.email} ${random.text}'), { conversations: 3 });

  test('are the same for the same seed, and other ones for another', async () => {
    const first = await textsOf(scenario, { seed: 'a' });
    expect(await textsOf(scenario, { seed: 'a' })).toEqual(first);
    expect(await textsOf(scenario, { seed: 'b' })).not.toEqual(first);
    for (const text of first) expect(text).toMatch(/^\S+ \S+ [a-z]+\.[a-z]+\.\d@example\.com [^?]+\?$/);
  });

  test('differ from conversation to conversation, and are the same in all steps of one', async () => {
    expect(new Set(await textsOf(scenario)).size).toBe(3);
    const twice = scenarioOf([...saying('${random.text}'), { text: '${random.text}' }]);
    expect(new Set(await textsOf(twice)).size).toBe(1);
  });

  test('can be those of the customer', async () => {
    const own = scenarioOf(saying('${customer.name} is ${random.name}'), {
      customer: { name: '${random.name}' },
    });
    const [text = ''] = await textsOf(own);
    const [name, same] = text.split(' is ');
    expect(name).toBe(same);
    expect(name).not.toBe('');
  });
});
