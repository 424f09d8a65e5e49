import { joinWords } from '../../base/format-schema.ts';
import { excerpt } from '../../base/printable.ts';
import type { NodePair, SchemaFinding } from './comparison.ts';
import { canonicalJson } from './json-object.ts';

const VALUE_UNITS_MAX = 80;

/** Compares the JSON types that a value may have; an integer is a number, and no type said means any. */
export function compareTypes({ before, after, path }: NodePair): readonly SchemaFinding[] {
  const isKept = before.types?.every((type) => includesType(after.types, type)) ?? after.types === undefined;
  const isOld = after.types?.every((type) => includesType(before.types, type)) ?? before.types === undefined;
  if (isKept && isOld) return [];
  const told = { path, before: formatTypes(before.types), after: formatTypes(after.types) };
  if (isKept) return [{ kind: 'type-widened', ...told }];
  if (isOld) return [{ kind: 'type-narrowed', ...told }];
  const isPartlyKept = before.types?.some((type) => includesType(after.types, type)) ?? true;
  if (!isPartlyKept) return [{ kind: 'type-changed', ...told }];
  return [
    { kind: 'type-widened', ...told },
    { kind: 'type-narrowed', ...told },
  ];
}

/** Compares the values that are listed, by `enum` or `const`. */
export function compareValues({ before, after, path }: NodePair): readonly SchemaFinding[] {
  if (before.values === undefined && after.values === undefined) return [];
  if (before.values === undefined) {
    return [{ kind: 'values-limited', path, before: 'any', after: formatValues(after.values) }];
  }
  if (after.values === undefined) {
    return [{ kind: 'values-freed', path, before: formatValues(before.values), after: 'any' }];
  }
  const [old, now] = [textsOf(before.values), textsOf(after.values)];
  const removed = old.filter((value) => !now.includes(value));
  const added = now.filter((value) => !old.includes(value));
  if (removed.length === old.length && old.length > 0 && added.length > 0) {
    return [{ kind: 'values-replaced', path, before: joinWords(old), after: joinWords(now) }];
  }
  return [
    ...removed.map((value) => ({ kind: 'enum-value-removed', path, before: value }) as const),
    ...added.map((value) => ({ kind: 'enum-value-added', path, after: value }) as const),
  ];
}

/** Says whether a value of a type may stand where these types are allowed. */
export function includesType(types: readonly string[] | undefined, type: string): boolean {
  if (types === undefined) return true;
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function formatTypes(types: readonly string[] | undefined): string {
  return types === undefined ? 'any' : joinWords(types);
}

function formatValues(values: readonly unknown[] | undefined): string {
  return joinWords(textsOf(values ?? []));
}

function textsOf(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map((value) => excerpt(canonicalJson(value), VALUE_UNITS_MAX)))];
}
