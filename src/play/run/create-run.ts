import type { Consumer } from '../../delivery/consumer.ts';
import { createRuntime } from '../../runtime/runtime.ts';
import type { RuntimeOptions } from '../../runtime/runtime-config.ts';
import { createRunOn, type Run } from './run.ts';
import type { RunPlan } from './run-plan.ts';

/** What is played, against whom and how. */
export type SingleRunPlan = Omit<RunPlan, 'journal'> &
  Pick<RuntimeOptions, 'signer' | 'allowRemote'> & {
    readonly to: Consumer;
    /** Where this run's platform answers. */
    readonly url?: string | undefined;
  };

/** Creates a run with a fake of its own, which ends with it. Throws what `createRunOn` throws. */
export function createRun(plan: SingleRunPlan): Run {
  const { to, dialect, seed, signer, clock, speed, freezeTime, allowRemote, url, ...rest } = plan;
  const runtime = createRuntime({
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
  const run = createRunOn(runtime, { ...rest, journal: runtime.journal });
  const close = () => void runtime.close();
  run.finished.then(close, close);
  return run;
}
