import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { BODY_BYTES_MAX } from '#src/platform/limits.ts';
import { createServer } from '#src/server/server.ts';
import { dial } from '../support/server/dial.ts';
import { control, signer, startServer } from '../support/server/fixtures.ts';
import {
  CHANNELS,
  platformHandler,
  type RecordingHandler,
  recordingHandler,
} from '../support/server/recording-handler.ts';
import { ask } from '../support/server/request.ts';

const POST = `POST ${CHANNELS} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n`;
const CHUNKED = `${POST}transfer-encoding: chunked\r\n\r\n`;

/** A handler that answers with how much of the body it got. */
function measuringHandler(): RecordingHandler {
  return recordingHandler(async ({ body }) => ({ status: 200, headers: {}, body: String(body.length) }));
}

/** The first piece that comes back. */
function firstWords(socket: Socket): Promise<string> {
  return new Promise((resolve) => socket.once('data', (chunk) => resolve(String(chunk))));
}

describe('a body that is too large', () => {
  test.each([
    ['by a byte', BODY_BYTES_MAX + 1],
    ['by far', 8 * BODY_BYTES_MAX],
  ])('is not kept, and leaves its connection usable: %s', async (_, bytes) => {
    const handler = measuringHandler();
    const server = await startServer({ handler });
    const socket = await dial(server);
    const said = text(socket);
    socket.write(`${POST}content-length: ${bytes}\r\n\r\n`);
    socket.write(Buffer.alloc(bytes, 'x'));
    socket.write(`GET ${CHANNELS} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    const [first = 0, second] = Array.from((await said).matchAll(/\r\n\r\n(\d+)/g), ([, body]) =>
      Number(body),
    );
    expect(first).toBeGreaterThan(BODY_BYTES_MAX);
    expect(first).toBeLessThanOrEqual(BODY_BYTES_MAX + 65_536);
    expect(second).toBe(0);
    await server.close();
    expect(handler.sent).toEqual([1, 1]);
  });

  test('is refused as chat-api does', async () => {
    const handler = platformHandler();
    const server = await startServer({ handler });
    const { inProcess } = handler;
    const issued = await inProcess.send({
      method: 'POST',
      url: '/oauth/v2/token',
      headers: {
        authorization: `Basic ${Buffer.from('fake-8x8-test-key:fake-8x8-test-secret').toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    const { access_token: token } = JSON.parse(issued?.body ?? '');
    const told = await ask(server.url + CHANNELS, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: Buffer.alloc(3 * BODY_BYTES_MAX, 'x'),
    });
    expect(told.status).toBe(413);
  });

  test('is answered before its end', async () => {
    const server = await startServer({ handler: measuringHandler() });
    const socket = await dial(server);
    socket.write(`${POST}content-length: ${100 * BODY_BYTES_MAX}\r\n\r\n`);
    socket.write(Buffer.alloc(BODY_BYTES_MAX + 1, 'x'));
    expect(await firstWords(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('without end is answered, and then cut off', async () => {
    const handler = measuringHandler();
    const server = await startServer({ handler });
    const socket = await dial(server);
    socket.on('error', () => {});
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const words = firstWords(socket);
    const pump = () => {
      while (socket.writable && socket.write(chunk));
    };
    socket.on('drain', pump);
    socket.write(CHUNKED);
    pump();
    expect(await words).toMatch(/^HTTP\/1\.1 200 /);
    await closed;
    await server.close();
    expect(handler.sent).toEqual([1]);
  });
});

/** Requests whose body does not come to its end. */
const CUT_SHORT = [
  ['nothing of its body', `${POST}content-length: 1000\r\n\r\n`],
  ['half its body', `${POST}content-length: 1000\r\n\r\n{"name":`],
  ['half a chunk', `${CHUNKED}10\r\n{"na`],
  ['no last chunk', `${CHUNKED}2\r\n{}\r\n`],
  ['a chunk that is none', `${CHUNKED}zz\r\n`],
] as const;

describe('a client that is gone in the middle of a body', () => {
  const WAYS = [
    ['says goodbye', (socket: Socket) => socket.end()],
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['is cut off', (socket: Socket) => socket.resetAndDestroy()],
  ] as const;
  const cases = CUT_SHORT.flatMap(([what, start]) => WAYS.map(([way, go]) => ({ what, start, way, go })));

  test.each(cases)('brings no call: it sent $what and $way', async ({ start, go }) => {
    const handler = measuringHandler();
    const server = await startServer({ handler });
    const socket = await dial(server);
    socket.on('error', () => {});
    await new Promise<void>((resolve) => socket.write(start, () => resolve()));
    go(socket);
    expect((await ask(control(server, '/health'))).status).toBe(200);
    await server.close();
    expect([handler.calls, handler.sent]).toEqual([[], []]);
  });
});

test('clients that never finish keep the server neither from answering nor from closing', async () => {
  const handler = measuringHandler();
  const server = await createServer({ signer, handler });
  for (const [, start] of CUT_SHORT) {
    const socket = await dial(server);
    socket.on('error', () => {});
    await new Promise<void>((resolve) => socket.write(start, () => resolve()));
  }
  expect((await ask(server.url + CHANNELS)).text).toBe('0');
  await server.close();
  expect(handler.sent).toEqual([1]);
});

test('what is sent beyond the length that was said is no part of the call', async () => {
  const handler = measuringHandler();
  const server = await startServer({ handler });
  const socket = await dial(server);
  const said = text(socket);
  socket.write(`${POST}content-length: 2\r\n\r\n{}}}}} HTTP/9\r\n\r\n`);
  // Node answers what it cannot read at once, before the call that it could.
  expect(await said).toMatch(/HTTP\/1\.1 400 /);
  await server.close();
  expect(handler.calls.filter(({ body }) => String(body) !== '{}')).toEqual([]);
  expect(handler.sent).toEqual(handler.calls.map(() => 1));
});

test('a body that comes byte by byte is whole', async () => {
  const handler = measuringHandler();
  const server = await startServer({ handler });
  const socket = await dial(server);
  socket.setNoDelay(true);
  socket.write(`${POST}content-length: 10\r\n\r\n`);
  for (const byte of '0123456789') {
    await new Promise<void>((resolve) => socket.write(byte, () => resolve()));
  }
  await firstWords(socket);
  expect(handler.calls.map(({ body }) => String(body))).toEqual(['0123456789']);
});
