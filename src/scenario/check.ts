import type { Problem } from '../base/errors.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { checkCalls } from './check-calls.ts';
import { checkCaptures } from './check-captures.ts';
import { checkExpectations } from './check-expectations.ts';
import { checkMoves } from './check-moves.ts';
import { checkPayloads } from './check-payloads.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { checkThread } from './check-thread.ts';
import { checkUsage } from './check-usage.ts';
import { checkVariables } from './check-variables.ts';
import { type Positions, placeProblems } from './positions.ts';
import type { Scenario } from './schema.ts';

/** What `checkScenario` may be told. */
export type CheckOptions = {
  /** Where the scenario's values stand, from `parseScenario` or `loadScenario`. */
  readonly positions?: Positions | undefined;
  /** The dialect whose events raw payloads must be; any one will do unless told. */
  readonly dialect?: DialectName | undefined;
};

/**
 * Checks whether a scenario can be played, and lists what is wrong with it in the order of its steps: its shape,
 * unknown queues, agents and variables, moves that are not legal, payloads that are no event, what the app cannot be
 * expected to do, and, as warnings, what is declared or allowed for nothing.
 */
export function checkScenario(scenario: Scenario, options: CheckOptions = {}): readonly Problem[] {
  const { positions, dialect } = options;
  const shape = checkShape(scenario);
  if (shape.length > 0) return placeProblems(shape, positions);
  const context = { scenario, positions };
  const problems = [
    ...checkReferences(context),
    ...checkThread(context),
    ...checkMoves(context),
    ...checkExpectations(context),
    ...checkCaptures(context),
    ...checkCalls(context),
    ...checkVariables(context),
    ...checkPayloads(context, dialect),
    ...checkUsage(context),
  ];
  return placeProblems(problems.sort(byStep), positions);
}

/** Problems of steps come in the order of the steps, the others after them. */
function byStep(a: Problem, b: Problem): number {
  const [first, second] = [stepOf(a), stepOf(b)];
  return first === second ? 0 : first - second;
}

function stepOf({ path }: Problem): number {
  const match = /^\/steps\/(\d+)/.exec(path);
  return match === null ? Number.POSITIVE_INFINITY : Number(match[1]);
}
