import type { TSchema } from 'typebox';
import { isJsonObject } from '../../base/json-object.ts';
import { failureSchema } from '../../play/driver/failure-schema.ts';
import { plannedFaultSchema } from '../../play/driver/fault-schema.ts';
import {
  deedSchema,
  eventSchema,
  examinationSchema,
  moveSchema,
  newcomerSchema,
  openingSchema,
  scriptSchema,
} from '../../server/control/request-schemas.ts';
import { runRequestSchema } from '../../server/run-request-schema.ts';
import { CONTROL_PREFIX } from '../../server/server-parts.ts';
import { buildComponentSchemas, descriptionOf, schemaRef } from '../component-schemas.ts';
import { answerSchemas, partSchemas } from './answer-schemas.ts';
import { CONTROL_OPERATIONS, type ControlOperation, type QueryParameter } from './control-operations.ts';

type Json = Readonly<Record<string, unknown>>;

/** The schemas of the bodies of requests, by the names that they have in the OpenAPI file. */
export const bodySchemas: Readonly<Record<string, TSchema>> = {
  RunRequest: runRequestSchema,
  FailureRequest: failureSchema,
  FaultRequest: plannedFaultSchema,
  Opening: openingSchema,
  Move: moveSchema,
  Event: eventSchema,
  Deed: deedSchema,
  Newcomer: newcomerSchema,
  ScriptCommand: scriptSchema,
  ExaminationRequest: examinationSchema,
};

/** Builds the OpenAPI 3.1 document of the control API. */
export function buildControlOpenApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of CONTROL_OPERATIONS) {
    const path = `${CONTROL_PREFIX}${operation.path}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: buildOperation(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'The control API of fake-8x8',
      version: '1',
      description:
        'What `fake-8x8 serve` answers besides 8x8’s REST calls: it starts runs, shows and moves conversations, and streams what happens. Every statement is ours. Fields may be added; a program should ignore those that it does not know.',
    },
    servers: [
      {
        url: 'http://127.0.0.1:{port}',
        description: 'fake-8x8 serve',
        variables: { port: { default: '8808', description: 'What --port says.' } },
      },
    ],
    paths,
    components: {
      schemas: flatten(buildComponentSchemas({ ...bodySchemas, ...answerSchemas, ...partSchemas })),
      responses: {
        Problem: {
          description: 'It was refused; `code` and `detail` say why.',
          content: { 'application/problem+json': { schema: schemaRef('Problem') } },
        },
      },
    },
  };
}

function buildOperation(operation: ControlOperation): Json {
  const { id, about, path, query = [], body, status, refusals } = operation;
  const parameters = [
    ...Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...query.map(buildQueryParameter),
  ];
  return {
    operationId: id,
    summary: sentence(about),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaRef(body) } } },
    }),
    responses: {
      [status]: buildAnswer(operation),
      ...Object.fromEntries(
        [...refusals, 421].map((refused) => [refused, { $ref: '#/components/responses/Problem' }]),
      ),
    },
  };
}

function buildQueryParameter({ name, about, kind }: QueryParameter): Json {
  const schema = {
    text: { type: 'string' },
    count: { type: 'integer', minimum: 0, maximum: 999_999_999 },
    flag: { type: 'string', enum: ['true', 'false'] },
  }[kind];
  return { name, in: 'query', description: about, schema };
}

function buildAnswer({ status, answer, mediaType }: ControlOperation): Json {
  if (answer !== undefined) {
    const description = descriptionOf(answerSchemas[answer] as TSchema);
    return { description, content: { 'application/json': { schema: schemaRef(answer) } } };
  }
  if (mediaType === undefined) return { description: 'It was done; there is no body.' };
  return {
    description: status === 200 ? 'What was asked for.' : 'It was done.',
    content: { [mediaType]: { schema: { type: 'string' } } },
  };
}

/** Links lead from the docs, not from here. */
function sentence(about: string): string {
  const plain = about.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replaceAll('`', '');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Brings what a schema defines for itself up to those of the document. */
function flatten(schemas: Readonly<Record<string, Json>>): Json {
  const found: Record<string, unknown> = {};
  const bare = Object.entries(schemas).map(([name, { $defs, ...schema }]) => {
    if (isJsonObject($defs)) Object.assign(found, $defs);
    return [name, schema] as const;
  });
  const text = JSON.stringify({ ...Object.fromEntries(bare), ...found });
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/'));
}
