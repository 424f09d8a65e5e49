import { createSeededIds } from '#src/base/seeded-ids.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { dialects } from '#src/protocol/dialects.ts';
import { checkScenario } from '#src/scenario/check.ts';
import { compileScenario } from '#src/scenario/compile.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import type { Script } from '#src/scenario/script.ts';

/** Compiles a scenario; throws when it has errors. */
export function compileChecked(scenario: Scenario, dialect: DialectName = 'chat-api', seed = 'a'): Script {
  const { problems, checked } = checkScenario(scenario, { dialect });
  if (checked === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return compileScenario(checked, { dialect: dialects[dialect], ids: createSeededIds(seed) });
}
