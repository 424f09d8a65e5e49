import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { DispatchFunc, Response as Injected } from 'light-my-request';
import { messageOf } from '../base/errors.ts';
import { appendChunk, bodyText, createAnswerBody } from './answer-body.ts';
import { buildAnswer, buildFailure } from './build-answer.ts';
import { type Call, createInProcessTransport, elapsedMs } from './in-process-transport.ts';
import type { Answer, OutgoingRequest, Transport, TransportOptions } from './transport.ts';

/**
 * Creates the transport for a consumer that is a Node listener (`app.callback()` of Koa, an Express app, …), called
 * without a socket. A listener that throws or rejects counts as status 500.
 */
export async function createListenerTransport(
  listener: RequestListener,
  url: string,
  options: TransportOptions,
): Promise<Transport> {
  // By its default: it is CommonJS, of which the bundle has no other name.
  const { default: inject } = await import('light-my-request');

  function makeCall(request: OutgoingRequest, call: Call): Promise<Answer> {
    return new Promise((resolve, reject) => {
      inject(
        guard(listener, reject),
        {
          method: 'POST',
          url,
          headers: headersOf(request),
          payload: Buffer.from(request.body.buffer, request.body.byteOffset, request.body.length),
          payloadAsStream: true,
          validate: false,
        },
        (error, response) => {
          if (response === undefined || error) resolve(brokenOff(error, call));
          else readResponse(response, call).then(resolve, reject);
        },
      );
    });
  }

  return createInProcessTransport(makeCall, options.timeoutMs);
}

/** Makes one request to a Node listener without a socket. Rejects with what it throws. */
export async function injectRequest(listener: RequestListener, request: Request): Promise<Response> {
  const { default: inject } = await import('light-my-request');
  const payload = Buffer.from(await request.arrayBuffer());
  return new Promise((resolve, reject) => {
    inject(
      guard(listener, reject),
      {
        method: request.method as 'POST',
        url: request.url,
        headers: Object.fromEntries(request.headers),
        payload,
        validate: false,
      },
      (error, response) => {
        if (response === undefined || error) reject(error ?? new Error('the app ended without an answer'));
        else
          resolve(
            new Response(hasBody(response) ? response.rawPayload : null, { status: response.statusCode }),
          );
      },
    );
  });
}

function hasBody({ rawPayload, statusCode }: Injected): boolean {
  return rawPayload.length > 0 && statusCode !== 204 && statusCode !== 304;
}

type ExpressLike = RequestListener & { readonly request?: { readonly app?: unknown } };

/** Catches what the listener throws. An Express app must be passed as it is: light-my-request knows it by its identity, and Express catches errors itself. */
function guard(listener: RequestListener, onThrow: (thrown: unknown) => void): DispatchFunc {
  if ((listener as ExpressLike).request?.app === listener) return listener;
  return (request: IncomingMessage, response: ServerResponse) => {
    try {
      const returned: unknown = listener(request, response as Parameters<RequestListener>[1]);
      if (returned instanceof Promise) returned.catch(onThrow);
    } catch (thrown) {
      onThrow(thrown);
    }
  };
}

function headersOf({ headers: flat }: OutgoingRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < flat.length; index += 2)
    headers[flat[index] as string] = flat[index + 1] as string;
  return headers;
}

async function readResponse(response: Injected, call: Call): Promise<Answer> {
  const body = createAnswerBody();
  const stream = response.stream();
  // Ends the listener's response as a closed socket would, so that an app that still writes learns of it.
  call.letGo = () => void response.raw.res.destroy();
  try {
    for await (const chunk of stream) if (!appendChunk(body, chunk as Uint8Array)) break;
    if (!stream.readableEnded) call.letGo();
    return buildAnswer(response.statusCode, bodyText(body), elapsedMs(call));
  } catch (thrown) {
    return buildFailure({
      outcome: 'unreachable',
      reason: `the answer's body broke off: ${messageOf(thrown)}`,
      durationMs: elapsedMs(call),
      statusSeen: response.statusCode,
      body: bodyText(body),
    });
  }
}

function brokenOff(error: Error | undefined, call: Call): Answer {
  const why = error === undefined ? '' : `: ${messageOf(error)}`;
  return buildFailure({
    outcome: 'unreachable',
    reason: `the app ended the response without an answer${why}`,
    durationMs: elapsedMs(call),
  });
}
