import { isJsonObject } from '../base/json-object.ts';

/** A JSON Schema as plain JSON. */
export type PlainSchema = Readonly<Record<string, unknown>>;

/** Replaces a part of a schema; `field` is its name where it is the value of a field. */
export type PartMapper = (part: PlainSchema, field?: string) => PlainSchema;

const BY_NAME: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs']);
const ALONE: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'not']);
const LISTED: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'allOf']);

/** A copy of a schema in which each schema directly inside it is replaced; keys keep their order. */
export function mapParts(schema: PlainSchema, map: PartMapper): PlainSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, mapKeyword(keyword, value, map)]),
  );
}

function mapKeyword(keyword: string, value: unknown, map: PartMapper): unknown {
  if (BY_NAME.has(keyword) && isJsonObject(value)) {
    const field = (name: string) => (keyword === 'properties' ? name : undefined);
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, isJsonObject(part) ? map(part, field(name)) : part]),
    );
  }
  if (ALONE.has(keyword) && isJsonObject(value)) return map(value);
  if (LISTED.has(keyword) && Array.isArray(value)) return value.map((part: PlainSchema) => map(part));
  return value;
}
