import { connect } from 'node:net';
import { bodyParser } from '@koa/bodyparser';
import type { Middleware } from 'koa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { koaMiddleware } from '#src/server/koa-middleware.ts';
import { ownPages, startKoaApp } from '../support/server/own-koa-app.ts';
import {
  CHANNELS,
  noContent,
  type RecordingHandler,
  recordingHandler,
} from '../support/server/recording-handler.ts';
import { post, sendRequest } from '../support/server/request.ts';

/** The middleware in front of a handler that records. */
function mount(handler: RecordingHandler = recordingHandler(noContent)) {
  return { handler, fake: koaMiddleware(handler) };
}

describe('in a Koa application of one’s own', () => {
  test('calls of 8x8’s are answered, and other paths go on', async () => {
    const { handler, fake } = mount();
    const url = await startKoaApp(fake, ownPages);
    expect((await sendRequest(url + CHANNELS)).status).toBe(204);
    const own = await sendRequest(`${url}/chats?x=1`);
    expect([own.headers['x-own'], own.json()]).toEqual(['yes', { path: '/chats' }]);
    expect(handler.calls.map(({ match }) => match.path)).toEqual([CHANNELS]);
    expect(handler.matched).toEqual([CHANNELS, '/chats']);
    await handler.reachedSent(1);
  });

  test('a path that nothing answers stays Koa’s 404', async () => {
    const url = await startKoaApp(mount().fake);
    const answer = await sendRequest(`${url}/chats`);
    expect([answer.status, answer.text]).toEqual([404, 'Not Found']);
  });

  test('a prefix is not seen by the fake, and not lost for the others', async () => {
    const { handler, fake } = mount();
    const url = await startKoaApp(below('/8x8', fake), ownPages);
    expect((await sendRequest(`${url}/8x8${CHANNELS}`)).status).toBe(204);
    expect((await sendRequest(`${url}/8x8/chats`)).json()).toEqual({ path: '/8x8/chats' });
    expect((await sendRequest(url + CHANNELS)).json()).toEqual({ path: CHANNELS });
    expect(handler.calls.map(({ match }) => match.path)).toEqual([CHANNELS]);
  });

  test.each([
    [202, {}, ''],
    [401, { 'www-authenticate': 'Bearer' }, ''],
    [400, { 'content-type': 'application/problem+json' }, '{"message":"no"}'],
  ])('a media type that was set before is none of %i’s', async (status, headers, body) => {
    const { fake } = mount(recordingHandler(async () => ({ status, headers, body })));
    const setsType: Middleware = (context, next) => {
      context.type = 'json';
      return next();
    };
    const answer = await sendRequest((await startKoaApp(setsType, fake)) + CHANNELS);
    expect([answer.status, answer.text]).toEqual([status, body]);
    expect(answer.headers).toMatchObject(headers);
    expect(answer.headers['content-type']).toBe((headers as Record<string, string>)['content-type']);
  });

  test('a failure is Koa’s to handle', async () => {
    const { fake } = mount(recordingHandler(() => Promise.reject(new Error('the handler is stuck'))));
    const answer = await sendRequest((await startKoaApp(fake)) + CHANNELS);
    expect([answer.status, answer.text]).toEqual([500, 'Internal Server Error']);
  });
});

/** As koa-mount does: it takes the prefix from `ctx.path`, and puts it back for the middleware behind. */
function below(prefix: string, middleware: ReturnType<typeof koaMiddleware>): Middleware {
  return async (context, next) => {
    const { path } = context;
    if (!path.startsWith(`${prefix}/`)) return next();
    context.path = path.slice(prefix.length);
    await middleware(context, () => {
      context.path = path;
      return next();
    });
    context.path = path;
  };
}

/** Consumes the body and keeps nothing of it. */
const drains: Middleware = async (context, next) => {
  for await (const _ of context.req);
  return next();
};

describe('a body parser', () => {
  const JSON_TYPE = { 'content-type': 'application/json' };
  const BODY = '{ "name" : "Zoë 🙂" }';

  test.each([
    ['after the fake', (fake: Middleware) => [fake, bodyParser()]],
    ['before the fake', (fake: Middleware) => [bodyParser(), fake]],
  ])('leaves the body of a call as it was sent: %s', async (_, order) => {
    const { handler, fake } = mount();
    const url = await startKoaApp(...order(fake), ownPages);
    await sendRequest(url + CHANNELS, { method: 'POST', headers: JSON_TYPE, body: BODY });
    await sendRequest(url + CHANNELS, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: BODY,
    });
    await sendRequest(url + CHANNELS, { method: 'DELETE', headers: JSON_TYPE, body: BODY });
    await sendRequest(url + CHANNELS, { method: 'POST', headers: JSON_TYPE });
    expect(handler.calls.map(({ body }) => Buffer.from(body).toString())).toEqual([BODY, BODY, BODY, '']);
  });

  test.each([
    ['after the fake', (fake: Middleware) => [fake, bodyParser()]],
    ['before the fake', (fake: Middleware) => [bodyParser(), fake]],
  ])('parses the bodies of other paths: %s', async (_, order) => {
    const { fake } = mount();
    const url = await startKoaApp(...order(fake), ownPages);
    const answer = await post(`${url}/chats`, { name: 'Mira' });
    expect(answer.json()).toEqual({ path: '/chats', body: { name: 'Mira' } });
  });

  test('that keeps no raw body is a mistake that says what to do', async () => {
    const { handler, fake } = mount();
    const url = await startKoaApp(drains, fake);
    const answer = await post(url + CHANNELS, { name: 'Help' });
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('Put koaMiddleware(fake) before the body parser.');
    expect(handler.calls).toEqual([]);
    expect((await sendRequest(url + CHANNELS)).status).toBe(204);
  });

  test('does not matter to a call without a body', async () => {
    const { handler, fake } = mount();
    const url = await startKoaApp(drains, fake);
    expect((await sendRequest(url + CHANNELS, { method: 'DELETE' })).status).toBe(204);
    expect(handler.calls).toHaveLength(1);
  });
});

test('what a call leads to waits until Koa has sent the response', async () => {
  const { handler, fake } = mount();
  const order: string[] = [];
  const url = await startKoaApp(async (_, next) => {
    await next();
    order.push(`sent ${handler.sent[0]} times`);
  }, fake);
  await sendRequest(url + CHANNELS);
  await handler.reachedSent(1);
  expect([order, handler.sent]).toEqual([['sent 0 times'], [1]]);
});

test('a client that is gone before the end of its body brings no call', async () => {
  const { handler, fake } = mount();
  const url = await startKoaApp(fake);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const head = `POST ${CHANNELS} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\n{`;
  await new Promise<void>((resolve) => socket.write(head, () => resolve()));
  socket.resetAndDestroy();
  expect((await sendRequest(url + CHANNELS)).status).toBe(204);
  expect(handler.calls.map(({ method }) => method)).toEqual(['GET']);
});

test('a fake itself can be mounted', async () => {
  const fake = createFake8x8({ to: { fetch: () => new Response(null, { status: 204 }) } });
  onTestFinished(() => fake.close());
  const url = await startKoaApp(koaMiddleware(fake));
  expect((await sendRequest(`${url}/vcc/us/chat/v2/jwk/${fake.publicJwk.kid}/public`)).json()).toEqual(
    fake.publicJwk,
  );
  expect(fake.journal.recent()).toMatchObject([{ kind: 'call', operation: 'key', status: 200 }]);
});
