import type { JournalEntry } from '../../journal/entry.ts';
import type { Trial } from '../check.ts';
import type { TrialRecord } from '../judging/judge-trial.ts';
import { type Company, companyOf } from './company.ts';
import {
  FIRST_PATIENCE,
  PATIENCE_UNKNOWN,
  type Pace,
  type Patience,
  patienceAfter,
  patienceOf,
} from './patience.ts';
import { playTrials, type TrialApp } from './play-trials.ts';
import { createReset, type ResetCall } from './reset-app.ts';
import { createTwins } from './twins.ts';

/** Something with a trial to play. */
export type WithTrial = { readonly trial: Trial };

/** Trials that are played together: of different names, in a company that each of them can bear. */
export type Group<T extends WithTrial> = { readonly company: Company; readonly items: readonly T[] };

/** What a group came to. */
export type PlayedGroup<T extends WithTrial> = {
  readonly played: readonly Played<T>[];
  /** All that happened, in its order. */
  readonly entries: readonly JournalEntry[];
  /** Whether conversations of several trials were played at the same time. */
  readonly isMixed: boolean;
  /** How fast the app was; undefined where the platform held it up on purpose. */
  readonly pace: Pace | undefined;
};

/** A trial with what happened in it. */
export type Played<T extends WithTrial> = TrialRecord & { readonly item: T };

/** Plays trials as much together as they and the app can bear, which it learns from what was played. */
export type TrialPlayer = {
  /** Splits trials of different names into groups: what is played alone comes first. */
  groups<T extends WithTrial>(items: readonly T[]): Iterable<Group<T>>;
  /** Plays a group on an app that was reset. The same seed gives the same ids to the same trials, in any group. */
  play<T extends WithTrial>(group: Group<T>, seed: string): Promise<PlayedGroup<T>>;
  /** Learns how fast the app is, from a group in which everything was right or not. */
  learn(pace: Pace | undefined, isRight: boolean): void;
  /** No conversations of several trials are played at the same time from now on. */
  keepApart(): void;
};

/** What a player is created with. */
export type TrialPlayerOptions = TrialApp & {
  readonly reset?: ResetCall | undefined;
  readonly stopped: AbortSignal;
};

const COMPANIES: readonly Company[] = ['alone', 'behind', 'beside'];

const OVERLAPS = { alone: 'none', behind: 'views', beside: 'all' } as const;

/** Creates a player that knows nothing of the app. */
export function createTrialPlayer({ reset, stopped, ...app }: TrialPlayerOptions): TrialPlayer {
  const resetApp = createReset({ to: app.to, reset });
  const twins = createTwins();
  let patience: Patience = FIRST_PATIENCE;
  let isApart = false;

  function* split<T extends WithTrial>(company: Company, items: readonly T[]): Generator<Group<T>> {
    let left = items;
    while (left.length > 0) {
      // Looked up each time, since what was played meanwhile may have changed it.
      const size = company === 'alone' ? 1 : patience.togetherMax;
      yield { company, items: left.slice(0, size) };
      left = left.slice(size);
    }
  }

  return {
    *groups(items) {
      for (const company of COMPANIES)
        yield* split(
          company,
          items.filter(({ trial }) => companyOf(trial.scenario) === company),
        );
    },
    async play({ company, items }, seed) {
      const overlap = OVERLAPS[company === 'beside' && isApart ? 'behind' : company];
      const isMixed = overlap === 'all' && items.length > 1;
      if (!(await resetApp(stopped))) return { played: [], entries: [], isMixed, pace: undefined };
      const missing = twins.missing(items.map(({ trial }) => trial));
      const scenarios = [...items.map(({ trial }) => trial.scenario), ...missing.values()];
      const { entries, ofTrials, answeredMs, pace } = await playTrials(scenarios, app, {
        seed,
        patience,
        overlap,
        stopped,
      });
      for (const [index, name] of [...missing.keys()].entries())
        twins.add(name, ofTrials[items.length + index] ?? []);
      return {
        played: items.map((item, index) => ({
          item,
          entries: ofTrials[index] ?? [],
          answeredMs,
          undisturbed: twins.of(item.trial),
        })),
        entries,
        isMixed,
        pace,
      };
    },
    learn(pace, isRight) {
      if (patience === FIRST_PATIENCE)
        patience = isRight && pace !== undefined ? patienceOf(pace) : PATIENCE_UNKNOWN;
      // What never comes is waited for as long as it may take, which says nothing of how fast the app is.
      else if (isRight && pace !== undefined) patience = patienceAfter(patience, pace);
    },
    keepApart() {
      isApart = true;
    },
  };
}
