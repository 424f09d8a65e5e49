// `request` by its name: libraries that intercept a process's requests replace the one in the module's default export.
import { createServer, type IncomingMessage, request as openRequest, type RequestListener } from 'node:http';
import { type Duplex, duplexPair, Readable } from 'node:stream';
import { createInProcessTransport } from './in-process-transport.ts';
import { answerEvents, type NodeRequest, type NodeRequestEvents, sendNodeRequest } from './node-request.ts';
import type { Transport, TransportOptions } from './transport.ts';

/**
 * Creates the transport for a consumer that is a Node listener (`app.callback()` of Koa, an Express app, …). Each request
 * goes to Node's own HTTP server over a connection in memory. A listener that throws or rejects counts as status 500.
 */
export function createListenerTransport(
  listener: RequestListener,
  url: string,
  options: TransportOptions,
): Transport {
  return createInProcessTransport(
    (request, call) =>
      new Promise((resolve, reject) => {
        call.letGo = callListener(
          listener,
          { ...request, method: 'POST', url: new URL(url) },
          { onThrow: reject, ...answerEvents(call, 'the app', resolve) },
        );
      }),
    options.timeoutMs,
  );
}

/** Makes one request to a Node listener. Rejects with what it throws, or when it does not answer. */
export async function fetchFromListener(listener: RequestListener, request: Request): Promise<Response> {
  const { method, url, signal } = request;
  const body = new Uint8Array(await request.arrayBuffer());
  return new Promise((resolve, reject) => {
    const hangUp = callListener(
      listener,
      { method, url: new URL(url), headers: [...request.headers].flat(), body },
      { onThrow: reject, onResponse: (response) => resolve(buildResponse(response)), onError: reject },
    );
    signal.addEventListener('abort', hangUp);
  });
}

type Events = NodeRequestEvents & { onThrow(thrown: unknown): void };

/** Sends one request over a connection of its own; gives what closes the connection. */
function callListener(listener: RequestListener, request: NodeRequest, events: Events): () => void {
  const [ours, theirs] = connectionPair();
  const hangUp = () => void ours.destroy();
  const server = createServer(async (incoming, response) => {
    response.once('close', () => ours.end());
    try {
      await listener(incoming, response);
    } catch (thrown) {
      events.onThrow(thrown);
      hangUp();
    }
  });
  server.emit('connection', theirs);

  sendNodeRequest((options) => openRequest({ ...options, createConnection: () => ours }), request, events);
  return hangUp;
}

/** Both ends of a connection in memory. The second is the server's, with what apps expect of a socket. */
function connectionPair(): readonly [Duplex, Duplex] {
  const [ours, theirs] = duplexPair();
  ours.once('close', () => theirs.destroy());
  theirs.once('close', () => ours.destroy());
  return [ours, Object.assign(theirs, SOCKET_MEMBERS)];
}

const SOCKET_MEMBERS = {
  remoteAddress: '127.0.0.1',
  setTimeout: returnThis,
  setNoDelay: returnThis,
  setKeepAlive: returnThis,
};

function returnThis<T>(this: T): T {
  return this;
}

function buildResponse(response: IncomingMessage): Response {
  const status = response.statusCode ?? 0;
  const body = WITHOUT_BODY.has(status) ? null : (Readable.toWeb(response) as unknown as ReadableStream);
  return new Response(body, { status });
}

/** Statuses with which a `Response` refuses a body. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
