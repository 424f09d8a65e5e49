import type { JournalEntry } from '../../journal/entry.ts';
import { judgeTrial } from '../judging/judge-trial.ts';
import type { Subject } from '../judging/subject.ts';
import type { SymptomKind } from '../judging/symptoms.ts';
import { wasPutOff } from '../judging/was-put-off.ts';
import type { Played, PlayedGroup, TrialPlayer, WithTrial } from '../playing/trial-player.ts';

/** A trial with what was found of it. */
export type Judged<T extends WithTrial> = { readonly item: T; readonly subjects: readonly Subject[] };

/** Judges the trials of a group. One that goes wrong beside others only is there twice: as it is alone, and beside them. */
export type JudgeGroup = <T extends WithTrial>(
  group: PlayedGroup<T>,
  seed: string,
) => Promise<readonly Judged<T>[]>;

/** What share of the trials of a group must show what was seen in one alone before, so that none is played again. */
const GENERAL = 0.5;

/**
 * Creates what judges groups. What goes wrong in a few of several conversations that are played at the same time is
 * played again without the others: so its cause is not looked for in what a trial does when it lies in what went on beside.
 */
export function createGroupJudge(player: Pick<TrialPlayer, 'play' | 'keepApart' | 'keepAlone'>): JudgeGroup {
  const seenAlone = new Set<SymptomKind>();

  /** Notes what goes wrong with one conversation at a time. */
  function note<T extends WithTrial>(judged: Judged<T>): Judged<T> {
    const kinds = kindsIn([judged]);
    if ((judged.item.trial.scenario.conversations ?? 1) > 1) {
      if (kinds.some((kind) => !seenAlone.has(kind))) player.keepApart();
    } else for (const kind of kinds) seenAlone.add(kind);
    return judged;
  }

  /** The trials of which what went wrong may be due to others. */
  function unsureOf<T extends WithTrial>(all: readonly Judged<T>[]): readonly Judged<T>[] {
    const isGeneral = (kind: SymptomKind) =>
      seenAlone.has(kind) &&
      all.filter((each) => kindsIn([each]).includes(kind)).length >= GENERAL * all.length;
    return all.filter((each) => !kindsIn([each]).every(isGeneral));
  }

  async function judgeMixed<T extends WithTrial>(
    played: readonly Played<T>[],
    { seed, isUnclear }: { readonly seed: string; readonly isUnclear: boolean },
  ): Promise<readonly Judged<T>[]> {
    const all = played.map(judge);
    const putOff = new Set(played.filter(({ entries }) => wasPutOff(entries)).map(({ item }) => item));
    const again = new Map<T, Judged<T>>();
    const playAgain = async (wanted: readonly Judged<T>[]) => {
      const items = wanted.map(({ item }) => item).filter((item) => !again.has(item));
      if (items.length === 0) return;
      const { played } = await player.play({ company: 'behind', items }, `${seed}-again-${again.size}`);
      for (const each of played) again.set(each.item, note(judge(each)));
    };
    const playAlone = async (item: T) => {
      const { played } = await player.play(
        { company: 'alone', items: [item] },
        `${seed}-again-${again.size}`,
      );
      for (const each of played) again.set(each.item, note(judge(each)));
    };
    if (isUnclear) {
      player.keepAlone();
      for (const { item } of all) await playAlone(item);
      return [...again.values()];
    }
    // The first may show that the others need not be played again.
    await playAgain(unsureOf(all).slice(0, 1));
    await playAgain(unsureOf(all));
    return all.flatMap((each) => {
      const alone = again.get(each.item);
      if (alone === undefined) return [each];
      return putOff.has(each.item) ? [alone] : [alone, ...besideOthers(each)];
    });
  }

  /** What went wrong in no conversation alone. */
  function besideOthers<T extends WithTrial>({ item, subjects }: Judged<T>): readonly Judged<T>[] {
    const wrong = subjects.filter(({ symptoms }) => symptoms.some(({ kind }) => !seenAlone.has(kind)));
    if (wrong.length === 0) return [];
    player.keepApart();
    const named = wrong.map((each) => ({ ...each, features: new Set([...each.features, 'concurrent']) }));
    return [{ item, subjects: named }];
  }

  return async ({ played, entries, isMixed }, seed) => {
    return isMixed
      ? judgeMixed(played, { seed, isUnclear: opensUninvited(entries) })
      : played.map((each) => note(judge(each)));
  };
}

/**
 * Whether the app has opened more conversations than customers wanted to: any trial that waits for its own may have got
 * one of those, and nothing that then goes wrong says anything.
 */
function opensUninvited(entries: readonly JournalEntry[]): boolean {
  const opened = entries.filter(
    (entry) => entry.kind === 'call' && entry.operation === 'conversation' && entry.status < 400,
  );
  const wanted = entries.filter((entry) => entry.kind === 'request' && entry.does === 'opens');
  return opened.length > wanted.length;
}

/** Whether nothing is wrong with any of them. */
export function isAllRight(judged: readonly Judged<WithTrial>[]): boolean {
  return kindsIn(judged).length === 0;
}

function judge<T extends WithTrial>({ item, ...record }: Played<T>): Judged<T> {
  return { item, subjects: judgeTrial(item.trial, record) };
}

function kindsIn(judged: readonly Judged<WithTrial>[]): readonly SymptomKind[] {
  const symptoms = judged.flatMap(({ subjects }) => subjects.flatMap((subject) => subject.symptoms));
  return [...new Set(symptoms.map(({ kind }) => kind))];
}
