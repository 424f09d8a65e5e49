import type { Problem } from '../base/errors.ts';
import { childPointer } from '../base/json-pointer.ts';
import type { Step } from './schema.ts';
import { buildStepProblem, type CheckContext } from './step-problem.ts';
import { textPatternFault } from './text-pattern.ts';

/** Problems of what steps await: keys that contradict each other, and patterns that are none. */
export function checkExpectations(context: CheckContext): readonly Problem[] {
  return context.scenario.steps.flatMap((step, stepIndex) =>
    [...excludedFields(step), ...textElsewhere(step), ...invalidPatterns(step.matching, '/matching')].map(
      (fault) => buildStepProblem(context, { stepIndex, ...fault }),
    ),
  );
}

type Fault = { readonly code: string; readonly below: string; readonly clause: string };

const NEVER_COMES = ['times', 'capture'] as const;
const NOTHING_COMES = ['matching', 'times', 'not', 'status', 'capture'] as const;

function excludedFields(step: Step): readonly Fault[] {
  if (step.expect === undefined) return [];
  const [excluding, excluded] =
    step.expect === 'nothing'
      ? (['expect: nothing', NOTHING_COMES] as const)
      : (['not', step.not === true ? NEVER_COMES : []] as const);
  return excluded
    .filter((field) => step[field] !== undefined)
    .map((field) => ({
      code: 'SCENARIO_EXCLUDED_FIELD',
      below: `/${field}`,
      clause: `has ${excluding} and ${field}, but there is no ${field} of what must not come. Remove one of them.`,
    }));
}

function textElsewhere({ expect, matching }: Step): readonly Fault[] {
  if (typeof matching !== 'string' || expect === 'message' || expect === 'nothing') return [];
  return [
    {
      code: 'SCENARIO_TEXT_MATCHING',
      below: '/matching',
      clause: `awaits ${expect} with a text in matching, but a text is held against the text of a message. Write an object that names the fields of the body: matching: { name: "…" }.`,
    },
  ];
}

function invalidPatterns(matching: unknown, below: string): readonly Fault[] {
  if (typeof matching === 'string') {
    const fault = textPatternFault(matching);
    return fault === undefined ? [] : [{ code: 'SCENARIO_INVALID_PATTERN', below, clause: fault }];
  }
  if (typeof matching !== 'object' || matching === null) return [];
  return Object.entries(matching).flatMap(([key, field]) => invalidPatterns(field, childPointer(below, key)));
}
