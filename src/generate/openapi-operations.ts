import type { Operation, OperationRequest, OperationResponse } from '../protocol/operation.ts';
import type { AnyOperationId } from '../protocol/operations.ts';
import type { ContractSource } from './contract-source.ts';
import {
  operationRemarks,
  operationSummaries,
  type ParameterNote,
  pathParameters,
  queryParameters,
  tenantHeader,
} from './operation-notes.ts';

type Json = Readonly<Record<string, unknown>>;

/** How a path's template names what varies: `:tenantId` is `{tenantId}`. */
const PARAMETER = /:(\w+)/g;

/** The name of the response that an operation gives when it has nothing to say. */
export const NO_BODY = 'noBody';

/** The name of the response that is a file. */
export const BINARY = 'file';

/** The name of the header that names a tenant, as a parameter. */
const TENANT_HEADER = 'tenantHeader';

/** Builds the paths of a document: one item per path, one operation per method. */
export function buildPaths({ operations: rows, operationsUrl }: ContractSource): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of rows) {
    const template = operation.path.replace(PARAMETER, '{$1}');
    const item = paths[template] ?? { ...parameters(pathNames(operation)) };
    paths[template] = { ...item, [operation.method.toLowerCase()]: buildOperation(operation, operationsUrl) };
  }
  return paths;
}

/** Builds every parameter that the operations have, for references to point at. */
export function buildParameters({ operations: rows }: ContractSource): Json {
  const paths = unique(rows.flatMap(pathNames)).map((name) => [
    name,
    { name, in: 'path', required: true, ...noted(pathParameters, name) },
  ]);
  const queries = unique(rows.flatMap(({ query }) => query)).map((name) => [
    keyOf(name),
    {
      name: keyOf(name),
      in: 'query',
      ...(name !== keyOf(name) && { style: 'form', explode: true }),
      ...noted(queryParameters, name),
    },
  ]);
  const headers = rows.some(({ auth }) => auth === 'api-key')
    ? [[TENANT_HEADER, { name: 'X-8x8-Tenant', in: 'header', required: false, ...tenantHeader }]]
    : [];
  return Object.fromEntries([...paths, ...queries, ...headers]);
}

/** Builds the ways in which a call says who makes it. */
export function buildSecuritySchemes({ operations: rows }: ContractSource): Json | undefined {
  if (rows.some(({ auth }) => auth === 'api-key')) {
    return {
      apiKey: {
        type: 'apiKey',
        in: 'header',
        name: 'x-api-key',
        description: 'The key of an app with the product Contact Center Chat Gateway.',
      },
    };
  }
  const token = rows.find(({ auth }) => auth === 'basic');
  if (token === undefined) return undefined;
  const scopes = unique(rows.flatMap(({ scope }) => scope ?? []));
  return {
    credentials: {
      type: 'http',
      scheme: 'basic',
      description: 'Key and secret of an app with the product vcc.',
    },
    accessToken: {
      type: 'oauth2',
      description: 'A token for key and secret. fake-8x8 does not enforce scopes.',
      flows: {
        clientCredentials: {
          tokenUrl: `https://api.8x8.com${token.path}`,
          scopes: Object.fromEntries(scopes.map((scope) => [scope, describeScope(scope)])),
        },
      },
    },
    bearerToken: { type: 'http', scheme: 'bearer', description: 'The same token, however it was got.' },
  };
}

function buildOperation(operation: Operation, url: string): Json {
  const { id, request, query } = operation;
  return {
    operationId: id,
    summary: operationSummaries[id as AnyOperationId],
    ...(operationRemarks[id] !== undefined && { description: operationRemarks[id] }),
    tags: [tagOf(operation)],
    externalDocs: { url },
    'x-origin': 'published',
    'x-scenario-name': operation.shortName,
    security: securityOf(operation),
    ...parameters([...query.map(keyOf), ...headersOf(operation)]),
    ...(request && { requestBody: requestBodyOf(request) }),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [status, responseRef(response)]),
    ),
  };
}

/** Published: on the operations below /api/v1 the tenant stands in the path. */
function headersOf({ auth, path }: Operation): readonly string[] {
  return auth === 'api-key' && !path.includes(':tenantId') ? [TENANT_HEADER] : [];
}

function requestBodyOf({ schema }: OperationRequest): Json {
  if (schema !== undefined) return { $ref: `#/components/requestBodies/${schema}` };
  const properties = {
    attachment: { type: 'string', format: 'binary' },
    authorType: { type: 'string', 'x-extensible-enum': ['bot', 'user'], default: 'user' },
  };
  return {
    required: true,
    content: {
      'multipart/form-data': { schema: { type: 'object', properties, required: ['attachment'] } },
    },
  };
}

function securityOf({ auth, scope }: Operation): readonly Json[] {
  if (auth === 'none') return [];
  if (auth === 'basic') return [{ credentials: [] }];
  if (auth === 'api-key') return [{ apiKey: [] }];
  return [{ accessToken: scope === undefined ? [] : [scope] }, { bearerToken: [] }];
}

function responseRef({ mediaType, schema }: OperationResponse): Json {
  const name = schema ?? (mediaType === undefined ? NO_BODY : BINARY);
  return { $ref: `#/components/responses/${name}` };
}

function parameters(keys: readonly string[]): Json {
  return keys.length === 0
    ? {}
    : { parameters: keys.map((key) => ({ $ref: `#/components/parameters/${key}` })) };
}

function pathNames({ path }: Operation): readonly string[] {
  return Array.from(path.matchAll(PARAMETER), ([, name = '']) => name);
}

/** `customer.*` stands for every parameter that begins so; a document names the object that they are fields of. */
function keyOf(name: string): string {
  return name.replace('.*', '');
}

function noted(notes: Readonly<Record<string, ParameterNote>>, name: string): Json {
  const note = notes[name];
  if (note === undefined) throw new Error(`The parameter ${name} has no note in operation-notes.ts.`);
  return { ...note, 'x-origin': 'published' };
}

function tagOf({ path }: Operation): string {
  const segments = path.split('/').filter((segment) => !segment.startsWith(':'));
  return (
    ['web-hooks', 'webhooks', 'channels', 'conversations', 'jwk'].find((tag) => segments.includes(tag)) ??
    'token'
  );
}

function describeScope(scope: string): string {
  const [, things = '', right = ''] = scope.split('.');
  return `To ${right} ${things}.`;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
