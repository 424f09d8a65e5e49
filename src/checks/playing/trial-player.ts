import { groupBy } from '../../base/group-by.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Trial } from '../check.ts';
import type { TrialRecord } from '../judging/judge-trial.ts';
import { type Company, companyOf } from './company.ts';
import {
  FIRST_PATIENCE,
  hurried,
  PATIENCE_UNKNOWN,
  type Pace,
  type Patience,
  patienceAfter,
  patienceOf,
} from './patience.ts';
import { type PlayedTrials, playTrials, type TrialApp, type TrialPlayOptions } from './play-trials.ts';
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
  /** The same, but waits half as long for what must come: enough where it is known what does not. */
  tryOut<T extends WithTrial>(group: Group<T>, seed: string): Promise<PlayedGroup<T>>;
  /** Learns how fast the app is, from a group in which everything was right or not. */
  learn(pace: Pace | undefined, isRight: boolean): void;
  /** No conversations of several trials are played at the same time from now on. */
  keepApart(): void;
  /** Each trial is played in a run of its own from now on. */
  keepAlone(): void;
  /** Whether the app was found not to be there any more when it was to be reset. */
  isGone(): boolean;
};

/** What a player is created with. */
export type TrialPlayerOptions = TrialApp & {
  readonly reset?: ResetCall | undefined;
  readonly stopped: AbortSignal;
};

/** How often a group is played until it is judged although the kit was held up. */
const TRIES_MAX = 2;

const OVERLAPS = { alone: 'none', behind: 'views', beside: 'all' } as const;

/** Creates a player that knows nothing of the app. */
export function createTrialPlayer({ reset, stopped, ...app }: TrialPlayerOptions): TrialPlayer {
  const resetApp = createReset({ to: app.to, reset });
  const twins = createTwins();
  let patience: Patience = FIRST_PATIENCE;
  let isApart = false;
  let isAlone = false;
  let isGone = false;

  function* split<T extends WithTrial>(company: Company, items: readonly T[]): Generator<Group<T>> {
    let left = items;
    while (left.length > 0) {
      // Looked up each time, since what was played meanwhile may have changed it.
      const size = company === 'alone' || isAlone ? 1 : patience.togetherMax;
      yield { company, items: left.slice(0, size) };
      left = left.slice(size);
    }
  }

  /** Plays on an app that was reset, and once more where the kit was held up; undefined when the app is gone. */
  async function playSurely(
    scenarios: readonly Scenario[],
    options: Omit<TrialPlayOptions, 'stopped'>,
  ): Promise<PlayedTrials | undefined> {
    for (let triesLeft = TRIES_MAX; ; triesLeft--) {
      isGone = !(await resetApp(stopped));
      if (isGone) return undefined;
      const seed = triesLeft === TRIES_MAX ? options.seed : `${options.seed}-held-up-${triesLeft}`;
      const played = await playTrials(scenarios, app, { ...options, seed, stopped });
      if (!played.isHeldUp || triesLeft === 1 || stopped.aborted) return played;
    }
  }

  async function playGroup<T extends WithTrial>(
    { company, items }: Group<T>,
    options: Pick<TrialPlayOptions, 'seed' | 'patience'>,
  ): Promise<PlayedGroup<T>> {
    const overlap = OVERLAPS[company === 'beside' && isApart ? 'behind' : company];
    const isMixed = overlap === 'all' && items.length > 1;
    const missing = twins.missing(items.map(({ trial }) => trial));
    const scenarios = [...items.map(({ trial }) => trial.scenario), ...missing.values()];
    const played = await playSurely(scenarios, { ...options, overlap });
    if (played === undefined) return { played: [], entries: [], isMixed, pace: undefined };
    const { entries, ofTrials, answeredMs, pace } = played;
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
  }

  return {
    *groups(items) {
      const byCompany = groupBy(items, ({ trial }) => companyOf(trial.scenario));
      // The app opens conversations in a tenant, which has the settings of one scenario at a time.
      const bySettings = groupBy(byCompany.get('beside') ?? [], ({ trial }) => settingsOf(trial));
      const isSingle = (key: string) => key !== '' && bySettings.get(key)?.length === 1;
      const singles = [...bySettings].flatMap(([key, own]) => (isSingle(key) ? own : []));
      yield* split('alone', byCompany.get('alone') ?? []);
      yield* split('behind', [...(byCompany.get('behind') ?? []), ...singles]);
      for (const [key, own] of bySettings) if (!isSingle(key)) yield* split('beside', own);
    },
    play: (group, seed) => playGroup(group, { seed, patience }),
    tryOut: (group, seed) => playGroup(group, { seed, patience: hurried(patience) }),
    learn(pace, isRight) {
      if (patience === FIRST_PATIENCE)
        patience = isRight && pace !== undefined ? patienceOf(pace) : PATIENCE_UNKNOWN;
      // What never comes is waited for as long as it may take, which says nothing of how fast the app is.
      else if (isRight && pace !== undefined) patience = patienceAfter(patience, pace);
    },
    keepApart() {
      isApart = true;
    },
    keepAlone() {
      isAlone = true;
    },
    isGone: () => isGone,
  };
}

/** The settings of a trial, as text; empty where it has none of its own. */
function settingsOf({ scenario: { settings } }: Trial): string {
  return settings === undefined ? '' : JSON.stringify(settings);
}
