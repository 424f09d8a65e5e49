import { type NodePair, pointerSegment, type SchemaFinding } from './comparison.ts';
import { asList, asMap, asTexts, isJsonObject, type JsonObject } from './json-object.ts';

/** Compares the fields of objects and the items of lists, and what further ones may be there. */
export function compareInside(pair: NodePair): readonly SchemaFinding[] {
  return [...compareFields(pair), ...compareOpenness(pair), ...compareItems(pair)];
}

function compareFields(pair: NodePair): readonly SchemaFinding[] {
  const [before, after] = [fieldsOf(pair.before.rules), fieldsOf(pair.after.rules)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => {
    const path = `${pair.path}/${pointerSegment(name)}`;
    const [old, now] = [before.get(name), after.get(name)];
    if (now === undefined) return [goneField(pair, path)];
    if (old === undefined) {
      return [{ kind: now.isRequired ? 'required-field-added' : 'optional-field-added', path } as const];
    }
    return [...compareRequired(old, now, path), ...pair.descend(old.schema, now.schema, path)];
  });
}

type Field = { readonly schema: unknown; readonly isRequired: boolean };

/** A pattern of names stands for fields that may be absent; a required name without a schema is a field of any kind. */
function fieldsOf(rules: JsonObject): ReadonlyMap<string, Field> {
  const required = asTexts(rules.required);
  return new Map<string, Field>([
    ...required.map((name) => [name, { schema: true, isRequired: true }] as const),
    ...[...asMap(rules.properties)].map(
      ([name, schema]) => [name, { schema, isRequired: required.includes(name) }] as const,
    ),
    ...[...asMap(rules.patternProperties)].map(
      ([pattern, schema]) => [`{${pattern}}`, { schema, isRequired: false }] as const,
    ),
  ]);
}

function goneField({ after, direction }: NodePair, path: string): SchemaFinding {
  if (direction === 'received') return { kind: 'field-removed', path };
  return { kind: opennessOf(after.rules) === 'closed' ? 'field-refused' : 'field-ignored', path };
}

function compareRequired(before: Field, after: Field, path: string): readonly SchemaFinding[] {
  if (before.isRequired === after.isRequired) return [];
  return [{ kind: after.isRequired ? 'field-became-required' : 'field-became-optional', path }];
}

const OPENNESS = ['closed', 'limited', 'open'] as const;

function opennessOf(rules: JsonObject): (typeof OPENNESS)[number] {
  const further = rules.additionalProperties ?? rules.unevaluatedProperties ?? true;
  if (further === false) return 'closed';
  return isJsonObject(further) && Object.keys(further).length > 0 ? 'limited' : 'open';
}

function compareOpenness({ before, after, path, descend }: NodePair): readonly SchemaFinding[] {
  const [old, now] = [opennessOf(before.rules), opennessOf(after.rules)];
  if (old !== now) {
    const isOpened = OPENNESS.indexOf(now) > OPENNESS.indexOf(old);
    return [{ kind: isOpened ? 'object-opened' : 'object-closed', path }];
  }
  if (old !== 'limited') return [];
  return descend(furtherOf(before.rules), furtherOf(after.rules), `${path}/*`);
}

function furtherOf(rules: JsonObject): unknown {
  return rules.additionalProperties ?? rules.unevaluatedProperties;
}

function compareItems({ before, after, path, descend }: NodePair): readonly SchemaFinding[] {
  const [old, now] = [asList(before.rules.prefixItems), asList(after.rules.prefixItems)];
  const indexes = Array.from({ length: Math.max(old.length, now.length) }, (_, index) => index);
  return [
    ...indexes.flatMap((index) =>
      descend(old[index] ?? before.rules.items, now[index] ?? after.rules.items, `${path}/${index}`),
    ),
    ...both(before.rules.items, after.rules.items, (was, is) => descend(was, is, `${path}/*`)),
  ];
}

function both<T>(
  before: unknown,
  after: unknown,
  compare: (before: unknown, after: unknown) => readonly T[],
) {
  return before === undefined && after === undefined ? [] : compare(before, after);
}
