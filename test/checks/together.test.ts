import { describe, expect, test } from 'vitest';
import { buildTrial } from '#src/checks/building/build-trial.ts';
import type { AppFacts, Check } from '#src/checks/check.ts';
import { CHECKS } from '#src/checks/checks.ts';
import { companyOf } from '#src/checks/playing/company.ts';
import { isHeldUp } from '#src/checks/playing/held-up.ts';
import { patienceAfter, patienceOf } from '#src/checks/playing/patience.ts';
import { sortOut } from '#src/checks/playing/sort-out.ts';
import { windowsOf } from '#src/checks/running/windows.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import {
  attemptEntry,
  expectationEntry,
  rejectedEntry,
  requestEntry,
} from '../support/report/sample-entries.ts';

const APP: AppFacts = {
  dialect: 'chat-api',
  customerOpens: true,
  customerSays: true,
  customerLeaves: true,
  customerSees: true,
  operations: new Set(),
};

function scenarioOf(steps: readonly Step[], more: Partial<Scenario> = {}): Scenario {
  return { ...buildTrial(APP, { name: 'Test', about: 'A test.', steps }).scenario, ...more };
}

describe('a trial is played', () => {
  const text: Step = { text: 'Hello' };

  test.each<[string, Scenario, string]>([
    ['beside others', scenarioOf([{ join: 'ana' }, text]), 'beside'],
    ['beside others with a fault of its own', scenarioOf([{ ...text, fault: 'again-at-once' }]), 'beside'],
    ['behind others with another key', scenarioOf([{ ...text, fault: 'second-key' }]), 'behind'],
    ['behind others with a forgery', scenarioOf([{ ...text, fault: 'unsigned' }]), 'behind'],
    ['behind others with conversations of its own', scenarioOf([text], { conversations: 2 }), 'behind'],
    [
      'behind others when its calls fail, which an app may make one after the other',
      scenarioOf([{ 'fail-next': 'message', status: 503 }, { customer: 'Hello' }]),
      'behind',
    ],
    ['alone when the platform fails for all', scenarioOf([{ 'fail-next': 'key' }, text]), 'alone'],
  ])('%s', (_, scenario, company) => {
    expect(companyOf(scenario)).toBe(company);
  });
});

describe('patience', () => {
  test('is a multiple of what the app takes, within limits', () => {
    expect(patienceOf({ lagMs: 0, answerMs: 0 })).toEqual({ withinMs: 2000, quietMs: 100, togetherMax: 16 });
    expect(patienceOf({ lagMs: 200, answerMs: 5 })).toEqual({
      withinMs: 4000,
      quietMs: 400,
      togetherMax: 10,
    });
    expect(patienceOf({ lagMs: 60_000, answerMs: 5 })).toEqual({
      withinMs: 15_000,
      quietMs: 1500,
      togetherMax: 1,
    });
  });

  test('sends no more at once than an app that gives one answer at a time can bear', () => {
    expect(patienceOf({ lagMs: 10, answerMs: 500 }).togetherMax).toBe(5);
    expect(patienceOf({ lagMs: 10, answerMs: 4000 }).togetherMax).toBe(1);
  });

  test('grows, and does not get less', () => {
    const first = patienceOf({ lagMs: 100, answerMs: 5 });
    expect(patienceAfter(first, { lagMs: 10 })).toEqual(first);
    expect(patienceAfter(first, { lagMs: 200 })).toEqual({ ...first, withinMs: 4000, quietMs: 400 });
  });
});

describe('the kit was held up', () => {
  const answered = [attemptEntry(), requestEntry(), expectationEntry({ verdict: 'passed' })];
  const timeout = { outcome: 'timeout', status: -1 } as const;

  test.each<[string, readonly JournalEntry[], number, boolean]>([
    ['when it was late and an event got no answer', [...answered, attemptEntry(timeout)], 0.4, true],
    ['when it was late and a customer got none', [...answered, requestEntry(timeout)], 0.4, true],
    [
      'when it was late and what was expected did not come',
      [...answered, expectationEntry({ verdict: 'failed', stepIndex: 1 })],
      0.4,
      true,
    ],
    [
      'not by what is seen at the end',
      [expectationEntry({ verdict: 'failed', stepIndex: undefined })],
      0.4,
      false,
    ],
    [
      'not when the app was not there',
      [attemptEntry(timeout), attemptEntry({ outcome: 'unreachable', status: -1 })],
      0.4,
      false,
    ],
    ['not when everything was answered', answered, 0.4, false],
    ['not when it was in time', [...answered, attemptEntry(timeout)], 0.05, false],
    ['not by an answer that is wrong', [...answered, rejectedEntry()], 0.4, false],
  ])('%s', (_, entries, lateShare, is) => {
    expect(isHeldUp(entries, lateShare)).toBe(is);
  });
});

describe('the windows of an examination', () => {
  const [check, other] = CHECKS as readonly [Check, Check];
  const planOf = (...named: readonly [Check, readonly string[]][]) =>
    named.map(([check, names]) => ({
      check,
      missing: [],
      unjudged: [],
      count: names.length,
      trials: names.map((scenario) => ({ scenario: scenarioOf([], { scenario }) })),
    }));
  const isLate = () => false;
  const namesIn = (...args: Parameters<typeof windowsOf>) =>
    Array.from(windowsOf(...args), (window) => window.map(({ trial }) => trial.scenario.scenario));

  test('begin with the first trial alone', () => {
    const plan = planOf([check, ['a', 'b', 'c']], [other, ['d']]);
    expect(namesIn(plan, { perCheck: false, isLate })).toEqual([['a'], ['b', 'c', 'd']]);
  });

  test('have trials of one check each where that is asked for', () => {
    const plan = planOf([check, ['a', 'b', 'c']], [other, ['d']]);
    expect(namesIn(plan, { perCheck: true, isLate })).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  test('have no name twice, and at most 64 trials', () => {
    expect(namesIn(planOf([check, ['a', 'b', 'c', 'b', 'd']]), { perCheck: false, isLate })).toEqual([
      ['a'],
      ['b', 'c'],
      ['b', 'd'],
    ]);
    const many = Array.from({ length: 70 }, (_, index) => String(index));
    expect(namesIn(planOf([check, many]), { perCheck: false, isLate }).map(({ length }) => length)).toEqual([
      1, 64, 5,
    ]);
  });
});

describe('what happened in scenarios that were played together', () => {
  test('is sorted by scenario, conversation, request and time', () => {
    const entries = [
      { kind: 'scenario', scenario: 'One' },
      { kind: 'call', callIndex: 0, conversationId: 'c2' },
      { kind: 'attempt', scenario: 'One', conversationId: 'c1', requestIndex: 7 },
      { kind: 'call', callIndex: 1 },
      { kind: 'scenario', scenario: 'Two' },
      { kind: 'attempt', scenario: 'Two', conversationId: 'c2', requestIndex: 8 },
      { kind: 'attempt', scenario: '', conversationId: 'c1', requestIndex: 9 },
      { kind: 'call', callIndex: 2, during: 7 },
      { kind: 'call', callIndex: 3, conversationId: 'c3' },
      { kind: 'run' },
    ] as unknown as readonly JournalEntry[];
    const [one = [], two = []] = sortOut(entries, ['One', 'Two']);
    expect(one.map((entry) => entries.indexOf(entry))).toEqual([0, 2, 3, 6, 7]);
    expect(two.map((entry) => entries.indexOf(entry))).toEqual([1, 4, 5, 8, 9]);
  });
});
