import { messageOf } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { excerpt } from '../../base/printable.ts';
import { SCENARIO_LIMITS } from '../limits.ts';
import { fillTemplate, parseTemplate, type Template, type VariableLookup } from '../templates/variables.ts';
import { compileGlob, hasLooseEscape, isPlainGlob, matchesGlob } from './glob.ts';
import type { Difference } from './matching.ts';
import {
  compileRegularExpression,
  groupNames,
  type RegularExpression,
  regularExpressionFault,
} from './regular-expression.ts';

/** Matches one value of a pattern, a text, a number, a list …, against others. */
export type ValueMatcher = {
  /** The value with its variables filled in, as plain data. */
  readonly shown: unknown;
  /** The same in a few words. */
  readonly wanted: string;
  differences(value: unknown, path: string): readonly Difference[];
  groups(value: unknown): ReadonlyMap<string, string>;
};

/** Builds the matcher with the values of the variables. */
export type FillMatcher = (lookup: VariableLookup) => ValueMatcher;

/** A text of `matching` that was read: `/…/flags` is a regular expression, any other a glob. */
export type TextMatcher = {
  readonly fill: FillMatcher;
  /** The names of its groups, in their order. */
  readonly groups: readonly string[];
};

const REGULAR_EXPRESSION = /^\/(.+)\/([A-Za-z]*)$/s;

/** Reads a text of `matching`; a string says what is wrong with it. */
export function parseTextMatcher(text: string): TextMatcher | string {
  const { patternUnitsMax } = SCENARIO_LIMITS;
  if (text.length > patternUnitsMax) {
    return `has a pattern of ${text.length} characters. Allowed: ${patternUnitsMax}. Use * for the parts that do not matter.`;
  }
  const [, source, flags = ''] = REGULAR_EXPRESSION.exec(text) ?? [];
  return source === undefined ? parseGlob(text) : parseExpression(parseTemplate(source), flags, text);
}

/** A unit of a glob costs a twentieth of an instruction of RE2. */
const GLOB_UNIT_SIZE = 0.05;

const WANTED_UNITS_MAX = 60;

const NO_GROUPS: ReadonlyMap<string, string> = new Map();

function parseGlob(text: string): TextMatcher | string {
  const template = parseTemplate(text);
  if (hasLooseEscape(template)) {
    return `has the pattern ${formatValue(text)}, which has a \\ that escapes nothing. Write \\\\ for a \\.`;
  }
  return { groups: [], fill: (lookup) => fillGlob(template, lookup) };
}

function fillGlob(template: Template, lookup: VariableLookup): ValueMatcher {
  const glob = compileGlob(template, lookup);
  const shown = fillTemplate(template, lookup);
  return matchText(shown, formatValue(shown), {
    size: isPlainGlob(glob) ? 0 : glob.length * GLOB_UNIT_SIZE,
    test: (text) => matchesGlob(glob, text),
    groups: () => NO_GROUPS,
  });
}

function parseExpression(template: Template, flags: string, text: string): TextMatcher | string {
  // The value of a variable is escaped, so any letter can stand for it.
  const sample = fillTemplate(template, () => 'x');
  const compiled = regularExpressionFault(sample, flags) ?? compile(sample, flags);
  if (typeof compiled === 'string')
    return `has the regular expression ${formatValue(text)}, which ${compiled}`;
  const groups = groupNames(sample);
  if (template.length > 1) return { groups, fill: (lookup) => fillExpression(template, flags, lookup) };
  const shown = `/${sample}/${flags}`;
  return { groups, fill: () => matchText(shown, excerpt(shown, WANTED_UNITS_MAX), compiled) };
}

/** A string says what is wrong with the expression. */
function compile(source: string, flags: string): RegularExpression | string {
  try {
    return compileRegularExpression(source, flags);
  } catch (thrown) {
    return `RE2 does not support: ${excerpt(messageOf(thrown), 200)}. Write it in another way.`;
  }
}

function fillExpression(template: Template, flags: string, lookup: VariableLookup): ValueMatcher {
  const source = fillTemplate(template, (name) => escapeValue(String(lookup(name) ?? '')));
  const shown = `/${fillTemplate(template, lookup)}/${flags}`;
  const wanted = excerpt(shown, WANTED_UNITS_MAX);
  const compiled = compile(source, flags);
  return typeof compiled === 'string'
    ? matchNothing(shown, wanted, `the regular expression is one that ${compiled}`)
    : matchText(shown, wanted, compiled);
}

/** The value of a variable matches itself. */
function escapeValue(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function matchText(shown: string, wanted: string, expression: RegularExpression): ValueMatcher {
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

/** The values of its variables made the expression invalid. */
function matchNothing(shown: string, wanted: string, why: string): ValueMatcher {
  return {
    shown,
    wanted,
    differences: (_, path) => [{ path, wanted, got: why }],
    groups: () => NO_GROUPS,
  };
}
