import type { Comparison } from './compare.ts';
import type { Decision } from './decide.ts';
import type { Findings } from './format-findings.ts';
import { coloursOf, type MatcherContext } from './matcher-context.ts';
import type { CountOptions } from './matcher-options.ts';
import { printValue } from './print-value.ts';

/** A candidate, and how near it is to what is looked for. */
export type Candidate = {
  /** It in a line, for a person. */
  readonly label: string;
  /** 0: it is what is looked for; the larger, the further away. */
  readonly distance: number;
  /** Where it differs; undefined when it is of another kind. */
  readonly comparison: Comparison | undefined;
};

/** What is looked for. */
export type Sought = Pick<Findings, 'matcher'> &
  Pick<CountOptions, 'times'> & {
    /** The matcher's first argument, as it is shown; undefined without one. */
    readonly args: string | undefined;
    /** One of it, for a person: `TEXT that was accepted`. */
    readonly one: string;
    /** What it must be like; undefined: anything. */
    readonly matching: unknown;
    /** Said when there is not even something else. */
    readonly nothing: string;
  };

/** Counts what is looked for among the candidates. */
export function countCandidates(
  candidates: readonly Candidate[],
  sought: Sought,
  context: MatcherContext,
): Decision {
  const { times } = sought;
  const met = candidates.filter(({ distance }) => distance === 0);
  const pass = times === undefined ? met.length > 0 : met.length === times;
  const certain = times === undefined ? pass : met.length > times;
  const isTooFew = !context.isNot && met.length < (times ?? 1);
  return {
    pass,
    certain,
    findings: () => ({
      matcher: sought.matcher,
      subject: 'fake',
      args: describeArgs(sought),
      wanted: describeWanted(sought, context),
      found: met.length === 0 ? 'none' : String(met.length),
      ...(isTooFew ? showNearest(candidates, sought) : { heading: '', lines: met.map(({ label }) => label) }),
    }),
  };
}

function describeArgs({ args, times }: Sought): readonly string[] {
  return [...(args === undefined ? [] : [args]), ...(times === undefined ? [] : [`{ times: ${times} }`])];
}

function describeWanted({ times, one, matching }: Sought, context: MatcherContext): string {
  const { isNot } = context;
  const count =
    times === undefined ? (isNot ? 'no' : 'at least 1') : `${isNot ? 'not ' : ''}exactly ${times}`;
  const like =
    matching === undefined ? '' : ` like ${coloursOf(context).EXPECTED_COLOR(printValue(matching))}`;
  return `${count} ${one}${like}`;
}

function showNearest(candidates: readonly Candidate[], { nothing }: Sought) {
  const others = candidates
    .map((candidate, index) => ({ ...candidate, index }))
    .filter(({ distance }) => distance > 0)
    .toSorted((a, b) => a.distance - b.distance || b.index - a.index);
  const heading = others.length === 0 ? (candidates.length === 0 ? nothing : '') : 'Instead, nearest first:';
  return { heading, lines: others.map(({ label }) => label), comparison: others[0]?.comparison };
}
