import type { Scenario } from '../../scenario/schema.ts';
import { TWIN_SYMPTOMS } from '../judging/compare-twins.ts';
import { judgeTrial } from '../judging/judge-trial.ts';
import type { SymptomKind } from '../judging/symptoms.ts';
import { FIRST_PATIENCE } from '../playing/patience.ts';
import { playTrials, type TrialApp } from '../playing/play-trials.ts';
import { createReset, type ResetCall } from '../playing/reset-app.ts';
import { undisturbedTwin } from '../playing/twins.ts';
import { isUnreachable } from './is-unreachable.ts';

/** What became of a finding: `error` when the app could not be reached, which says nothing. */
export type ReplayVerdict = 'fixed' | 'still-failing' | 'error';

/** What findings are replayed with. */
export type ReplayOptions = TrialApp & {
  readonly seed: string;
  readonly reset?: ResetCall | undefined;
  readonly stopped: AbortSignal;
};

/** How often a conversation must go right to count as fixed: a race does not show each time. */
const TRIES = 3;

/** Plays the conversation of a finding again and judges whether it still shows the symptom. */
export async function replayFinding(
  { scenario, symptom }: { readonly scenario: Scenario; readonly symptom: SymptomKind },
  options: ReplayOptions,
): Promise<ReplayVerdict> {
  const reset = createReset(options);
  for (let index = 0; index < TRIES; index++) {
    if (!(await reset(options.stopped))) return 'error';
    const seed = `${options.seed}-${scenario.scenario}-${index}`;
    const { stopped } = options;
    const twins = TWIN_SYMPTOMS.has(symptom) ? [undisturbedTwin(scenario)] : [];
    const { entries, ofTrials, answeredMs } = await playTrials([scenario, ...twins], options, {
      seed,
      patience: FIRST_PATIENCE,
      overlap: 'none',
      stopped,
    });
    if (stopped.aborted || isUnreachable(entries)) return 'error';
    const [own = [], undisturbed] = ofTrials;
    const isShown = judgeTrial({}, { entries: own, answeredMs, undisturbed }).some(({ symptoms }) =>
      symptoms.some(({ kind }) => kind === symptom),
    );
    if (isShown) return 'still-failing';
  }
  return 'fixed';
}
