import { describe, expect, test } from 'vitest';
import { signer, startServer } from '../support/server/fixtures.ts';
import {
  CHANNELS,
  noContent,
  platformHandler,
  recordingHandler,
} from '../support/server/recording-handler.ts';
import { problem, problemOf, sendRequest } from '../support/server/request.ts';

const { kid, publicJwk } = signer;

describe('a call', () => {
  test('comes to the handler as it was sent, matched once', async () => {
    const handler = recordingHandler(noContent);
    const server = await startServer({ handler });
    await sendRequest(server.url, {
      method: 'POST',
      path: '/vcc/us/chat/v2/tenant/a%2Fb%20%E0%A4%A/web-hooks?x=1&x=2&y=%F0%9F%99%82&z=a+b?c',
      headers: { 'X-Odd': 'Grüße', 'Content-Type': 'Application/JSON; charset=utf-8' },
      body: Buffer.from([0x7b, 0xff, 0x00]),
    });

    const [call] = handler.calls;
    expect(handler.matched).toHaveLength(1);
    expect(call).toMatchObject({
      method: 'POST',
      match: { path: '/vcc/us/chat/v2/tenant/a%2Fb%20%E0%A4%A/web-hooks' },
      body: Buffer.from([0x7b, 0xff, 0x00]),
    });
    expect([...(call?.query ?? [])]).toEqual([
      ['x', '1'],
      ['x', '2'],
      ['y', '🙂'],
      ['z', 'a b?c'],
    ]);
    expect(call?.headers).toMatchObject({
      'content-type': 'Application/JSON; charset=utf-8',
      'x-odd': 'Grüße',
    });
    expect(call?.headers).not.toHaveProperty('accept');
  });

  test.each([
    ['none at all', {}],
    ['one of no length', { body: '' }],
    ['one in no chunks', { headers: { 'transfer-encoding': 'chunked' } }],
  ])('may have an empty body: %s', async (_, question) => {
    const handler = recordingHandler(noContent);
    const server = await startServer({ handler });
    await sendRequest(server.url + CHANNELS, { method: 'POST', ...question });
    expect(handler.calls.map(({ body }) => body.length)).toEqual([0]);
  });

  test('may ask whether its body is wanted', async () => {
    const handler = recordingHandler(noContent);
    const server = await startServer({ handler });
    const reply = await sendRequest(server.url + CHANNELS, {
      method: 'POST',
      headers: { expect: '100-continue' },
      body: '{}',
    });
    expect(reply.status).toBe(204);
    expect(handler.calls.map(({ body }) => String(body))).toEqual(['{}']);
  });

  test.each(['OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    'of a method that is not offered is answered by the handler: %s',
    async (method) => {
      const server = await startServer({ handler: platformHandler() });
      const reply = await sendRequest(server.url + CHANNELS, { method });
      expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
      expect(reply.text).not.toBe('');
    },
  );

  test('of HEAD is answered by the handler as GET is, without a body', async () => {
    const server = await startServer({ handler: platformHandler() });
    const [head, got] = await Promise.all(
      ['HEAD', 'GET'].map((method) => sendRequest(server.url + CHANNELS, { method })),
    );
    expect([head?.status, head?.text]).toEqual([401, '']);
    expect({ ...head?.headers, date: '' }).toEqual({ ...got?.headers, date: '' });
  });
});

describe('an answer', () => {
  test.each([
    ['of a media type without a charset', 200, { 'content-type': 'application/json' }, '{"name":"Zoë 🙂"}'],
    [
      'of any headers',
      418,
      { 'content-type': 'x/y;z', 'retry-after': '7', 'cache-control': 'no-store' },
      '-',
    ],
    ['of no body', 202, {}, ''],
    ['of headers and no body', 401, { 'www-authenticate': 'Bearer' }, ''],
  ])('%s goes out as it is', async (_, status, headers, body) => {
    const server = await startServer({ handler: recordingHandler(async () => ({ status, headers, body })) });
    const reply = await sendRequest(server.url + CHANNELS);
    const { date, connection, ...others } = reply.headers;
    expect({ status: reply.status, headers: others, body: reply.text }).toEqual({
      status,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      body,
    });
  });

  test('of 204 says nothing of a length', async () => {
    const server = await startServer({ handler: recordingHandler(noContent) });
    const reply = await sendRequest(server.url + CHANNELS);
    expect(Object.keys(reply.headers).toSorted()).toEqual(['connection', 'date']);
  });

  test('that a handler fails to give is a 500', async () => {
    const handler = recordingHandler(() => Promise.reject(new Error('the handler is stuck')));
    const server = await startServer({ handler });
    expect(problemOf(await sendRequest(server.url + CHANNELS))).toEqual(problem(500, 'INTERNAL'));
  });

  test('to a path that the handler does not match is a 404', async () => {
    const handler = { ...platformHandler(), match: () => undefined };
    const server = await startServer({ handler });
    expect(problemOf(await sendRequest(server.url + CHANNELS))).toEqual(problem(404, 'PATH_UNKNOWN'));
  });
});

describe('the public key', () => {
  test('of chat-api is the handler’s', async () => {
    const handler = platformHandler();
    const server = await startServer({ handler });
    const reply = await sendRequest(`${server.url}/vcc/ca/chat/v2/jwk/${kid}/public`);
    expect([reply.status, reply.json()]).toEqual([200, publicJwk]);
    expect(handler.calls).toHaveLength(1);
  });
});

test('the control API does not pass the handler', async () => {
  const handler = platformHandler();
  const server = await startServer({ handler });
  const paths = ['/_fake-8x8/health', '/_fake-8x8/runs', '/_fake-8x8/unknown'];
  const reply = await Promise.all(paths.map((path) => sendRequest(server.url + path)));
  expect(reply.map(({ status }) => status)).toEqual([200, 200, 404]);
  expect(reply[2]?.json()).toMatchObject({ detail: 'Nothing answers GET /_fake-8x8/unknown here.' });
  expect(handler.calls).toEqual([]);
});

test('without a handler of its own a server has its fake’s', async () => {
  const server = await startServer();
  expect((await sendRequest(server.url + CHANNELS)).status).toBe(401);
  expect(server.fake.journal.recent()).toMatchObject([{ kind: 'call', operation: 'channels', status: 401 }]);
});
