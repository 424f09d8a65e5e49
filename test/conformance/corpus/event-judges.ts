import { Ajv } from 'ajv';
import { webhookReceiver } from 'fake-8x8/msw';
import { getResponse } from 'msw';
import { Compile } from 'typebox/compile';
import { chatApiSchemas } from '#src/protocol/chat-api/schemas.ts';
import { chatGatewaySchemas } from '#src/protocol/chat-gateway/schemas.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { dialects } from '#src/protocol/dialects.ts';
import { createSchemaCompiler, readDocument } from '../../support/generate/documents.ts';
import { judgesOf } from '../../support/protocol/event-judges.ts';
import type { BodyJudge } from './find-disputes.ts';

const WEBHOOK = 'http://integration.example/webhook';
const SCHEMAS = { 'chat-api': chatApiSchemas, 'chat-gateway': chatGatewaySchemas } as const;

/** Opens everything that has an opinion on the events of a dialect. */
export function openEventJudges(dialect: DialectName): readonly BodyJudge[] {
  const { eventTypes } = dialects[dialect];
  return [
    ...judgesOf(dialect).map(({ name, accepts }) =>
      onValues(name, (value) => eventTypes.some((eventType) => accepts(value, eventType))),
    ),
    compiledTypeBox(dialect),
    openApi(dialect),
    asyncApi(dialect),
    mswReceiver(dialect),
  ];
}

function compiledTypeBox(dialect: DialectName): BodyJudge {
  const checks = Object.values(SCHEMAS[dialect]).map((schema) => Compile(schema));
  return onValues('TypeBox, compiled', (value) => checks.some((check) => check.Check(value)));
}

function openApi(dialect: DialectName): BodyJudge {
  const document = readDocument('openapi', dialect);
  const validate = createSchemaCompiler(document)({ $ref: '#/components/schemas/AnyEvent' });
  return onValues('OpenAPI', (value) => validate(value) === true);
}

/** Payloads of AsyncAPI are read as draft 07 unless something else is said. */
function asyncApi(dialect: DialectName): BodyJudge {
  const ajv = new Ajv({ strict: true });
  ajv.addVocabulary(['x-origin']);
  const { schemas, messages } = readDocument('asyncapi', dialect).components;
  const definitions = JSON.parse(
    JSON.stringify(schemas).replaceAll('"#/components/schemas/', '"#/definitions/'),
  );
  const anyOf = Object.keys(messages ?? {}).map((name) => ({ $ref: `#/definitions/${name}` }));
  const validate = ajv.compile({ anyOf, definitions });
  return onValues('AsyncAPI', (value) => validate(value) === true);
}

/** Asked without interception, which other tests are about. */
function mswReceiver(dialect: DialectName): BodyJudge {
  const { handlers } = webhookReceiver(WEBHOOK, { dialect });
  const headers = { 'content-type': 'application/json' };
  return {
    name: 'MSW receiver',
    async accepts(body) {
      const response = await getResponse(handlers, new Request(WEBHOOK, { method: 'POST', headers, body }));
      return response?.ok === true;
    },
  };
}

/** A judge of what a body says. */
export function onValues(name: string, accepts: (value: unknown) => boolean): BodyJudge {
  return { name, accepts: (body) => accepts(JSON.parse(body)) };
}
