import type { TSchema } from 'typebox';
import { isJsonObject } from '../base/json-object.ts';
import { childPointer, pointerKeys, setTarget, targetAt } from '../base/json-pointer.ts';
import type { OperationRequest } from '../protocol/chat-api/operations/operation.ts';
import type { ResponseSchemaName } from '../protocol/chat-api/operations/payload.ts';

type Schema = Record<string, unknown> & {
  properties: Record<string, Record<string, unknown>>;
  required: string[];
};

/** Where 8x8 calls a list of values in a response extensible, by JSON Pointer with `*` for an index. Published. */
const EXTENSIBLE_RESPONSES: Readonly<Partial<Record<ResponseSchemaName, readonly string[]>>> = {
  participantList: ['/participants/*/type'],
  messageList: ['/messages/*/authorType'],
};

/**
 * Writes into the schema of a request what the platform accepts beside it: other names of a field, and values that are
 * not in a list which 8x8 calls extensible. The given schema is not changed.
 */
export function tolerantRequestSchema(given: TSchema, request: OperationRequest): TSchema {
  const schema = copyOf(given);
  openLists(schema, Object.keys(request.extensible ?? {}));
  for (const { from, to } of request.aliases ?? []) addAlias(schema, from, to);
  return schema as TSchema;
}

/** Opens the lists of values in a response that 8x8 calls extensible. The given schema is not changed. */
export function tolerantResponseSchema(given: TSchema, name: ResponseSchemaName): TSchema {
  const schema = copyOf(given);
  openLists(schema, EXTENSIBLE_RESPONSES[name] ?? []);
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
