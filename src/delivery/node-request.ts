import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { Readable } from 'node:stream';
import { messageOf } from '../base/errors.ts';
import { appendChunk, bodyText, createAnswerBody } from './answer-body.ts';
import { buildAnswer, buildFailure } from './build-answer.ts';
import { failureReason } from './failure-reason.ts';
import { bodyParts, comesInParts } from './faults/body-parts.ts';
import { HANG_UP_AFTER_MS, hungUp } from './faults/hang-up.ts';
import { pathWithFault } from './faults/wire-fault.ts';
import { elapsedMs, type InProcessCall } from './in-process-transport.ts';
import type { ConsumerAnswer, OutgoingRequest } from './transport.ts';

/** A request for Node's own client. */
export type NodeRequest = OutgoingRequest & { readonly method: string; readonly url: URL };

/** Opens a request on a connection that only it uses. */
export type OpenRequest = (options: RequestOptions) => ClientRequest;

/** What becomes of a request. */
export type NodeRequestEvents = {
  onResponse(response: IncomingMessage): void;
  /** The connection ended without a response, or what came was none. */
  onError(error: Error): void;
  /** The connection was closed on purpose, since the request asks for that. */
  onHungUp?(): void;
};

/** Sends a request. Headers that each request has come first, as undici sends them. */
export function sendNodeRequest(
  open: OpenRequest,
  { method, url, headers, body, wire }: NodeRequest,
  { onResponse, onError, onHungUp }: NodeRequestEvents,
): ClientRequest {
  const always = ['host', url.host, 'connection', wire === 'new-connection' ? 'close' : 'keep-alive'];
  const client = open({
    method,
    path: pathWithFault(url, wire),
    headers: [...always, ...headers, 'content-length', String(body.length)],
  });
  client.on('error', onError).on('upgrade', () => {
    onError(new Error('it answered with an upgrade to another protocol'));
    client.destroy();
  });
  if (wire === 'hangs-up') client.once('finish', () => setTimeout(hangUp, HANG_UP_AFTER_MS));
  else client.on('response', onResponse);

  function hangUp(): void {
    onHungUp?.();
    client.destroy();
  }

  if (wire !== undefined && comesInParts(wire)) Readable.from(bodyParts(body, wire)).pipe(client);
  else client.end(body);
  return client;
}

/** Sends a request and reads its answer. Never rejects. */
export function answerNodeRequest(
  open: OpenRequest,
  request: NodeRequest,
  { call, address }: { readonly call: InProcessCall; readonly address: string },
): Promise<ConsumerAnswer> {
  return new Promise((resolve) => {
    const client = sendNodeRequest(open, request, answerEvents(call, address, resolve));
    call.letGo = () => client.destroy();
  });
}

/** What becomes of a request, as the answer to it. */
export function answerEvents(
  call: InProcessCall,
  address: string,
  resolve: (answer: ConsumerAnswer) => void,
): Required<NodeRequestEvents> {
  return {
    onResponse: (response) => void readResponse(response, call).then(resolve),
    onError(error) {
      const reason = failureReason(error, address);
      resolve(buildFailure({ outcome: 'unreachable', reason, durationMs: elapsedMs(call) }));
    },
    onHungUp: () => resolve(hungUp(call)),
  };
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
