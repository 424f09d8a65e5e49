import type { VariableLookup } from '../templates/variables.ts';

/** The `matching` of a step: what a value must be like. It may have variables. */
export type Matching = {
  /** As it stands in the scenario. */
  readonly source: unknown;
  /** Fills in the variables. */
  at(lookup: VariableLookup): Pattern;
};

/** What a value must be like, without variables. Matching takes time that is linear in the value. */
export type Pattern = {
  /** The pattern in a form for messages. */
  readonly shown: string;
  /** Where the value differs, nearest to the root first; empty when it matches. */
  differences(value: unknown): readonly Difference[];
  /** The values of the named groups of its regular expressions, for a value that matches. */
  groups(value: unknown): ReadonlyMap<string, string>;
};

/** One place where a value differs from the pattern, in words for messages. */
export type Difference = {
  /** JSON Pointer; empty for the whole value. */
  readonly path: string;
  readonly wanted: string;
  readonly got: string;
};
