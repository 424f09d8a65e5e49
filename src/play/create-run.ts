import type { Consumer } from '../delivery/consumer.ts';
import { type BackstageOptions, createBackstage } from './backstage.ts';
import { createRunOn, type Run, type RunPlan } from './run.ts';

/** What is played, against whom and how. */
export type SingleRunPlan = Omit<RunPlan, 'journal'> &
  Pick<BackstageOptions, 'signer' | 'allowRemote'> & {
    readonly to: Consumer;
    /** Where this run's platform answers. */
    readonly url?: string | undefined;
  };

/** Creates a run with a fake of its own, which ends with it. Throws what `createRunOn` throws. */
export function createRun(plan: SingleRunPlan): Run {
  const { to, dialect, seed, signer, clock, speed, freezeTime, allowRemote, url, ...rest } = plan;
  const backstage = createBackstage({
    to,
    dialect,
    seed,
    signer,
    clock,
    speed,
    freezeTime,
    allowRemote,
    url,
    // Its tenant is added when it is played.
    settings: { ...rest.settings, tenantId: undefined, customerId: undefined },
  });
  const run = createRunOn(backstage, { ...rest, journal: backstage.journal });
  const close = () => void backstage.close();
  run.finished.then(close, close);
  return run;
}
