import type { Run } from '../play/run.ts';

/** The runs that a server knows, oldest first. */
export type RunRegistry = {
  add(run: Run): void;
  find(id: string): Run | undefined;
  all(): readonly Run[];
  /** Stops what is under way, waits until it is recorded, and forgets everything. */
  reset(): Promise<void>;
  /** Stops what is under way and waits until it is recorded; the journals stay readable. */
  stop(): Promise<void>;
};

/** Most runs that are remembered; the oldest finished one makes room. */
export const RUNS_MAX = 100;

/** Creates a registry that knows no run. */
export function createRunRegistry(): RunRegistry {
  const runs = new Map<string, Run>();
  const underWay = new Set<Run>();

  async function stop(): Promise<void> {
    const stopping = [...underWay];
    for (const run of stopping) run.stop();
    await Promise.all(stopping.map((run) => run.finished));
  }

  return {
    add(run) {
      for (const old of runs.values()) {
        if (runs.size < RUNS_MAX) break;
        if (underWay.has(old)) continue;
        runs.delete(old.info.id);
        old.journal.close();
      }
      runs.set(run.info.id, run);
      underWay.add(run);
      const forget = () => underWay.delete(run);
      run.finished.then(forget, forget);
    },
    find: (id) => runs.get(id),
    all: () => [...runs.values()],
    stop,
    async reset() {
      await stop();
      for (const run of runs.values()) run.journal.close();
      runs.clear();
    },
  };
}
