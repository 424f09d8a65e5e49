import { formatValue } from '../../base/format-value.ts';
import { childPointer, pointerFault } from '../../base/json-pointer.ts';
import { knownWords } from '../../base/suggest.ts';
import type { Scenario, Step } from '../schema.ts';
import type { Capture } from '../script.ts';
import { isVariable } from '../templates/variables.ts';
import type { Fault } from './step-fault.ts';

/** What a step captures, in the order in which it is written. */
export function capturesOf({ capture = {} }: Step): readonly Capture[] {
  return Object.entries(capture).map(([name, from]) => ({ name, from }));
}

/** The index of the first step that captures each name. */
export function capturingSteps({ steps }: Scenario): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  steps.forEach((step, stepIndex) => {
    for (const { name } of capturesOf(step)) if (!first.has(name)) first.set(name, stepIndex);
  });
  return first;
}

/** What the captures of a step are checked against. */
export type CaptureContext = {
  readonly stepIndex: number;
  /** See `capturingSteps`. */
  readonly captured: ReadonlyMap<string, number>;
  /** The names of the groups in `matching`. */
  readonly groups: readonly string[];
};

/** Captures whose name is taken, or whose source does not exist. */
export function captureFaults(step: Step, context: CaptureContext): readonly Fault[] {
  return capturesOf(step).flatMap((capture) => {
    const fault = nameFault(capture, context) ?? sourceFault(capture, step, context);
    return fault === undefined ? [] : [{ ...fault, below: childPointer('/capture', capture.name) }];
  });
}

type CaptureFault = Omit<Fault, 'below'>;

function nameFault({ name }: Capture, { stepIndex, captured }: CaptureContext): CaptureFault | undefined {
  const before = captured.get(name) ?? stepIndex;
  if (!isVariable(name) && before === stepIndex) return undefined;
  const clause = isVariable(name)
    ? `captures "${name}", which is a built-in variable. Choose another name.`
    : `captures "${name}", and so does step ${before + 1}. Choose another name.`;
  return { code: 'SCENARIO_DOUBLE_CAPTURE', clause };
}

function sourceFault(
  { name, from }: Capture,
  step: Step,
  { groups }: CaptureContext,
): CaptureFault | undefined {
  const fault = pointerFault(from);
  if (fault === undefined) return undefined;
  const what = `captures "${name}" from ${formatValue(from)}, which`;
  if (step.call !== undefined || from.startsWith('/')) {
    const clause = `${what} ${fault}. Allowed: a JSON Pointer such as /id.`;
    return { code: 'SCENARIO_INVALID_POINTER', clause };
  }
  if (groups.includes(from)) return undefined;
  const clause = `${what} is neither a JSON Pointer such as /text nor a group (?<name>…) in matching. Groups: ${knownWords(from, groups)}`;
  return { code: 'SCENARIO_UNKNOWN_GROUP', clause };
}
