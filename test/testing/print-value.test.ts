import { expect, test } from 'vitest';
import { printLines, printValue } from '#src/testing/matchers/print-value.ts';

const endless: Record<string, unknown> = {};
endless.self = endless;

test.each([
  [{ b: 1, a: ['x', null, undefined] }, '{"a": ["x", null, undefined], "b": 1}'],
  [{}, '{}'],
  [[], '[]'],
  [/a"b/g, '/a"b/g'],
  [expect.stringContaining('x'), 'StringContaining "x"'],
  [{ m: expect.any(Number) }, '{"m": Any<Number>}'],
  ['a "b"\n\u001b[31m', '"a \\"b\\"\\n\\u001b[31m"'],
  [12n, '12'],
])('prints %o in one line', (value, printed) => {
  expect(printValue(value)).toBe(printed);
});

test('ends what holds itself', () => {
  expect(printValue(endless)).toMatch(/"self": …\}+$/);
});

test('prints lines to be compared, and a text as it is', () => {
  expect(printLines({ b: [1], a: {} })).toEqual(['{', '  "a": {},', '  "b": [', '    1,', '  ],', '}']);
  expect(printLines('one\n\u0007two')).toEqual(['one', '\\u0007two']);
});
