import type { OperationRequest } from '../protocol/chat-api/operations/operation.ts';
import type { RequestSchemaName, ResponseSchemaName } from '../protocol/chat-api/operations/payload.ts';
import { requestSchemas } from '../protocol/chat-api/operations/request-schemas.ts';
import { responseSchemas } from '../protocol/chat-api/operations/response-schemas.ts';
import { requestSamples, responseSamples } from '../protocol/chat-api/operations/samples.ts';
import { buildComponentSchemas, descriptionOf, schemaRef } from './component-schemas.ts';
import type { ContractSource } from './contract-source.ts';
import { buildParameters, buildPaths, buildSecuritySchemes, NO_BODY } from './openapi-operations.ts';
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
              tolerantRequestSchema(requestSchemas[request.schema], request),
            ]),
          ),
          ...Object.fromEntries(
            responses.names.map((name) => [name, tolerantResponseSchema(responseSchemas[name], name)]),
          ),
        }),
        AnyEvent: buildAnyEvent(source),
      },
      parameters: { ...buildParameters(source), ...buildHeaderParameters() },
      ...(requests.length > 0 && { requestBodies: buildRequestBodies(requests) }),
      responses: { ...buildResponses(responses), ...buildWebhookResponses() },
      ...(securitySchemes && { securitySchemes }),
    },
  };
}

type Responses = { readonly names: readonly ResponseSchemaName[]; readonly hasEmpty: boolean };

function requestsOf({ operations }: ContractSource): readonly OperationRequest[] {
  const bySchema = new Map(
    operations.flatMap(({ request }) => (request === undefined ? [] : [[request.schema, request]])),
  );
  return [...bySchema.values()];
}

function responsesOf({ operations }: ContractSource): Responses {
  const all = operations.flatMap((operation) => Object.values(operation.responses));
  return {
    names: [...new Set(all.flatMap(({ schema }) => schema ?? []))],
    hasEmpty: all.some(({ schema }) => schema === undefined),
  };
}

function buildRequestBodies(requests: readonly OperationRequest[]): Json {
  return Object.fromEntries(
    requests.map(({ schema, mediaType }) => [
      schema,
      { required: true, content: contentOf(mediaType, schema, requestSamples[schema]) },
    ]),
  );
}

function buildResponses({ names, hasEmpty }: Responses): Json {
  const bodies = names.map((name) => [
    name,
    {
      description: descriptionOf(responseSchemas[name]),
      content: contentOf(mediaTypeOf(name), name, responseSamples[name]),
    },
  ]);
  const empty = hasEmpty ? [[NO_BODY, { description: 'It was done, or will be; there is no body.' }]] : [];
  return Object.fromEntries([...bodies, ...empty]);
}

function contentOf(mediaType: string, schema: RequestSchemaName | ResponseSchemaName, value: unknown): Json {
  return { [mediaType]: { schema: schemaRef(schema), examples: { sample: { value } } } };
}

function mediaTypeOf(name: ResponseSchemaName): string {
  return name.endsWith('Problem') ? 'application/problem+json' : 'application/json';
}
