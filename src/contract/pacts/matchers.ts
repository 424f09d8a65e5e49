import { isJsonObject } from '../../base/json-object.ts';
/** The part of JSON Schema that the sources use. */
export type JsonSchema = {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
};

/** A value of Pact's integration JSON: an example with its matching rule, or an object or list that contains such. */
export type PactValue = unknown;

/**
 * Builds Pact's matchers for an example from its schema: literal to equality, enumeration and pattern to regex, integer
 * to integer, string and everything else to type. Fields that the example does not have are not expected.
 */
export function buildMatchers(schema: JsonSchema, example: unknown): PactValue {
  if (schema.anyOf !== undefined) return buildMatchers(branchFor(schema.anyOf, example), example);
  if (Array.isArray(example)) return matchList(schema, example);
  if (isJsonObject(example)) return matchObject(schema, example);
  return matchScalar(schema, example);
}

/** Builds a matcher whose value comes from a provider state. `expression` is a name, or a text with `${names}`. */
export function fromState(expression: string, example: string | number): PactValue {
  const type = typeof example === 'number' ? 'integer' : 'type';
  return {
    'pact:matcher:type': type,
    'pact:generator:type': 'ProviderState',
    expression,
    value: example,
  };
}

/** Builds a matcher for a regular expression without lookaround. */
export function matchRegex(regex: string, example: string): PactValue {
  return { 'pact:matcher:type': 'regex', regex, value: example };
}

/** The example without its matchers. */
export function exampleOf(matching: PactValue): unknown {
  if (Array.isArray(matching)) return matching.map(exampleOf);
  if (!isJsonObject(matching)) return matching;
  if ('pact:matcher:type' in matching) return exampleOf(matching.value);
  return Object.fromEntries(Object.entries(matching).map(([key, value]) => [key, exampleOf(value)]));
}

function matchScalar(schema: JsonSchema, example: unknown): PactValue {
  if (schema.const !== undefined) return rule('equality', example);
  // What is to be refused is no value of the list.
  if (schema.enum?.includes(example) === false) return rule('equality', example);
  if (schema.enum !== undefined && typeof example === 'string') {
    return matchRegex(`^(${schema.enum.map((each) => escapeRegex(String(each))).join('|')})$`, example);
  }
  if (schema.pattern !== undefined && typeof example === 'string' && !hasLookaround(schema.pattern)) {
    return matchRegex(schema.pattern, example);
  }
  if (schema.type === 'integer') return rule('integer', example);
  if (schema.type === 'number') return rule('number', example);
  return rule('type', example);
}

/** The first item is the example of all; an empty list only has a type. */
function matchList({ items = {} }: JsonSchema, [first]: readonly unknown[]): PactValue {
  if (first === undefined) return rule('type', []);
  return { 'pact:matcher:type': 'type', min: 1, value: [buildMatchers(items, first)] };
}

function matchObject({ properties = {}, additionalProperties }: JsonSchema, example: object): PactValue {
  // Without a rule, Pact expects an empty object.
  if (Object.keys(example).length === 0) return rule('type', {});
  const others = typeof additionalProperties === 'object' ? additionalProperties : {};
  const known = new Map(Object.entries(properties));
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => [key, buildMatchers(known.get(key) ?? others, value)]),
  );
}

/** The first branch of a union that an example fits; `{}` when none does. */
export function branchFor(branches: readonly JsonSchema[], example: unknown): JsonSchema {
  return branches.find((branch) => fits(branch, example)) ?? {};
}

function fits({ type, properties = {} }: JsonSchema, example: unknown): boolean {
  if (Array.isArray(example)) return type === 'array';
  if (!isJsonObject(example)) return type === typeof example;
  return Object.entries(properties).every(([key, { const: literal, properties: inner }]) => {
    const value = example[key];
    if (inner !== undefined) return fits({ type: 'object', properties: inner }, value);
    return literal === undefined || literal === value;
  });
}

function rule(match: string, value: unknown): PactValue {
  return { 'pact:matcher:type': match, value };
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Pact's regular expressions have no lookaround. */
function hasLookaround(pattern: string): boolean {
  return /\(\?<?[=!]/.test(pattern);
}
