import type { Operation, OperationResponse } from '../protocol/chat-api/operations/operation.ts';
import type { OperationId } from '../protocol/chat-api/operations/operations.ts';
import type { ContractSource } from './contract-source.ts';
import {
  operationRemarks,
  operationSummaries,
  type ParameterNote,
  pathParameters,
  queryParameters,
} from './operation-notes.ts';

type Json = Readonly<Record<string, unknown>>;

/** How a path's template names what varies: `:tenantId` is `{tenantId}`. */
const PARAMETER = /:(\w+)/g;

/** The name of the response that an operation gives when it has nothing to say. */
export const NO_BODY = 'noBody';

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
  return Object.fromEntries([...paths, ...queries]);
}

/** Builds the ways in which a call says who makes it. */
export function buildSecuritySchemes({ operations: rows }: ContractSource): Json | undefined {
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
    summary: operationSummaries[id as OperationId],
    ...(operationRemarks[id] !== undefined && { description: operationRemarks[id] }),
    tags: [tagOf(operation)],
    externalDocs: { url },
    'x-origin': 'published',
    'x-scenario-name': operation.shortName,
    security: securityOf(operation),
    ...parameters(query.map(keyOf)),
    ...(request && { requestBody: { $ref: `#/components/requestBodies/${request.schema}` } }),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [status, responseRef(response)]),
    ),
  };
}

function securityOf({ auth, scope }: Operation): readonly Json[] {
  if (auth === 'none') return [];
  if (auth === 'basic') return [{ credentials: [] }];
  return [{ accessToken: scope === undefined ? [] : [scope] }, { bearerToken: [] }];
}

function responseRef({ schema }: OperationResponse): Json {
  return { $ref: `#/components/responses/${schema ?? NO_BODY}` };
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
  return ['web-hooks', 'channels', 'conversations', 'jwk'].find((tag) => segments.includes(tag)) ?? 'token';
}

function describeScope(scope: string): string {
  const [, things = '', right = ''] = scope.split('.');
  return `To ${right} ${things}.`;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
