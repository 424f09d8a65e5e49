import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { FetchHandler } from '../../delivery/fetch-transport.ts';

/** A Fetch handler that a platform of another process reaches. */
export type ListeningConsumer = { readonly url: string; close(): void };

/** Lets a Fetch handler of this process listen on this machine. `Response.error()` breaks the connection off. */
export async function listenForConsumer(handler: FetchHandler): Promise<ListeningConsumer> {
  const server = createServer((request, response) => {
    answer(handler, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  handler: FetchHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'POST', url = '/', headers } = request;
  const own = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name));
  const given = await handler(
    new Request(`http://127.0.0.1${url}`, {
      method,
      headers: own.map(([name, value]): [string, string] => [name, String(value)]),
      body: await buffer(request),
    }),
  );
  if (given.status === 0) response.destroy();
  else response.writeHead(given.status).end(await given.text());
}

/** The headers that belong to the connection of the platform, and not to the event. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
]);
