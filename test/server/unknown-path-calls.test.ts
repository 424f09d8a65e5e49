import { createFake8x8 } from 'fake-8x8';
import { createServer } from 'fake-8x8/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CallEntry } from '#src/journal/entry.ts';
import { entriesOf } from '../support/play/open-fake.ts';
import { startServer } from '../support/server/fixtures.ts';
import { sendRequest } from '../support/server/request.ts';

const SECRET = 'not-for-the-journal';

async function callsAfter(...requests: readonly Parameters<typeof sendRequest>[1][]) {
  const server = await startServer();
  for (const request of requests) await sendRequest(server.url, request);
  return entriesOf(server.fake.journal.recent(), 'call');
}

describe('a call to a path that 8x8 does not have', () => {
  const request = {
    method: 'POST',
    path: `/vcc/us/chat/v2/tenants/t1/web-hooks?key=${SECRET}`,
    headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
    body: '{"name":"mine","client_secret":"not-for-the-journal"}',
  };

  test('is in the journal, with what was sent and answered', async () => {
    const [call] = await callsAfter(request);
    expect(call).toMatchObject({
      operation: undefined,
      method: 'POST',
      path: '/vcc/us/chat/v2/tenants/t1/web-hooks',
      query: 'key',
      headers: { 'content-type': 'application/json' },
      request: '{"name":"mine","client_secret":"not-…"}',
      status: 404,
      findings: [{ code: 'CALL_UNKNOWN_PATH', severity: 'error' }],
    } satisfies Partial<Record<keyof CallEntry, unknown>>);
    expect(call?.response).toContain('"code":"PATH_UNKNOWN"');
    expect(JSON.stringify(call)).not.toContain(SECRET);
  });

  test.each([
    ['the control API', '/_fake-8x8/nothing'],
    ['a probe', '/'],
    ['a browser', '/favicon.ico'],
  ])('is not what %s requests', async (_, path) => {
    expect(await callsAfter({ path })).toEqual([]);
  });
});

test('a secret with escapes in it is masked whole', async () => {
  const body = '{"client_secret":"a\\"not-for-the-journal","name":"mine"}';
  const [call] = await callsAfter({ method: 'POST', path: '/v2/web-hooks', body });
  expect(call?.request).toBe('{"client_secret":"a\\"n…","name":"mine"}');
});

test('a call that is refused before its body is read keeps the body', async () => {
  const path = '/vcc/us/chat/v2/tenant/fake8x8tenant01/web-hooks';
  const [call] = await callsAfter({ method: 'POST', path, body: '{"name":"mine"}' });
  expect(call).toMatchObject({ status: 401, request: '{"name":"mine"}' });
});

test('a call to an unknown path fails the run in which it is made, and is counted', async () => {
  let callBack: () => Promise<unknown> = async () => {};
  const fake = createFake8x8({
    to: {
      async fetch() {
        await callBack();
        return new Response(null, { status: 204 });
      },
    },
    settings: { signed: false },
  });
  const server = await createServer({ fake });
  onTestFinished(async () => {
    await server.close();
    await fake.close();
  });
  callBack = () => fetch(`${server.url}/chat/v2/conversations`, { method: 'POST', body: '{}' });
  const summary = await fake.play({
    scenario: 'Queued',
    about: 'A customer is queued.',
    queues: { support: {} },
    steps: [{ queue: 'support' }],
  });
  expect(summary).toMatchObject({
    verdict: 'failed',
    calls: { total: 1, refused: 1, unknownPaths: 1, unawaitedRefusals: 1 },
  });
});
