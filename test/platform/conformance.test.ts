import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { responseSchemas as chatApiSchemas } from '#src/protocol/chat-api/operations/response-schemas.ts';
import { responseSchemas as chatGatewaySchemas } from '#src/protocol/chat-gateway/operations/response-schemas.ts';
import { type AnyOperation, operations } from '#src/protocol/operations.ts';
import { everyCase } from '../support/platform/every-case.ts';
import { openInProcess } from '../support/platform/in-process.ts';
import { playCase } from '../support/platform/play-case.ts';

const ROWS: ReadonlyMap<string, AnyOperation> = new Map(
  operations.map((operation) => [`${operation.dialect} ${operation.shortName}`, operation]),
);

const SCHEMAS: Readonly<Record<string, Readonly<Record<string, TSchema>>>> = {
  'chat-api': chatApiSchemas,
  'chat-gateway': chatGatewaySchemas,
};

/** Documented statuses that no request can cause. */
const UNCAUSED: readonly string[] = [
  // A list without conditions is never missing.
  'chat-api channels 404',
  'chat-api conversations 404',
  'chat-gateway channels 404',
  // Everybody may read a key.
  'chat-api key 401',
  'chat-api key 403',
];

describe('the platform', () => {
  test.each(everyCase.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const { answer, expectedBody } = await playCase(each, openInProcess(each.settings));

    expect(answer?.status).toBe(each.status);
    if (answer === undefined) return;
    expect(answer.headers).toMatchObject(each.headers ?? {});
    if (typeof expectedBody === 'string') expect(answer.body).toBe(expectedBody);
    else if (isObject(expectedBody)) expect(JSON.parse(answer.body)).toMatchObject(expectedBody);
    expect(answer.call.operation).toBe(each.operation);
    expect(answer.call.status).toBe(each.status);
    if (each.finds !== undefined) {
      expect(answer.call.findings.map(({ code }) => code).toSorted()).toEqual(each.finds.toSorted());
    }
    if (each.operation === undefined) return;
    expectDocumented(answer, ROWS.get(`${each.dialect} ${each.operation}`), each.request.method === 'HEAD');
  });
});

test.each(['other', 'fake-8x8-test-key-do-not-trust'])(
  'HEAD of the key %s says how long it is',
  async (kid) => {
    const { send } = openInProcess();
    const url = `/vcc/us/chat/v2/jwk/${kid}/public`;
    const [got, head] = await Promise.all(['GET', 'HEAD'].map((method) => send({ method, url })));
    expect(head).toMatchObject({
      status: got?.status,
      headers: { ...got?.headers, 'content-length': String(Buffer.byteLength(got?.body ?? '')) },
      body: '',
    });
  },
);

test.each(operations.map((row) => [row.dialect, row.shortName, row] as const))(
  '%s: %s has a case for every documented status that can be caused',
  (dialect, shortName, { responses, auth }) => {
    const cases = everyCase.filter((each) => each.dialect === dialect && each.operation === shortName);
    const statuses = new Set(cases.map(({ status }) => status));
    const documented = Object.keys(responses).filter((status) => status !== 'default' && status !== '500');
    const missing = documented.filter((status) => !statuses.has(Number(status)));
    expect(missing.filter((status) => !UNCAUSED.includes(`${dialect} ${shortName} ${status}`))).toEqual([]);
    if (auth !== 'none') expect([...statuses].some((status = 0) => status >= 400)).toBe(true);
  },
);

/** The answer is one that the table documents for this status, in media type and body. */
function expectDocumented(
  { status, headers, body }: { status: number; headers: Readonly<Record<string, string>>; body: string },
  operation: AnyOperation | undefined,
  isHead: boolean,
): void {
  const response = operation?.responses[status] ?? operation?.responses.default;
  expect(headers['content-type']).toBe(response?.mediaType);
  if (response?.mediaType === undefined || isHead) expect(body).toBe('');
  const schema = SCHEMAS[operation?.dialect ?? '']?.[response?.schema ?? ''];
  if (schema !== undefined && !isHead) expect([...Value.Errors(schema, JSON.parse(body))]).toEqual([]);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
