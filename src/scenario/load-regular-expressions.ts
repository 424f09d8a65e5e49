import type { RegularExpressions } from './regular-expression.ts';
import type { Scenario } from './schema.ts';
import { isRegularExpression } from './text-pattern.ts';

/**
 * Loads what holds regular expressions against texts, if the scenario has one: it is large. `compileScenario` needs it
 * then.
 */
export async function loadRegularExpressions({ steps }: Scenario): Promise<RegularExpressions | undefined> {
  if (!steps.some(({ matching }) => holdsRegularExpression(matching))) return undefined;
  const { re2 } = await import('./re2.ts');
  return re2;
}

function holdsRegularExpression(matching: unknown): boolean {
  if (typeof matching === 'string') return isRegularExpression(matching);
  if (typeof matching !== 'object' || matching === null) return false;
  return Object.values(matching).some(holdsRegularExpression);
}
