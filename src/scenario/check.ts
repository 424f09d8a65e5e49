import type { Problem } from '../base/errors.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { DIALECT_NAMES } from '../protocol/dialect.ts';
import { checkContent } from './check/check-content.ts';
import { checkReferences, checkUsage } from './check/check-declarations.ts';
import { checkDialects } from './check/check-dialects.ts';
import { checkFaultRules, checkFaults } from './check/check-faults.ts';
import { checkMoves } from './check/check-moves.ts';
import { checkPayloads } from './check/check-payloads.ts';
import { checkValues } from './check/check-values.ts';
import { checkVariables } from './check/check-variables.ts';
import { isCertain, stepOf, withoutParts } from './check/is-certain.ts';
import { type CheckedStep, readSteps } from './check/read-steps.ts';
import { buildStepProblem, type CheckContext } from './check/step-fault.ts';
import { checkShape } from './parse/check-shape.ts';
import { type MendedScenario, mendShape, UNMENDED } from './parse/mend-shape.ts';
import { type Positions, placeProblems } from './parse/positions.ts';
import type { Scenario } from './schema.ts';

/** Options of `checkScenario`. */
export type CheckOptions = {
  /** The positions of the scenario's values, from `parseScenario` or `loadScenario`. */
  readonly positions?: Positions | undefined;
  /** The dialect whose events raw payloads must be. Default: any. */
  readonly dialect?: DialectName | undefined;
};

/** The result of `checkScenario`. */
export type ScenarioCheck = {
  /** Errors and warnings by line; without positions in the order of the steps, then those that belong to no step. */
  readonly problems: readonly Problem[];
  /** The scenario to compile; undefined when there are errors. */
  readonly checked: CheckedScenario | undefined;
};

/** A scenario that can be played: its names are declared, its durations, calls and patterns are read. */
export type CheckedScenario = {
  readonly scenario: Scenario;
  /** The dialect that its raw payloads were checked for; undefined: any. */
  readonly dialect: DialectName | undefined;
  readonly steps: readonly CheckedStep[];
};

/**
 * Checks whether a scenario can be played, and tells all that is wrong at once. Errors: a wrong shape, unknown queues, agents and variables, moves that are not
 * legal, payloads that are not an event, calls that the app cannot make there. Warnings: unused declarations, variables
 * that are empty, needless `allowIllegal`.
 */
export function checkScenario(scenario: Scenario, options: CheckOptions = {}): ScenarioCheck {
  const { positions, dialect } = options;
  const shape = checkShape(scenario);
  if (shape.length > 0) {
    const found = [...shape, ...checkMended(scenario, options)];
    return { problems: placeProblems(found.sort(byStep), positions), checked: undefined };
  }
  if (scenario.include !== undefined)
    return { problems: placeProblems([NOT_INCLUDED], positions), checked: undefined };
  const { steps, found } = checkSteps(scenario, options);
  const problems = placeProblems(found.sort(byStep), positions);
  const isPlayable = problems.every(({ severity }) => severity === 'warning');
  return { problems, checked: isPlayable ? { scenario, dialect, steps } : undefined };
}

/** Checks a scenario that lacks parts which it includes: what is wrong whatever those declare and do. */
export function checkWithoutParts(
  scenario: Scenario,
  options: CheckOptions = {},
): Pick<ScenarioCheck, 'problems'> {
  const found = checkIncomplete(withoutParts({ ...UNMENDED, scenario }), options);
  return { problems: placeProblems(found, options.positions) };
}

/** What is wrong with the rest of a scenario whose shape is not valid, as far as it is certain. */
function checkMended(scenario: unknown, options: CheckOptions): readonly Problem[] {
  const mended = mendShape(scenario);
  if (mended === undefined) return [];
  return checkIncomplete(mended.scenario.include === undefined ? mended : withoutParts(mended), options);
}

function checkIncomplete(mended: MendedScenario, options: CheckOptions): readonly Problem[] {
  return checkSteps(mended.scenario, options).found.filter((problem) => isCertain(problem, mended));
}

function checkSteps(
  scenario: Scenario,
  { positions, dialect }: CheckOptions,
): { readonly steps: readonly CheckedStep[]; readonly found: Problem[] } {
  const found: Problem[] = [];
  const context: CheckContext = {
    scenario,
    report: (fault) => void found.push(buildStepProblem(fault, scenario, positions)),
  };
  checkReferences(context);
  checkMoves(context);
  const steps = readSteps(context);
  checkVariables(context);
  checkContent(context);
  checkFaults(context);
  const names = dialectsToCheck(scenario, dialect);
  // One that does not say where it plays need not play everywhere.
  if (dialect !== undefined || scenario.dialects !== undefined) checkDialects(context, names);
  checkPayloads(context, steps, names);
  found.push(...checkValues(scenario), ...checkFaultRules(scenario, names), ...checkUsage(scenario));
  return { steps, found };
}

const NOT_INCLUDED: Problem = {
  code: 'SCENARIO_FILE_NOT_READ',
  message:
    'The scenario includes files, but paths are known only in a scenario that is loaded from a file. Put the parts together in code, or load it.',
  path: '/include',
  severity: 'error',
};

/** A scenario that is skipped in a dialect is checked for those in which it plays. */
function dialectsToCheck(
  { dialects = DIALECT_NAMES }: Scenario,
  wanted: DialectName | undefined,
): readonly DialectName[] {
  return wanted !== undefined && dialects.includes(wanted) ? [wanted] : dialects;
}

/** The sort is stable: problems of one step stay in the order of the checks. */
function byStep(a: Problem, b: Problem): number {
  const [first, second] = [stepOf(a), stepOf(b)];
  return first === second ? 0 : first - second;
}
