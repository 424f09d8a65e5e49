import { formatFailureScenario } from '../../checks/reporting/failure-scenario.ts';
import type { ReportedFinding } from '../../checks/running/examination.ts';
import { type Answer, cutMiddle, type NextStep, shorten } from '../answer.ts';
import { findFinding, lastTestOf } from '../find-finding.ts';
import { READS, type Tool } from '../tool.ts';
import type { LastTest } from '../workbench.ts';

/** Explains a finding. */
export const explainFindingTool: Tool<'explain_finding'> = {
  name: 'explain_finding',
  title: 'Explain a finding',
  description:
    'Says of something that test_app has found what causes it, what to do, what was sent and answered, where the documentation tells more, and the shortest conversation that shows it.',
  annotations: READS,
  async run({ finding }, { workbench }) {
    const { findings } = lastTestOf(workbench);
    const id = finding ?? findings[0]?.id;
    return id === undefined ? NOTHING : explain(findFinding(workbench, id), lastTestOf(workbench));
  },
};

const NOTHING: Answer = {
  finding: 'none: the last test has found nothing',
  next: [{ tool: 'test_app', arguments: { profile: 'full', maxSeconds: 300 }, why: 'examine it further' }],
};

function explain(finding: ReportedFinding, { findings, dialect, given }: LastTest): Answer {
  const { id, cause, remedy, symptom, evidence, cases, steadiness, followedBy } = finding;
  const text = formatFailureScenario(finding, dialect);
  const page = symptom.startsWith('forgery') || id.startsWith('signature') ? 'signature' : 'testing-an-app';
  const others = findings.filter((other) => other.id !== id).slice(0, OTHERS_MAX);
  return {
    finding: id,
    cause,
    remedy,
    evidence: JSON.parse(JSON.stringify(evidence, shorten)) as object,
    cases,
    playedAgain: steadiness,
    follows: followedBy.map((other) => other.id),
    shortest:
      text === undefined ? 'none: no single conversation shows it' : cutMiddle(text, SCENARIO_UNITS_MAX),
    docs: page,
    next: [
      text === undefined
        ? { tool: 'test_app', arguments: given, why: ONCE_CORRECTED }
        : { tool: 'replay_findings', arguments: { findings: [id] }, why: ONCE_CORRECTED },
      { tool: 'read_docs', arguments: { page }, why: 'read more about it' },
      ...others.map(({ id: other }): NextStep => {
        return { tool: 'explain_finding', arguments: { finding: other }, why: 'see what else is wrong' };
      }),
    ],
  };
}

const OTHERS_MAX = 10;

const SCENARIO_UNITS_MAX = 6000;

const ONCE_CORRECTED = 'see whether it is fixed, once the app is corrected and runs again';
