import type { Problem } from '../base/errors.ts';
import { SCENARIO_LIMITS, tooLargeMessage } from './limits.ts';
import { checkShape } from './parse/check-shape.ts';
import { parseYaml } from './parse/parse-yaml.ts';
import { type Positions, placeProblems } from './parse/positions.ts';
import type { Scenario } from './schema.ts';

/** A parsed text: the scenario when its shape is valid, else the problems with their positions. */
export type ParsedScenario = {
  readonly scenario: Scenario | undefined;
  readonly problems: readonly Problem[];
  /** What the text says, whatever its shape; undefined when that cannot be read. */
  readonly value: unknown;
  /** The positions of its values, for `checkScenario`. */
  readonly positions: Positions;
};

/** Parses the YAML or JSON text of a scenario and checks its shape. `file` is the name in positions. Never throws. */
export function parseScenario(text: string, { file }: { readonly file: string }): ParsedScenario {
  const bytes = Buffer.byteLength(text);
  if (bytes > SCENARIO_LIMITS.fileBytesMax) return tooLarge(bytes, file);
  const { value, positions, problems: yamlProblems } = parseYaml(text, file);
  const problems = yamlProblems.length > 0 ? yamlProblems : placeProblems(checkShape(value), positions);
  const scenario = problems.length === 0 ? (value as Scenario) : undefined;
  return { scenario, problems: problems.slice(0, SCENARIO_LIMITS.problemsMax), value, positions };
}

function tooLarge(bytes: number, file: string): ParsedScenario {
  const message = tooLargeMessage(bytes);
  const position = { file, line: 1, column: 1 };
  const problem: Problem = { code: 'SCENARIO_TOO_LARGE', message, path: '', severity: 'error', position };
  return { scenario: undefined, problems: [problem], value: undefined, positions: () => undefined };
}
