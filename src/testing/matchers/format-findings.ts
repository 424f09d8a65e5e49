import type { Comparison } from './compare.ts';
import { diffLines } from './diff-lines.ts';
import { coloursOf, type MatcherContext } from './matcher-context.ts';
import { printLines, printValue } from './print-value.ts';

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

/** Formats the message of a matcher, the same in each runner but for colours. */
export function formatFindings(findings: Findings, context: MatcherContext): string {
  const { wanted, found, heading, lines, comparison, note = '' } = findings;
  const sections = [
    formatCheck(findings, context),
    `Wanted: ${wanted}\nFound:  ${found}`,
    [heading, ...cut(lines).map((line) => `  ${line}`)].filter((line) => line !== '').join('\n'),
    comparison === undefined ? '' : formatComparison(comparison, context),
    note,
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

/** The line that failed, as it stands in the test: `expect(fake).not.toHaveAccepted("TEXT")`. */
function formatCheck({ matcher, subject, args }: Findings, context: MatcherContext): string {
  const { EXPECTED_COLOR, RECEIVED_COLOR, DIM_COLOR } = coloursOf(context);
  const shown = args.map((arg) => EXPECTED_COLOR(arg));
  const { calledAs, isNot } = context;
  if (calledAs !== undefined) return `${calledAs}(${[RECEIVED_COLOR(subject), ...shown].join(', ')})`;
  const not = isNot === true ? `${DIM_COLOR('.')}not` : '';
  const head = `${DIM_COLOR('expect(')}${RECEIVED_COLOR(subject)}${DIM_COLOR(')')}${not}`;
  return `${head}${DIM_COLOR('.')}${matcher}${DIM_COLOR('(')}${shown.join(DIM_COLOR(', '))}${DIM_COLOR(')')}`;
}

function cut(lines: readonly string[]): readonly string[] {
  const more = lines.length - LINES_MAX;
  return more > 0 ? [...lines.slice(0, LINES_MAX), `and ${more} more`] : lines;
}

/** Only what is of one kind can be compared line by line. */
function formatComparison({ wanted, actual }: Comparison, context: MatcherContext): string {
  const { EXPECTED_COLOR, RECEIVED_COLOR, DIM_COLOR } = coloursOf(context);
  const isComparable = typeof wanted === typeof actual && wanted !== null && actual !== null;
  if (!isComparable)
    return `Expected: ${EXPECTED_COLOR(printValue(wanted))}\nReceived: ${RECEIVED_COLOR(printValue(actual))}`;
  const paints = { '-': EXPECTED_COLOR, '+': RECEIVED_COLOR, ' ': DIM_COLOR };
  const lines = diffLines(printLines(wanted), printLines(actual));
  return [
    EXPECTED_COLOR('- Expected'),
    RECEIVED_COLOR('+ Received'),
    '',
    ...lines.map(({ sign, line }) => paints[sign](`${sign} ${line}`)),
  ].join('\n');
}
