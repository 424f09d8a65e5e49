import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { BODY_BYTES_MAX } from '#src/platform/limits.ts';
import { createServer } from '#src/server/server.ts';
import { dial } from '../support/server/dial.ts';
import { control, signer, startServer } from '../support/server/fixtures.ts';
import { sendRequest } from '../support/server/request.ts';

const POST = 'POST /_fake-8x8/runs HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

/** What a client may leave lying about: the beginning of a request. */
const BEGINNINGS = [
  ['nothing', ''],
  ['half a request line', 'GET /_fake-8x'],
  ['half the headers', 'GET /_fake-8x8/health HTTP/1.1\r\nhost: loc'],
  ['half a body', `${POST}content-length: 1000\r\n\r\n{"scenario":`],
  ['half a chunk', `${POST}transfer-encoding: chunked\r\n\r\n10\r\n{"sc`],
  ['no host', 'GET /_fake-8x8/health HTTP/1.1\r\n\r\n'],
  ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['noise', '\u0000\u0001\u0002\r\n\r\n'],
  [
    'two requests at once',
    'GET /a HTTP/1.1\r\nhost: localhost\r\n\r\nGET /b HTTP/1.1\r\nhost: localhost\r\n\r\n',
  ],
  ['an upgrade', 'GET / HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'],
  ['a proxy request', 'CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n'],
] as const;

describe('a client that sends and is gone', () => {
  test.each(BEGINNINGS)('does no harm: %s', async (_, beginning) => {
    const server = await startServer();
    const socket = await dial(server);
    await new Promise<void>((resolve) => socket.write(beginning, () => resolve()));
    socket.resetAndDestroy();
    expect((await sendRequest(control(server, '/health'))).status).toBe(200);
    expect(server.runs.all()).toEqual([]);
  });
});

describe('clients that send and stay', () => {
  test('keep the server neither from answering nor from closing', async () => {
    const server = await createServer({ signer });
    for (const [, beginning] of BEGINNINGS) {
      const socket = await dial(server);
      socket.on('error', () => {});
      await new Promise<void>((resolve) => socket.write(beginning, () => resolve()));
    }
    expect((await sendRequest(control(server, '/health'))).status).toBe(200);
    await server.close();
    await expect(sendRequest(control(server, '/health'))).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('a request that means two things', () => {
  test.each([
    ['two lengths', `${POST}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`],
    ['a length and chunks', `${POST}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a length that is none', `${POST}content-length: -1\r\n\r\n{}`],
    ['headers without end', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`],
  ])('is refused: %s', async (_, request) => {
    const server = await startServer();
    const socket = await dial(server);
    socket.write(request);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(server.runs.all()).toEqual([]);
  });
});

describe('a client that reads nothing', () => {
  test('does not keep the server from answering others', async () => {
    const server = await startServer();
    const socket = await dial(server);
    socket.pause();
    const request = 'GET /_fake-8x8/journal HTTP/1.1\r\nhost: localhost\r\n\r\n';
    await new Promise<void>((resolve) => socket.write(request.repeat(2000), () => resolve()));
    expect((await sendRequest(control(server, '/health'))).status).toBe(200);
  });
});

describe('a body of the control API that is too large', () => {
  test.each([
    ['of a stated length', (bytes: number) => `content-length: ${bytes}\r\n\r\n${' '.repeat(bytes)}`],
    [
      'in chunks',
      (bytes: number) =>
        `transfer-encoding: chunked\r\n\r\n${bytes.toString(16)}\r\n${' '.repeat(bytes)}\r\n0\r\n\r\n`,
    ],
  ])('leaves its connection usable: %s', async (_, bodyOf) => {
    const server = await startServer();
    const socket = await dial(server);
    const said = text(socket);
    socket.write(POST.replace('/runs', '/failures') + bodyOf(3 * BODY_BYTES_MAX));
    socket.write('GET /_fake-8x8/health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
    const statuses = Array.from((await said).matchAll(/HTTP\/1\.1 (\d+)/g), ([, status]) => status);
    expect(statuses).toEqual(['413', '200']);
  });
});
