import type { Problem } from '../base/errors.ts';
import { formatValue } from '../base/format-value.ts';
import { childPointer, pointerFault } from '../base/json-pointer.ts';
import { knownWords } from '../base/suggest.ts';
import { capturesOf, capturingSteps } from './captures.ts';
import type { Step } from './schema.ts';
import type { Capture } from './script.ts';
import { buildStepProblem, type CheckContext } from './step-problem.ts';
import { groupsOf, textPatternFault } from './text-pattern.ts';
import { isVariable } from './variables.ts';

/** Problems of what steps capture: names that are taken, and places that there cannot be. */
export function checkCaptures(context: CheckContext): readonly Problem[] {
  const first = capturingSteps(context.scenario);
  return context.scenario.steps.flatMap((step, stepIndex) =>
    capturesOf(step).flatMap((capture) => {
      const fault = nameFault(capture, stepIndex, first) ?? placeFault(capture, step);
      if (fault === undefined) return [];
      const below = childPointer('/capture', capture.name);
      return [buildStepProblem(context, { stepIndex, below, ...fault })];
    }),
  );
}

type Fault = { readonly code: string; readonly clause: string };

function nameFault(
  { name }: Capture,
  stepIndex: number,
  first: ReadonlyMap<string, number>,
): Fault | undefined {
  if (isVariable(name)) {
    const clause = `captures "${name}", which is a variable already. Choose another name.`;
    return { code: 'SCENARIO_DOUBLE_CAPTURE', clause };
  }
  const before = first.get(name) ?? stepIndex;
  if (before === stepIndex) return undefined;
  const clause = `captures "${name}", and so does step ${before + 1}. Choose another name.`;
  return { code: 'SCENARIO_DOUBLE_CAPTURE', clause };
}

function placeFault({ name, from }: Capture, step: Step): Fault | undefined {
  const fault = pointerFault(from);
  if (fault === undefined) return undefined;
  const what = `captures "${name}" from ${formatValue(from)}, which`;
  if (step.call !== undefined || from.startsWith('/')) {
    const clause = `${what} ${fault}. Allowed: a JSON Pointer such as /id.`;
    return { code: 'SCENARIO_INVALID_POINTER', clause };
  }
  const groups = groupsIn(step.matching);
  if (groups.includes(from)) return undefined;
  const clause = `${what} is neither a JSON Pointer such as /text nor a group (?<name>…) in matching. Groups: ${knownWords(from, groups)}`;
  return { code: 'SCENARIO_UNKNOWN_GROUP', clause };
}

function groupsIn(matching: unknown): readonly string[] {
  if (typeof matching === 'string') {
    return textPatternFault(matching) === undefined ? groupsOf(matching) : [];
  }
  return typeof matching === 'object' && matching !== null ? Object.values(matching).flatMap(groupsIn) : [];
}
