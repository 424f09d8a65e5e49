import { describe, expect, test } from 'vitest';
import { judgeInteractions } from '#src/contract/verification/judge-interactions.ts';
import type { Observation, PactVerdict } from '#src/contract/verification/verification.ts';

const said = (description: string, verdict: PactVerdict['verdict'] = 'failed'): PactVerdict => ({
  description,
  verdict,
  mismatches: verdict === 'passed' ? [] : ['Expected status code 404 to be a Successful response'],
  duration: '1ms',
});

const seen = (description: string, rest: Partial<Observation> = {}): Observation => ({
  description,
  given: 'an agent is in the conversation',
  eventType: 'TEXT',
  status: 204,
  ...rest,
});

const messageOf = (verdict: PactVerdict, observation: Observation) =>
  judgeInteractions([verdict], [observation]).interactions[0]?.message;

describe('the verdict on an integration', () => {
  test.each<[string, readonly PactVerdict[], readonly Observation[], string]>([
    ['everything passed', [said('a', 'passed')], [seen('a')], 'passed'],
    ['something failed', [said('a', 'passed'), said('b')], [seen('a'), seen('b')], 'failed'],
    ['a pending one failed', [said('a', 'pending')], [seen('a')], 'passed'],
    ['there was nothing', [], [], 'nothing-verified'],
    ['nothing was reached', [said('a')], [seen('a', { status: -1, outcome: 'unreachable' })], 'unreachable'],
    ['every answer came too late', [said('a')], [seen('a', { status: -1, outcome: 'timeout' })], 'failed'],
    ['a state could not be set up', [said('a', 'passed')], [seen('a', { failure: 'no database' })], 'failed'],
  ])('where %s', (_, verdicts, observations, expected) => {
    expect(judgeInteractions(verdicts, observations).verdict).toBe(expected);
  });

  test('puts what was seen to the interaction that it was seen of', () => {
    const observations = [seen('b', { status: 404 })];
    const { interactions } = judgeInteractions([said('a', 'passed'), said('b')], observations);
    expect(interactions.map(({ status }) => status)).toEqual([undefined, 404]);
  });
});

describe('what to fix', () => {
  test.each<[string, Partial<Observation>, string]>([
    ['an event that it does not know', { status: 404 }, 'answered 404 to TEXT; any 2xx accepts it'],
    ['what it says', { status: 400, answer: 'no\n  emoji' }, 'answered 400 ("no emoji") to TEXT'],
    ['a redirect', { status: 302 }, '8x8 does not follow redirects'],
    ['a signature that it refuses', { status: 401 }, 'fetch the key from this fake'],
    ['a crash', { status: 500 }, 'Look for what failed in its log'],
    ['silence', { status: -1, reason: 'nothing within 10 s' }, 'did not answer TEXT: nothing within 10 s'],
    ['a forged event', { status: 204, variant: 'wrong-signature' }, 'check x-8x8-signature'],
  ])('is said of %s', (_, rest, expected) => {
    expect(messageOf(said('a'), seen('a', rest))).toContain(expected);
  });
});

describe('a checksum that is read as a signed number', () => {
  const HIGH = 2 ** 31;
  const interaction = (...deliveries: readonly (readonly [checksum: number, status: number])[]) =>
    seen('a', { status: 401, deliveries: deliveries.map(([checksum, status]) => ({ checksum, status })) });
  const low = [0, 1, 2, HIGH - 1].map((checksum) => [checksum, 204] as const);
  const high = [HIGH, HIGH + 1, HIGH + 2, 2 ** 32 - 1].map((checksum) => [checksum, 401] as const);

  test.each<[string, Observation, boolean]>([
    ['all of the upper half and none of the lower are refused', interaction(...low, ...high), true],
    ['it refuses with a 500', interaction(...low, ...high.map(([sum]) => [sum, 500] as const)), true],
    ['one was not answered', interaction(...low, ...high, [5, -1]), true],
    ['one of the upper half is accepted', interaction(...low, ...high, [HIGH + 5, 200]), false],
    ['one of the lower half is refused', interaction(...low, ...high, [5, 401]), false],
    ['there are too few of the upper half', interaction(...low, ...high.slice(1)), false],
    ['there are too few of the lower half', interaction(...low.slice(1), ...high), false],
    ['nothing is known of the deliveries', seen('a', { status: 401 }), false],
  ])('where %s', (_, observation, isNamed) => {
    const message = messageOf(said('a'), observation);
    expect(message?.includes('CRC-32 is below 2³¹')).toBe(isNamed);
    expect(message?.includes('fetch the key from this fake')).toBe(!isNamed && observation.status === 401);
  });

  test('is not said of a wrong signature that was accepted', () => {
    const observation = { ...interaction(...low, ...high), variant: 'wrong-signature', status: 204 } as const;
    expect(messageOf(said('a'), observation)).toContain('check x-8x8-signature');
  });
});
