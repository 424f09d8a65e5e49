import { basename, join } from 'node:path';
import type { Coverage } from '../journal/coverage/coverage.ts';
import { createCoverageCounter } from '../journal/coverage/coverage-counter.ts';
import { DIALECT_NAMES, type DialectName } from '../protocol/dialect.ts';
import { listScenarios, loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Artefact } from './artefacts.ts';
import { coverageOfScenario } from './coverage-of-scenario.ts';

const SCENARIOS = join(import.meta.dirname, '..', '..', 'scenarios');

/** A scenario of the catalogue, and what it covers: group and item. */
type Played = { readonly name: string; readonly covers: ReadonlySet<string> };

/** Builds the table of what the scenarios cover that need no app which talks back, by playing them. */
export async function buildCoverageTable(): Promise<Artefact> {
  const listed = await listScenarios(SCENARIOS);
  const loaded = await Promise.all(
    listed.map(async ({ path }) => [basename(path, '.yaml'), (await loadScenario(path)).scenario] as const),
  );
  const tables: string[] = [];
  for (const dialect of DIALECT_NAMES) {
    const played: Played[] = [];
    for (const [name, scenario] of loaded.toSorted(([, a], [, b]) => lengthOf(a) - lengthOf(b))) {
      if (scenario.dialects?.includes(dialect) === false) continue;
      played.push({ name, covers: await playForCoverage(scenario, dialect) });
    }
    tables.push(`  '${dialect}': [\n${chooseFew(played).map(formatRow).join('\n')}\n  ],`);
  }
  return { path: 'src/journal/coverage/catalogue.ts', text: `${HEAD}${tables.join('\n')}\n};\n` };
}

const HEAD = [
  '// Written by src/generate/coverage-table.ts with `npm run generate`: do not edit.',
  "import type { DialectName } from '../../protocol/dialect.ts';",
  "import type { CoverageRow } from './with-app.ts';",
  '',
  '/** What the scenarios of the catalogue cover that need no app which talks back, each item by one of them. */',
  'export const CATALOGUE: Readonly<Record<DialectName, readonly CoverageRow[]>> = {',
  '',
].join('\n');

async function playForCoverage(scenario: Scenario, dialect: DialectName): Promise<ReadonlySet<string>> {
  const missing = listMissing(await coverageOfScenario(scenario, dialect));
  const all = listMissing(createCoverageCounter({ dialect }).coverage());
  return new Set(all.filter((item) => !missing.includes(item)));
}

function lengthOf({ conversations = 1, steps }: Scenario): number {
  return conversations * steps.length;
}

function listMissing({ groups }: Coverage): readonly string[] {
  return groups.flatMap(({ name, missing }) => missing.map((item) => `${name}: ${item.name}`));
}

/** Gives each item to a scenario, so that few have all: the one first that has most of what is left, the shortest of these. */
function chooseFew(played: readonly Played[]): readonly (readonly [item: string, scenario: string])[] {
  const left = new Set(played.flatMap(({ covers }) => [...covers]));
  const rows: (readonly [string, string])[] = [];
  while (left.size > 0) {
    const counts = played.map(({ covers }) => [...covers].filter((item) => left.has(item)).length);
    const best = played[counts.indexOf(Math.max(...counts))];
    for (const item of best?.covers ?? []) {
      if (best !== undefined && left.delete(item)) rows.push([item, best.name]);
    }
  }
  return rows;
}

function formatRow([item, scenario]: readonly [string, string]): string {
  const [group, name] = item.split(': ');
  return `    ['${group}', '${name}', '${scenario}'],`;
}
