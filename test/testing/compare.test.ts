import { expect, test } from 'vitest';
import { compare } from '#src/testing/matchers/compare.ts';

test.each([
  [{ a: 1, b: { c: [1, { d: 2, e: 3 }] } }, { b: { c: [1, { d: 2 }] } }, 0],
  [{ a: [1, 2] }, { a: [1] }, 1],
  [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 2 }, { b: 1 }] }, 2],
  [{ a: 'Hello' }, { a: /^hell/i }, 0],
  [{ a: 1 }, { a: /1/ }, 1],
  [{}, { a: undefined }, 0],
  [{ a: null }, { a: undefined }, 1],
  ['text', expect.stringContaining('ex'), 0],
  [{ a: 'text' }, { a: expect.any(Number) }, 1],
  [Object.create(null), {}, 0],
  [[], {}, 1],
  [Number.NaN, Number.NaN, 0],
])('%j beside %o differs in %i places', (actual, wanted, faults) => {
  expect(compare(actual, wanted, {}).faults).toBe(faults);
});

test('keeps only what is named, and what is like it is the same on both sides', () => {
  const actual = { a: 'Hello', b: 'Ben', c: 3 };
  expect(compare(actual, { a: /ell/, b: 'Ana' }, {})).toEqual({
    wanted: { a: 'Hello', b: 'Ana' },
    actual: { a: 'Hello', b: 'Ben' },
    faults: 1,
  });
});

test('asks what the runner was taught about equality', () => {
  const sameLetters = (a: unknown, b: unknown) =>
    typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : undefined;
  const context = { customTesters: [sameLetters] };
  expect(compare({ a: 'HELLO', b: 1 }, { a: 'hello', b: 1 }, context).faults).toBe(0);
});
