import type { DialectName } from '../../protocol/dialect.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Trial } from '../check.ts';
import type { Finding } from '../judging/finding.ts';
import type { GroupedFinding } from '../judging/group-findings.ts';
import { judgeTrial } from '../judging/judge-trial.ts';
import type { Subject } from '../judging/subject.ts';
import type { ReportedFinding } from './examination.ts';
import type { Limits } from './limits.ts';
import type { PlayedTrial } from './play-trial.ts';
import { shorten } from './shorten.ts';

/** What findings are investigated with. */
export type InvestigationOptions = {
  readonly dialect: DialectName;
  readonly limits: Limits;
  /** Longest real time for one finding, in ms. */
  readonly budgetMs: number;
  play(trial: Pick<Trial, 'scenario'>): Promise<PlayedTrial>;
};

/** How often a conversation is played again to see whether it shows the same. */
const REPETITIONS = 2;

/** Creates what plays the conversation of a finding again, and shortens it as long as it shows the finding. */
export function createInvestigation({ dialect, limits, budgetMs, play }: InvestigationOptions) {
  async function shows(finding: Finding, scenario: Scenario): Promise<boolean> {
    if (limits.signal.aborted) return false;
    const trial = { ...finding.trial, scenario };
    const { entries } = await play(trial);
    return !limits.signal.aborted && judgeTrial(trial, entries).some((subject) => isSame(finding, subject));
  }

  return async (finding: GroupedFinding): Promise<ReportedFinding> => {
    const scenario = finding.trial?.scenario;
    if (scenario === undefined || limits.signal.aborted || limits.ending() === 'app-stopped')
      return { ...finding, shortest: scenario, steadiness: NOT_TRIED };
    let shown = 0;
    for (let index = 0; index < REPETITIONS; index++) if (await shows(finding, scenario)) shown++;
    const isSteady = shown === REPETITIONS;
    const shortest = isSteady
      ? await shorten(scenario, { dialect, budgetMs, shows: (each) => shows(finding, each) })
      : scenario;
    return { ...finding, shortest, steadiness: { shown, tries: REPETITIONS } };
  };
}

const NOT_TRIED = { shown: 0, tries: 0 };

/** Whether a subject shows a finding. */
function isSame({ symptom, feature }: Finding, { features, symptoms }: Subject): boolean {
  return symptoms.some(({ kind }) => kind === symptom) && (feature === undefined || features.has(feature));
}
