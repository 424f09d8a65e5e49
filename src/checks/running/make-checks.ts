import type { Check } from '../check.ts';
import { judgeTrial } from '../judging/judge-trial.ts';
import type { Subject } from '../judging/subject.ts';
import type { Tally } from '../judging/tally.ts';
import type { PlayedGroup, TrialPlayer } from '../playing/trial-player.ts';
import type { PlannedCheck } from './choose-checks.ts';
import type { CheckResult } from './examination.ts';
import type { ExaminedCoverage } from './examined-coverage.ts';
import { findStop } from './find-stop.ts';
import { isUnreachable } from './is-unreachable.ts';
import { createGroupJudge, isAllRight, type Judged } from './judge-group.ts';
import type { Limits } from './limits.ts';
import { isEndless, type PlannedTrial, windowsOf } from './windows.ts';

/** What an examination is doing. */
export type Progress = {
  /** The name of the check. */
  readonly check: string;
  readonly played: number;
  /** How many trials there are in all; infinite when only the time ends them. */
  readonly total: number;
};

/** What checks are made with. */
export type CheckMaking = {
  readonly seed: string;
  readonly player: TrialPlayer;
  readonly tally: Tally;
  readonly coverage: ExaminedCoverage;
  readonly limits: Limits;
  /** Whether anything was found that is not ignored. */
  isFound(): boolean;
  /** Whether no further check is made after one that failed. */
  readonly bail?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/** How many trials of a check were judged, and how much went wrong in them. */
type Count = { made: number; wrong: number };

/** Makes the checks of a plan: plays their trials a window at a time, and judges them in the order of the plan. */
export async function makeChecks(
  plan: readonly PlannedCheck[],
  { seed, player, tally, coverage, limits, isFound, bail = false, onProgress }: CheckMaking,
): Promise<readonly CheckResult[]> {
  const total = plan.reduce((sum, { count }) => sum + count, 0);
  const judgeGroup = createGroupJudge(player);
  const counts = new Map<Check, Count>();
  let previous: PlannedTrial | undefined;
  let begun = 0;

  function countOf(check: Check): Count {
    const known = counts.get(check) ?? { made: 0, wrong: 0 };
    counts.set(check, known);
    return known;
  }

  function tell(items: readonly PlannedTrial[]): void {
    for (const { check } of items) onProgress?.({ check: check.name, played: begun++, total });
  }

  /** Gives what was found, of less than the group where the app stopped in it. */
  async function judge(
    group: PlayedGroup<PlannedTrial>,
    name: string,
  ): Promise<readonly Judged<PlannedTrial>[]> {
    const stop = await findStop(group, player, `${name}-probe`);
    const culprit = stop?.culprit ?? previous;
    if (stop === undefined || culprit === undefined) {
      const judged = await judgeGroup(group, name);
      if (!player.isGone()) return judged;
      limits.end('app-stopped');
      const item = firstFailing(group) ?? previous;
      return item === undefined ? judged : [{ item, subjects: [stoppedAfter(item)] }];
    }
    limits.end('app-stopped');
    const reached = group.played.filter(({ item }) => stop.reached.includes(item));
    return [
      ...reached.map(({ item, ...record }) => ({ item, subjects: judgeTrial(item.trial, record) })),
      { item: culprit, subjects: [stoppedAfter(culprit)] },
    ];
  }

  async function play(window: readonly PlannedTrial[]): Promise<readonly Judged<PlannedTrial>[]> {
    let found: readonly Judged<PlannedTrial>[] = [];
    let wrong: readonly Judged<PlannedTrial>[] = [];
    const name = `${seed}-${window[0]?.number}`;
    for (const group of player.groups(window)) {
      if (limits.isOver() || (limits.isLate() && group.items.every(({ isEndless }) => isEndless))) break;
      tell(group.items);
      const played = await player.play(group, name);
      if (limits.signal.aborted) break;
      const judged = await judge(played, name);
      if (limits.signal.aborted) break;
      player.learn(played.pace, isAllRight(judged));
      cover(played, judged);
      // An app that was not there from the beginning of this group has stopped in the one before.
      const isStopped = limits.ending() === 'app-stopped' && isUnreachable(played.entries);
      found = [...(isStopped ? found.filter((each) => !wrong.includes(each)) : found), ...judged];
      wrong = judged.filter((each) => !isAllRight([each]));
      previous = wrong[0]?.item ?? group.items.at(-1);
    }
    return found.toSorted((a, b) => a.item.number - b.item.number);
  }

  /** Only what was judged, and was right, is covered. */
  function cover({ played }: PlayedGroup<PlannedTrial>, judged: readonly Judged<PlannedTrial>[]): void {
    for (const { item, entries } of played) {
      const own = judged.filter((each) => each.item === item);
      if (own.length > 0 && isAllRight(own)) coverage.add(entries);
    }
  }

  function count({ item, subjects }: Judged<PlannedTrial>): void {
    tally.add(subjects, { check: item.check.name, trial: item.trial });
    countOf(item.check).wrong += subjects.filter(({ symptoms }) => symptoms.length > 0).length;
  }

  for (const window of windowsOf(plan, { perCheck: bail, isLate: limits.isLate })) {
    if (limits.isOver()) break;
    const found = await play(window);
    found.forEach(count);
    const made = window.filter((item) => found.some((each) => each.item === item));
    for (const { check } of made) countOf(check).made++;
    if (bail && !isAllRight(found) && isFound()) limits.end('bail');
  }
  return plan.map((planned) => resultOf(planned, countOf(planned.check), limits));
}

/** The trial in which something failed first, other than by a refusal. */
function firstFailing({ entries, played }: PlayedGroup<PlannedTrial>): PlannedTrial | undefined {
  const first = entries.find(
    (entry) =>
      (entry.kind === 'attempt' || entry.kind === 'request') && (entry.status === -1 || entry.status >= 500),
  );
  return played.find((each) => first !== undefined && each.entries.includes(first))?.item;
}

/** Nothing answers any more, and this trial is the last that was. */
function stoppedAfter({ trial: { scenario } }: PlannedTrial): Subject {
  const seen = 'nothing that was sent to it is answered any more';
  return {
    about: 'conversation',
    features: new Set(),
    symptoms: [{ kind: 'app-stopped', evidence: { sent: `${scenario.scenario}: ${scenario.about}`, seen } }],
  };
}

function resultOf(planned: PlannedCheck, { made, wrong }: Count, limits: Limits): CheckResult {
  const { check, count, missing, unjudged } = planned;
  const { name, about } = check;
  const isTimed = isEndless(planned) && made > 0 && (limits.ending() ?? 'time') === 'time';
  const isFinished = isTimed || made >= count;
  const facts = { name, about, trials: made };
  if (missing.length > 0) return { ...facts, verdict: 'left-out', missing };
  if (wrong > 0) return { ...facts, verdict: 'failed', missing: unjudged };
  if (!isFinished) return { ...facts, verdict: 'not-finished', missing: unjudged };
  return { ...facts, verdict: unjudged.length > 0 ? 'partly' : 'passed', missing: unjudged };
}
