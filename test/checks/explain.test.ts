import { describe, expect, test } from 'vitest';
import { describeCause } from '#src/checks/judging/causes.ts';
import { explain } from '#src/checks/judging/explain.ts';
import { FEATURES } from '#src/checks/judging/features.ts';
import { groupFindings } from '#src/checks/judging/group-findings.ts';
import type { Subject } from '#src/checks/judging/subject.ts';
import { SYMPTOMS, type SymptomKind } from '#src/checks/judging/symptoms.ts';
import { createTally } from '#src/checks/judging/tally.ts';

/** So many cases that have these features, right or with a symptom. */
type Cases = readonly [count: number, features: readonly string[], symptom?: SymptomKind | undefined];

const ORIGIN = { check: 'plain-conversation', trial: undefined };

function tallyOf(about: Subject['about'], all: readonly Cases[]) {
  const tally = createTally();
  for (const [count, features, kind] of all)
    for (let index = 0; index < count; index++) {
      const symptoms = kind === undefined ? [] : [{ kind, evidence: { seen: features.join(' ') } }];
      tally.add([{ about, features: new Set(features), symptoms }], ORIGIN);
    }
  return tally;
}

function explained(about: Subject['about'], ...all: readonly Cases[]) {
  return explain(tallyOf(about, all)).map(({ symptom, feature, cases }) =>
    [symptom, ...(feature === undefined ? [] : [feature]), `${cases.wrong}/${cases.total}`].join(' '),
  );
}

test('what should have been is not said twice where it is the cause', () => {
  const tally = createTally();
  const evidence = { seen: 'message (202)', expected: 'The field is not known (UNKNOWN_FIELD)' };
  const wrong = { kind: 'call-breaks-rule', evidence } as const;
  const subject = { about: 'call', features: new Set<string>() } as const;
  tally.add([{ ...subject, features: new Set(['UNKNOWN_FIELD']), symptoms: [wrong] }], ORIGIN);
  for (let index = 0; index < 9; index++) tally.add([{ ...subject, symptoms: [] }], ORIGIN);
  expect(explain(tally)).toMatchObject([
    { cause: expect.stringContaining('(UNKNOWN_FIELD)'), evidence: { seen: 'message (202)' } },
  ]);
  expect(explain(tally)[0]?.evidence).not.toHaveProperty('expected');
});

describe('what a pattern of right and wrong cases means', () => {
  test('nothing, when all are right', () => {
    expect(explained('text', [9, []], [3, ['again-later']])).toEqual([]);
  });

  test('the symptom itself, when nearly all are wrong', () => {
    expect(explained('text', [9, ['text-long'], 'text-lost'], [1, ['text-long']])).toEqual([
      'text-lost 9/10',
    ]);
  });

  test('the feature that wrong cases have and right ones have not', () => {
    expect(explained('text', [20, []], [4, ['text-long'], 'text-altered'], [5, ['text-markup']])).toEqual([
      'text-altered text-long 4/4',
    ]);
  });

  test('the feature that explains most, though another is as precise', () => {
    expect(
      explained(
        'text',
        [20, []],
        [3, ['text-markup', 'text-long'], 'text-altered'],
        [2, ['text-markup'], 'text-altered'],
      ),
    ).toEqual(['text-altered text-markup 5/5']);
  });

  test('of two that explain the same, what a check brings about, not what came along', () => {
    expect(explained('event', [20, []], [4, ['non-ascii', 'body-escaped'], 'event-refused'])).toEqual([
      'event-refused body-escaped 4/4',
    ]);
  });

  test('a feature most of whose cases are wrong', () => {
    expect(explained('text', [20, []], [8, ['again-beside'], 'text-doubled'], [2, ['again-beside']])).toEqual(
      ['text-doubled again-beside 8/10'],
    );
  });

  test('a feature that all wrong cases have, where it goes wrong now and then only', () => {
    expect(explained('text', [40, []], [3, ['again-beside'], 'text-doubled'], [7, ['again-beside']])).toEqual(
      ['text-doubled again-beside 3/10'],
    );
  });

  test('no feature, when none tells wrong from right', () => {
    expect(
      explained('text', [10, ['text-long']], [10, []], [5, ['text-long'], 'text-lost'], [5, [], 'text-lost']),
    ).toEqual(['text-lost 10/30']);
  });

  test('two causes, when two features each explain a part', () => {
    expect(
      explained('text', [20, []], [4, ['text-long'], 'text-altered'], [3, ['text-markup'], 'text-altered']),
    ).toEqual(['text-altered text-long 4/4', 'text-altered text-markup 3/3']);
  });

  test('one cause for each symptom', () => {
    expect(
      explained('text', [20, []], [2, ['again-later'], 'text-doubled'], [2, ['text-long'], 'text-lost']),
    ).toEqual(['text-lost text-long 2/2', 'text-doubled again-later 2/2']);
  });

  test.each([
    [[['unsigned'], ['has-signature', 'alg-none'], ['has-signature', 'other-key']], 'signature-not-checked'],
    [[['unsigned']], 'signature-optional'],
    [[['has-signature', 'forged-signature']], 'signature-ignores-body'],
    [[['has-signature', 'altered-retry']], 'signature-ignores-retry'],
    [[['has-signature', 'altered-tenant-id']], 'signature-ignores-tenant-id'],
    [[['has-signature', 'alg-none']], 'signature-alg-none'],
    [[['has-signature', 'alg-hs256']], 'signature-alg-hs256'],
    [[['has-signature', 'attached-payload']], 'signature-attached-payload'],
    [[['has-signature', 'other-key']], 'signature-any-key'],
  ] as const)('which forgeries are accepted: %j', (accepted, id) => {
    const all = [
      ['unsigned'],
      ...['forged-signature', 'altered-retry', 'altered-tenant-id', 'alg-none', 'alg-hs256'].map((name) => [
        'has-signature',
        name,
      ]),
      ...['attached-payload', 'other-key'].map((name) => ['has-signature', name]),
    ];
    const isAccepted = (features: readonly string[]) =>
      id === 'signature-not-checked' || accepted.some((each) => each.join() === features.join());
    const cases = all.map(
      (features): Cases => [1, features, isAccepted(features) ? 'forgery-accepted' : undefined],
    );
    expect(explain(tallyOf('forgery', cases)).map((finding) => finding.id)).toEqual([id]);
  });

  test('does not grow with what was right, nor without end with what was wrong', () => {
    const tally = tallyOf('text', [
      [2000, ['text-long'], 'text-lost'],
      [5000, []],
    ]);
    expect(tally.wrong('text-lost')).toHaveLength(500);
    expect(tally.right('text-lost')).toBe(5000);
    expect(tally.right('text-lost', 'text-long')).toBe(0);
    expect(explain(tally)).toMatchObject([{ symptom: 'text-lost', feature: 'text-long' }]);
  });
});

describe('the words of a cause', () => {
  const evidence = { expected: 'The field is not known (UNKNOWN_FIELD)' };

  test.each(Object.keys(SYMPTOMS) as SymptomKind[])('each feature of %s has a sentence', (symptom) => {
    for (const feature of [undefined, ...Object.keys(FEATURES)]) {
      const { id, cause, remedy } = describeCause(symptom, feature, evidence);
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(cause).toMatch(/^[A-Z].*\.$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('what is counted over a whole examination is named after itself', () => {
    const symptom = 'token-per-call';
    const subjects: Cases[] = [
      [1, [symptom], symptom],
      [1, ['key-per-event']],
      [1, ['channel-made-again']],
    ];
    expect(explain(tallyOf('app', subjects)).map(({ id, cause }) => [id, cause])).toEqual([
      ['token-per-call', 'The app asks for a token again and again.'],
    ]);
  });

  test('a broken rule is named by its code', () => {
    const { id, cause } = describeCause('call-breaks-rule', 'UNKNOWN_FIELD', evidence);
    expect(id).toBe('call-breaks-rule-unknown-field');
    expect(cause).toBe('A call breaks a published rule: The field is not known (UNKNOWN_FIELD)');
  });
});

describe('findings that belong together', () => {
  const findings = (...all: readonly Cases[]) => explain(tallyOf('text', all));

  test('what follows from another is told under it', () => {
    const found = findings([20, []], [3, ['text-long'], 'text-lost'], [3, ['text-long'], 'text-altered']);
    const { findings: told } = groupFindings(found, []);
    expect(told.map(({ id, followedBy }) => [id, followedBy.map((each) => each.id)])).toEqual([
      ['text-lost-text-long', ['long-text-cut']],
    ]);
  });

  test('features that mean the same cause are one finding', () => {
    const found = findings(
      [20, []],
      [3, ['again-at-once'], 'text-doubled'],
      [2, ['replayed'], 'text-doubled'],
    );
    const { findings: told } = groupFindings(found, []);
    expect(told.map(({ id, cases }) => [id, cases])).toEqual([['duplicate-shown', { wrong: 5, total: 5 }]]);
  });

  test('what is ignored is told apart, with its reason, and leads nothing', () => {
    const found = findings([20, []], [3, ['text-long'], 'text-lost'], [3, ['text-long'], 'text-altered']);
    const groups = groupFindings(found, [
      { finding: 'text-lost-text-long', reason: 'Nobody writes so much.' },
    ]);
    expect(groups.ignored.map(({ finding, reason }) => [finding.id, reason])).toEqual([
      ['text-lost-text-long', 'Nobody writes so much.'],
    ]);
    expect(groups.findings.map(({ id, followedBy }) => [id, followedBy])).toEqual([['long-text-cut', []]]);
  });
});
