import type { JournalEntry } from '../../journal/entry.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { undisturbed } from '../building/undisturbed.ts';
import type { Trial } from '../check.ts';

/** The conversations that trials are compared with: the same undisturbed, once for each name of twins. */
export type Twins = {
  /** Those that were not played yet, by the names of the twins. */
  missing(trials: readonly Trial[]): ReadonlyMap<string, Scenario>;
  add(name: string, entries: readonly JournalEntry[]): void;
  /** What happened undisturbed; undefined for a trial that is compared with nothing. */
  of(trial: Trial): readonly JournalEntry[] | undefined;
};

/** Creates twins of nothing. */
export function createTwins(): Twins {
  const played = new Map<string, readonly JournalEntry[]>();
  return {
    missing: (trials) =>
      new Map(
        trials.flatMap(({ twin, scenario }): readonly [string, Scenario][] =>
          twin === undefined || played.has(twin) ? [] : [[twin, undisturbedTwin(scenario)]],
        ),
      ),
    add: (name, entries) => void played.set(name, entries),
    of: ({ twin = '' }) => played.get(twin),
  };
}

/** Under a name of its own, and so with ids of its own. */
export function undisturbedTwin(scenario: Scenario): Scenario {
  const name = `${scenario.scenario.slice(0, NAME_UNITS_MAX)} (undisturbed)`;
  return { ...undisturbed(scenario), scenario: name };
}

/** The longest name of a scenario has 200. */
const NAME_UNITS_MAX = 180;
