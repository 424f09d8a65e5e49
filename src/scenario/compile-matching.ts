import { formatValue } from '../base/format-value.ts';
import { isJsonObject, ownValue } from '../base/json-object.ts';
import { childPointer } from '../base/json-pointer.ts';
import { excerpt } from '../base/printable.ts';
import type { Difference, Matching, Pattern } from './matching.ts';
import { compileText, type Fill, type Hold, type MatchingOptions } from './text-hold.ts';
import { splitTemplate } from './variables.ts';

const SHOWN_UNITS_MAX = 200;

/**
 * Makes the `matching` of a step ready. Throws `SCENARIO_INVALID_PATTERN`, `SCENARIO_UNKNOWN_VARIABLE`, or
 * `SCENARIO_REGULAR_EXPRESSIONS_MISSING`.
 */
export function compileMatching(source: unknown, options: MatchingOptions = {}): Matching {
  const fill = compileValue(source, options);
  if (hasVariables(source)) return { source, at: (lookup) => buildPattern(fill(lookup)) };
  const pattern = buildPattern(fill(() => undefined));
  return { source, at: () => pattern };
}

function buildPattern(hold: Hold): Pattern {
  return {
    shown:
      typeof hold.shown === 'string' ? hold.wanted : excerpt(JSON.stringify(hold.shown), SHOWN_UNITS_MAX),
    differences: (value) => hold.differences(value, '').toSorted(byDepth),
    groups: (value) => hold.groups(value),
  };
}

function byDepth(a: Difference, b: Difference): number {
  return depthOf(a) - depthOf(b);
}

function depthOf({ path }: Difference): number {
  return path.split('/').length;
}

function hasVariables(value: unknown): boolean {
  if (typeof value === 'string') return splitTemplate(value).length > 1;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasVariables);
}

function compileValue(value: unknown, options: MatchingOptions): Fill {
  if (typeof value === 'string') return compileText(value, options);
  if (Array.isArray(value)) {
    const items = value.map((item) => compileValue(item, options));
    return (lookup) => holdList(items.map((fill) => fill(lookup)));
  }
  if (typeof value !== 'object' || value === null) {
    const hold = holdEqual(value);
    return () => hold;
  }
  const fields = Object.entries(value).map(([key, field]) => [key, compileValue(field, options)] as const);
  return (lookup) => holdObject(fields.map(([key, fill]) => [key, fill(lookup)] as const));
}

function holdEqual(wanted: unknown): Hold {
  return {
    shown: wanted,
    wanted: formatValue(wanted),
    differences: (value, path) => (value === wanted ? [] : [differ(path, wanted, value)]),
    groups: () => new Map(),
  };
}

function holdList(items: readonly Hold[]): Hold {
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

function holdObject(fields: readonly (readonly [string, Hold])[]): Hold {
  const shown = Object.fromEntries(fields.map(([key, hold]) => [key, hold.shown]));
  return {
    shown,
    wanted: formatValue(shown),
    differences(value, path) {
      if (!isJsonObject(value)) return [differ(path, shown, value)];
      return fields.flatMap(([key, hold]) => hold.differences(ownValue(value, key), childPointer(path, key)));
    },
    groups: (value) => joinGroups(fields.map(([key, hold]) => hold.groups(ownValue(value, key)))),
  };
}

/** The first of two groups with one name counts. */
function joinGroups(all: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> {
  return new Map(all.toReversed().flatMap((groups) => [...groups]));
}

function differ(path: string, wanted: unknown, got: unknown): Difference {
  return { path, wanted: formatValue(wanted), got: got === undefined ? 'nothing' : formatValue(got) };
}
