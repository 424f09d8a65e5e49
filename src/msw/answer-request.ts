import { setImmediate } from 'node:timers';
import { HttpResponse } from 'msw';
import type { PlatformHandler } from '../platform/platform-handler.ts';
import type { FoundCall } from './find-call.ts';
import { readBody } from './read-body.ts';

/**
 * Node's own, taken when this file is loaded: a test that fakes timers must not hold up what a call leads to. One turn
 * is enough: MSW brings an answer to `fetch` and `node:http`, its body included, before any other macrotask.
 */
const afterAnswer = setImmediate;

/** Answers one of 8x8's calls with what the handler says, or gives undefined when the handler leaves it to others. */
export async function answerRequest(
  handler: PlatformHandler,
  request: Request,
  call: FoundCall | undefined,
): Promise<HttpResponse<string> | undefined> {
  if (call === undefined) return undefined;
  const answer = await handler.handle({
    method: request.method,
    path: call.path,
    query: call.query,
    headers: (name) => request.headers.get(name) ?? undefined,
    body: await readBody(request),
  });
  if (answer === undefined) return undefined;
  const { status, headers, body } = answer;
  afterAnswer(() => answer.sent());
  return new HttpResponse(body === '' ? null : body, { status, headers });
}
