import { Fake8x8Error, messageOf } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { excerpt } from '../base/printable.ts';
import { compileGlob, isPlainGlob, matchesGlob } from './glob.ts';
import { SCENARIO_LIMITS } from './limits.ts';
import type { Difference } from './matching.ts';
import type { RegularExpression, RegularExpressions } from './regular-expression.ts';
import { parseTextPattern, type TextPattern, textPatternFault } from './text-pattern.ts';
import { compileTemplate, fillTemplate, type VariableLookup } from './variables.ts';

/** One value of a pattern, ready to be held against others: a text, a number, a list … */
export type Hold = {
  /** It with its variables filled in, as plain data. */
  readonly shown: unknown;
  /** It in a few words. */
  readonly wanted: string;
  differences(value: unknown, path: string): readonly Difference[];
  groups(value: unknown): ReadonlyMap<string, string>;
};

/** Makes what is held against values, with the values of its variables. */
export type Fill = (lookup: VariableLookup) => Hold;

/** What patterns are compiled with. */
export type MatchingOptions = {
  /** The variables that there are beside the ones that there always are. */
  readonly captured?: ReadonlySet<string> | undefined;
  /** Needed when there is a regular expression among the patterns. */
  readonly regularExpressions?: RegularExpressions | undefined;
};

/** Compiles a text in `matching`. Throws as `compileMatching` does. */
export function compileText(text: string, { captured, regularExpressions }: MatchingOptions): Fill {
  const fault = textPatternFault(text);
  if (fault !== undefined) throw invalidPattern(`matching ${fault}`);
  compileTemplate(text, captured);
  const pattern = parseTextPattern(text);
  if (pattern.kind === 'glob') return (lookup) => fillGlob(pattern, lookup);
  if (regularExpressions === undefined) throw noRegularExpressions(text);
  fillExpression(pattern, () => 'x', regularExpressions);
  return (lookup) => {
    try {
      return fillExpression(pattern, lookup, regularExpressions);
    } catch (thrown) {
      return holdNothing(showExpression(pattern, lookup), messageOf(thrown));
    }
  };
}

type ExpressionPattern = Extract<TextPattern, { kind: 'regular-expression' }>;

/** A unit of a glob costs a twentieth of an instruction of RE2. */
const GLOB_UNIT_SIZE = 0.05;

const NO_GROUPS: ReadonlyMap<string, string> = new Map();

function fillGlob({ template }: TextPattern, lookup: VariableLookup): Hold {
  const glob = compileGlob(template, lookup);
  const shown = fillTemplate(template, lookup);
  return holdText(shown, formatValue(shown), {
    size: isPlainGlob(glob) ? 0 : glob.length * GLOB_UNIT_SIZE,
    test: (text) => matchesGlob(glob, text),
    groups: () => NO_GROUPS,
  });
}

function fillExpression(
  pattern: ExpressionPattern,
  lookup: VariableLookup,
  regularExpressions: RegularExpressions,
): Hold {
  const source = fillTemplate(pattern.template, (name) => escapeSigns(String(lookup(name) ?? '')));
  const shown = showExpression(pattern, lookup);
  try {
    return holdText(
      shown,
      excerpt(shown, WANTED_UNITS_MAX),
      regularExpressions.compile(source, pattern.flags),
    );
  } catch (thrown) {
    throw invalidPattern(
      `the regular expression ${formatValue(shown)} is none for RE2: ${excerpt(messageOf(thrown), 200)}. Write it without what RE2 does not know`,
    );
  }
}

const WANTED_UNITS_MAX = 60;

function showExpression({ template, flags }: ExpressionPattern, lookup: VariableLookup): string {
  return `/${fillTemplate(template, lookup)}/${flags}`;
}

/** The value of a variable stands for itself. */
function escapeSigns(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function holdText(shown: string, wanted: string, expression: RegularExpression): Hold {
  return {
    shown,
    wanted,
    differences(value, path) {
      if (typeof value === 'string' && !isTooLong(value, expression) && expression.test(value)) return [];
      return [{ path, wanted, got: describeGot(value, expression) }];
    },
    groups: (value) =>
      typeof value === 'string' && !isTooLong(value, expression) ? expression.groups(value) : NO_GROUPS,
  };
}

function describeGot(value: unknown, expression: RegularExpression): string {
  if (value === undefined) return 'nothing';
  if (typeof value !== 'string' || !isTooLong(value, expression)) return formatValue(value);
  return `a text of ${value.length} characters, too long for this pattern`;
}

function isTooLong(text: string, { size }: RegularExpression): boolean {
  return text.length * size > SCENARIO_LIMITS.patternWorkMax;
}

/** What the values of its variables have made unusable, no value matches. */
function holdNothing(shown: string, why: string): Hold {
  const wanted = excerpt(shown, WANTED_UNITS_MAX);
  return {
    shown,
    wanted,
    differences: (_, path) => [{ path, wanted, got: why }],
    groups: () => NO_GROUPS,
  };
}

function invalidPattern(clause: string): Fake8x8Error {
  return new Fake8x8Error('SCENARIO_INVALID_PATTERN', `Cannot compile the scenario: ${clause}`);
}

function noRegularExpressions(text: string): Fake8x8Error {
  return new Fake8x8Error(
    'SCENARIO_REGULAR_EXPRESSIONS_MISSING',
    `Cannot compile the scenario: it has the regular expression ${formatValue(text)}, and nothing is there to run it. Give what loadRegularExpressions(scenario) loads as the option regularExpressions.`,
  );
}
