import type { TSchema } from 'typebox';
import type { OperationRequest } from '../protocol/operation.ts';
import { buildComponentSchemas, descriptionOf, schemaRef } from './component-schemas.ts';
import type { ContractSource, RestBodies } from './contract-source.ts';
import { BINARY, buildParameters, buildPaths, buildSecuritySchemes, NO_BODY } from './openapi-operations.ts';
import {
  buildAnyEvent,
  buildHeaderParameters,
  buildWebhookResponses,
  buildWebhooks,
} from './openapi-webhooks.ts';
import { tolerantRequestSchema, tolerantResponseSchema } from './tolerant-schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** What the documents say of themselves. */
export const ORIGIN_NOTE =
  'Written by fake-8x8 (https://www.npmjs.com/package/fake-8x8), not by 8x8, who publish no schema of their events. x-origin says where a statement comes from: published (8x8’s documentation), observed (real traffic) or ours.';

/** Builds the OpenAPI 3.1 document of a dialect: its webhooks, and the operations that fake-8x8 answers. */
export function buildOpenApi(source: ContractSource): Json {
  const securitySchemes = buildSecuritySchemes(source);
  const { rest } = source;
  const requests = requestsOf(source);
  const responses = responsesOf(source);
  return {
    openapi: '3.1.0',
    info: {
      title: source.title,
      version: source.version,
      description: `${source.about} ${ORIGIN_NOTE}`,
    },
    externalDocs: { url: source.operationsUrl },
    servers: [
      { url: 'https://api.8x8.com', description: '8x8' },
      {
        url: 'http://127.0.0.1:{port}',
        description: 'fake-8x8 serve',
        variables: { port: { default: '8808', description: 'What --port says.' } },
      },
    ],
    paths: buildPaths(source),
    webhooks: buildWebhooks(source),
    components: {
      schemas: {
        ...buildComponentSchemas({
          ...source.events,
          ...Object.fromEntries(
            requests.map((request) => [
              request.schema,
              tolerantRequestSchema(schemaOf(rest.requests, request.schema), request),
            ]),
          ),
          ...Object.fromEntries(
            responses.names.map((name) => [
              name,
              tolerantResponseSchema(schemaOf(rest.responses, name), source.dialect, name),
            ]),
          ),
        }),
        AnyEvent: buildAnyEvent(source),
      },
      parameters: { ...buildParameters(source), ...buildHeaderParameters() },
      ...(requests.length > 0 && { requestBodies: buildRequestBodies(requests, rest) }),
      responses: { ...buildResponses(responses, source), ...buildWebhookResponses() },
      ...(securitySchemes && { securitySchemes }),
    },
  };
}

type Responses = {
  readonly names: readonly string[];
  readonly hasEmpty: boolean;
  readonly hasBinary: boolean;
};

/** A request whose body has a schema. */
type RequestWithSchema = OperationRequest & { readonly schema: string };

function requestsOf({ operations }: ContractSource): readonly RequestWithSchema[] {
  const bySchema = new Map(
    operations.flatMap(({ request }) => (hasSchema(request) ? [[request.schema, request]] : [])),
  );
  return [...bySchema.values()];
}

function hasSchema(request: OperationRequest | undefined): request is RequestWithSchema {
  return request?.schema !== undefined;
}

function responsesOf({ operations }: ContractSource): Responses {
  const all = operations.flatMap((operation) => Object.values(operation.responses));
  return {
    names: [...new Set(all.flatMap(({ schema }) => schema ?? []))],
    hasEmpty: all.some(({ mediaType }) => mediaType === undefined),
    hasBinary: all.some(({ mediaType, schema }) => mediaType !== undefined && schema === undefined),
  };
}

function buildRequestBodies(requests: readonly RequestWithSchema[], { requestSamples }: RestBodies): Json {
  return Object.fromEntries(
    requests.map(({ schema, mediaType, optional = false }) => [
      schema,
      { required: !optional, content: contentOf(mediaType, schema, requestSamples[schema]) },
    ]),
  );
}

function buildResponses({ names, hasEmpty, hasBinary }: Responses, source: ContractSource): Json {
  const { responses, responseSamples } = source.rest;
  const bodies = names.map((name) => [
    name,
    {
      description: descriptionOf(schemaOf(responses, name)),
      content: contentOf(mediaTypeOf(name, source), name, responseSamples[name]),
    },
  ]);
  const empty = hasEmpty ? [[NO_BODY, { description: 'It was done, or will be; there is no body.' }]] : [];
  const binary = hasBinary
    ? [
        [
          BINARY,
          {
            description: 'The file.',
            headers: { 'Content-Disposition': { schema: { type: 'string' } } },
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        ],
      ]
    : [];
  return Object.fromEntries([...bodies, ...empty, ...binary]);
}

function contentOf(mediaType: string, schema: string, value: unknown): Json {
  return { [mediaType]: { schema: schemaRef(schema), examples: { sample: { value } } } };
}

/** A schema belongs to answers of one media type only. */
function mediaTypeOf(name: string, { operations }: ContractSource): string {
  const all = operations.flatMap(({ responses }) => Object.values(responses));
  return all.find(({ schema }) => schema === name)?.mediaType ?? 'application/json';
}

function schemaOf(schemas: Readonly<Record<string, TSchema>>, name: string): TSchema {
  const schema = schemas[name];
  if (schema === undefined) throw new Error(`There is no schema ${name}.`);
  return schema;
}
