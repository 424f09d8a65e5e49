import { join } from 'node:path';
import { COVERAGE_GROUPS } from '../../journal/coverage/coverage.ts';
import { createCoverageCounter } from '../../journal/coverage/coverage-counter.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { DIALECT_NAMES } from '../../protocol/dialect.ts';
import { formatCoverage } from '../../report/format-coverage.ts';
import { noPaint } from '../../report/paint.ts';
import { loadScenario } from '../../scenario/load.ts';
import { coverageOfScenario } from '../coverage-of-scenario.ts';
import { buildCodeBlock, buildTable, code } from './markdown.ts';

const SCENARIOS = join(import.meta.dirname, '..', '..', '..', 'scenarios');

/** Shows what `play --coverage` writes about a scenario of the catalogue, in Markdown. */
export async function buildCoverageSample(name: string): Promise<string> {
  const { scenario } = await loadScenario(join(SCENARIOS, `${name}.yaml`));
  const coverage = await coverageOfScenario(scenario, 'chat-api');
  const lines = formatCoverage(coverage, { paint: noPaint, columns: 110, verbose: false });
  return buildCodeBlock('', `${lines.slice(1).join('\n')}\n`);
}

/** Builds the table of everything that there is to cover in each dialect, in Markdown. */
export function buildCoverageItemsTable(): string {
  const rows = COVERAGE_GROUPS.map((group) => [
    group,
    ...DIALECT_NAMES.map((dialect) => itemsOf(dialect, group).map(code).join(', ')),
  ]);
  return buildTable(['group', ...DIALECT_NAMES.map(code)], rows);
}

function itemsOf(dialect: DialectName, group: (typeof COVERAGE_GROUPS)[number]): readonly string[] {
  const { groups } = createCoverageCounter({ dialect }).coverage();
  return groups.find(({ name }) => name === group)?.missing.map(({ name }) => name) ?? [];
}
