import type { Scenario } from '../../scenario/schema.ts';

/** The same conversation without what is done to its events and calls on purpose. Pure. */
export function undisturbed({ faults: _, ...scenario }: Scenario): Scenario {
  const steps = scenario.steps.flatMap((step) => {
    if ('fail-next' in step) return [];
    const { fault: __, ...rest } = step as typeof step & { readonly fault?: unknown };
    return [rest as typeof step];
  });
  return { ...scenario, steps };
}
