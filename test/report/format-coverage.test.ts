import { describe, expect, test } from 'vitest';
import type { Coverage, CoverageGroup } from '#src/journal/coverage/coverage.ts';
import { formatCoverage } from '#src/report/format-coverage.ts';
import { noPaint } from '#src/report/paint.ts';

function group(
  name: CoverageGroup['name'],
  covered: number,
  missing: CoverageGroup['missing'],
): CoverageGroup {
  const total = covered + missing.length;
  return { name, covered, total, percent: Math.floor((100 * covered) / total), missing };
}

const SOME: Coverage = {
  covered: 8,
  total: 12,
  percent: 66,
  groups: [
    group('events', 5, []),
    group('transitions', 3, [{ name: 'idle to queued', coveredBy: 'scenario back' }]),
    group('operations', 0, [
      { name: 'message 429', coveredBy: 'fail-next: message, status: 429' },
      { name: 'message 2xx', coveredBy: 'scenario back' },
      { name: 'conversation 2xx', coveredBy: 'scenario back' },
    ]),
  ],
};

const format = (coverage: Coverage, style: { columns?: number; verbose?: boolean } = {}) =>
  formatCoverage(coverage, { paint: noPaint, columns: 100, verbose: false, ...style });

describe('what was covered', () => {
  test('is a line for each group, and one for what would cover most of the rest', () => {
    expect(format(SOME)).toEqual([
      '',
      'coverage 66 %  8 of 12',
      '  events           5 of 5',
      '  transitions      3 of 4  missing idle to queued',
      '  operations       0 of 3  missing message 429, message 2xx, conversation 2xx',
      '  to cover more: scenario back, fail-next: message, status: 429',
    ]);
  });

  test('names what a line has room for', () => {
    const lines = format(SOME, { columns: 50 });
    expect(lines).toContain('  operations       0 of 3  missing message 429, 2 more');
    expect(lines.at(-1)).toBe('  to cover more: scenario back, 1 more');
  });

  test('names each missing item with what would cover it when it is verbose', () => {
    expect(format(SOME, { verbose: true })).toEqual([
      '',
      'coverage 66 %  8 of 12',
      '  events           5 of 5',
      '  transitions      3 of 4',
      '    idle to queued (scenario back)',
      '  operations       0 of 3',
      '    message 429 (fail-next: message, status: 429)',
      '    message 2xx (scenario back)',
      '    conversation 2xx (scenario back)',
    ]);
  });

  test('has nothing to add when all is covered', () => {
    const all = { covered: 5, total: 5, percent: 100, groups: [group('events', 5, [])] };
    expect(format(all)).toEqual(['', 'coverage 100 %  5 of 5', '  events           5 of 5']);
  });
});
