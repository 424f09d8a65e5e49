import type { Run } from '../play/run/run.ts';

/** The runs of a server, oldest first. */
export type RunRegistry = {
  /** Adds a run; false when it must not be played, since too many runs have not finished or the registry is closed. */
  add(run: Run): boolean;
  /** Calls `listener` for each run that is added, before it is played; returns what ends that. */
  subscribe(listener: (run: Run) => void): () => void;
  find(id: string): Run | undefined;
  all(): readonly Run[];
  /** Stops the unfinished runs, waits until their end is recorded, and forgets all runs. */
  reset(): Promise<void>;
  /** Stops the unfinished runs and waits until their end is recorded; takes no more runs. The journals stay readable. */
  close(): Promise<void>;
};

/** Most runs that are kept; the oldest finished run is forgotten for a new one, with all that it has left. */
export const RUNS_MAX = 100;

/** Creates an empty registry. */
export function createRunRegistry(): RunRegistry {
  const runs = new Map<string, Run>();
  const unfinished = new Set<Run>();
  const listeners = new Set<(run: Run) => void>();
  let closed = false;

  async function stop(): Promise<void> {
    const stopping = [...unfinished];
    for (const run of stopping) run.stop();
    await Promise.allSettled(stopping.map((run) => run.finished));
  }

  function drop(run: Run): void {
    runs.delete(run.info.id);
    run.journal.close();
    run.forget();
  }

  return {
    add(run) {
      if (closed || unfinished.size >= RUNS_MAX) return false;
      for (const old of runs.values()) {
        if (runs.size < RUNS_MAX) break;
        if (unfinished.has(old)) continue;
        drop(old);
      }
      runs.set(run.info.id, run);
      unfinished.add(run);
      const forget = () => unfinished.delete(run);
      run.finished.then(forget, forget);
      for (const listener of listeners) listener(run);
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
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
      known.forEach(drop);
    },
  };
}
