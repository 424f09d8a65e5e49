import type { Run } from '../play/run/run.ts';

/** The runs that a server knows, oldest first. */
export type RunRegistry = {
  /** Takes a run in; false when it must not be played, since too many are under way or the registry is closed. */
  add(run: Run): boolean;
  find(id: string): Run | undefined;
  all(): readonly Run[];
  /** Stops what is under way, waits until it is recorded, and forgets every run there was. */
  reset(): Promise<void>;
  /** Stops what is under way and waits until it is recorded; takes no more runs. The journals stay readable. */
  close(): Promise<void>;
};

/** Most runs that are remembered or under way; the oldest finished one makes room. */
export const RUNS_MAX = 100;

/** Creates a registry that knows no run. */
export function createRunRegistry(): RunRegistry {
  const runs = new Map<string, Run>();
  const underWay = new Set<Run>();
  let closed = false;

  async function stop(): Promise<void> {
    const stopping = [...underWay];
    for (const run of stopping) run.stop();
    await Promise.allSettled(stopping.map((run) => run.finished));
  }

  return {
    add(run) {
      if (closed || underWay.size >= RUNS_MAX) return false;
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
      return true;
    },
    find: (id) => runs.get(id),
    all: () => [...runs.values()],
    close() {
      closed = true;
      return stop();
    },
    async reset() {
      const known = [...runs.values()];
      await stop();
      for (const { info, journal } of known) {
        runs.delete(info.id);
        journal.close();
      }
    },
  };
}
