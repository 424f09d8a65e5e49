import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { canMeasure, columnsOf, cutText, loadWidths, padText, wrapText } from '#src/report/fit-text.ts';

describe('measuring', () => {
  test('Latin texts needs nothing to be loaded', () => {
    expect(canMeasure('Zoë Łukasik: “naïve café” – £12.34 → …', '')).toBe(true);
    expect(columnsOf('Zoë → …')).toBe(7);
  });

  test.each(['田', 'e\u0301', '👍', 'שלום', '\u00ad', '\u200b'])('%j needs to be prepared', (text) => {
    expect(canMeasure('Latin', text)).toBe(false);
  });

  test('is possible for any text once it is prepared', async () => {
    await Promise.all([loadWidths(), loadWidths()]);
    expect(canMeasure('田 e\u0301 👍')).toBe(true);
  });

  test('gives Latin letters and signs the same width in both ways', async () => {
    await loadWidths();
    const { default: stringWidth } = await import('string-width');
    for (let code = 0x20; code < 0x2200; code++) {
      const character = String.fromCodePoint(code);
      if (NARROW_TO.some(([from, to]) => code >= from && code <= to)) expect(stringWidth(character)).toBe(1);
    }
  });
});

/** The characters that are measured without being prepared. */
const NARROW_TO = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x24f],
  [0x2010, 0x2027],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
] as const;

describe('columns', () => {
  beforeAll(loadWidths);

  test.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['田中', 4],
    ['👩‍👩‍👧‍👦', 2],
    ['🇷🇴', 2],
    ['한국', 4],
    ['→', 1],
    ['\u200b', 0],
  ])('of %j are %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('a text', () => {
  beforeAll(loadWidths);

  test.each([
    ['hello', 5, 'hello'],
    ['hello', 4, 'hel…'],
    ['hello', 1, '…'],
    ['田中一郎', 8, '田中一郎'],
    ['田中一郎', 7, '田中一…'],
    ['田中一郎', 6, '田中…'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['a👩‍👩‍👧‍👦b', 3, 'a…'],
    ['a👩‍👩‍👧‍👦b', 4, 'a👩‍👩‍👧‍👦b'],
    ['🇷🇴🇩🇪', 3, '🇷🇴…'],
  ])('%j cut to %i columns is %j', (text, columns, cut) => {
    expect(cutText(text, columns)).toBe(cut);
  });

  test('that is cut fits, and is a beginning of what it was', () => {
    const unit = fc.constantFrom('a', ' ', '田', 'e\u0301', '👍🏽', '👩‍👩‍👧‍👦', '𝒳', 'ا', '\u200b', '🇷🇴');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (units, columns) => {
        const text = units.join('');
        const cut = cutText(text, columns);
        expect(stringWidth(cut)).toBeLessThanOrEqual(columns);
        expect(text.startsWith(cut === text ? cut : cut.slice(0, -1))).toBe(true);
        if (stringWidth(text) <= columns && text.length <= 16 * columns) expect(cut).toBe(text);
        expect(stringWidth(padText(cut, columns))).toBe(columns);
      }),
    );
  });
});

describe('wrapping', () => {
  beforeAll(loadWidths);

  test.each([
    ['', 10, ['']],
    ['one two', 10, ['one two']],
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 8, ['one two', 'three']],
    ['a-very-long-word is kept', 5, ['a-very-long-word', 'is', 'kept']],
    ['田中 一郎 です', 9, ['田中 一郎', 'です']],
  ])('%j at %i columns gives %j', (text, columns, lines) => {
    expect(wrapText(text, columns)).toEqual(lines);
  });
});
