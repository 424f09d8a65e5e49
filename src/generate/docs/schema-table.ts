import type { TSchema } from 'typebox';
import { DURATION_HINT, DURATION_PATTERN } from '../../base/duration.ts';
import { buildTable, code, prose } from './markdown.ts';

type JsonSchema = Readonly<Record<string, unknown>>;
type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * Builds a Markdown table of an object schema: a row for each field, with its type and its description. References are
 * looked up in the `$defs` of `whole`, which is the schema itself unless it is a part of another.
 */
export function buildSchemaTable(typed: TSchema, whole: TSchema = typed): string {
  const schema = toJson(typed);
  const definitions = (toJson(whole).$defs ?? {}) as Definitions;
  const required = new Set(schema.required as readonly string[] | undefined);
  const fields = Object.entries(schema.properties as Definitions);
  const rows = fields.map(([name, field]) => [
    `${code(name)}${required.has(name) ? ' (required)' : ''}`,
    describeType(field, definitions),
    prose(describe(resolve(field, definitions))),
  ]);
  return buildTable(['field', 'type', 'description'], rows);
}

/** The type says that a field is a duration, and the page what that is. */
function describe({ description = '' }: JsonSchema): string {
  return String(description).replace(DURATION_HINT, '').trim();
}

/** Most values that a table lists of a choice with a title of its own; more are explained elsewhere. */
const LISTED_MAX = 5;

/** Without what only TypeBox sees. */
function toJson(schema: TSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema)) as JsonSchema;
}

function describeType(schema: JsonSchema, definitions: Definitions): string {
  const { type, title, anyOf, enum: values, const: value, pattern, items } = resolve(schema, definitions);
  if (Array.isArray(anyOf))
    return [...new Set(anyOf.map((part) => describeType(part, definitions)))].join(' or ');
  if (typeof title === 'string' && Array.isArray(values) && values.length > LISTED_MAX) return title;
  if (Array.isArray(values)) return values.map((each) => code(String(each))).join(', ');
  if (value !== undefined) return code(String(value));
  if (pattern === DURATION_PATTERN) return 'duration';
  if (type === 'array') return describeList((items ?? {}) as JsonSchema, definitions);
  if (type === 'integer') return describeInteger(schema);
  return typeof type === 'string' ? (TYPE_NAMES[type] ?? type) : 'any value';
}

/** What a list holds is said where it is one thing. */
function describeList(items: JsonSchema, definitions: Definitions): string {
  const { anyOf, type } = resolve(items, definitions);
  return anyOf === undefined && type === undefined ? 'list' : `list of ${describeType(items, definitions)}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = { string: 'text', boolean: '`true` or `false`' };

function describeInteger({ minimum, maximum }: JsonSchema): string {
  const limits = minimum === undefined || maximum === undefined ? '' : `, ${minimum} to ${maximum}`;
  return `whole number${limits}`;
}

/** The schema that a reference into `$defs` stands for. */
function resolve(schema: JsonSchema, definitions: Definitions): JsonSchema {
  if (typeof schema.$ref !== 'string') return schema;
  const found = definitions[schema.$ref.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`There is no definition for ${schema.$ref}.`);
  return found;
}
