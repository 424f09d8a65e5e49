import { describe, expect, test } from 'vitest';
import { findPossible } from '#src/console/model/offers.ts';

const refusal = { reason: 'agent-absent', because: 'no agent has joined yet', remedy: 'let ana join first' };

const OFFERS = [
  { move: 'transfer', queue: 'support', legal: false, refusal },
  { move: 'transfer', queue: 'billing', legal: true },
  { move: 'text', agent: 'ana', legal: false, refusal },
];

describe('what is possible', () => {
  test.each([
    ['with the queue that is named', 'transfer', { queue: 'support' }, false],
    ['with any queue', 'transfer', {}, true],
    ['with the agent who is named', 'text', { agent: 'ana' }, false],
  ] as const)('is found %s', (_, move, by, legal) => {
    expect(findPossible(OFFERS, move, by).legal).toBe(legal);
  });

  test('says why not, in sentences', () => {
    expect(findPossible(OFFERS, 'text').why).toBe('No agent has joined yet. Let ana join first.');
  });

  test('is nothing in a conversation that has no such move', () => {
    expect(findPossible([], 'text')).toEqual({ legal: false, why: expect.stringMatching(/not there/) });
  });
});
