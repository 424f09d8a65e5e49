import { describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { checkScenario } from '#src/scenario/check.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { playInProcess, scenarioOf, texts } from '../support/play/play-in-process.ts';

const signer = createSigner(buildTestKey());
type Rules = NonNullable<Scenario['faults']>;
const STEPS = texts('1', '2', '3', '4', '5', '6');

async function play(faults: Rules, different: Partial<Scenario> & { readonly seed?: string } = {}) {
  const { seed = 'test', ...scenario } = different;
  const played = await playInProcess({
    scenarios: [scenarioOf(STEPS, { faults, ...scenario })],
    signer,
    seed,
  });
  const first = played.attempts.filter(({ repeat }) => repeat !== true);
  const faulty = (conversation: number) =>
    first.filter((each) => each.conversation === conversation && each.fault !== undefined);
  return {
    ...played,
    faulty,
    shown: faulty(1).map(({ text, eventType, fault }) => `${text || eventType} ${fault}`),
  };
}

test('a rule without more is about each event of each conversation', async () => {
  const { shown, faulty, summary } = await play([{ fault: 'charset' }], { conversations: 2 });
  expect(shown).toHaveLength(8);
  expect(faulty(2)).toHaveLength(8);
  expect(summary).toMatchObject({ verdict: 'passed', events: { total: 16, accepted: 16 } });
});

test('each n-th of some events, counted in each conversation', async () => {
  const { shown, faulty } = await play([{ fault: 'again-at-once', events: 'TEXT', every: 2 }], {
    conversations: 2,
  });
  expect(shown).toEqual(['2 again-at-once', '4 again-at-once', '6 again-at-once']);
  expect(faulty(2).map(({ text }) => text)).toEqual(['2', '4', '6']);
});

test('of several event types, and of several rules the first that is about the event', async () => {
  const { shown } = await play([
    { fault: 'split-body', events: ['QUEUED', 'TEXT'], every: 3 },
    { fault: 'charset', events: ['TEXT'] },
  ]);
  expect(shown).toEqual(['1 charset', '2 split-body', '3 charset', '4 charset', '5 split-body', '6 charset']);
});

test('the fault of a step comes first', async () => {
  const steps = [...texts('1'), { text: '2', fault: 'new-connection' }] as const;
  const { shown } = await play([{ fault: 'charset', events: 'TEXT' }], { steps });
  expect(shown).toEqual(['1 charset', '2 new-connection']);
});

test('by chance, which the seed decides', async () => {
  const rules: Rules = [{ fault: 'charset', chance: 0.5 }];
  const count = (all: readonly unknown[]) => all.length;
  const runs = await Promise.all(
    ['a', 'a', 'b', 'c', 'd'].map((seed) => play(rules, { seed, conversations: 20 })),
  );
  expect(runs[0]?.shown).toEqual(runs[1]?.shown);
  const all = runs.slice(1).map(({ attempts }) => attempts.filter(({ fault }) => fault !== undefined));
  expect(new Set(all.map((each) => JSON.stringify(each.map(({ eventIndex }) => eventIndex)))).size).toBe(4);
  for (const each of all) {
    expect(count(each)).toBeGreaterThan(50);
    expect(count(each)).toBeLessThan(110);
  }
  expect((await play([{ fault: 'charset', chance: 0 }])).shown).toEqual([]);
  expect((await play([{ fault: 'charset', chance: 1 }])).shown).toHaveLength(8);
});

test('late, of each second event, swaps pairs and loses nothing', async () => {
  const { received, summary } = await play([{ fault: 'late', events: 'TEXT', every: 2 }]);
  const said = received.map(({ body }) => JSON.parse(body).message).filter((text) => text !== undefined);
  expect(said).toEqual(['1', '3', '2', '5', '4', '6']);
  expect(summary).toMatchObject({ verdict: 'passed', events: { total: 8, accepted: 8 } });
});

describe('lint', () => {
  const problemsOf = (rule: unknown) =>
    checkScenario(scenarioOf(STEPS, { faults: [rule] as never })).problems;
  const find = (rule: unknown, path: string) => problemsOf(rule).find((each) => each.path === path);

  test('refuses what an app must refuse, and names what is allowed', () => {
    const problem = find({ fault: 'unsigned' }, '/faults/0/fault');
    expect(problem).toMatchObject({ severity: 'error', message: expect.stringContaining('again-at-once') });
    expect(problem?.message).not.toContain('forged-signature');
  });

  test('refuses every and chance together', () => {
    expect(find({ fault: 'charset', every: 2, chance: 0.5 }, '/faults/0')).toMatchObject({
      code: 'SCENARIO_FAULT_RULE_UNCLEAR',
      severity: 'error',
    });
  });

  test('warns of an event type that nothing has', () => {
    expect(find({ fault: 'charset', events: ['TEXT', 'TXT'] }, '/faults/0/events')).toMatchObject({
      code: 'SCENARIO_UNKNOWN_EVENT',
      severity: 'warning',
      message: expect.stringContaining('Did you mean "TEXT"?'),
    });
  });

  test.each([{ fault: 'charset', every: 0 }, { fault: 'charset', chance: 2 }, { every: 2 }])(
    'refuses %j',
    (rule) => {
      expect(problemsOf(rule).some(({ severity }) => severity === 'error')).toBe(true);
    },
  );
});
