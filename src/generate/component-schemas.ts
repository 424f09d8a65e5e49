import { isDeepStrictEqual } from 'node:util';
import type { TSchema } from 'typebox';
import { isJsonObject } from '../base/json-object.ts';

/** A JSON Schema as plain JSON. */
type PlainSchema = Readonly<Record<string, unknown>>;

type Named = ReadonlyMap<string, PlainSchema>;

/** Words about a schema, which do not change what it allows. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['title', 'description', 'default', 'examples']);

/** Ends the titles of schemas; a document is about one dialect only. */
const DIALECT = / \(chat-[a-z]+\)$/;

/**
 * Builds the schemas of one document so that nothing stands in it twice: what equals a named schema, and each described
 * field or object that reads the same in several places, becomes a reference. Examples stand beside the media types.
 */
export function buildComponentSchemas(
  schemas: Readonly<Record<string, TSchema>>,
): Readonly<Record<string, PlainSchema>> {
  const named: Named = new Map(Object.entries(schemas).map(([name, schema]) => [name, bareSchema(schema)]));
  const shared = findShared(named);
  const cores: Named = new Map([...named].map(([name, schema]) => [name, coreOf(schema)]));

  function refer(part: PlainSchema, field?: string): PlainSchema {
    const sharedPart = field === undefined ? undefined : shared.get(field);
    if (field !== undefined && isDeepStrictEqual(sharedPart, part)) return schemaRef(field);
    const name = part.properties === undefined ? undefined : nameOf(coreOf(part), cores);
    return name === undefined ? mapParts(part, refer) : schemaRef(name);
  }

  return Object.fromEntries([...named, ...shared].map(([name, schema]) => [name, mapParts(schema, refer)]));
}

/** A reference to one of a document's schemas. */
export function schemaRef(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** What a schema says it is about. */
export function descriptionOf(schema: TSchema): string {
  return String((schema as PlainSchema).description);
}

function bareSchema(schema: TSchema): PlainSchema {
  const { $id: _, title, ...rest } = JSON.parse(JSON.stringify(schema)) as PlainSchema;
  const named = { ...(typeof title === 'string' && { title: title.replace(DIALECT, '') }), ...rest };
  return withoutKeywords(named, new Set(['examples']));
}

function coreOf(schema: PlainSchema): PlainSchema {
  return withoutKeywords(schema, ANNOTATIONS);
}

function withoutKeywords(schema: PlainSchema, keywords: ReadonlySet<string>): PlainSchema {
  const kept = Object.entries(schema).filter(([keyword]) => !keywords.has(keyword));
  return mapParts(Object.fromEntries(kept), (part) => withoutKeywords(part, keywords));
}

function nameOf(core: PlainSchema, cores: Named): string | undefined {
  return [...cores].find(([, each]) => isDeepStrictEqual(each, core))?.[0];
}

/** Described fields and objects that stand in several places and read the same in each. */
function findShared(named: Named): Named {
  const found = new Map<string, PlainSchema[]>();
  function note(part: PlainSchema, field?: string): PlainSchema {
    const isWorthwhile = part.description !== undefined || part.properties !== undefined;
    if (field !== undefined && isWorthwhile && !named.has(field))
      found.set(field, [...(found.get(field) ?? []), part]);
    return mapParts(part, note);
  }
  for (const schema of named.values()) mapParts(schema, note);
  return new Map(
    [...found].flatMap(([field, [first, ...others]]) =>
      first !== undefined && others.length > 0 && others.every((each) => isDeepStrictEqual(each, first))
        ? [[field, first]]
        : [],
    ),
  );
}

/** Replaces a part of a schema; `field` is its name where it is the value of a field. */
type PartMapper = (part: PlainSchema, field?: string) => PlainSchema;

const BY_NAME: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs']);
const ALONE: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'not']);
const LISTED: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'allOf']);

/** A copy of a schema in which each schema directly inside it is replaced; keys keep their order. */
function mapParts(schema: PlainSchema, map: PartMapper): PlainSchema {
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
