import { Fake8x8Error } from '../base/errors.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import type { Run } from '../play/run/run.ts';
import type { Scenario } from '../scenario/schema.ts';
import { isOpenedByApp, needsTarget } from './opened-by-app.ts';

/** The scenarios that are played with every conversation that the app opens. */
export type ServedScenarios = {
  /** Resolves when they hear of what the app does. Throws as `createRun` does. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Creates what plays these scenarios; the first has the first choice. `hasTarget` says whether it is known where
 * the app listens. Throws `SCENARIO_NOT_OPENED_BY_APP` or `TARGET_MISSING`.
 */
export function createServedScenarios(
  fake: Fake8x8,
  scenarios: readonly Scenario[],
  hasTarget: boolean,
): ServedScenarios {
  for (const scenario of scenarios) checkStanding(scenario, hasTarget);
  let runs: Run[] = [];

  return {
    async start() {
      // Each is a run of its own, so that all of them wait at once.
      const created = scenarios.map((scenario) =>
        fake.createRun({ scenarios: [scenario], conversations: 'each', journal: fake.journal }),
      );
      runs = [];
      for (const run of created) {
        runs.push(run);
        void run.play();
        await run.begun;
      }
    },
    async stop() {
      for (const run of runs) run.stop();
      await Promise.all(runs.map((run) => run.finished));
    },
  };
}

function checkStanding(scenario: Scenario, hasTarget: boolean): void {
  const name = scenario.scenario;
  if (!isOpenedByApp(scenario)) {
    throw new Fake8x8Error(
      'SCENARIO_NOT_OPENED_BY_APP',
      `Cannot serve "${name}": its first step is not "expect: conversation", so nothing begins it. Begin it so, or play it with: fake-8x8 play.`,
    );
  }
  if (!hasTarget && needsTarget(scenario)) {
    throw new Fake8x8Error(
      'TARGET_MISSING',
      `Cannot serve "${name}": its customer asks your app, and nobody said where that listens. Say it: --to http://localhost:3000/webhook`,
    );
  }
}
