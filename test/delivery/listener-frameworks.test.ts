import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import fastify from 'fastify';
import Koa from 'koa';
import { http, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, test } from 'vitest';
import { createAppCaller } from '#src/delivery/call-app.ts';
import { createTransport } from '#src/delivery/create-transport.ts';
import type { ConsumerAnswer } from '#src/delivery/transport.ts';

const EVENT = '{"eventType":"TEXT","message":"Grüße"}';

const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** Delivers one event to a listener in this process. */
async function deliverTo(listener: RequestListener): Promise<ConsumerAnswer> {
  const transport = await createTransport({ listener }, { timeoutMs: 10_000, connectionsMax: 4 });
  stops.push(() => transport.close());
  return transport.send({
    headers: ['content-type', 'application/json', 'X-8x8-Retry', '0'],
    body: Buffer.from(EVENT),
  });
}

/** Makes a request to the API of an app in this process, as its customer does. */
async function askApp(listener: RequestListener, path: string) {
  const { status, text } = await createAppCaller({ listener })({
    method: 'POST',
    url: `http://consumer.test${path}`,
    headers: { 'content-type': 'application/json' },
    body: EVENT,
    timeoutMs: 10_000,
  });
  return { status, text };
}

/** Lets a listener listen on a socket; gives its address. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Posts an event over the network. */
async function post(url: string): Promise<{ status: number; body: string }> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: EVENT });
  return { status: response.status, body: await response.text() };
}

/** An app of each framework: it answers 201 with the message and with what it makes of the request. */
const FRAMEWORKS: Readonly<Record<string, () => RequestListener | Promise<RequestListener>>> = {
  Express: createExpressApp,
  Koa() {
    const app = new Koa();
    app.use(async (context) => {
      const { message } = JSON.parse(await text(context.req));
      context.status = 201;
      context.body = {
        message,
        method: context.method,
        path: context.path,
        retry: context.get('x-8x8-retry'),
      };
    });
    return app.callback();
  },
  async Fastify() {
    const app = fastify();
    app.post('/webhook', async ({ method, url, headers, body }, reply) => {
      const { message } = body as { message: string };
      return reply.code(201).send({ message, method, path: url, retry: headers['x-8x8-retry'] ?? '' });
    });
    await app.ready();
    return (request, response) => app.routing(request, response);
  },
  /** Nest hands out its adapter's Express app behind a function of its own. */
  Nest() {
    const adapter = createExpressApp();
    return (request, response) => adapter(request, response);
  },
};

function createExpressApp(): express.Express {
  const app = express();
  app.use(express.json());
  app.post('/webhook', (request, response) => {
    const { method, path, body } = request;
    response
      .status(201)
      .json({ message: body.message, method, path, retry: request.get('x-8x8-retry') ?? '' });
  });
  return app;
}

const answered = (retry: string) =>
  JSON.stringify({ message: 'Grüße', method: 'POST', path: '/webhook', retry });

describe.each(Object.keys(FRAMEWORKS))('of two apps made with %s', (framework) => {
  test('the one that listens on a socket and the one that is a consumer both keep working', async () => {
    const create = FRAMEWORKS[framework] as () => Promise<RequestListener>;
    const [listening, consumer] = [await create(), await create()];
    const url = await listen(listening);
    const overNetwork = { status: 201, body: answered('') };
    expect(await post(`${url}/webhook`)).toEqual(overNetwork);
    expect(await deliverTo(consumer)).toMatchObject({ status: 201, body: answered('0') });
    expect(await post(`${url}/webhook`)).toEqual(overNetwork);
    expect(await askApp(consumer, '/webhook')).toEqual({ status: 201, text: answered('') });
    expect(await deliverTo(listening)).toMatchObject({ status: 201, body: answered('0') });
    expect(await post(`${url}/webhook`)).toEqual(overNetwork);
    expect(await deliverTo(consumer)).toMatchObject({ status: 201, body: answered('0') });
  });
});

test('a listener gets what a socket would bring', async () => {
  const seen: unknown[] = [];
  const answer = await deliverTo((request, response) => {
    const { httpVersion, rawHeaders, socket } = request;
    seen.push({ httpVersion, rawHeaders, remoteAddress: socket.remoteAddress });
    response.end();
  });
  expect(answer.outcome).toBe('accepted');
  expect(seen).toEqual([
    {
      httpVersion: '1.1',
      rawHeaders: [
        ...['host', 'consumer.test'],
        ...['connection', 'keep-alive'],
        ...['content-type', 'application/json'],
        ...['X-8x8-Retry', '0'],
        ...['content-length', String(Buffer.byteLength(EVENT))],
      ],
      remoteAddress: '127.0.0.1',
    },
  ]);
});

test('a listener is called past what intercepts the requests of this process', async () => {
  const intercepted: string[] = [];
  const server = setupServer(
    http.all('*', ({ request }) => {
      intercepted.push(request.url);
      return passthrough();
    }),
  );
  server.listen({ onUnhandledRequest: 'error' });
  stops.push(() => server.close());
  const app = createExpressApp();
  expect(await deliverTo(app)).toMatchObject({ status: 201 });
  expect(await askApp(app, '/webhook')).toMatchObject({ status: 201 });
  expect(intercepted).toEqual([]);
});
