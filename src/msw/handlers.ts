import { http, passthrough, type RequestHandler } from 'msw';
import type { PlatformHandler } from '../platform/platform-handler.ts';
import { answerRequest } from './answer-request.ts';
import { createCallFinder, type HandlersOptions } from './find-call.ts';

/** What handlers answer with: any fake, or whatever else has a handler. */
export type AnsweringFake = PlatformHandler & {
  /** The address of its own server, if it has one; requests to it are let through. */
  readonly url?: string | undefined;
};

/**
 * Builds the MSW handlers that answer 8x8's REST calls with a fake, for `setupServer(...handlers(fake))` and
 * `server.use(...handlers(fake))`. Other requests are none of theirs, and stay unhandled in MSW's eyes; only those to
 * the fake's own server pass through. Throws `BASE_URL_INVALID` or `REGION_UNKNOWN`.
 */
export function handlers(fake: AnsweringFake, options: HandlersOptions = {}): RequestHandler[] {
  const findCall = createCallFinder(options);
  return [
    http.all(
      ({ request }) => findCall(request.url) !== undefined,
      ({ request }) => answerRequest(fake, request, findCall(request.url)),
    ),
    http.all(
      ({ request }) => isAt(request.url, fake.url),
      () => passthrough(),
    ),
  ];
}

function isAt(requestUrl: string, url: string | undefined): boolean {
  return url !== undefined && new URL(requestUrl).origin === new URL(url).origin;
}
