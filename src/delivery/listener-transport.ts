// `request` by its name: libraries that intercept a process's requests replace the one in the module's default export.
import { createServer, type IncomingMessage, request as openRequest, type RequestListener } from 'node:http';
import { type Duplex, duplexPair, Readable } from 'node:stream';
import { messageOf } from '../base/errors.ts';
import { appendChunk, bodyText, createAnswerBody } from './answer-body.ts';
import { buildAnswer, buildFailure } from './build-answer.ts';
import { failureReason } from './failure-reason.ts';
import { createInProcessTransport, elapsedMs, type InProcessCall } from './in-process-transport.ts';
import type { ConsumerAnswer, Transport, TransportOptions } from './transport.ts';

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
    ({ headers, body }, call) =>
      new Promise((resolve, reject) => {
        call.letGo = callListener(
          listener,
          { method: 'POST', url: new URL(url), headers, body },
          {
            onThrow: reject,
            onResponse: (response) => readResponse(response, call).then(resolve),
            onError: (error) => resolve(unreachable(error, call)),
          },
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

type ListenerRequest = {
  readonly method: string;
  readonly url: URL;
  /** Names and values in turn, without those that each request has. */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
};

type Events = {
  onThrow(thrown: unknown): void;
  onResponse(response: IncomingMessage): void;
  /** The connection ended without a response, or what came was none. */
  onError(error: Error): void;
};

/** Sends one request over a connection of its own; gives what closes the connection. */
function callListener(listener: RequestListener, request: ListenerRequest, events: Events): () => void {
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

  const { method, url, headers, body } = request;
  const always = ['host', url.host, 'connection', 'keep-alive'];
  openRequest({
    createConnection: () => ours,
    method,
    path: url.pathname + url.search,
    headers: [...always, ...headers, 'content-length', String(body.length)],
  })
    .on('response', events.onResponse)
    .on('error', events.onError)
    .on('upgrade', () => {
      events.onError(new Error('it answered with an upgrade to another protocol'));
      hangUp();
    })
    .end(body);
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

async function readResponse(response: IncomingMessage, call: InProcessCall): Promise<ConsumerAnswer> {
  const status = response.statusCode ?? 0;
  const body = createAnswerBody();
  try {
    // Leaving the loop closes the connection, so that an app that still writes learns of it.
    for await (const chunk of response) if (!appendChunk(body, chunk as Uint8Array)) break;
    return buildAnswer(status, bodyText(body), elapsedMs(call));
  } catch (thrown) {
    return buildFailure({
      outcome: 'unreachable',
      reason: `the answer's body broke off: ${messageOf(thrown)}`,
      durationMs: elapsedMs(call),
      statusSeen: status,
      body: bodyText(body),
    });
  }
}

function unreachable(error: Error, call: InProcessCall): ConsumerAnswer {
  const reason = failureReason(error, 'the app');
  return buildFailure({ outcome: 'unreachable', reason, durationMs: elapsedMs(call) });
}

function buildResponse(response: IncomingMessage): Response {
  const status = response.statusCode ?? 0;
  const body = WITHOUT_BODY.has(status) ? null : (Readable.toWeb(response) as unknown as ReadableStream);
  return new Response(body, { status });
}

/** Statuses with which a `Response` refuses a body. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
