import { formatPosition, type Problem } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import type { Positions } from '../parse/positions.ts';
import type { Scenario } from '../schema.ts';

/** A scenario while it is checked. */
export type CheckContext = {
  readonly scenario: Scenario;
  /** Adds a problem of a step. */
  readonly report: (fault: StepFault) => void;
};

/** What is wrong with one step. */
export type StepFault = Fault & { readonly stepIndex: number };

/** What is wrong, without the step. */
export type Fault = {
  readonly code: string;
  /** The rest of the JSON Pointer below the step, such as `/queue`. */
  readonly below: string;
  /** The rest of the sentence after `step 3 (file:line:column) `. */
  readonly clause: string;
  /** Default: `error`. */
  readonly severity?: 'error' | 'warning';
};

/** A warning that a step has `allowIllegal` and is legal. */
export const NEEDLESS_ALLOW_ILLEGAL: Fault = {
  code: 'SCENARIO_NEEDLESS_ALLOW_ILLEGAL',
  below: '/allowIllegal',
  clause: 'has allowIllegal, but is legal without it. Remove allowIllegal.',
  severity: 'warning',
};

/** Builds the problem of a step, with the names of scenario and step and the position. */
export function buildStepProblem(
  fault: StepFault,
  scenario: Scenario,
  positions: Positions | undefined,
): Problem {
  const { code, stepIndex, below, clause, severity = 'error' } = fault;
  const position = positions?.(`/steps/${stepIndex}`);
  const place = position === undefined ? '' : ` (${formatPosition(position)})`;
  const verb = severity === 'error' ? 'Cannot play' : 'Check';
  return {
    code,
    message: `${verb} "${excerpt(scenario.scenario, 100)}": step ${stepIndex + 1}${place} ${clause}`,
    path: `/steps/${stepIndex}${below}`,
    severity,
  };
}
