import { setImmediate } from 'node:timers';
import { HttpResponse, http, passthrough, type RequestHandler } from 'msw';
import { readStream } from '../base/read-stream.ts';
import type { PlatformHandler } from '../platform/platform-handler.ts';
import { createCallFinder, type FoundCall, type HandlersOptions } from './find-call.ts';

/** What the handlers answer with: a fake, or anything else that handles 8x8's REST calls. */
export type AnsweringFake = PlatformHandler & {
  /** The URL of the fake's own server, if it has one; requests to it pass through. */
  readonly url?: string | undefined;
  /** Is told the base URL that the app was given, if it is not 8x8's own. */
  answersAt?(baseUrl: string | undefined): void;
};

/**
 * Builds the MSW handlers that answer 8x8's REST calls with a fake, for `setupServer(...handlers(fake))` and
 * `server.use(...handlers(fake))`. Requests to the fake's own server pass through; all others stay unhandled. Throws
 * `BASE_URL_INVALID` or `REGION_UNKNOWN`.
 */
export function handlers(fake: AnsweringFake, options: HandlersOptions = {}): RequestHandler[] {
  const { baseUrl, find } = createCallFinder(fake, options);
  fake.answersAt?.(options.baseUrl === undefined ? undefined : baseUrl);
  // From the predicate to the resolver, so that a request is matched once.
  const found = new WeakMap<Request, FoundCall>();
  return [
    http.all(
      ({ request }) => {
        const call = find(request.url);
        if (call !== undefined) found.set(request, call);
        return call !== undefined;
      },
      ({ request }) => answerCall(fake, request, found.get(request)),
    ),
    http.all(
      ({ request }) => isAt(request.url, fake.url),
      () => passthrough(),
    ),
  ];
}

/**
 * Node's own, taken when this file is loaded: a test that fakes timers must not delay what a call leads to. One turn of
 * the event loop is enough: MSW brings a response to `fetch` and `node:http`, with its body, before any other macrotask.
 */
const afterResponse = setImmediate;

async function answerCall(
  fake: PlatformHandler,
  request: Request,
  call: FoundCall | undefined,
): Promise<HttpResponse<string | Uint8Array<ArrayBuffer>> | undefined> {
  if (call === undefined) return undefined;
  const response = await fake.handle({
    ...call,
    method: request.method,
    headers: Object.fromEntries(request.headers),
    body: await readStream(request.body, call.match.bodyBytesMax),
  });
  afterResponse(() => response.sent());
  const { status, headers, body, bytes } = response;
  return new HttpResponse(bytes === undefined ? (body === '' ? null : body) : Buffer.from(bytes), {
    status,
    headers,
  });
}

function isAt(requestUrl: string, url: string | undefined): boolean {
  return url !== undefined && new URL(requestUrl).origin === new URL(url).origin;
}
