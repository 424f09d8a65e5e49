import type { Scenario } from './schema.ts';

/** Returns the scenario unchanged, with its type: for scenarios written in TypeScript. */
export function defineScenario(scenario: Scenario): Scenario {
  return scenario;
}
