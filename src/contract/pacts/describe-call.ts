import { isJsonObject } from '../../base/json-object.ts';
import type { OperationResponse } from '../../protocol/operation.ts';
import type { AnyOperation } from '../../protocol/operations.ts';
import { resolveSettings } from '../../protocol/settings.ts';
import { branchFor, buildMatchers, fromState, type JsonSchema, type PactValue } from './matchers.ts';
import type { BodyDescription, HttpInteraction } from './pact-description.ts';
import { REST_CONTRACTS } from './rest-contracts.ts';
import { type RestState, valuesOf } from './rest-states.ts';

/** The schemas of request and response bodies, by name. */
export type RestSchemas = {
  readonly requests: Readonly<Record<string, JsonSchema>>;
  readonly responses: Readonly<Record<string, JsonSchema>>;
};

/** One call of an operation, and its answer. */
type DescribedCall = {
  readonly operation: AnyOperation;
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
function responseOf({ responses }: AnyOperation, status: number): OperationResponse {
  return responses[status] ?? responses.default;
}

/** The required part of the documented sample of an answer; undefined for an answer without a body. */
export function exampleAnswer(operation: AnyOperation, status: number, { responses }: RestSchemas): unknown {
  const { schema } = responseOf(operation, status);
  return (
    schema && requiredPart(responses[schema] ?? {}, REST_CONTRACTS[operation.dialect].responseSamples[schema])
  );
}

/**
 * The part of an example that its schema requires: a consumer that needs no more works with any provider. Of a record,
 * whose keys are free, that is an empty object.
 */
export function requiredPart(schema: JsonSchema, example: unknown): unknown {
  if (schema.anyOf !== undefined) return requiredPart(branchFor(schema.anyOf, example), example);
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
function pathOf({ path }: AnyOperation, values: Values): PactValue {
  const names = { region: 'us', tenantId: resolveSettings().tenantId };
  const plain: Values = { ...names, ...values };
  const fill = (of: (name: string) => string) => path.replace(/:(\w+)/g, (_, name: string) => of(name));
  const example = fill((name) => plain[name] ?? 'not-there');
  const expression = fill((name) => (name in values ? `\${${name}}` : (plain[name] ?? 'not-there')));
  return expression === example ? example : fromState(expression, example);
}

function authorizationOf({ auth }: AnyOperation, values: Values): Record<string, PactValue> {
  const { token, basic, apiKey, otherTenantId } = values;
  if (auth === 'api-key')
    return {
      'x-api-key': fromState('apiKey', apiKey ?? ''),
      ...(otherTenantId !== undefined && { 'X-8x8-Tenant': fromState('otherTenantId', otherTenantId) }),
    };
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
  const names = { uri: 'webhookUri', ...REST_CONTRACTS[operation.dialect].bodyValues[operation.id] };
  return { mediaType, content: { ...(matchers as object), ...fromValues(body as object, values, names) } };
}

/** The fields of a body whose values come from a state; `names` are those that the state calls otherwise. */
function fromValues(body: object, values: Values, names: Values): Record<string, PactValue> {
  return Object.fromEntries(
    Object.keys(body).flatMap((key) => {
      const name = names[key] ?? key;
      const value = values[name];
      return value === undefined ? [] : [[key, fromState(name, value)]];
    }),
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
