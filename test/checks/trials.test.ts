import { describe, expect, test } from 'vitest';
import type { AppFacts, Trial } from '#src/checks/check.ts';
import { CHECKS } from '#src/checks/checks.ts';
import { isFeature } from '#src/checks/judging/features.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { checkScenario } from '#src/scenario/check.ts';

const RUNS = 12;

const factsOf = (dialect: DialectName, isKnown: boolean): AppFacts => ({
  dialect,
  customerOpens: isKnown,
  customerSays: isKnown,
  customerLeaves: isKnown,
  customerSees: isKnown,
  operations: new Set(),
});

const APPS = DIALECT_NAMES.flatMap((dialect) =>
  [true, false].map((isKnown) => ({
    app: factsOf(dialect, isKnown),
    name: `${dialect}, ${isKnown ? 'all' : 'nothing'} known of the app`,
  })),
);

async function trialsOf(app: AppFacts, seed = 'test'): Promise<readonly (Trial & { check: string })[]> {
  const made = CHECKS.filter(({ needs }) => needs.every((need) => app[need])).map(async (check) => {
    const trials = await check.trials(app, { seed, runs: RUNS });
    return [...trials].map((trial) => ({ ...trial, check: check.name }));
  });
  return (await Promise.all(made)).flat();
}

describe.each(APPS)('the trials of all checks, $name', ({ app }) => {
  test('are valid, warn of nothing, and name known features', async () => {
    const trials = await trialsOf(app);
    expect(trials.length).toBeGreaterThan(80);
    const wrong = trials.flatMap(({ scenario, features = [] }) => {
      const { problems } = checkScenario(scenario, { dialect: app.dialect });
      const unknown = features.filter((feature) => !isFeature(feature));
      return problems.length + unknown.length > 0 ? [{ scenario: scenario.scenario, problems, unknown }] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('have names of their own', async () => {
    const names = (await trialsOf(app)).map(({ scenario }) => scenario.scenario);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('are the same for the same seed', async () => {
    const [one, again, other] = await Promise.all([
      trialsOf(app, 'a'),
      trialsOf(app, 'a'),
      trialsOf(app, 'b'),
    ]);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
});

describe('the catalogue', () => {
  const catalogueFor = async (app: AppFacts) =>
    (await trialsOf(app)).filter(({ check }) => check === 'catalogue');

  test('begins as the conversations of the app do', async () => {
    const trials = await catalogueFor(factsOf('chat-api', true));
    expect(trials.length).toBeGreaterThan(20);
    expect(trials.filter(({ scenario }) => scenario.steps[0]?.queue !== undefined)).toEqual([]);
  });

  test('has no customer where none is known', async () => {
    const trials = await catalogueFor(factsOf('chat-gateway', false));
    expect(trials.length).toBeGreaterThan(10);
    const steps = trials.flatMap(({ scenario }) => scenario.steps);
    expect(steps.filter(({ customer, call, expect: awaited }) => customer ?? call ?? awaited)).toEqual([]);
  });
});
