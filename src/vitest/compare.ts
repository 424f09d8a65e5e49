import type { MatcherState } from 'vitest';

/** A value beside what it must be like: only what is named there, and where it is as it must be the same on both sides. */
export type Comparison = {
  readonly wanted: unknown;
  readonly actual: unknown;
  /** How many places differ. */
  readonly faults: number;
};

/** Compares a value with what it must be like, as `toMatchObject` does; a regular expression matches a text. */
export function compare(actual: unknown, wanted: unknown, state: MatcherState): Comparison {
  if (isPlainObject(wanted) && isPlainObject(actual)) return compareObjects(actual, wanted, state);
  const { iterableEquality, subsetEquality } = state.utils;
  const testers = [matchesExpression, ...state.customTesters, iterableEquality, subsetEquality];
  return state.equals(actual, wanted, testers)
    ? { wanted: actual, actual, faults: 0 }
    : { wanted, actual, faults: 1 };
}

type Fields = Readonly<Record<string, unknown>>;

function compareObjects(actual: Fields, wanted: Fields, state: MatcherState): Comparison {
  const compared = Object.entries(wanted).map(
    ([key, value]) =>
      [key, compare(Object.hasOwn(actual, key) ? actual[key] : undefined, value, state)] as const,
  );
  return {
    wanted: Object.fromEntries(compared.map(([key, field]) => [key, field.wanted])),
    actual: Object.fromEntries(compared.map(([key, field]) => [key, field.actual])),
    faults: compared.reduce((sum, [, { faults }]) => sum + faults, 0),
  };
}

/** Asymmetric matchers and regular expressions are objects too, of a class. */
function isPlainObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** `search` begins at the start, whatever a sticky or global expression found before. */
function matchesExpression(value: unknown, wanted: unknown): boolean | undefined {
  return wanted instanceof RegExp ? typeof value === 'string' && value.search(wanted) >= 0 : undefined;
}
