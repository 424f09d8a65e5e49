import type { DialectName } from '../protocol/dialect.ts';
import type { Scenario } from './schema.ts';

/** Why a run in a dialect does not play a scenario, for a person; undefined when it does. */
export function skipReasonOf(
  { skip, dialects }: Pick<Scenario, 'skip' | 'dialects'>,
  dialect: DialectName,
): string | undefined {
  if (skip !== undefined || dialects === undefined || dialects.includes(dialect)) return skip;
  return `plays in ${dialects.join(' and ')} only, and this run speaks ${dialect}`;
}
