import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileMatching, parseMatching } from '#src/scenario/patterns/compile-matching.ts';
import { readSources } from '../support/docs/source-files.ts';

const values: Readonly<Record<string, string>> = {
  star: 'a*b',
  dots: 'a.b',
  name: 'Mira',
  long: 'x'.repeat(300),
};

function patternOf(matching: unknown) {
  return parseMatching(matching).matching.at((name) => values[name]);
}

function matches(matching: unknown, value: unknown): boolean {
  return patternOf(matching).differences(value).length === 0;
}

describe('a glob', () => {
  test.each<[string, string, boolean]>([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['*', 'a\n\u0000b', true],
    ['invoice', 'invoice', true],
    ['invoice', 'Invoice', false],
    ['invoice', 'my invoice', false],
    ['*invoice*', 'Where is my invoice?', true],
    ['*invoice*', 'Where is my bill?', false],
    ['in*ce', 'in voi ce', true],
    ['in*ce', 'ince', true],
    ['in*ce', 'in', false],
    ['in*in', 'in', false],
    ['*ab', 'aab', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['?', 'a', true],
    ['?', '', false],
    ['?', '😀', true],
    ['??', '😀', false],
    ['*?', '😀', true],
    ['*???', '😀😀', false],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['\\?\\\\', '?\\', true],
    ['\\a', 'a', true],
    ['[a].+(b)', '[a].+(b)', true],
    ['/help', '/help', true],
    ['//', '//', true],
    ['${star}', 'a*b', true],
    ['${star}', 'axb', false],
    ['*${star}?', '-a*b!', true],
    ['$${star}', '${star}', true],
    ['Hello ${name}*', 'Hello Mira, how are you?', true],
  ])('%j against %j is %s', (glob, text, expected) => {
    expect(matches(glob, text)).toBe(expected);
  });

  test('agrees with a naive one', () => {
    const characters = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '*', '?', '\\'), maxLength: 12 });
    fc.assert(
      fc.property(characters, characters, (glob, text) => {
        fc.pre(!/(?<!\\)(?:\\\\)*\\$/.test(glob));
        expect(matches(glob, text)).toBe(naive(readGlob(glob), [...text]));
      }),
      { numRuns: 3000 },
    );
  });

  test('with many runs is answered for a hostile text', () => {
    expect(matches('*a'.repeat(900), `${'a'.repeat(800)}${'b'.repeat(100_000)}`)).toBe(false);
    expect(matches(`${'*a'.repeat(900)}*`, 'a'.repeat(200_000))).toBe(true);
    expect(matches(`*${'a'.repeat(1000)}b`, 'a'.repeat(300_000))).toBe(false);
  });

  test('that is large is not held against a text that is larger', () => {
    const [difference] = patternOf(`*${'a'.repeat(1000)}b`).differences('a'.repeat(1_000_000));
    expect(difference?.got).toBe('a text of 1000000 characters, too long for this pattern');
  });
});

/** Characters as they are, and the wildcards as symbols. */
function readGlob(glob: string): readonly (string | symbol)[] {
  return Array.from(glob.matchAll(/\\(.)|(\*)|(\?)|(.)/gsu), ([, escaped, run, one, other]) => {
    if (run !== undefined) return RUN;
    return one === undefined ? (escaped ?? other ?? '') : ONE;
  });
}

const RUN = Symbol('run');
const ONE = Symbol('one');

function naive([first, ...glob]: readonly (string | symbol)[], text: readonly string[]): boolean {
  if (first === undefined) return text.length === 0;
  if (first === RUN) return naive(glob, text) || (text.length > 0 && naive([RUN, ...glob], text.slice(1)));
  return text.length > 0 && (first === ONE || first === text[0]) && naive(glob, text.slice(1));
}

describe('a regular expression', () => {
  test.each<[string, string, boolean]>([
    ['/invoice/', 'Where is my invoice?', true],
    ['/invoice/', 'Where is my INVOICE?', false],
    ['/invoice/i', 'Where is my INVOICE?', true],
    ['/^a.b$/', 'a\nb', false],
    ['/^a.b$/s', 'a\nb', true],
    ['/^b$/', 'a\nb', false],
    ['/^b$/m', 'a\nb', true],
    ['/^.$/', '😀', true],
    ['/^\\u{1F600}$/u', '😀', true],
    ['/^\\u0041\\x42\\cJ$/', 'AB\n', true],
    ['/\\p{L}{3}/', 'äöü', true],
    ['/a\\/b/', 'a/b', true],
    ['/a/b/', 'a/b', true],
    ['/[^]/', '\n', true],
    ['/[/\\]\\[\\-]{4}/', '/][-', true],
    ['/(?<a>x)|y/', 'y', true],
    ['/^${star}$/', 'a*b', true],
    ['/^${star}$/', 'aab', false],
    ['/^[${dots}]+$/', 'a..b', true],
    ['/^${dots}$/', 'axb', false],
  ])('%s against %j is %s', (expression, text, expected) => {
    expect(matches(expression, text)).toBe(expected);
  });

  test.each([
    ['/(a+)+$/', `${'a'.repeat(100_000)}b`],
    ['/^(a|aa)+$/', `${'a'.repeat(100_000)}b`],
    ['/(x+x+)+y/', 'x'.repeat(100_000)],
    ['/^(.*,){20}z/', ','.repeat(100_000)],
    ['/(?<n>a*)*c$/', 'a'.repeat(100_000)],
  ])('%s is answered for a hostile text', (expression, text) => {
    const pattern = patternOf(expression);
    expect(pattern.differences(text)).toHaveLength(1);
    expect(pattern.groups(text).size).toBe(0);
  });

  test('that is large is not held against a text that is larger', () => {
    const [difference] = patternOf('/(?:a.{900})c/').differences('a'.repeat(1_000_000));
    expect(difference?.got).toBe('a text of 1000000 characters, too long for this pattern');
  });

  test('gives what its named groups caught', () => {
    const pattern = patternOf('/order (?<order>\\d+)(?<extra>!)?/i');
    expect(pattern.groups('My Order 12, please')).toEqual(new Map([['order', '12']]));
    expect(pattern.groups('none')).toEqual(new Map());
    expect(pattern.groups(12)).toEqual(new Map());
  });

  test.each([
    ['RE2 refuses', '/a{1,1001}/'],
    ['looks ahead', '/(?=a)/'],
    ['looks behind', '/(?<!a)b/'],
    ['refers back', '/(a)\\1/'],
    ['refers back by name', '/(?<a>b)\\k<a>/'],
    ['is not closed', '/(/'],
    ['has an escape without meaning', '/\\A/'],
    ['has unknown flags', '/a/g'],
    ['has a flag twice', '/a/ii'],
  ])('that %s is refused', (_, expression) => {
    expect(parseMatching({ a: [expression] }).faults).toMatchObject([{ path: '/a/0' }]);
    expect(() => compileMatching(expression)).toThrow(
      expect.objectContaining({ code: 'SCENARIO_INVALID_PATTERN' }),
    );
  });

  test('whose value makes it one that RE2 refuses matches nothing, and says why', () => {
    const pattern = parseMatching('/${a}{2}/').matching.at(() => '');
    expect(pattern.differences('aa')).toEqual([
      { path: '', wanted: '/{2}/', got: expect.stringContaining('RE2 does not support') },
    ]);
  });

  test('has an engine that no module imports: it is loaded with the first expression', () => {
    const kinds = readSources().flatMap(({ imports }) =>
      imports.filter(({ target }) => target === 're2js').map(({ kind }) => kind),
    );
    expect(kinds).not.toContain('value');
  });
});

describe('an object', () => {
  const body = { customer: { name: 'Mira Novak', vip: true, age: 7 }, tags: ['a', 'b'], none: null };

  test.each<[string, unknown, boolean]>([
    ['empty', {}, true],
    ['a part', { customer: { name: 'Mira*' } }, true],
    ['several parts', { customer: { vip: true, age: 7 }, none: null }, true],
    ['a regular expression', { customer: { name: '/novak$/i' } }, true],
    ['a list', { tags: ['a', '?'] }, true],
    ['a shorter list', { tags: ['a'] }, false],
    ['a list in another order', { tags: ['b', 'a'] }, false],
    ['another number', { customer: { age: 8 } }, false],
    ['a text for a number', { customer: { age: '7' } }, false],
    ['null for what is missing', { other: null }, false],
    ['an object for a text', { customer: { name: {} } }, false],
    ['an object for a list', { tags: {} }, false],
    ['a list for an object', { customer: [] }, false],
    ['what every object inherits', JSON.parse('{"__proto__":{}}'), false],
    ['a variable', { customer: { name: '${name}*' } }, true],
  ])('with %s matches as it should', (_, matching, expected) => {
    expect(matches(matching, body)).toBe(expected);
  });

  test('tells each difference, nearest to the root first', () => {
    const matching = {
      customer: { name: 'Ana*', age: 8, a: { b: 'x' } },
      tags: ['a'],
      none: 'x',
      'a/b': '*',
      vip: false,
    };
    expect(patternOf(matching).differences(body)).toEqual([
      { path: '/tags', wanted: 'a list of 1', got: 'a list of 2' },
      { path: '/none', wanted: '"x"', got: 'null' },
      { path: '/a~1b', wanted: '"*"', got: 'nothing' },
      { path: '/vip', wanted: 'false', got: 'nothing' },
      { path: '/customer/name', wanted: '"Ana*"', got: '"Mira Novak"' },
      { path: '/customer/age', wanted: '8', got: '7' },
      { path: '/customer/a', wanted: 'an object', got: 'nothing' },
    ]);
  });

  test.each([undefined, null, 'text', 7, []])('differs from %j as a whole', (value) => {
    expect(patternOf({ a: 1 }).differences(value)).toMatchObject([{ path: '', wanted: 'an object' }]);
  });

  test('gives the groups of all its expressions', () => {
    const pattern = patternOf({
      customer: { name: '/(?<first>\\w+) (?<last>\\w+)/' },
      tags: ['/(?<tag>.)/', 'b'],
    });
    expect(pattern.groups(body)).toEqual(
      new Map([
        ['first', 'Mira'],
        ['last', 'Novak'],
        ['tag', 'a'],
      ]),
    );
  });

  test('matches whatever it is a part of', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (a, b) => {
          const part: unknown = JSON.parse(JSON.stringify(a), (_, value) =>
            typeof value === 'string' ? '*' : value,
          );
          expect(matches(part, { ...b, ...(JSON.parse(JSON.stringify(a)) as object) })).toBe(true);
        },
      ),
    );
  });
});

describe('what is shown of a pattern', () => {
  test.each<[unknown, string]>([
    ['*invoice*', '"*invoice*"'],
    ['*${name}*', '"*Mira*"'],
    ['/${star}/i', '/a*b/i'],
    [{ customer: { name: '${name}' }, n: 1 }, '{"customer":{"name":"Mira"},"n":1}'],
    ['\u001b[31m', '"\\u001b[31m"'],
  ])('%j is %s', (matching, shown) => {
    expect(patternOf(matching).shown).toBe(shown);
  });

  test('is short', () => {
    expect(patternOf('${long}').shown.length).toBeLessThan(70);
    expect(patternOf({ a: '${long}' }).shown.length).toBeLessThan(210);
    const [difference] = patternOf('a').differences('y'.repeat(1_000_000));
    expect(difference?.got.length).toBeLessThan(70);
  });

  test('fills variables in anew each time', () => {
    const { matching } = parseMatching({ a: '${x}' });
    expect(matching.at(() => '1').differences({ a: '1' })).toEqual([]);
    expect(matching.at(() => '2').differences({ a: '1' })).toHaveLength(1);
    expect(matching.source).toEqual({ a: '${x}' });
  });
});
