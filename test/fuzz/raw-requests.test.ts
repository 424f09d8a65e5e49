import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '#src/protocol/chat-api/operations/operations.ts';
import type { Server } from '#src/server/server.ts';
import { dial } from '../support/server/dial.ts';
import { control, startServer } from '../support/server/fixtures.ts';
import { sendRequest } from '../support/server/request.ts';
import { openRestClient, TENANT } from '../support/server/rest-client.ts';
import { fuzzParameters, type RawMessage, rawMessages } from './runs.ts';

const paths = fc.oneof(
  fc
    .constantFrom(
      '/health',
      '/runs',
      '/runs/none',
      '/runs/none/entries',
      '/journal?filter=status>=400',
      '/reset',
    )
    .map((path) => `/_fake-8x8${path}`),
  fc.constantFrom(
    ...operations.map(({ path }) =>
      path.replace(':region', 'us').replace(':tenantId', TENANT).replaceAll(/:\w+/g, 'x'),
    ),
  ),
  fc.constantFrom('/', '*', 'http://localhost/', '//', '/%', '/%00', '/..', '/?a=b&a=c'),
  fc.string().map((path) => `/${path}`),
);

const requestLine = fc
  .tuple(
    fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'get', 'BREW'),
    paths,
    fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2', ''),
  )
  .map((parts) => parts.join(' '));

/** Sends bytes over a connection of their own; gives all that comes back. */
async function exchange(server: Server, { pieces, ending }: RawMessage): Promise<string> {
  const socket = await dial(server);
  socket.on('error', () => {});
  for (const piece of pieces) socket.write(piece);
  if (ending === 'breaks') {
    socket.resetAndDestroy();
    return '';
  }
  socket.end();
  return text(socket).catch(() => '');
}

test('whatever a client sends, no answer is an error of the server, and others are answered', async () => {
  const server = await startServer();
  const { token } = await openRestClient(server);
  const requests = rawMessages(requestLine, {
    fixedHeaders: ['host: localhost', 'content-type: application/json', `authorization: Bearer ${token}`],
    endings: ['closes', 'closes', 'closes', 'breaks'],
  });
  await fc.assert(
    fc.asyncProperty(requests, async (message) => {
      const answer = await exchange(server, message);
      expect(answer).toMatch(/^$|^HTTP\/1\.1 (?:[1-4]\d\d|501|503) /);
      expect((await sendRequest(control(server, '/health'))).status).toBe(200);
    }),
    fuzzParameters,
  );
});
