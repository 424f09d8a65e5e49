import type { Problem } from '../base/errors.ts';
import { childPointer } from '../base/json-pointer.ts';
import { openerOf, opensConversation } from './app-steps.ts';
import { capturingSteps } from './captures.ts';
import type { Scenario, Step } from './schema.ts';
import { buildStepProblem, type CheckContext } from './step-problem.ts';
import { isVariable, unknownVariable, variablesIn } from './variables.ts';

/** Problems of texts that name variables which do not exist, and warnings of those that are filled in as nothing. */
export function checkVariables(context: CheckContext): readonly Problem[] {
  const { steps } = context.scenario;
  const captured = capturingSteps(context.scenario);
  return steps.flatMap((step, stepIndex) =>
    textsOf(step).flatMap(({ text, below }) =>
      [...new Set(variablesIn(text))].flatMap((name) =>
        checkVariable(name, { context, captured, stepIndex, below }),
      ),
    ),
  );
}

type Place = {
  readonly context: CheckContext;
  /** Which step captures each name. */
  readonly captured: ReadonlyMap<string, number>;
  readonly stepIndex: number;
  readonly below: string;
};

function checkVariable(name: string, place: Place): readonly Problem[] {
  const { context, stepIndex, below } = place;
  if (!isVariable(name)) {
    const clause = unknownClause(name, place);
    if (clause === undefined) return [];
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

/** What is wrong with the name of a variable that there is not always; undefined when it is captured before. */
function unknownClause(name: string, { captured, stepIndex }: Place): string | undefined {
  const capturing = captured.get(name);
  if (capturing === undefined) {
    const before = [...captured].flatMap(([known, index]) => (index < stepIndex ? [known] : []));
    return `has the ${unknownVariable(name, before)}`;
  }
  if (capturing < stepIndex) return undefined;
  const who = capturing === stepIndex ? 'the step itself' : `step ${capturing + 1}`;
  return `has the variable "\${${name}}", which ${who} captures: it is known to the steps after that only. Move the step, or capture it before.`;
}

function isEmpty(name: string, stepIndex: number, { steps, customer = {} }: Scenario): boolean {
  const [owner, field] = name.split('.');
  const earlier = steps.slice(0, stepIndex);
  const isOpened = earlier.some(opensConversation);
  switch (owner) {
    case 'conversation':
      return field === 'id' && !isOpened && openerOf(steps) === 'app';
    case 'customer':
      // An app that opens the conversation says who its customer is.
      return !isOpened && (customer as Readonly<Record<string, unknown>>)[field ?? ''] === undefined;
    case 'agent':
      return !earlier.some((step) => step.join !== undefined);
    case 'queue':
      return !isOpened && !earlier.some((step) => step.queue !== undefined || step.transfer !== undefined);
    default:
      return false;
  }
}

type PlacedText = { readonly text: string; readonly below: string };

function textsOf(step: Step): readonly PlacedText[] {
  const { text, call, headers, body, matching, customer } = step;
  const send = typeof step.send === 'object' ? step.send : undefined;
  return Object.entries({ text, send, matching, call, headers, body, customer }).flatMap(([key, value]) =>
    textsIn(value, `/${key}`),
  );
}

function textsIn(value: unknown, below: string): readonly PlacedText[] {
  if (typeof value === 'string') return [{ text: value, below }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => textsIn(field, childPointer(below, key)));
}
