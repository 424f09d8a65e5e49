import type { Scenario } from './schema.ts';

/** Types a scenario that is written in TypeScript; returns it as it is. */
export function defineScenario(scenario: Scenario): Scenario {
  return scenario;
}
