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
