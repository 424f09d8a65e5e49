import type { Problem } from '../base/errors.ts';
import { childPath } from './positions.ts';
import type { Scenario, Step } from './schema.ts';
import { buildStepProblem, type CheckContext } from './step-problem.ts';
import { isVariable, unknownVariable, variablesIn } from './variables.ts';

/** Problems of texts that name variables which do not exist, and warnings of those that are filled in as nothing. */
export function checkVariables(context: CheckContext): readonly Problem[] {
  const { steps } = context.scenario;
  return steps.flatMap((step, stepIndex) =>
    textsOf(step).flatMap(({ text, below }) =>
      [...new Set(variablesIn(text))].flatMap((name) => checkVariable(name, { context, stepIndex, below })),
    ),
  );
}

type Place = { readonly context: CheckContext; readonly stepIndex: number; readonly below: string };

function checkVariable(name: string, { context, stepIndex, below }: Place): readonly Problem[] {
  if (!isVariable(name)) {
    const clause = `has the ${unknownVariable(name)}`;
    return [buildStepProblem(context, { code: 'SCENARIO_UNKNOWN_VARIABLE', stepIndex, below, clause })];
  }
  if (!isEmpty(name, stepIndex, context.scenario)) return [];
  const remedy = name.startsWith('customer.') ? `Set it under customer` : 'Move the step';
  return [
    buildStepProblem(context, {
      code: 'SCENARIO_EMPTY_VARIABLE',
      stepIndex,
      below,
      clause: `has the variable "\${${name}}", which is empty here. ${remedy}, or remove the variable.`,
      severity: 'warning',
    }),
  ];
}

function isEmpty(name: string, stepIndex: number, scenario: Scenario): boolean {
  const [owner, field] = name.split('.');
  const earlier = scenario.steps.slice(0, stepIndex);
  switch (owner) {
    case 'customer':
      return (
        (scenario.customer as Readonly<Record<string, unknown>> | undefined)?.[field ?? ''] === undefined
      );
    case 'agent':
      return !earlier.some((step) => step.join !== undefined);
    case 'queue':
      return !earlier.some((step) => step.queue !== undefined || step.transfer !== undefined);
    default:
      return false;
  }
}

type PlacedText = { readonly text: string; readonly below: string };

function textsOf(step: Step): readonly PlacedText[] {
  if (step.text !== undefined) return [{ text: step.text, below: '/text' }];
  return typeof step.send === 'object' ? textsIn(step.send, '/send') : [];
}

function textsIn(value: unknown, below: string): readonly PlacedText[] {
  if (typeof value === 'string') return [{ text: value, below }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => textsIn(field, childPath(below, key)));
}
