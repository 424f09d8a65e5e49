import type { RequestListener } from 'node:http';
import { Router } from '@koa/router';
import Koa, { type Context, type Next } from 'koa';
import type { PlatformHandler } from '../platform/platform-handler.ts';
import { addControlRoutes } from './control-routes.ts';
import { createGuard } from './guard.ts';
import { koaMiddleware } from './koa-middleware.ts';
import { createRunPlanner, type RunDefaults } from './plan-run.ts';
import { answerProblems, HttpProblem } from './problem.ts';
import { CONTROL_PREFIX, type ServerParts } from './server-parts.ts';
import { describeUnknownPath } from './unknown-path.ts';

/** How the application answers, and for which hosts. */
export type KoaAppOptions = RunDefaults & {
  /** Host names besides this machine's own that requests may name, such as `host.docker.internal`. */
  readonly allowHost?: readonly string[] | undefined;
  /** What answers 8x8's REST calls. Default: the fake. */
  readonly handler?: PlatformHandler | undefined;
};

/** Creates the Koa application of a server that listens at a URL: errors, guard, 8x8's REST calls, the control API. */
export function createKoaApp(options: KoaAppOptions, parts: ServerParts, url: string): RequestListener {
  const { fake } = parts;
  const { handler = fake, allowHost = [] } = options;
  const router = new Router();
  addControlRoutes(router, parts, createRunPlanner(fake, options));

  const app = new Koa();
  app.silent = true;
  app
    .use(answerProblems)
    .use(createGuard([new URL(url).hostname, ...allowHost]))
    .use(explainUnknownPath)
    .use(
      koaMiddleware({
        match: (path) => handler.match(path),
        handle: (request) => handler.handle(request),
        publicJwk: fake.publicJwk,
      }),
    )
    .use(router.routes())
    .use(router.allowedMethods());
  return app.callback();
}

/** Koa middleware: a path that nothing answers is often one of 8x8's behind a wrong base URL, so name the nearest. */
async function explainUnknownPath(context: Context, next: Next): Promise<void> {
  await next();
  const { status, body, method, path, host } = context;
  if (status !== 404 || body !== undefined || path.startsWith(CONTROL_PREFIX)) return;
  throw new HttpProblem(404, 'PATH_UNKNOWN', describeUnknownPath(method, path, host));
}
