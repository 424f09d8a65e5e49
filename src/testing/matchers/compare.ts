import { isDeepStrictEqual, types } from 'node:util';
import { isAsymmetric } from './asymmetric.ts';
import type { MatcherContext } from './matcher-context.ts';

/** A value beside what it must be like: only what is named there, and where it is as it must be the same on both sides. */
export type Comparison = {
  readonly wanted: unknown;
  readonly actual: unknown;
  /** How many places differ. */
  readonly faults: number;
};

/** Compares a value with what it must be like, as `toMatchObject` does; a regular expression matches a text. */
export function compare(actual: unknown, wanted: unknown, context: MatcherContext): Comparison {
  const told = askTesters(actual, wanted, context);
  if (told !== undefined) return outcomeOf(told, actual, wanted);
  if (isAsymmetric(wanted))
    return outcomeOf(wanted.asymmetricMatch(actual, context.customTesters), actual, wanted);
  if (isPlainObject(wanted) && isPlainObject(actual)) return compareObjects(actual, wanted, context);
  if (Array.isArray(wanted) && Array.isArray(actual) && wanted.length === actual.length)
    return compareLists(actual, wanted, context);
  return outcomeOf(isEqual(actual, wanted), actual, wanted);
}

function outcomeOf(isMatch: boolean, actual: unknown, wanted: unknown): Comparison {
  return isMatch ? { wanted: actual, actual, faults: 0 } : { wanted, actual, faults: 1 };
}

type Tester = (
  this: { readonly equals: unknown },
  actual: unknown,
  wanted: unknown,
  testers: readonly unknown[],
) => boolean | undefined;

/** What the user's own testers say; undefined when none of them knows such values. */
function askTesters(actual: unknown, wanted: unknown, context: MatcherContext): boolean | undefined {
  const { customTesters = [], equals } = context;
  for (const tester of customTesters) {
    const told = (tester as Tester).call({ equals }, actual, wanted, customTesters);
    if (told !== undefined) return told;
  }
  return undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function compareObjects(actual: Fields, wanted: Fields, context: MatcherContext): Comparison {
  const compared = Object.entries(wanted).map(
    ([key, value]) =>
      [key, compare(Object.hasOwn(actual, key) ? actual[key] : undefined, value, context)] as const,
  );
  return {
    wanted: Object.fromEntries(compared.map(([key, field]) => [key, field.wanted])),
    actual: Object.fromEntries(compared.map(([key, field]) => [key, field.actual])),
    faults: compared.reduce((sum, [, { faults }]) => sum + faults, 0),
  };
}

function compareLists(
  actual: readonly unknown[],
  wanted: readonly unknown[],
  context: MatcherContext,
): Comparison {
  const compared = wanted.map((value, index) => compare(actual[index], value, context));
  return {
    wanted: compared.map((item) => item.wanted),
    actual: compared.map((item) => item.actual),
    faults: compared.reduce((sum, { faults }) => sum + faults, 0),
  };
}

/** Asymmetric matchers and regular expressions are objects too, of a class. A runner's objects may be of another realm. */
function isPlainObject(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** `search` begins at the start, whatever a sticky or global expression found before. */
function isEqual(actual: unknown, wanted: unknown): boolean {
  if (types.isRegExp(wanted)) return typeof actual === 'string' && actual.search(wanted) >= 0;
  return isDeepStrictEqual(actual, wanted);
}
