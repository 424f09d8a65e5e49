import type { RequestListener } from 'node:http';
import { Router } from '@koa/router';
import Koa from 'koa';
import type { PlatformHandler } from '../platform/platform-handler.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import { addControlRoutes } from './control-routes.ts';
import { createGuard } from './guard.ts';
import { addJwkRoute } from './jwk-route.ts';
import { createRunPlanner, type RunDefaults } from './plan-run.ts';
import { createPlatformMiddleware } from './platform-middleware.ts';
import { answerProblems } from './problem.ts';
import type { RunRegistry } from './run-registry.ts';
import type { ServedScenarios } from './served-scenarios.ts';

/** What is served, and to whom. */
export type HandlerOptions = RunDefaults & {
  /** Host names under which it answers beside this machine's own, such as `host.docker.internal`. */
  readonly allowHost?: readonly string[] | undefined;
  /** What answers 8x8's REST calls. Default: the fake. */
  readonly handler?: PlatformHandler | undefined;
};

/** What there is to serve. */
export type Served = {
  readonly fake: Fake8x8;
  readonly runs: RunRegistry;
  readonly standing: ServedScenarios;
  /** Where it is served. */
  readonly baseUrl: string;
};

/** Creates the Koa application: errors first, then the guard, then the handler, then the routes. */
export function createHandler(
  options: HandlerOptions,
  { fake, runs, standing, baseUrl }: Served,
): RequestListener {
  const router = new Router();
  addJwkRoute(router, [fake.publicJwk]);
  addControlRoutes(router, { fake, runs, standing, planRun: createRunPlanner(fake, options) });

  const koa = new Koa();
  koa.silent = true;
  koa
    .use(answerProblems)
    .use(createGuard([new URL(baseUrl).hostname, ...(options.allowHost ?? [])]))
    .use(createPlatformMiddleware(options.handler ?? fake))
    .use(router.routes())
    .use(router.allowedMethods());
  return koa.callback();
}
