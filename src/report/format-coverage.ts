import {
  COVERAGE_GROUPS,
  type Coverage,
  type CoverageGroup,
  type CoverageItem,
} from '../journal/coverage/coverage.ts';
import type { Paint } from './paint.ts';

/** How coverage looks. */
export type CoverageStyle = {
  readonly paint: Paint;
  /** Characters in a line. */
  readonly columns: number;
  /** Names everything that is missing, each in a line with what would cover it. */
  readonly verbose: boolean;
};

const NAME_COLUMNS = Math.max(...COVERAGE_GROUPS.map((name) => name.length));
const COUNT_COLUMNS = '100 of 100'.length;

/** Formats what was covered as lines: a group in each, with what is missing, and then what would cover most of that. */
export function formatCoverage(coverage: Coverage, style: CoverageStyle): readonly string[] {
  const { groups, percent, covered, total } = coverage;
  const { paint, columns, verbose } = style;
  const missing = groups.flatMap((group) => group.missing);
  const ways = '  to cover more: ';
  return [
    '',
    `${paint.strong(`coverage ${percent} %`)}  ${covered} of ${total}`,
    ...groups.flatMap((group) => formatGroup(group, style)),
    ...(missing.length === 0 || verbose
      ? []
      : [paint.quiet(ways + listSome(rankWays(missing), columns - ways.length))]),
  ];
}

function formatGroup(group: CoverageGroup, { paint, columns, verbose }: CoverageStyle): readonly string[] {
  const { name, covered, total, missing } = group;
  const head = `  ${name.padEnd(NAME_COLUMNS)}  ${`${covered} of ${total}`.padStart(COUNT_COLUMNS)}`;
  if (missing.length === 0) return [head];
  if (verbose) return [head, ...missing.map((item) => paint.quiet(`    ${item.name} (${item.coveredBy})`))];
  const label = '  missing ';
  const names = missing.map((item) => item.name);
  return [head + paint.quiet(label + listSome(names, columns - head.length - label.length))];
}

/** Lists texts, those only that there is room for, and says how many more there are. */
function listSome(texts: readonly string[], columns: number): string {
  const more = (count: number) => (count === 0 ? '' : `, ${count} more`);
  let listed = texts[0] ?? '';
  let count = 1;
  for (const text of texts.slice(1)) {
    const longer = `${listed}, ${text}`;
    if ((longer + more(texts.length - count - 1)).length > columns) break;
    listed = longer;
    count++;
  }
  return listed + more(texts.length - count);
}

/** Each way once, that first which covers most. */
function rankWays(missing: readonly CoverageItem[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { coveredBy } of missing) counts.set(coveredBy, (counts.get(coveredBy) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([way]) => way);
}
