import { describe, expect, test } from 'vitest';
import { buildTrial } from '#src/checks/building/build-trial.ts';
import type { AppFacts } from '#src/checks/check.ts';
import { TRIES_MAX } from '#src/checks/running/investigate.ts';
import { shorten } from '#src/checks/running/shorten.ts';
import { checkScenario } from '#src/scenario/check.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';

const APP: AppFacts = {
  dialect: 'chat-api',
  customerOpens: false,
  customerSays: true,
  customerLeaves: true,
  customerSees: true,
  operations: new Set(),
};

function trialOf(
  steps: readonly Step[],
  more: Partial<Scenario> = {},
  app: Partial<AppFacts> = {},
): Scenario {
  const { scenario } = buildTrial({ ...APP, ...app }, { name: 'Long', about: 'It is long.', steps });
  return { ...scenario, ...more };
}

const LONG: readonly Step[] = [
  { join: 'ana' },
  { text: 'One' },
  { text: 'Two', fault: 'again-at-once' },
  { customer: 'Yes' },
  { join: 'ben' },
  { text: 'Three', by: 'ben', fault: 'again-later' },
  { text: 'Four', by: 'ana' },
  { transfer: 'billing' },
  { join: 'ben' },
  { text: 'Five' },
  { leave: 'ben' },
];

/** Shortens as long as a predicate holds, and gives what was tried too. */
async function shortenWhile(holds: (scenario: Scenario) => boolean, scenario: Scenario, budgetMs = 60_000) {
  const tried: Scenario[] = [];
  const shortest = await shorten(scenario, {
    dialect: 'chat-api',
    budgetMs,
    triesMax: TRIES_MAX,
    shows: async (candidate) => {
      tried.push(candidate);
      return holds(candidate);
    },
  });
  return { shortest, tried };
}

const says = (text: string) => (scenario: Scenario) => scenario.steps.some((step) => step.text === text);

describe('a conversation is shortened', () => {
  test('to the steps without which nothing is shown', async () => {
    const { shortest } = await shortenWhile(says('Five'), trialOf(LONG));
    expect(shortest.steps).toHaveLength(3);
    expect(shortest.steps.map((step) => Object.keys(step)[0])).toEqual(['queue', 'join', 'text']);
    expect(shortest.steps.at(-1)).toEqual({ text: 'Five' });
  });

  test('without faults and settings that are not needed', async () => {
    const trial = trialOf(LONG, {
      settings: { bodyStyle: 'pretty' },
      conversations: 3,
      examples: [{ a: '1' }],
    });
    const { shortest } = await shortenWhile(says('Three'), trial);
    expect(shortest.steps.at(-1)).toEqual({ text: 'Three', by: 'ben' });
    expect(shortest).not.toHaveProperty('settings');
    expect(shortest).not.toHaveProperty('conversations');
    expect(shortest).not.toHaveProperty('examples');
  });

  test('with what is needed', async () => {
    const { shortest } = await shortenWhile(
      ({ steps, settings }) =>
        settings?.bodyStyle === 'pretty' && steps.some(({ fault }) => fault === 'again-later'),
      trialOf(LONG, { settings: { bodyStyle: 'pretty' } }),
    );
    expect(shortest.settings).toEqual({ bodyStyle: 'pretty' });
    expect(shortest.steps.filter(({ fault }) => fault !== undefined)).toHaveLength(1);
    expect(shortest.steps.length).toBeLessThanOrEqual(4);
  });

  test('and declares what it still uses', async () => {
    const { shortest } = await shortenWhile(says('One'), trialOf(LONG));
    expect(Object.keys(shortest.agents ?? {})).toEqual(['ana']);
    expect(Object.keys(shortest.queues ?? {})).toEqual(['support']);
  });

  test('and keeps what opens it', async () => {
    const trial = trialOf(LONG, {}, { customerOpens: true });
    const { shortest, tried } = await shortenWhile(() => true, trial);
    expect(shortest.steps).toEqual(trial.steps.slice(0, 2));
    for (const { steps } of tried) expect(steps.slice(0, 2)).toEqual(trial.steps.slice(0, 2));
  });

  test('not at all, when nothing shorter shows it', async () => {
    const trial = trialOf(LONG);
    expect((await shortenWhile(() => false, trial)).shortest).toBe(trial);
  });

  test('by trying only what can be played, and nothing twice', async () => {
    const { tried } = await shortenWhile(says('Five'), trialOf(LONG));
    for (const candidate of tried)
      expect(checkScenario(candidate, { dialect: 'chat-api' }).problems).toEqual([]);
    expect(new Set(tried.map((each) => JSON.stringify(each))).size).toBe(tried.length);
  });
});

describe('shortening ends', () => {
  const many = Array.from({ length: 200 }, (_, index): Step => ({ text: `Text ${index}` }));

  test('after 60 tries', async () => {
    const needed = (scenario: Scenario) =>
      many.every((_, index) => index % 2 === 0 || says(`Text ${index}`)(scenario));
    const { shortest, tried } = await shortenWhile(needed, trialOf([{ join: 'ana' }, ...many]));
    expect(TRIES_MAX).toBe(60);
    expect(tried).toHaveLength(TRIES_MAX);
    expect(needed(shortest)).toBe(true);
  });

  test('when its time is up', async () => {
    const trial = trialOf(LONG);
    const { shortest, tried } = await shortenWhile(() => true, trial, 0);
    expect(tried).toEqual([]);
    expect(shortest).toBe(trial);
  });
});
