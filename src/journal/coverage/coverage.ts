/** What is counted apart, in this order. */
export const COVERAGE_GROUPS = [
  'events',
  'transitions',
  'variations',
  'signatures',
  'faults',
  'operations',
] as const;

/** The name of a group. */
export type CoverageGroupName = (typeof COVERAGE_GROUPS)[number];

/** One thing that a run can cover. */
export type CoverageItem = {
  /** What it is, unique in its group: `TEXT in handled`. */
  readonly name: string;
  /** What covers it: `scenario transfer`, `fault: unsigned`, `fail-next: message, status: 429`, `steps: queue, join`. */
  readonly coveredBy: string;
};

/** How much there is of something, and how much of that was covered. */
export type CoverageCount = {
  readonly covered: number;
  readonly total: number;
  /** Rounded down, so that it is 100 only when nothing is missing. */
  readonly percent: number;
};

/** One group of what there is to cover. */
export type CoverageGroup = CoverageCount & {
  readonly name: CoverageGroupName;
  /** What was not covered, and what would cover it. */
  readonly missing: readonly CoverageItem[];
};

/** What of a dialect an app has been put through, and came through. Plain data. */
export type Coverage = CoverageCount & { readonly groups: readonly CoverageGroup[] };

/** Counts how much was covered. */
export function countCovered(covered: number, total: number): CoverageCount {
  return { covered, total, percent: total === 0 ? 100 : Math.floor((100 * covered) / total) };
}
