import type { RequestListener } from 'node:http';
import { Router } from '@koa/router';
import Koa from 'koa';
import { addControlRoutes } from './control-routes.ts';
import { createGuard } from './guard.ts';
import { addJwkRoutes } from './jwk-routes.ts';
import { createRunPlanner, type RunDefaults } from './plan-run.ts';
import { answerProblems } from './problem.ts';
import type { RunRegistry } from './run-registry.ts';

/** What is served, and to whom. */
export type HandlerOptions = RunDefaults & {
  /** Host names, beside this machine's own, under which it may be asked, such as `host.docker.internal`. */
  readonly allowHosts?: readonly string[] | undefined;
};

/** Creates the Koa application: errors first, then the guard, then the routes. */
export function createHandler(
  options: HandlerOptions,
  { runs, baseUrl }: { readonly runs: RunRegistry; readonly baseUrl: string },
): RequestListener {
  const router = new Router();
  addJwkRoutes(router, [options.signer.publicJwk]);
  addControlRoutes(router, { runs, planRun: createRunPlanner({ ...options, baseUrl }) });

  const koa = new Koa();
  koa.silent = true;
  koa
    .use(answerProblems)
    .use(createGuard([new URL(baseUrl).hostname, ...(options.allowHosts ?? [])]))
    .use(router.routes())
    .use(router.allowedMethods());
  return koa.callback();
}
