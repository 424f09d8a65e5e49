import { Fake8x8Error } from '../base/errors.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import type { Run } from '../play/run/run.ts';
import type { Scenario } from '../scenario/schema.ts';
import { callsApp } from './plan-run.ts';

/** The scenarios that are played with every conversation that the app opens. */
export type ServedScenarios = {
  /** Resolves when each of them waits for the app. Throws as `createRun` does. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Creates what plays these scenarios; a conversation goes to the first that fits. `hasTarget` says whether the app's
 * address is known. Throws `TARGET_MISSING`.
 */
export function createServedScenarios(
  fake: Fake8x8,
  scenarios: readonly Scenario[],
  hasTarget: boolean,
): ServedScenarios {
  const unreachable = hasTarget ? undefined : scenarios.find(callsApp);
  if (unreachable !== undefined) throw targetMissing(unreachable);
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

function targetMissing({ scenario }: Scenario): Fake8x8Error {
  return new Fake8x8Error(
    'TARGET_MISSING',
    `Cannot serve "${scenario}": it sends requests to your app, and the URL of the app is not given. Add --to http://localhost:3000/webhook`,
  );
}
