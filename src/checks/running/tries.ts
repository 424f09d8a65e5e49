import type { Trial } from '../check.ts';
import type { TrialRecord } from '../judging/judge-trial.ts';
import type { TrialPlayer } from '../playing/trial-player.ts';

/** Plays conversations that several findings want to see, as many together as can be. */
export type Tries = {
  /** Resolves with what happened; with nothing when the examination was stopped before. */
  play(trial: Trial): Promise<TrialRecord>;
};

/** What tries are created with. */
export type TriesOptions = {
  readonly seed: string;
  readonly player: TrialPlayer;
  readonly stopped: AbortSignal;
};

type Wanted = {
  readonly trial: Trial;
  resolve(record: TrialRecord): void;
  reject(thrown: unknown): void;
};

/** Creates tries; each has a name, and so ids, of its own. */
export function createTries({ seed, player, stopped }: TriesOptions): Tries {
  let wanted: Wanted[] = [];
  let count = 0;
  let isPlaying = false;

  async function playWanted(): Promise<void> {
    isPlaying = true;
    // All that is wanted at this moment is played together.
    await new Promise((resolve) => setImmediate(resolve));
    while (wanted.length > 0) {
      const items = wanted;
      wanted = [];
      for (const group of player.groups(items)) await playGroup(group);
    }
    isPlaying = false;
  }

  async function playGroup(group: Parameters<typeof player.play<Wanted>>[0]): Promise<void> {
    try {
      if (stopped.aborted) return;
      const { played } = await player.tryOut(group, `${seed}-tries`);
      for (const { item, ...record } of played) item.resolve(record);
    } catch (thrown) {
      for (const { reject } of group.items) reject(thrown);
    } finally {
      for (const { resolve } of group.items) resolve({ entries: [] });
    }
  }

  return {
    play: (trial) =>
      new Promise((resolve, reject) => {
        const { scenario } = trial.scenario;
        const name = `${scenario.slice(0, NAME_UNITS_MAX)} (try ${++count})`;
        wanted.push({
          trial: { ...trial, scenario: { ...trial.scenario, scenario: name } },
          resolve,
          reject,
        });
        if (!isPlaying) void playWanted();
      }),
  };
}

/** The longest name of a scenario has 200. */
const NAME_UNITS_MAX = 180;
