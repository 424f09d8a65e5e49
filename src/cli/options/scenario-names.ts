import { Fake8x8Error } from '../../base/errors.ts';
import type { Config } from './define-config.ts';
import { loadConfig } from './load-config.ts';

/** Returns the scenarios of the configuration, for a command that names none. Throws `SCENARIO_MISSING`. */
export function checkScenarioNames(scenarios: Config['scenarios'] = []): readonly string[] {
  if (scenarios.length > 0) return scenarios;
  throw new Fake8x8Error(
    'SCENARIO_MISSING',
    'No scenario is named. Name files, folders or names from the catalogue (fake-8x8 list), or put them into "scenarios" of the configuration.',
  );
}

/** The same for a command that takes nothing else from the configuration. Throws `OPTIONS_INVALID` too. */
export async function loadScenarioNames(): Promise<readonly string[]> {
  const { values, problems = [] } = await loadConfig(undefined);
  if (problems.length === 0) return checkScenarioNames(values.scenarios);
  throw new Fake8x8Error('OPTIONS_INVALID', 'The options cannot be used.', { problems });
}
