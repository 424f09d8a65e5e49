import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DURATION_PATTERN, formatDuration, parseDuration } from '#src/base/duration.ts';

describe('parseDuration', () => {
  test.each([
    ['0ms', 0],
    ['250ms', 250],
    ['2s', 2000],
    ['1.5m', 90_000],
    ['0.001s', 1],
    ['1.25ms', 1],
    ['1h', 3_600_000],
    ['24h', 86_400_000],
    ['007s', 7000],
  ])('reads %s as %i ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
    expect(text).toMatch(new RegExp(DURATION_PATTERN));
  });

  test.each([
    '',
    '5',
    's',
    '-1s',
    '1 s',
    '1S',
    '1d',
    '1.2345s',
    '1e3s',
    '.5s',
    '1s ',
    '1s\n',
    '1234567890ms',
    '١s',
  ])('refuses "%s"', (text) => {
    expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: 'DURATION_INVALID' }));
  });
});

describe('formatDuration', () => {
  test.each([
    [0, '0 ms'],
    [37.6, '38 ms'],
    [999, '999 ms'],
    [1000, '1 s'],
    [2449, '2.4 s'],
    [59_900, '59.9 s'],
    [60_000, '1 m'],
    [90_000, '1 m 30 s'],
    [3_600_000, '1 h'],
    [3_720_000, '1 h 2 m'],
    [86_400_000, '24 h'],
  ])('says %d ms as %s', (ms, expected) => {
    expect(formatDuration(ms)).toBe(expected);
  });

  test('never says more than is there in its smaller part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 86_400_000 }), (ms) => {
        const minor = / (\d+) [sm]$/.exec(formatDuration(ms))?.[1];
        expect(Number(minor ?? 0)).toBeLessThan(60);
      }),
    );
  });
});
