import { Fake8x8Error } from '../../base/errors.ts';
import { asList, asMap, asTexts, isJsonObject, type JsonObject } from './json-object.ts';
import { resolveRef } from './resolve-ref.ts';

/** A schema made ready for comparison: references followed, `allOf` joined, one way to say each thing. */
export type SchemaNode = {
  /** What a reference led to, or the schema itself: the same object for the same schema. */
  readonly source: unknown;
  readonly rules: JsonObject;
  /** The JSON types that a value may have; undefined: any. */
  readonly types: readonly string[] | undefined;
  /** The values that are listed; undefined: any of the types. */
  readonly values: readonly unknown[] | undefined;
  /** The members of `anyOf` or `oneOf`; empty when there is no choice of shapes. */
  readonly shapes: readonly unknown[];
};

const DEPTH_MAX = 50;

/** Reads a schema, which may be `true`, `false` or absent too. Throws what `resolveRef` throws. */
export function readNode(schema: unknown, root: unknown): SchemaNode {
  const { source, rules } = readRules(schema, root, 0);
  const members = asList(rules.anyOf ?? rules.oneOf);
  const nodes = members.map((member) => readRules(member, root, 0).rules);
  const isChoiceOfValues = members.length > 0 && nodes.every((node) => valuesOf(node) !== undefined);
  const values = isChoiceOfValues ? nodes.flatMap((node) => valuesOf(node) ?? []) : valuesOf(rules);
  return {
    source,
    rules,
    types: typesOf(rules, values) ?? commonTypes(nodes),
    values,
    shapes: isChoiceOfValues ? [] : members,
  };
}

function readRules(
  schema: unknown,
  root: unknown,
  depth: number,
): { readonly source: unknown; readonly rules: JsonObject } {
  if (depth > DEPTH_MAX) throw tooDeep();
  const { target, beside } = resolveRef(schema, root);
  const own = isJsonObject(target) ? target : target === false ? { not: {} } : {};
  const parts = [own, beside].flatMap(({ allOf, ...rest }) => [
    rest,
    ...asList(allOf).map((part) => readRules(part, root, depth + 1).rules),
  ]);
  return { source: target, rules: parts.reduce(joinRules) };
}

/** Both must hold, so fields and required names add up; of two other rules the later is looked at. */
function joinRules(a: JsonObject, b: JsonObject): JsonObject {
  const joined: Record<string, unknown> = { ...a, ...b };
  if (a.properties !== undefined && b.properties !== undefined) {
    const fields = new Map(asMap(a.properties));
    for (const [name, field] of asMap(b.properties)) {
      fields.set(name, fields.has(name) ? { allOf: [fields.get(name), field] } : field);
    }
    joined.properties = Object.fromEntries(fields);
  }
  if (a.required !== undefined && b.required !== undefined) {
    joined.required = [...new Set([...asTexts(a.required), ...asTexts(b.required)])];
  }
  return joined;
}

function valuesOf(rules: JsonObject): readonly unknown[] | undefined {
  if ('const' in rules) return [rules.const];
  return Array.isArray(rules.enum) ? rules.enum : undefined;
}

function typesOf(
  { type }: JsonObject,
  values: readonly unknown[] | undefined,
): readonly string[] | undefined {
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return asTexts(type);
  return values === undefined ? undefined : [...new Set(values.map(typeOfValue))];
}

/** The types of all members of a choice, or undefined when one of them says nothing of its type. */
function commonTypes(nodes: readonly JsonObject[]): readonly string[] | undefined {
  const types = nodes.map((node) => typesOf(node, valuesOf(node)));
  if (types.length === 0 || types.includes(undefined)) return undefined;
  return [...new Set(types.flatMap((type) => type ?? []))];
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function tooDeep(): Fake8x8Error {
  return new Fake8x8Error(
    'CONTRACT_TOO_DEEP',
    `Cannot compare a schema that is nested more than ${DEPTH_MAX} times by allOf. Allowed: up to ${DEPTH_MAX}. Write it flat.`,
  );
}
