import type { AttemptEntry, JournalEntry, RequestEntry } from '../../journal/entry.ts';
import type { PlayedGroup, TrialPlayer, WithTrial } from '../playing/trial-player.ts';
import { isUnreachable } from './is-unreachable.ts';

/** Where an app stopped to answer. */
export type Stop<T extends WithTrial> = {
  /** The trial that it did not survive; undefined: it did not answer from the beginning. */
  readonly culprit: T | undefined;
  /** The trials that were played to their end until then, and the culprit. */
  readonly reached: readonly T[];
};

/** Finds out whether the app answers nothing any more since some point of a group; undefined when it does. */
export async function findStop<T extends WithTrial>(
  { entries, played }: PlayedGroup<T>,
  player: Pick<TrialPlayer, 'play'>,
  seed: string,
): Promise<Stop<T> | undefined> {
  if (isUnreachable(entries)) return { culprit: undefined, reached: [] };
  const sent = entries.filter(isSent);
  const inVain = sent.slice(sent.findLastIndex(({ outcome }) => outcome !== 'unreachable') + 1);
  const [first] = inVain;
  const culprit = played.find((each) => each.entries.some((entry) => entry === first));
  if (first === undefined || culprit === undefined || played.length === 1) return undefined;
  const probe = await player.play({ company: 'alone', items: [culprit.item] }, seed);
  if (!isUnreachable(probe.entries)) return undefined;
  const isCut = (own: readonly JournalEntry[]) =>
    own.some((entry) =>
      entry.kind === 'view' ? entry.outcome === 'unreachable' : isSent(entry) && inVain.includes(entry),
    );
  const reached = played.filter((each) => each === culprit || !isCut(each.entries));
  return { culprit: culprit.item, reached: reached.map(({ item }) => item) };
}

function isSent(entry: JournalEntry): entry is AttemptEntry | RequestEntry {
  return entry.kind === 'attempt' || entry.kind === 'request';
}
