import { DURATION_PATTERN, DURATION_WORDS } from './duration.ts';
import { formatValue } from './format-value.ts';

/** The keywords of a JSON Schema that say what one value may be. */
export type SchemaShape = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaShape[];
  readonly description?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly properties?: Readonly<Record<string, SchemaShape>>;
  readonly patternProperties?: Readonly<Record<string, SchemaShape>>;
};

/** Formats what a schema allows, for a message: `"created" or "idle"`, `an integer, 0 or more`, `a string that is not empty`. */
export function formatSchema(schema: SchemaShape): string {
  if (schema.anyOf !== undefined) return joinWords(schema.anyOf.map(formatSchema));
  if ('const' in schema) return formatValue(schema.const);
  if (schema.enum !== undefined) return joinWords(schema.enum.map(formatValue));
  switch (schema.type) {
    case 'string':
      return `a string${formatText(schema)}`;
    case 'integer':
      return `an integer${formatRange(schema)}`;
    case 'number':
      return `a number${formatRange(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `a list${formatCount(schema.minItems, schema.maxItems)}`;
    case 'object':
      return `an object${formatCount(schema.minProperties, schema.maxProperties)}`;
    default:
      return schema.type ?? 'any value';
  }
}

/** Joins words as a person says a choice: `a`, `a or b`, `a, b or c`; each word once. */
export function joinWords(words: readonly string[]): string {
  const distinct = [...new Set(words)];
  const last = distinct.pop() ?? '';
  return distinct.length === 0 ? last : `${distinct.join(', ')} or ${last}`;
}

function formatText({ pattern, minLength = 0, maxLength, description }: SchemaShape): string {
  if (pattern === DURATION_PATTERN) return ` that is a duration, ${DURATION_WORDS}`;
  const filled =
    minLength === 1 ? ' that is not empty' : minLength > 1 ? ` of at least ${minLength} characters` : '';
  const cut = maxLength === undefined ? '' : ` of at most ${maxLength} characters`;
  const hint = description === undefined ? '' : ` (${description})`;
  return pattern === undefined ? filled + cut : `${filled}${cut} that matches ${pattern}${hint}`;
}

function formatRange({ minimum, exclusiveMinimum, maximum }: SchemaShape): string {
  if (exclusiveMinimum !== undefined) {
    return ` above ${exclusiveMinimum}${maximum === undefined ? '' : `, at most ${maximum}`}`;
  }
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, ${minimum} or more`;
  return maximum === undefined ? '' : `, ${maximum} or less`;
}

function formatCount(min = 0, max?: number): string {
  if (max !== undefined) return min === 0 ? ` of at most ${max}` : ` of ${min} to ${max}`;
  return min === 0 ? '' : ` of at least ${min}`;
}
