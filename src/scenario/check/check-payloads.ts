import type { Problem } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import type { Dialect, DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import type { Scenario } from '../schema.ts';
import {
  customerKeyOf,
  fillTemplate,
  isVariable,
  type Template,
  type VariableLookup,
  variablesOf,
} from '../templates/variables.ts';
import type { CheckedStep } from './read-steps.ts';
import { type CheckContext, type Fault, NEEDLESS_ALLOW_ILLEGAL } from './step-fault.ts';

/** Reports raw payloads that are an event of none of these dialects. */
export function checkPayloads(
  { scenario, report }: CheckContext,
  steps: readonly CheckedStep[],
  names: readonly DialectName[],
): void {
  for (const { action, written, allowIllegal, stepIndex } of steps) {
    if (action?.kind !== 'send' || !variablesOf(action.payload).every(isVariable)) continue;
    const all = Object.values(dialects).map((dialect) => fillPayload(action.payload, dialect, scenario));
    if (allowIllegal) {
      if (all.every(isValid)) report({ ...NEEDLESS_ALLOW_ILLEGAL, stepIndex });
      continue;
    }
    const wanted = all.filter(({ dialect }) => names.includes(dialect.name));
    if (wanted.some(isValid)) continue;
    const checked = wanted.map(checkPayload);
    const nearest = checked.find(({ problems }) => problems[0]?.code !== 'EVENT_UNKNOWN_TYPE') ?? checked[0];
    if (nearest !== undefined) {
      report({ ...invalidPayload(nearest, typeof written.send === 'object'), stepIndex });
    }
  }
}

/** A payload as it would be sent in a dialect; `value` is absent when it is not JSON. */
type FilledPayload = { readonly dialect: Dialect; readonly json: string; readonly value?: unknown };

type CheckedPayload = { readonly dialect: Dialect; readonly problems: readonly Problem[] };

function fillPayload(payload: Template, dialect: Dialect, scenario: Scenario): FilledPayload {
  const json = fillTemplate(payload, sampleLookup(dialect, scenario));
  try {
    return { dialect, json, value: JSON.parse(json) };
  } catch {
    return { dialect, json };
  }
}

function isValid({ dialect, value }: FilledPayload): boolean {
  return dialect.isEvent(value);
}

function checkPayload({ dialect, json, value }: FilledPayload): CheckedPayload {
  if (value !== undefined) return { dialect, problems: dialect.checkEvent(value) };
  const message = `"${excerpt(json, 60)}" is not JSON.`;
  return { dialect, problems: [{ code: 'EVENT_NOT_JSON', message, path: '', severity: 'error' }] };
}

function invalidPayload({ dialect, problems: [first] }: CheckedPayload, isObject: boolean): Fault {
  return {
    code: 'SCENARIO_INVALID_PAYLOAD',
    below: `/send${isObject ? (first?.path ?? '') : ''}`,
    clause: `sends a payload that is not an event of ${dialect.name}: ${first?.message} Correct it, or set allowIllegal: true to send it all the same.`,
  };
}

/** Plausible values, so that a payload with variables can be checked. */
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
    'random.name': 'Ada Berg',
    'random.email': 'ada.berg.1@example.com',
    'random.text': 'Hello, where is my order?',
  };
  return (name) => samples[name] ?? customer[customerKeyOf(name) ?? ''];
}
