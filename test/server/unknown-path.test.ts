import { describe, expect, test } from 'vitest';
import { operations } from '#src/protocol/operations.ts';
import { startServer } from '../support/server/fixtures.ts';
import { platformHandler } from '../support/server/recording-handler.ts';
import { problem, problemOf, sendRequest } from '../support/server/request.ts';

async function detailOf(path: string, method = 'GET'): Promise<string> {
  const server = await startServer({ handler: platformHandler() });
  const reply = await sendRequest(server.url, { path, method });
  expect(problemOf(reply)).toEqual(problem(404, 'PATH_UNKNOWN'));
  return (reply.json() as { detail: string }).detail.replace(server.url, '<server>');
}

const TENANT = '/vcc/{region}/chat/v2/tenant/{tenantId}';

describe('a path that is a little wrong is told the nearest', () => {
  test.each([
    ['no prefix', '/v2/tenant/t1/web-hooks', `GET, POST ${TENANT}/web-hooks`],
    ['half the prefix', '/chat/v2/tenant/t1/conversations', `GET, POST ${TENANT}/conversations`],
    ['no version', '/vcc/us/chat/tenant/t1/channels/7', `GET, PUT, DELETE ${TENANT}/channels/{channelId}`],
    ['no region', '/vcc/chat/v2/tenant/t1/conversations', `GET, POST ${TENANT}/conversations`],
    ['no tenant', '/vcc/us/chat/v2/conversations', `GET, POST ${TENANT}/conversations`],
    ['the prefix twice', '/vcc/us/chat/vcc/us/chat/v2/tenant/t1/channels', `GET, POST ${TENANT}/channels`],
    ['another name', '/vcc/us/chat/v2/tenant/t1/webhooks', `GET, POST ${TENANT}/web-hooks`],
    ['another case', '/VCC/us/chat/v2/tenant/t1/Channels', `GET, POST ${TENANT}/channels`],
    [
      'a singular',
      '/vcc/us/chat/v2/tenant/t1/conversations/5/message',
      `GET, POST ${TENANT}/conversations/{conversationId}/messages`,
    ],
    ['a segment too many', '/api/vcc/us/chat/v2/tenant/t1/channels', `GET, POST ${TENANT}/channels`],
  ])('%s', async (_, path, nearest) => {
    expect(await detailOf(path)).toBe(
      `Nothing answers GET ${path} here. Nearest: ${nearest}, where region is us, eu, ca, ap. The base URL of 8x8 is <server> here, without a path.`,
    );
  });

  test.each(['/oauth/token', '/v2/token', '/oauth2/v2/token', '/vcc/us/oauth/v2/token'])(
    'the token: %s',
    async (path) => {
      expect(await detailOf(path, 'POST')).toBe(
        `Nothing answers POST ${path} here. Nearest: POST /oauth/v2/token. The base URL of 8x8 is <server> here, without a path.`,
      );
    },
  );

  test.each([
    ['/v2/jwk/k1/public', 'GET /chat-gateway/v1/jwk/{jwkId}/public'],
    ['/chat-gateway/webhooks', 'GET, POST /chat-gateway/v1/webhooks'],
    ['/chat-gateway/v1/web-hooks', 'GET, POST /chat-gateway/v1/webhooks'],
  ])('in either dialect: %s', async (path, nearest) => {
    expect(await detailOf(path)).toContain(`Nearest: ${nearest}.`);
  });

  test.each([
    ['//oauth/v2/token', 'POST /oauth/v2/token'],
    ['/oauth/v2/token/', 'POST /oauth/v2/token'],
    ['/vcc/us/chat//v2/tenant/t1/channels', `GET, POST ${TENANT}/channels`],
  ])('and of its empty segments: %s', async (path, nearest) => {
    const detail = await detailOf(path);
    expect(detail).toContain('It has an empty segment, which counts as one.');
    expect(detail).toContain(`Nearest: ${nearest}`);
  });
});

describe('a path that is near to none is told where there are any', () => {
  test.each(['/chat', '/__proto__', `/${'a/'.repeat(3000)}b`, '*'])('%s', async (path) => {
    expect(await detailOf(path)).toContain(
      "8x8's paths begin with /oauth/v2/token, /vcc/{region}/chat/v2/, /chat-gateway/v1/, /api/v1/tenant/{tenantId}/.",
    );
  });
});

test('each path begins with one of these', () => {
  const beginnings =
    /^\/(oauth\/v2\/token$|vcc\/:region\/chat\/v2\/|chat-gateway\/v1\/|api\/v1\/tenant\/:tenantId\/|pre-signed\/)/;
  expect(operations.filter(({ path }) => !beginnings.test(path))).toEqual([]);
});

test('a region that there is not is answered by the handler', async () => {
  const server = await startServer({ handler: platformHandler() });
  const reply = await sendRequest(`${server.url}/vcc/mars/chat/v2/tenant/t1/channels`);
  expect(reply.text).toContain('Known: us, eu, ca, ap.');
});

test('a long path is shown in part', async () => {
  const detail = await detailOf(`/${'x'.repeat(10_000)}`);
  expect(detail.length).toBeLessThan(1000);
});
