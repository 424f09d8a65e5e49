import { isJsonObject } from '../../base/json-object.ts';
import type { ChatApiOperation } from '../../protocol/chat-api/operations/operations.ts';
import type { ResponseSchemaName } from '../../protocol/chat-api/operations/payload.ts';
import { responseSamples } from '../../protocol/chat-api/operations/samples.ts';
import type { OperationResponse } from '../../protocol/operation.ts';
import { resolveSettings } from '../../protocol/settings.ts';
import { buildMatchers, fromState, type JsonSchema, type PactValue } from './matchers.ts';
import type { BodyDescription, HttpInteraction } from './pact-description.ts';
import { type RestState, valuesOf } from './rest-states.ts';

/** The schemas of request and response bodies, by name. */
export type RestSchemas = {
  readonly requests: Readonly<Record<string, JsonSchema>>;
  readonly responses: Readonly<Record<string, JsonSchema>>;
};

/** One call of an operation, and its answer. */
type DescribedCall = {
  readonly operation: ChatApiOperation;
  readonly status: number;
  readonly given: readonly RestState[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Absent: no body. */
  readonly response?: unknown;
};

type Values = Readonly<Record<string, string>>;

/** Describes a call as an interaction. Values of provider states come from there, other matchers from the schemas. */
export function describeCall(
  call: DescribedCall,
  schemas: RestSchemas,
): Omit<HttpInteraction, 'description'> {
  const { operation, status, given, query } = call;
  const values = valuesOf(given);
  const body = requestBody(call, values, schemas);
  const response = responseBody(call, schemas);
  return {
    given: given.map((name) => ({ name })),
    request: {
      method: operation.method,
      path: pathOf(operation, values),
      ...(query !== undefined && { query }),
      headers: authorizationOf(operation, values),
      ...(body !== undefined && { body }),
    },
    response: { status, ...(response !== undefined && { body: response }) },
  };
}

/** The documented answer of an operation with a status. */
function responseOf({ responses }: ChatApiOperation, status: number): OperationResponse<ResponseSchemaName> {
  return responses[status] ?? responses.default;
}

/** The required part of the documented sample of an answer; undefined for an answer without a body. */
export function exampleAnswer(
  operation: ChatApiOperation,
  status: number,
  { responses }: RestSchemas,
): unknown {
  const { schema } = responseOf(operation, status);
  return schema && requiredPart(responses[schema] ?? {}, responseSamples[schema]);
}

/**
 * The part of an example that its schema requires: a consumer that needs no more works with any provider. Of a record,
 * whose keys are free, that is an empty object.
 */
export function requiredPart(schema: JsonSchema, example: unknown): unknown {
  const { items, properties, required = [] } = schema;
  if (Array.isArray(example)) return example.map((item) => requiredPart(items ?? {}, item));
  if (!isJsonObject(example)) return example;
  if (properties === undefined) return {};
  return Object.fromEntries(
    Object.entries(example)
      .filter(([key]) => required.includes(key))
      .map(([key, value]) => [key, requiredPart(properties[key] ?? {}, value)]),
  );
}

/** A name in the path is a value of a state, or one that does not exist. */
function pathOf({ path }: ChatApiOperation, values: Values): PactValue {
  const names = { region: 'us', tenantId: resolveSettings().tenantId };
  const plain: Values = { ...names, ...values };
  const fill = (of: (name: string) => string) => path.replace(/:(\w+)/g, (_, name: string) => of(name));
  const example = fill((name) => plain[name] ?? 'not-there');
  const expression = fill((name) => (name in values ? `\${${name}}` : (plain[name] ?? 'not-there')));
  return expression === example ? example : fromState(expression, example);
}

function authorizationOf({ auth }: ChatApiOperation, { token, basic }: Values): Record<string, PactValue> {
  if (auth === 'bearer') return { Authorization: fromState('Bearer ${token}', `Bearer ${token}`) };
  if (auth === 'none') return {};
  if (basic === undefined) return { Authorization: `Basic ${btoa('wrong:credentials')}` };
  return { Authorization: fromState('Basic ${basic}', `Basic ${basic}`) };
}

function requestBody(
  { operation, body }: DescribedCall,
  values: Values,
  { requests }: RestSchemas,
): BodyDescription | undefined {
  const { request } = operation;
  if (request === undefined || body === undefined) return undefined;
  const { mediaType, schema = '' } = request;
  if (mediaType !== 'application/json') {
    return { mediaType, content: new URLSearchParams(body as Record<string, string>).toString() };
  }
  const matchers = buildMatchers(requests[schema] ?? {}, body);
  return { mediaType, content: { ...(matchers as object), ...fromValues(body as object, values) } };
}

/** The fields of a body whose values come from a state. */
function fromValues(body: object, { webhookUri, ...values }: Values): Record<string, PactValue> {
  const known: Values = { ...values, ...(webhookUri !== undefined && { uri: webhookUri }) };
  return Object.fromEntries(
    Object.keys(body)
      .filter((key) => known[key] !== undefined)
      .map((key) => [key, fromState(key === 'uri' ? 'webhookUri' : key, known[key] ?? '')]),
  );
}

function responseBody(
  { operation, status, response }: DescribedCall,
  { responses }: RestSchemas,
): BodyDescription | undefined {
  const { schema, mediaType } = responseOf(operation, status);
  if (schema === undefined || mediaType === undefined || response === undefined) return undefined;
  return { mediaType, content: buildMatchers(responses[schema] ?? {}, response) };
}
