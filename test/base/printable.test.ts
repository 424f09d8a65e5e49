import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, formatJson, printable, printableLines } from '#src/base/printable.ts';

describe('printable', () => {
  test.each([
    ['line\nfeed', 'line\\nfeed'],
    ['tab\tulator', 'tab\\tulator'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['\r', '\\u000d'],
    ['\u0000\u007f\u009b', '\\u0000\\u007f\\u009b'],
    ['\u202efdp\u2066', '\\u202efdp\\u2066'],
    ['\u061cعربي', '\\u061cعربي'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['Zoë 😀 田中 שלום', 'Zoë 😀 田中 שלום'],
    ['', ''],
  ])('makes %j safe', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('leaves no control character, and nothing else changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) expect(printable(text)).toBe(text);
      }),
    );
  });
});

describe('printableLines', () => {
  test('keeps the lines', () => {
    expect(printableLines('one\r\n\ttwo\u2028')).toBe('one\\u000d\n\\ttwo\\u2028');
  });
});

describe('formatJson', () => {
  test('means what it was given, and steers no terminal', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
        const json = formatJson(value, indent);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  test('is in one line, or indented', () => {
    expect(formatJson({ a: ['\u009b'] })).toBe('{"a":["\\u009b"]}');
    expect(formatJson({ a: 1 }, 2)).toBe('{\n  "a": 1\n}');
  });
});

describe('excerpt', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['longer than that', 6, 'longer…'],
    ['', 0, ''],
  ])('of %j in %i units is %j', (text, unitsMax, expected) => {
    expect(excerpt(text, unitsMax)).toBe(expected);
  });

  test('is safe as well', () => {
    expect(excerpt('\u001b[0m', 3)).not.toContain('\u001b');
  });
});
