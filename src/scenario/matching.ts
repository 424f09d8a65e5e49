import type { VariableLookup } from './variables.ts';

/** What a value must be like, as a scenario says it; its variables are filled in when it is held against something. */
export type Matching = {
  /** As a person wrote it. */
  readonly source: unknown;
  /** Fills the variables in. */
  at(lookup: VariableLookup): Pattern;
};

/** What a value must be like, ready to be held against values. Takes time linear in the value, whatever it is. */
export type Pattern = {
  /** For a person: the pattern with its variables filled in. */
  readonly shown: string;
  /** Where the value differs, nearest to the root first; empty when it matches. */
  differences(value: unknown): readonly Difference[];
  /** What the named groups of the regular expressions caught in a value that matches. */
  groups(value: unknown): ReadonlyMap<string, string>;
};

/** One place where a value is not what it must be, for a person. */
export type Difference = {
  /** JSON Pointer; empty for the value as a whole. */
  readonly path: string;
  readonly wanted: string;
  readonly got: string;
};
