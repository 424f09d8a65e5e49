import type { TSchema } from 'typebox';
import { isJsonObject } from '../base/json-object.ts';
import { childPointer, pointerKeys, setTarget, targetAt } from '../base/json-pointer.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { OperationRequest } from '../protocol/operation.ts';

type Schema = Record<string, unknown> & {
  properties: Record<string, Record<string, unknown>>;
  required: string[];
};

/** Where 8x8 calls a list of values in a response extensible, by JSON Pointer with `*` for an index. Published. */
const EXTENSIBLE_RESPONSES: Readonly<Record<DialectName, Readonly<Record<string, readonly string[]>>>> = {
  'chat-api': { participantList: ['/participants/*/type'], messageList: ['/messages/*/authorType'] },
  'chat-gateway': {
    conversation: ['/assignment/type'],
    conversationList: ['/_embedded/conversations/*/assignment/type'],
    participantList: ['/_embedded/participants/*/type'],
    message: ['/author/type'],
    messageList: ['/_embedded/messages/*/author/type'],
  },
};

/**
 * Writes into the schema of a request what the platform accepts beside it: other names of a field, and values that are
 * not in a list which 8x8 calls extensible. The given schema is not changed.
 */
export function tolerantRequestSchema(given: TSchema, request: OperationRequest): TSchema {
  const schema = copyOf(given);
  openLists(schema, Object.keys(request.extensible ?? {}));
  for (const path of request.numerals ?? []) openNumber(schema, path);
  for (const { from, to } of request.aliases ?? []) addAlias(schema, from, to);
  return schema as TSchema;
}

/** Opens the lists of values in a response that 8x8 calls extensible. The given schema is not changed. */
export function tolerantResponseSchema(given: TSchema, dialect: DialectName, name: string): TSchema {
  const schema = copyOf(given);
  openLists(schema, EXTENSIBLE_RESPONSES[dialect][name] ?? []);
  return schema as TSchema;
}

function copyOf(schema: TSchema): Schema {
  return JSON.parse(JSON.stringify(schema)) as Schema;
}

/** `x-extensible-enum` is the keyword of 8x8's own OpenAPI files. */
function openLists(schema: Schema, paths: readonly string[]): void {
  for (const path of paths) {
    const target = targetAt(schema, schemaPointer(path));
    if (target === undefined || !isJsonObject(target.value))
      throw new Error(`There is no schema at ${path}.`);
    const { enum: values, const: value, ...rest } = target.value;
    setTarget(target, { ...rest, 'x-extensible-enum': values ?? [value] });
  }
}

/** A number that may be written as a text. */
function openNumber(schema: Schema, path: string): void {
  const target = targetAt(schema, schemaPointer(path));
  if (target !== undefined && isJsonObject(target.value))
    setTarget(target, { anyOf: [target.value, { type: 'string', pattern: '^\\d{1,9}$' }] });
}

function addAlias(schema: Schema, from: string, to: string): void {
  const field = schema.properties[to];
  schema.properties[from] = {
    ...field,
    description: `The same as ${to}: the documentation uses both names.`,
  };
  schema.required = schema.required.filter((name) => name !== to);
  schema.anyOf = [{ required: [to] }, { required: [from] }];
}

/** Where the schema of a value stands in the schema of the whole. */
function schemaPointer(path: string): string {
  return pointerKeys(path).reduce(
    (pointer, key) =>
      key === '*' ? childPointer(pointer, 'items') : childPointer(childPointer(pointer, 'properties'), key),
    '',
  );
}
