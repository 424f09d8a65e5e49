import { createSignal } from '../../base/signal.ts';
import type { Journal } from '../../journal/journal.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import type { RunHost } from '../host/run-host.ts';

/** An app has done what it does when it has called nothing for so long, in ms of real time. */
const QUIET_MS = 500;

/** Nor is an app waited for longer that never stops calling. */
const QUIET_WAIT_MAX_MS = 10_000;

/**
 * Makes runs speak a dialect, each until the app is quiet: what it does about the last event belongs to the run. Runs of
 * one seed have the same made-up values in each dialect, but ids of their own: an app that knows an event already drops it.
 */
export function speakDialect(host: RunHost, dialect: DialectName): RunHost {
  return {
    ...host,
    async createRun(plan) {
      const { seed } = plan;
      const run = await host.createRun({ ...plan, dialect, seed: `${seed}/${dialect}`, valuesSeed: seed });
      return {
        ...run,
        async play() {
          const summary = await run.play();
          if (summary.verdict !== 'interrupted') await waitUntilQuiet(run.journal);
          return summary;
        },
      };
    },
  };
}

async function waitUntilQuiet(journal: Pick<Journal, 'subscribe'>): Promise<void> {
  const over = createSignal<void>();
  const quiet = setTimeout(over.resolve, QUIET_MS);
  const limit = setTimeout(over.resolve, QUIET_WAIT_MAX_MS);
  const end = journal.subscribe(() => quiet.refresh());
  await over.promise;
  end();
  clearTimeout(quiet);
  clearTimeout(limit);
}
