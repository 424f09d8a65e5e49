import type { Scenario, Step } from './schema.ts';
import type { Capture } from './script.ts';

/** What a step captures, in the order it says. */
export function capturesOf({ capture = {} }: Step): readonly Capture[] {
  return Object.entries(capture).map(([name, from]) => ({ name, from }));
}

/** Which step is the first to capture each name. */
export function capturingSteps({ steps }: Scenario): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  steps.forEach((step, stepIndex) => {
    for (const { name } of capturesOf(step)) if (!first.has(name)) first.set(name, stepIndex);
  });
  return first;
}
