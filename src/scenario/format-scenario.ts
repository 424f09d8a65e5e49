import { stringify } from 'yaml';
import type { Scenario } from './schema.ts';

/** Formats a scenario as the YAML that `loadScenario` reads, with lines of comment before it. */
export function formatScenario(scenario: Scenario, comments: readonly string[] = []): string {
  return [...comments.map((line) => `# ${line}`), stringify(scenario, { lineWidth: 0 })].join('\n');
}
