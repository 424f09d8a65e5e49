import type { Problem } from '../base/errors.ts';
import { excerpt } from '../base/printable.ts';
import type { Dialect, DialectName } from '../protocol/dialect.ts';
import { dialects } from '../protocol/dialects.ts';
import { needlessAllowIllegal } from './check-moves.ts';
import { compilePayload } from './payload.ts';
import type { Scenario } from './schema.ts';
import { buildStepProblem, type CheckContext } from './step-problem.ts';
import { fillTemplate, isVariable, type VariableLookup, variablesIn } from './variables.ts';

/** Problems of raw payloads that are no event of the dialect, or of any dialect when none is named. */
export function checkPayloads(
  context: CheckContext,
  dialectName: DialectName | undefined,
): readonly Problem[] {
  return context.scenario.steps.flatMap((step, stepIndex) => {
    if (step.send === undefined || hasOtherVariable(step.send)) return [];
    const all = Object.values(dialects).map((dialect) => fillPayload(step.send, dialect, context.scenario));
    if (step.allowIllegal === true) {
      return all.every(isValid) ? [needlessAllowIllegal(context, stepIndex)] : [];
    }
    const looked = all.filter(({ dialect }) => dialectName === undefined || dialect.name === dialectName);
    if (looked.some(isValid)) return [];
    const checked = looked.map(checkPayload);
    const nearest = checked.find(({ problems }) => problems[0]?.code !== 'EVENT_UNKNOWN_TYPE') ?? checked[0];
    return nearest === undefined ? [] : [invalidPayload(context, stepIndex, nearest)];
  });
}

/** A payload as it would be sent in a dialect; `value` is absent when it is not JSON. */
type Filled = { readonly dialect: Dialect; readonly json: string; readonly value?: unknown };

type Checked = { readonly dialect: Dialect; readonly problems: readonly Problem[] };

function fillPayload(payload: unknown, dialect: Dialect, scenario: Scenario): Filled {
  const json = fillTemplate(compilePayload(payload), sampleLookup(dialect, scenario));
  try {
    return { dialect, json, value: JSON.parse(json) };
  } catch {
    return { dialect, json };
  }
}

function isValid({ dialect, value }: Filled): boolean {
  return dialect.isEvent(value);
}

function checkPayload({ dialect, json, value }: Filled): Checked {
  if (value !== undefined) return { dialect, problems: dialect.checkEvent(value) };
  const message = `"${excerpt(json, 60)}" is not JSON.`;
  return { dialect, problems: [{ code: 'EVENT_NOT_JSON', message, path: '', severity: 'error' }] };
}

function invalidPayload(context: CheckContext, stepIndex: number, { dialect, problems }: Checked): Problem {
  const [first] = problems;
  const isObject = typeof context.scenario.steps[stepIndex]?.send === 'object';
  return buildStepProblem(context, {
    code: 'SCENARIO_INVALID_PAYLOAD',
    stepIndex,
    below: `/send${isObject ? (first?.path ?? '') : ''}`,
    clause: `sends a payload that is no event of ${dialect.name}: ${first?.message} Correct it, or set allowIllegal: true to send it all the same.`,
  });
}

/** What a step captures may be anything, and an unknown variable is told as such: what the payload would be is unknown. */
function hasOtherVariable(payload: unknown): boolean {
  return (
    typeof payload === 'object' && variablesIn(JSON.stringify(payload)).some((name) => !isVariable(name))
  );
}

/** Plausible values, so that a payload can be checked before it is played. */
function sampleLookup(dialect: Dialect, { customer = {} }: Scenario): VariableLookup {
  const samples: Readonly<Record<string, string | number>> = {
    'agent.name': 'Ana Pop',
    'agent.id': 'agb7CaTIXvQPWmPKmTu1rJjw',
    'queue.id': '104',
    'queue.name': 'Support',
    'conversation.id': 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
    'conversation.number': 1,
    'webhook.version': dialect.notificationVersion,
    now: 1_713_100_000_000,
  };
  return (name) => samples[name] ?? customer[name.replace('customer.', '') as keyof typeof customer];
}
