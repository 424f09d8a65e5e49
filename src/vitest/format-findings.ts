import type { MatcherState } from 'vitest';
import type { Comparison } from './compare.ts';

/** What the message of a matcher is made of. */
export type Findings = {
  readonly matcher: string;
  /** The word for the argument of `expect(…)`. */
  readonly subject: string;
  /** The arguments of the matcher, as they are shown. */
  readonly args: readonly string[];
  readonly wanted: string;
  readonly found: string;
  /** The heading of the lines; empty when they need none. */
  readonly heading: string;
  readonly lines: readonly string[];
  /** Where the nearest differs. */
  readonly comparison?: Comparison | undefined;
  /** What else is to be known. */
  readonly note?: string | undefined;
};

/** Most lines that are shown of a list. */
const LINES_MAX = 5;

/** Formats the message of a matcher, in Vitest's own way. */
export function formatFindings(findings: Findings, { utils, isNot }: MatcherState): string {
  const { matcher, subject, args, wanted, found, heading, lines, comparison, note = '' } = findings;
  const [first = '', secondArgument = ''] = args;
  const sections = [
    utils.matcherHint(matcher, subject, first, { isNot, secondArgument }),
    `Wanted: ${wanted}\nFound:  ${found}`,
    [heading, ...cut(lines).map((line) => `  ${line}`)].filter((line) => line !== '').join('\n'),
    comparison === undefined ? '' : formatComparison(comparison, utils),
    note,
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function cut(lines: readonly string[]): readonly string[] {
  const more = lines.length - LINES_MAX;
  return more > 0 ? [...lines.slice(0, LINES_MAX), `and ${more} more`] : lines;
}

/** Only what is of one kind can be compared line by line. */
function formatComparison({ wanted, actual }: Comparison, utils: MatcherState['utils']): string {
  const isComparable = typeof wanted === typeof actual && wanted !== null && actual !== null;
  const diff = isComparable ? utils.diff(wanted, actual) : undefined;
  return diff ?? `Expected: ${utils.printExpected(wanted)}\nReceived: ${utils.printReceived(actual)}`;
}
