import { Ajv2020 } from 'ajv/dist/2020.js';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { chatApiRequests } from '#src/generated/validators.ts';
import { type ChatApiOperation, operations } from '#src/protocol/chat-api/operations/operations.ts';
import type { RequestSchemaName } from '#src/protocol/chat-api/operations/payload.ts';
import { requestSchemas } from '#src/protocol/chat-api/operations/request-schemas.ts';
import { responseSchemas } from '#src/protocol/chat-api/operations/response-schemas.ts';
import { requestSamples, responseSamples } from '#src/protocol/chat-api/operations/samples.ts';

const rows: readonly ChatApiOperation[] = operations;
const requestNames = Object.keys(requestSchemas) as RequestSchemaName[];
const responseNames = Object.keys(responseSchemas) as (keyof typeof responseSchemas)[];

describe('the table of operations', () => {
  test('has every call that is published', () => {
    expect(rows.map(({ method, path }) => `${method} ${path.replace('/vcc/:region/chat/v2', '')}`)).toEqual([
      'POST /oauth/v2/token',
      'GET /tenant/:tenantId/web-hooks',
      'POST /tenant/:tenantId/web-hooks',
      'POST /tenant/:tenantId/web-hooks/verify',
      'GET /tenant/:tenantId/web-hooks/:webHookId',
      'PUT /tenant/:tenantId/web-hooks/:webHookId',
      'DELETE /tenant/:tenantId/web-hooks/:webHookId',
      'GET /jwk/:jwkId/public',
      'GET /tenant/:tenantId/channels',
      'POST /tenant/:tenantId/channels',
      'GET /tenant/:tenantId/channels/:channelId',
      'PUT /tenant/:tenantId/channels/:channelId',
      'DELETE /tenant/:tenantId/channels/:channelId',
      'GET /tenant/:tenantId/conversations',
      'POST /tenant/:tenantId/conversations',
      'GET /tenant/:tenantId/conversations/:conversationId',
      'GET /tenant/:tenantId/conversations/:conversationId/participants',
      'DELETE /tenant/:tenantId/conversations/:conversationId/participants/customer',
      'GET /tenant/:tenantId/conversations/:conversationId/messages',
      'POST /tenant/:tenantId/conversations/:conversationId/messages',
    ]);
  });

  test.each(['id', 'shortName'] as const)('names no %s twice', (key) => {
    expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length);
  });

  test.each(rows.map((row) => [row.id, row] as const))(
    '%s documents each answer with a body and its media type',
    (_, row) => {
      for (const response of Object.values<ChatApiOperation['responses'][number]>(row.responses)) {
        expect(response.schema === undefined).toBe(response.mediaType === undefined);
      }
      expect(row.scope === undefined).toBe(row.auth !== 'bearer');
    },
  );
});

describe('samples', () => {
  test.each(requestNames)('the one of %s is accepted by TypeBox and by the generated validator', (name) => {
    expect([...Value.Errors(requestSchemas[name], requestSamples[name])]).toEqual([]);
    expect(chatApiRequests[name].isValid(requestSamples[name])).toBe(true);
  });

  test.each(responseNames)('the one of %s is accepted', (name) => {
    expect([...Value.Errors(responseSchemas[name], responseSamples[name])]).toEqual([]);
  });
});

/** Values that are wrong nearly everywhere. */
const WRONG = [undefined, null, 7, '', 'x', true, [], {}, [{}], 'x'.repeat(300), 'ftp://x'];

test.each(requestNames)('TypeBox, Ajv and the generated validator agree about broken %s', (name) => {
  const ajv = new Ajv2020({ strict: true }).compile(requestSchemas[name]);
  const sample: Readonly<Record<string, unknown>> = requestSamples[name];
  const broken: unknown[] = [...WRONG];
  for (const key of [...Object.keys(sample), 'unknown']) {
    for (const wrong of WRONG) broken.push({ ...sample, [key]: wrong });
  }
  let refused = 0;
  for (const value of broken) {
    const plain: unknown = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
    const verdict = chatApiRequests[name].isValid(plain);
    expect([Value.Check(requestSchemas[name], plain), ajv(plain)]).toEqual([verdict, verdict]);
    if (!verdict) refused++;
  }
  expect(refused).toBeGreaterThan(WRONG.length);
});
