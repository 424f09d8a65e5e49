import { ReadableStream } from 'node:stream/web';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../base/errors.ts';
import { appendChunk, bodyText, createAnswerBody } from './answer-body.ts';
import { buildAnswer, buildFailure } from './build-answer.ts';
import { bodyParts, comesInParts } from './faults/body-parts.ts';
import { HANG_UP_AFTER_MS, hungUp } from './faults/hang-up.ts';
import { pathWithFault } from './faults/wire-fault.ts';
import { createInProcessTransport, elapsedMs, type InProcessCall } from './in-process-transport.ts';
import type { ConsumerAnswer, OutgoingRequest, Transport, TransportOptions } from './transport.ts';

/** A consumer's Fetch handler. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/**
 * Creates the transport for a consumer that is a Fetch handler: each event is a fresh `Request`. A handler that throws,
 * or gives back anything but a `Response`, counts as status 500; `Response.error()` counts as not reached.
 */
export function createFetchTransport(
  handler: FetchHandler,
  url: string,
  options: TransportOptions,
): Transport {
  return createInProcessTransport(async (request, call) => {
    if (request.wire === 'hangs-up') return hangUp(handler, buildRequest(url, request), call);
    const response: unknown = await handler(buildRequest(url, request));
    return isResponse(response) ? readResponse(response, call) : notAResponse(response, call);
  }, options.timeoutMs);
}

/** The app goes on with the request, whose signal says that nobody waits for the answer. */
async function hangUp(handler: FetchHandler, request: Request, call: InProcessCall): Promise<ConsumerAnswer> {
  const gone = new AbortController();
  Promise.resolve(new Request(request, { signal: gone.signal }))
    .then(handler)
    .catch(ignore);
  await pause(HANG_UP_AFTER_MS);
  gone.abort();
  return hungUp(call);
}

/** A handler knows of no connections. */
function buildRequest(address: string, { headers: flat, body, wire }: OutgoingRequest): Request {
  const url = new URL(pathWithFault(new URL(address), wire), address);
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < flat.length; index += 2)
    headers[flat[index] as string] = flat[index + 1] as string;
  if (wire === undefined || !comesInParts(wire)) return new Request(url, { method: 'POST', headers, body });
  const stream = ReadableStream.from(bodyParts(body, wire));
  return new Request(url, { method: 'POST', headers, body: stream, duplex: 'half' });
}

/** By shape and not by class, so that a handler may bring its own implementation. */
function isResponse(value: unknown): value is Response {
  return typeof value === 'object' && value !== null && 'status' in value && typeof value.status === 'number';
}

function notAResponse(value: unknown, call: InProcessCall): ConsumerAnswer {
  const what = value === null ? 'null' : typeof value;
  return {
    ...buildAnswer(500, '', elapsedMs(call)),
    reason: `the app's handler gave back ${what}, not a Response`,
  };
}

async function readResponse(response: Response, call: InProcessCall): Promise<ConsumerAnswer> {
  if (response.status === 0) {
    return buildFailure({
      outcome: 'unreachable',
      reason: 'the app gave back a network error',
      durationMs: elapsedMs(call),
    });
  }
  if (response.body === null) return buildAnswer(response.status, '', elapsedMs(call));
  return readBody(response.status, response.body, call);
}

async function readBody(
  status: number,
  stream: NonNullable<Response['body']>,
  call: InProcessCall,
): Promise<ConsumerAnswer> {
  const body = createAnswerBody();
  try {
    const reader = stream.getReader();
    call.letGo = () => void reader.cancel().catch(ignore);
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (appendChunk(body, part.value)) continue;
      call.letGo();
      break;
    }
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

/** The app's own stream may fail when it is cancelled; nothing waits for it. */
function ignore(): void {}
