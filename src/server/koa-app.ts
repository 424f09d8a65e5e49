import type { RequestListener } from 'node:http';
import { Router } from '@koa/router';
import Koa from 'koa';
import type { PlatformHandler, PlatformRequest } from '../platform/platform-handler.ts';
import { type PathMatch, unknownPath } from '../platform/requests/match-path.ts';
import type { Scenario } from '../scenario/schema.ts';
import { addConsolePage } from './console-page.ts';
import { addConversationRoutes } from './control/conversation-routes.ts';
import { addExaminationRoutes } from './control/examination-routes.ts';
import { createExaminations } from './control/examinations.ts';
import { addPlatformRoutes } from './control/platform-routes.ts';
import { addControlRoutes, journalsOf } from './control-routes.ts';
import { createGuard } from './guard.ts';
import { koaMiddleware } from './koa-middleware.ts';
import { createRunPlanner, type RunDefaults } from './plan-run.ts';
import { answerProblems } from './problem.ts';
import { CONTROL_PREFIX, type ServerParts } from './server-parts.ts';
import { createLive } from './stream/live.ts';
import { createWriteToken } from './write-token.ts';

/** How the application answers, and for which hosts. */
export type KoaAppOptions = RunDefaults & {
  /** Host names besides this machine's own that requests may name, such as `host.docker.internal`. */
  readonly allowHost?: readonly string[] | undefined;
  /** Whether it outlives the runs that its process makes, so that others may be started on it. Default true. */
  readonly lasting?: boolean | undefined;
  /** The folder of the page that is served at `/_fake-8x8/console/`. Default: the one that comes with the package. */
  readonly consoleFolder?: string | undefined;
  /**
   * The scenarios that are played with every conversation that the app opens: with each the first that fits. Each must
   * begin with `expect: conversation`.
   */
  readonly scenarios?: readonly Scenario[] | undefined;
  /** What answers 8x8's REST calls. Default: the fake. */
  readonly handler?: PlatformHandler | undefined;
};

/** Creates the Koa application of a server that listens at a URL: errors, guard, 8x8's REST calls, the control API. */
export function createKoaApp(options: KoaAppOptions, parts: ServerParts, url: string): RequestListener {
  const { fake } = parts;
  const { handler = fake, allowHost = [], lasting = true } = options;
  const { runs, closing } = parts;
  const router = new Router();
  const token = createWriteToken();
  const { customerOpens, customerSays, customerLeaves, customerSees, allowRemote = false } = options;
  const live = createLive({ fake, runs, closing, describeExamination: (id) => examinations.find(id) });
  const examinations = createExaminations({
    ...{ customerOpens, customerSays, customerLeaves, customerSees },
    fake,
    to: options.to ?? fake.operator.app,
    isPlaying: () =>
      (options.scenarios !== undefined && options.scenarios.length > 0) ||
      runs.all().some((run) => !run.over()),
    onChange: (id) => live.note('examinations', id),
    closing,
  });
  const planRun = createRunPlanner(fake, options);
  addControlRoutes(router, { ...parts, lasting, live, listScenarios: options.listScenarios }, (request) => {
    examinations.checkIdle();
    return planRun(request);
  });
  addExaminationRoutes(router, { examinations, allowRemote });
  addConversationRoutes(router, { fake, live, journals: () => journalsOf(fake, runs.all()) });
  addPlatformRoutes(router, { fake, live, token: token.value });
  addConsolePage(router, options.consoleFolder);

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
