import { judgeTrial } from '../judging/judge-trial.ts';
import type { Subject } from '../judging/subject.ts';
import type { SymptomKind } from '../judging/symptoms.ts';
import type { Played, PlayedGroup, TrialPlayer, WithTrial } from '../playing/trial-player.ts';

/** A trial with what was found of it. */
export type Judged<T extends WithTrial> = { readonly item: T; readonly subjects: readonly Subject[] };

/** Judges the trials of a group. One that goes wrong beside others only is there twice: as it is alone, and beside them. */
export type JudgeGroup = <T extends WithTrial>(
  group: PlayedGroup<T>,
  seed: string,
) => Promise<readonly Judged<T>[]>;

/** What is seen in any of the trials that are played at the same time, whichever does it. */
const UNCLEAR: readonly SymptomKind[] = ['opened-again'];

/**
 * Creates what judges groups. What goes wrong while other conversations are played, and was never seen to go wrong
 * else, is played again alone: so its cause is not looked for in what the trial does when it lies in what went on beside.
 */
export function createGroupJudge(player: Pick<TrialPlayer, 'play' | 'keepApart'>): JudgeGroup {
  const seenAlone = new Set<SymptomKind>();
  const isNew = (kind: SymptomKind) => !seenAlone.has(kind);

  /** Notes what goes wrong with one conversation at a time. */
  function note<T extends WithTrial>(judged: Judged<T>): Judged<T> {
    const kinds = kindsIn([judged]);
    if ((judged.item.trial.scenario.conversations ?? 1) > 1) {
      if (kinds.some(isNew)) player.keepApart();
    } else for (const kind of kinds) seenAlone.add(kind);
    return judged;
  }

  async function confirm<T extends WithTrial>(
    judged: Judged<T>,
    seed: string,
  ): Promise<readonly Judged<T>[]> {
    const { item, subjects } = judged;
    const unsure = kindsIn([judged]).filter(isNew);
    if (unsure.length === 0) return [judged];
    const { played } = await player.play({ company: 'alone', items: [item] }, seed);
    const alone = played.map(judge).map(note);
    if (!unsure.some(isNew)) return [judged];
    player.keepApart();
    const wrong = subjects.filter(({ symptoms }) => symptoms.some(({ kind }) => isNew(kind)));
    return [...alone, { item, subjects: wrong.map(besideOthers) }];
  }

  return async ({ played, isMixed }, seed) => {
    const judged = played.map(judge);
    if (!isMixed) return judged.map(note);
    if (kindsIn(judged).some((kind) => UNCLEAR.includes(kind))) {
      const items = played.map(({ item }) => item);
      const again = await player.play({ company: 'behind', items }, `${seed}-again`);
      return again.played.map(judge).map(note);
    }
    const confirmed: (typeof judged)[number][] = [];
    for (const [index, each] of judged.entries())
      confirmed.push(...(await confirm(each, `${seed}-again-${index}`)));
    return confirmed;
  };
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

function besideOthers(subject: Subject): Subject {
  return { ...subject, features: new Set([...subject.features, 'concurrent']) };
}
