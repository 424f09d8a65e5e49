import type { DialectName } from '../../protocol/dialect.ts';
import { CATALOGUE } from './catalogue.ts';
import type { CoverageGroupName } from './coverage.ts';
import { type CoverageRow, WITH_APP } from './with-app.ts';

/** Names the scenario of the catalogue that covers something: `scenario transfer`. Undefined when none does. */
export function coveringScenario(
  dialect: DialectName,
  group: CoverageGroupName,
  item: string,
): string | undefined {
  const rows: readonly CoverageRow[] = [...CATALOGUE[dialect], ...WITH_APP[dialect]];
  const row = rows.find(([ofGroup, name]) => ofGroup === group && name === item);
  return row && `scenario ${row[2]}`;
}
