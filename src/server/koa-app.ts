import type { RequestListener } from 'node:http';
import Koa from 'koa';
import type { PlatformRequest } from '../platform/platform-handler.ts';
import { type PathMatch, unknownPath } from '../platform/requests/match-path.ts';
import { createControlRouter } from './control/create-router.ts';
import { createGuard } from './guard.ts';
import type { KoaAppOptions } from './koa-app-options.ts';
import { koaMiddleware } from './koa-middleware.ts';
import { answerProblems } from './problem.ts';
import { CONTROL_PREFIX, type ServerParts } from './server-parts.ts';
import { createWriteToken } from './write-token.ts';

/** Creates the Koa application of a server that listens at a URL: errors, guard, 8x8's REST calls, the control API. */
export function createKoaApp(options: KoaAppOptions, parts: ServerParts, url: string): RequestListener {
  const { handler = parts.fake, allowHost = [] } = options;
  const token = createWriteToken();
  const router = createControlRouter(options, parts, token.value);

  const mounted = {
    match: (path: string) => handler.match(path),
    handle: (request: PlatformRequest) => handler.handle(request),
  };

  const app = new Koa();
  app.silent = true;
  app
    .use(answerProblems)
    .use(createGuard([new URL(url).hostname, ...allowHost]))
    .use(token.middleware)
    .use(koaMiddleware(mounted))
    .use(koaMiddleware({ ...mounted, match: matchUnknown }))
    .use(router.routes())
    .use(router.allowedMethods());
  return app.callback();
}

/** Requested by browsers and by tools that wait for a server, not by apps. */
const PROBED_PATHS: readonly string[] = ['/', '/favicon.ico'];

/** What is neither 8x8's nor the control API's is a call with a wrong path. */
function matchUnknown(path: string): PathMatch | undefined {
  const isOther = path.startsWith(CONTROL_PREFIX) || PROBED_PATHS.includes(path);
  return isOther ? undefined : unknownPath(path);
}
