import { formatPosition, type Problem } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import type { Positions } from './positions.ts';
import type { Scenario } from './schema.ts';

/** A scenario under check. */
export type CheckContext = { readonly scenario: Scenario; readonly positions: Positions | undefined };

/** What is wrong with a step: `clause` goes on after "step 3 (file:line:column) ". */
export type StepFault = {
  readonly code: string;
  readonly stepIndex: number;
  /** The rest of the JSON Pointer below the step, such as `/queue`. */
  readonly below: string;
  readonly clause: string;
  readonly severity?: 'error' | 'warning';
};

/** Builds the problem of one step: which scenario, which step, where, and what is wrong. */
export function buildStepProblem({ scenario, positions }: CheckContext, fault: StepFault): Problem {
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
