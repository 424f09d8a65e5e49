import { Router } from '@koa/router';
import { addConsolePage } from '../console-page.ts';
import { addControlRoutes, journalsOf } from '../control-routes.ts';
import type { KoaAppOptions } from '../koa-app-options.ts';
import { createRunPlanner } from '../plan-run.ts';
import type { ServerParts } from '../server-parts.ts';
import { createLive } from '../stream/live.ts';
import { addConversationRoutes } from './conversation-routes.ts';
import { addExaminationRoutes } from './examination-routes.ts';
import { createExaminations } from './examinations.ts';
import { addPlatformRoutes } from './platform-routes.ts';

/** Creates the routes of the control API and of the page. `token` is what a page needs to write. */
export function createControlRouter(options: KoaAppOptions, parts: ServerParts, token: string): Router {
  const { fake, runs, closing } = parts;
  const { lasting = true, allowRemote = false, listScenarios, scenarios = [] } = options;
  const { customerOpens, customerSays, customerLeaves, customerSees } = options;
  const router = new Router();
  const live = createLive({ fake, runs, closing, describeExamination: (id) => examinations.find(id) });
  const examinations = createExaminations({
    ...{ customerOpens, customerSays, customerLeaves, customerSees },
    fake,
    to: options.to ?? fake.operator.app,
    isPlaying: () => scenarios.length > 0 || runs.all().some((run) => !run.over()),
    onChange: (id) => live.note('examinations', id),
    closing,
  });
  const planRun = createRunPlanner(fake, options);
  addControlRoutes(router, { ...parts, lasting, live, listScenarios }, (request) => {
    examinations.checkIdle();
    return planRun(request);
  });
  addExaminationRoutes(router, { examinations, allowRemote });
  addConversationRoutes(router, { fake, live, journals: () => journalsOf(fake, runs.all()) });
  addPlatformRoutes(router, { fake, live, token });
  addConsolePage(router, options.consoleFolder);
  return router;
}
