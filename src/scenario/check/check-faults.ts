import type { Problem } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { knownWords } from '../../base/suggest.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { isRefused } from '../../protocol/faults.ts';
import type { Scenario } from '../schema.ts';
import type { CheckContext } from './step-fault.ts';

/** Reports events that the app must refuse where the conversation needs them: what is refused has not happened. */
export function checkFaults({ scenario, report }: CheckContext): void {
  scenario.steps.forEach((step, stepIndex) => {
    if (!isRefused(step.fault) || step.text !== undefined || step.send !== undefined) return;
    report({
      code: 'SCENARIO_FAULT_NOT_HERE',
      stepIndex,
      below: '/fault',
      clause: `has the fault ${step.fault}, which the app must refuse, so that the step does not happen and the conversation could not go on. Allowed: on text and send. Give it to one of these.`,
    });
  });
}

/** What is wrong with the rules by which events have faults. */
export function checkFaultRules(scenario: Scenario, names: readonly DialectName[]): readonly Problem[] {
  const known = [...new Set(names.flatMap((name) => dialects[name].eventTypes))];
  return (scenario.faults ?? []).flatMap((rule, index) => [
    ...bothWays(rule, `/faults/${index}`),
    ...unknownEvents(rule, { path: `/faults/${index}/events`, known }),
  ]);
}

type WrittenRule = NonNullable<Scenario['faults']>[number];

function bothWays({ fault, every, chance }: WrittenRule, path: string): readonly Problem[] {
  if (every === undefined || chance === undefined) return [];
  const message = `The rule of ${fault} has every: ${every} and chance: ${chance}. Allowed: one of the two. Leave one out.`;
  return [{ code: 'SCENARIO_FAULT_RULE_UNCLEAR', message, path, severity: 'error' }];
}

/** A warning, since a raw payload may have any type. */
function unknownEvents(
  { fault, events }: WrittenRule,
  { path, known }: { readonly path: string; readonly known: readonly string[] },
): readonly Problem[] {
  return eventsOf(events)
    .filter((eventType) => !known.includes(eventType))
    .map((eventType) => ({
      code: 'SCENARIO_UNKNOWN_EVENT',
      message: `The rule of ${fault} is about ${formatValue(eventType)}, which no dialect sends that the scenario plays in. ${knownWords(eventType, known)}`,
      path,
      severity: 'warning',
    }));
}

/** The event types that a rule names; none when it names none. */
export function eventsOf(events: WrittenRule['events']): readonly string[] {
  return typeof events === 'string' ? [events] : (events ?? []);
}
