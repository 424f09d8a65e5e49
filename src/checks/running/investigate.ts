import type { DialectName } from '../../protocol/dialect.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { TWIN_SYMPTOMS } from '../judging/compare-twins.ts';
import type { Finding } from '../judging/finding.ts';
import type { GroupedFinding } from '../judging/group-findings.ts';
import { judgeTrial } from '../judging/judge-trial.ts';
import type { Subject } from '../judging/subject.ts';
import type { TrialPlayer } from '../playing/trial-player.ts';
import type { ReportedFinding } from './examination.ts';
import type { Limits } from './limits.ts';
import { shorten } from './shorten.ts';
import { createTries } from './tries.ts';

/** What findings are investigated with. */
export type InvestigationOptions = {
  readonly dialect: DialectName;
  readonly seed: string;
  readonly player: TrialPlayer;
  readonly limits: Limits;
  /** Longest real time for one finding, in ms. */
  readonly budgetMs: number;
};

/** Most conversations that are played for one finding. */
export const TRIES_MAX = 60;

/** How often a conversation is played again to see whether it shows the same. */
const REPETITIONS = 2;

/** Creates what plays the conversation of a finding again, and shortens it as long as it shows the finding. */
export function createInvestigation({ dialect, seed, player, limits, budgetMs }: InvestigationOptions) {
  const tries = createTries({ seed, player, stopped: limits.signal });

  async function shows(finding: Finding, scenario: Scenario): Promise<boolean> {
    // A shorter conversation has another twin, which is only needed where both together show it.
    const twin = TWIN_SYMPTOMS.has(finding.symptom) ? JSON.stringify(scenario.steps) : undefined;
    const trial = { ...finding.trial, scenario, twin };
    const record = await tries.play(trial);
    return !limits.signal.aborted && judgeTrial(trial, record).some((subject) => isSame(finding, subject));
  }

  return async (finding: GroupedFinding): Promise<ReportedFinding> => {
    const scenario = finding.trial?.scenario;
    if (scenario === undefined || limits.signal.aborted || limits.ending() === 'app-stopped')
      return { ...finding, shortest: scenario, steadiness: NOT_TRIED };
    const again = await Promise.all(Array.from({ length: REPETITIONS }, () => shows(finding, scenario)));
    const shown = again.filter(Boolean).length;
    const isSteady = shown === REPETITIONS;
    const triesMax = TRIES_MAX - REPETITIONS;
    const shortest = isSteady
      ? await shorten(scenario, { dialect, budgetMs, triesMax, shows: (each) => shows(finding, each) })
      : scenario;
    return { ...finding, shortest, steadiness: { shown, tries: REPETITIONS } };
  };
}

const NOT_TRIED = { shown: 0, tries: 0 };

/** Whether a subject shows a finding. */
function isSame({ symptom, feature }: Finding, { features, symptoms }: Subject): boolean {
  return symptoms.some(({ kind }) => kind === symptom) && (feature === undefined || features.has(feature));
}
