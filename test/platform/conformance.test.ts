import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { type ChatApiOperation, operations } from '#src/protocol/chat-api/operations/operations.ts';
import { responseSchemas } from '#src/protocol/chat-api/operations/response-schemas.ts';
import { conformanceCases } from '../support/platform/conformance-cases.ts';
import { openInProcess } from '../support/platform/in-process.ts';
import { playCase } from '../support/platform/play-case.ts';

const ROWS: ReadonlyMap<string, ChatApiOperation> = new Map(
  operations.map((operation) => [operation.shortName, operation]),
);

describe('the platform', () => {
  test.each(conformanceCases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const { answer, expectedBody } = await playCase(each, openInProcess(each.settings));

    expect(answer?.status).toBe(each.status);
    if (answer === undefined) return;
    expect(answer.headers).toMatchObject(each.headers ?? {});
    if (expectedBody === '') expect(answer.body).toBe('');
    else if (isObject(expectedBody)) expect(JSON.parse(answer.body)).toMatchObject(expectedBody);
    expect(answer.call.operation).toBe(each.operation);
    expect(answer.call.status).toBe(each.status);
    if (each.finds !== undefined) {
      expect(answer.call.findings.map(({ code }) => code).toSorted()).toEqual(each.finds.toSorted());
    }
    if (each.operation === undefined) return;
    expectDocumented(answer, ROWS.get(each.operation), each.request.method === 'HEAD');
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

test.each(operations.map(({ shortName }) => shortName))('%s has a good case and a bad one', (shortName) => {
  const statuses = conformanceCases
    .filter(({ operation }) => operation === shortName)
    .map(({ status }) => status ?? 0);
  expect(statuses.some((status) => status < 300)).toBe(true);
  expect(statuses.some((status) => status >= 400)).toBe(true);
});

/** The answer is one that the table documents for this status, in media type and body. */
function expectDocumented(
  { status, headers, body }: { status: number; headers: Readonly<Record<string, string>>; body: string },
  operation: ChatApiOperation | undefined,
  isHead: boolean,
): void {
  const response = operation?.responses[status] ?? operation?.responses.default;
  expect(headers['content-type']).toBe(response?.mediaType);
  if (response?.schema === undefined || isHead) expect(body).toBe('');
  else expect([...Value.Errors(responseSchemas[response.schema], JSON.parse(body))]).toEqual([]);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
