import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesWildcard } from '#src/platform/operations/wildcard.ts';

test.each([
  ['Support', 'Support', true],
  ['Support', 'support', false],
  ['Support', 'Sup*', true],
  ['Support', '*ort', true],
  ['Support', '*p*', true],
  ['Support', 'S*p*t', true],
  ['Support', '*', true],
  ['', '*', true],
  ['', '', true],
  ['a', '', false],
  ['aba', 'ab*ba', false],
  ['abba', 'ab*ba', true],
  ['abab', 'a*ab*b', false],
])('%j matches %j: %j', (text, pattern, matches) => {
  expect(matchesWildcard(text, pattern)).toBe(matches);
});

test('any text and pattern come to what a regular expression says', () => {
  const letters = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 12 });
  fc.assert(
    fc.property(letters('a', 'b'), letters('a', 'b', '*'), (text, pattern) => {
      expect(matchesWildcard(text, pattern)).toBe(
        new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text),
      );
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['alternating wildcards', `${'*a'.repeat(1000)}b`],
  ['a long part that nearly matches everywhere', `*${'a'.repeat(1000)}b${'a'.repeat(1000)}*`],
  ['a part that fails at its first character', `*b${'a'.repeat(2000)}*`],
])('%s: matched in a time that does not grow with the pattern', (_, pattern) => {
  const text = 'a'.repeat(1_000_000);
  const beganMs = performance.now();
  expect(matchesWildcard(text, pattern)).toBe(false);
  expect(performance.now() - beganMs).toBeLessThan(1000);
});
