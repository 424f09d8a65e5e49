import { childPointer } from '../../base/json-pointer.ts';
import { openerOf, opensConversation } from '../app-steps.ts';
import { exampleVariables } from '../examples.ts';
import type { Scenario, Step } from '../schema.ts';
import {
  customerKeyOf,
  isVariable,
  unknownVariable,
  VARIABLES,
  variablesIn,
} from '../templates/variables.ts';
import { ATTACHING_VERBS } from '../verbs.ts';
import { capturingSteps } from './check-captures.ts';
import type { CheckContext, Fault } from './step-fault.ts';

/** Reports unknown variables in texts, and warns of variables that are empty where they are used. */
export function checkVariables({ scenario, report }: CheckContext): void {
  const captured = capturingSteps(scenario);
  scenario.steps.forEach((step, stepIndex) => {
    for (const { text, below } of textsOf(step)) {
      for (const name of new Set(variablesIn(text))) {
        const fault = variableFault(name, { scenario, captured, stepIndex });
        if (fault !== undefined) report({ ...fault, stepIndex, below });
      }
    }
  });
}

type VariableContext = {
  readonly scenario: Scenario;
  /** See `capturingSteps`. */
  readonly captured: ReadonlyMap<string, number>;
  readonly stepIndex: number;
};

function variableFault(name: string, context: VariableContext): Omit<Fault, 'below'> | undefined {
  if (!isKnown(name, context)) {
    const clause = unknownClause(name, context);
    return clause === undefined ? undefined : { code: 'SCENARIO_UNKNOWN_VARIABLE', clause };
  }
  if (!isEmpty(name, context)) return undefined;
  const remedy = name.startsWith('customer.') ? `Set it under customer` : 'Move the step';
  return {
    code: 'SCENARIO_EMPTY_VARIABLE',
    clause: `has the variable "\${${name}}", which is empty here. ${remedy}, or remove the variable.`,
    severity: 'warning',
  };
}

/** A key of the customer that is the app's own is declared, or comes with the conversation that the app opens. */
function isKnown(name: string, { scenario }: VariableContext): boolean {
  const { customer = {}, steps } = scenario;
  const key = customerKeyOf(name);
  if (key !== undefined && Object.hasOwn(customer, key)) return true;
  if (exampleVariables(scenario).includes(name)) return true;
  return isBuiltIn(name) || (openerOf(steps) === 'app' && isVariable(name));
}

function isBuiltIn(name: string): boolean {
  return VARIABLES.some((known) => known === name);
}

/** Undefined when an earlier step captures the variable. */
function unknownClause(name: string, { captured, stepIndex, scenario }: VariableContext): string | undefined {
  const { customer = {} } = scenario;
  const capturing = captured.get(name);
  if (capturing === undefined) {
    const before = [...captured].flatMap(([known, index]) => (index < stepIndex ? [known] : []));
    const own = Object.keys(customer).map((key) => `customer.${key}`);
    return `has the ${unknownVariable(name, [...own.filter((each) => !isBuiltIn(each)), ...exampleVariables(scenario), ...before])}`;
  }
  if (capturing < stepIndex) return undefined;
  const who = capturing === stepIndex ? 'the step itself' : `step ${capturing + 1}`;
  return `has the variable "\${${name}}", which ${who} captures: only later steps know it. Move the step, or capture it before.`;
}

function isEmpty(name: string, { scenario, stepIndex }: VariableContext): boolean {
  const { steps, customer = {} } = scenario;
  const [owner, field] = name.split('.');
  const earlier = steps.slice(0, stepIndex);
  const isOpened = earlier.some(opensConversation);
  switch (owner) {
    case 'conversation':
      return field === 'id' && !isOpened && openerOf(steps) === 'app';
    case 'customer':
      // An app that opens the conversation says who its customer is.
      return !isOpened && !Object.hasOwn(customer, customerKeyOf(name) ?? '');
    case 'agent':
      return !earlier.some((step) => step.join !== undefined);
    case 'queue':
      return !isOpened && !earlier.some((step) => step.queue !== undefined || step.transfer !== undefined);
    default:
      return false;
  }
}

/** A text of a step, with the rest of its JSON Pointer below the step. */
type PlacedText = { readonly text: string; readonly below: string };

function textsOf(step: Step): readonly PlacedText[] {
  const { text, card, 'quick-replies': replies, 'customer-submits': submitted } = step;
  const { call, headers, body, matching, customer } = step;
  const send = typeof step.send === 'object' ? step.send : undefined;
  const files = ATTACHING_VERBS.map((verb) => [verb, textOfFile(step[verb])] as const);
  const own = {
    text,
    ...Object.fromEntries(files),
    card,
    'quick-replies': replies,
    'customer-submits': submitted,
    send,
  };
  return Object.entries({ ...own, matching, call, headers, body, customer }).flatMap(([key, value]) =>
    textsIn(value, `/${key}`),
  );
}

function textOfFile(attached: Step['attach']): { readonly text: string | undefined } | undefined {
  return typeof attached === 'object' ? { text: attached.text } : undefined;
}

function textsIn(value: unknown, below: string): readonly PlacedText[] {
  if (typeof value === 'string') return [{ text: value, below }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => textsIn(field, childPointer(below, key)));
}
