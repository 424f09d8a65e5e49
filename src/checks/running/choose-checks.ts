import { Fake8x8Error } from '../../base/errors.ts';
import { knownWords } from '../../base/suggest.ts';
import {
  type AppFacts,
  type Check,
  type Generation,
  type Need,
  PROFILES,
  type Profile,
  type Trial,
} from '../check.ts';
import { CHECKS } from '../checks.ts';

/** A check with its trials; one that is left out has none. */
export type PlannedCheck = {
  readonly check: Check;
  readonly trials: Iterable<Trial>;
  /** How many trials there are; infinite when only the time ends them. */
  readonly count: number;
  /** What the kit would have to know for it. */
  readonly missing: readonly Need[];
  /** What it would have to know to judge all of it. */
  readonly unjudged: readonly Need[];
};

/** Which checks are wanted. */
export type CheckChoice = {
  readonly profile: Profile;
  /** Names of checks; absent: all of the profile. */
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  readonly seed: string;
  /** How many conversations are made up. Default: as the profile says. */
  readonly runs?: number | undefined;
};

/** How many conversations are made up when nobody says. A night has no number: the time ends it. */
const RUNS: Readonly<Record<Profile, number>> = { quick: 5, full: 60, nightly: Number.POSITIVE_INFINITY };

/** Chooses the checks of an examination. Rejects with `CHECK_UNKNOWN`. */
export async function chooseChecks(choice: CheckChoice, app: AppFacts): Promise<readonly PlannedCheck[]> {
  checkNames(choice);
  const { profile, seed, runs = RUNS[profile] } = choice;
  return Promise.all(listChosen(choice).map((check) => planCheck(check, app, { seed, runs })));
}

/** Lists the checks that are wanted, in the order in which they are made. */
export function listChosen({
  profile,
  only,
  skip = [],
}: Pick<CheckChoice, 'profile' | 'only' | 'skip'>): readonly Check[] {
  const isOfProfile = (check: Check) =>
    check.harsh !== true && PROFILES.indexOf(check.profile) <= PROFILES.indexOf(profile);
  return CHECKS.filter(
    (check) => (only?.includes(check.name) ?? isOfProfile(check)) && !skip.includes(check.name),
  );
}

async function planCheck(check: Check, app: AppFacts, generation: Generation): Promise<PlannedCheck> {
  const isUnknown = (need: Need) => !app[need];
  const missing = check.needs.filter(isUnknown);
  const unjudged = (check.judgedBy ?? []).filter(isUnknown);
  if (missing.length > 0) return { check, missing, unjudged, trials: [], count: 0 };
  const trials = await check.trials(app, generation);
  const count = Array.isArray(trials) ? trials.length : generation.runs;
  return { check, missing, unjudged, trials, count };
}

/** Throws `CHECK_UNKNOWN` when there is no check of a name. */
export function checkNames({ only = [], skip = [] }: Pick<CheckChoice, 'only' | 'skip'>): void {
  const names = CHECKS.map((check) => check.name);
  const unknown = [...only, ...skip].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new Fake8x8Error('CHECK_UNKNOWN', `There is no check "${unknown}". ${knownWords(unknown, names)}`);
}
