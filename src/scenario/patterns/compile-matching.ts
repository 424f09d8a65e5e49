import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { isJsonObject, ownValue } from '../../base/json-object.ts';
import { childPointer } from '../../base/json-pointer.ts';
import { excerpt } from '../../base/printable.ts';
import { isVariable, unknownVariable, variablesIn } from '../templates/variables.ts';
import type { Difference, Matching, Pattern } from './matching.ts';
import { type FillMatcher, parseTextMatcher, type ValueMatcher } from './text-matcher.ts';

/** The `matching` of a step that was read. */
export type ParsedMatching = {
  /** Use it only when there are no faults. */
  readonly matching: Matching;
  readonly faults: readonly PatternFault[];
  /** The names of the groups of its regular expressions. */
  readonly groups: readonly string[];
  /** The names of its variables, known or not. */
  readonly variables: readonly string[];
};

/** What is wrong with a pattern; `path` is a JSON Pointer into `matching`. */
export type PatternFault = { readonly path: string; readonly clause: string };

const SHOWN_UNITS_MAX = 200;

/** Reads the `matching` of a step and compiles its patterns. */
export function parseMatching(source: unknown): ParsedMatching {
  const parsing: Parsing = { faults: [], groups: [], variables: [] };
  const fill = parseValue(source, '', parsing);
  return { matching: { source, at: buildFiller(fill, parsing) }, ...parsing };
}

/** Reads a `matching` that a test gives. Throws `SCENARIO_INVALID_PATTERN` or `SCENARIO_UNKNOWN_VARIABLE`. */
export function compileMatching(source: unknown): Matching {
  const { matching, faults, variables } = parseMatching(source);
  const [fault] = faults;
  if (fault !== undefined) {
    throw new Fake8x8Error('SCENARIO_INVALID_PATTERN', `matching${fault.path} ${fault.clause}`);
  }
  const unknown = variables.find((name) => !isVariable(name));
  if (unknown === undefined) return matching;
  throw new Fake8x8Error('SCENARIO_UNKNOWN_VARIABLE', `matching has the ${unknownVariable(unknown)}`);
}

/** A pattern without variables is built once. */
function buildFiller(fill: FillMatcher, { variables }: Parsing): Matching['at'] {
  if (variables.length > 0) return (lookup) => buildPattern(fill(lookup));
  const pattern = buildPattern(fill(() => undefined));
  return () => pattern;
}

function buildPattern({ shown, wanted, differences, groups }: ValueMatcher): Pattern {
  return {
    shown: typeof shown === 'string' ? wanted : excerpt(JSON.stringify(shown), SHOWN_UNITS_MAX),
    differences: (value) => differences(value, '').toSorted(byDepth),
    groups,
  };
}

function byDepth(a: Difference, b: Difference): number {
  return depthOf(a) - depthOf(b);
}

function depthOf({ path }: Difference): number {
  return path.split('/').length;
}

type Parsing = { readonly faults: PatternFault[]; readonly groups: string[]; readonly variables: string[] };

function parseValue(value: unknown, path: string, parsing: Parsing): FillMatcher {
  if (typeof value === 'string') return parseText(value, path, parsing);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => parseValue(item, childPointer(path, index), parsing));
    return (lookup) => matchList(items.map((fill) => fill(lookup)));
  }
  if (!isJsonObject(value)) {
    const matcher = matchEqual(value);
    return () => matcher;
  }
  const fields = Object.entries(value).map(
    ([key, field]) => [key, parseValue(field, childPointer(path, key), parsing)] as const,
  );
  return (lookup) => matchObject(fields.map(([key, fill]) => [key, fill(lookup)] as const));
}

function parseText(text: string, path: string, parsing: Parsing): FillMatcher {
  const parsed = parseTextMatcher(text);
  if (typeof parsed === 'string') {
    parsing.faults.push({ path, clause: parsed });
    return () => matchEqual(text);
  }
  parsing.groups.push(...parsed.groups);
  parsing.variables.push(...variablesIn(text));
  return parsed.fill;
}

function matchEqual(wanted: unknown): ValueMatcher {
  return {
    shown: wanted,
    wanted: formatValue(wanted),
    differences: (value, path) => (value === wanted ? [] : [differ(path, wanted, value)]),
    groups: () => new Map(),
  };
}

function matchList(items: readonly ValueMatcher[]): ValueMatcher {
  const shown = items.map((item) => item.shown);
  return {
    shown,
    wanted: formatValue(shown),
    differences(value, path) {
      if (!Array.isArray(value) || value.length !== items.length) return [differ(path, shown, value)];
      return items.flatMap((item, index) => item.differences(value[index], childPointer(path, index)));
    },
    groups: (value) => joinGroups(items.map((item, index) => item.groups(ownValue(value, String(index))))),
  };
}

function matchObject(fields: readonly (readonly [string, ValueMatcher])[]): ValueMatcher {
  const shown = Object.fromEntries(fields.map(([key, field]) => [key, field.shown]));
  return {
    shown,
    wanted: formatValue(shown),
    differences(value, path) {
      if (!isJsonObject(value)) return [differ(path, shown, value)];
      return fields.flatMap(([key, field]) =>
        field.differences(ownValue(value, key), childPointer(path, key)),
      );
    },
    groups: (value) => joinGroups(fields.map(([key, field]) => field.groups(ownValue(value, key)))),
  };
}

/** Of two groups of one name, the first counts. */
function joinGroups(all: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> {
  return new Map(all.toReversed().flatMap((groups) => [...groups]));
}

function differ(path: string, wanted: unknown, got: unknown): Difference {
  return { path, wanted: formatValue(wanted), got: got === undefined ? 'nothing' : formatValue(got) };
}
