import { describe, expect, test } from 'vitest';
import { knownWords, nearest } from '#src/base/suggest.ts';

const known = ['support', 'billing', 'complaints', 'id'];

describe('nearest', () => {
  test.each([
    ['biling', 'billing'],
    ['BILLING', 'billing'],
    ['suport', 'support'],
    ['complaint', 'complaints'],
    ['id', 'id'],
    ['warehouse', undefined],
  ])('takes "%s" for %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  test('of two that are equally near takes the first', () => {
    expect(nearest('cat', ['car', 'can'])).toBe('car');
  });

  test('knows nothing where nothing is known', () => {
    expect(nearest('a', [])).toBeUndefined();
  });
});

describe('knownWords', () => {
  test.each([
    ['biling', known, 'Known: support, billing, complaints, id. Did you mean "billing"?'],
    ['warehouse', known, 'Known: support, billing, complaints, id.'],
    ['a', [], 'Known: none.'],
  ])('for "%s" says what is known', (word, words, expected) => {
    expect(knownWords(word, words)).toBe(expected);
  });
});
