import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { failureSchema } from '../../play/driver/failure-schema.ts';
import { plannedFaultSchema } from '../../play/driver/fault-schema.ts';
import { runRequestSchema } from '../../server/run-request-schema.ts';
import type { Artefact } from '../artefacts.ts';
import { buildChecksTable, buildFindingsTable, buildSymptomsTable } from './checks-tables.ts';
import { buildCommandReference } from './command-reference.ts';
import { buildControlTable } from './control-table.ts';
import { buildCoverageItemsTable, buildCoverageSample } from './coverage-blocks.ts';
import { buildFaultsTable } from './faults-table.ts';
import { buildCodeBlock } from './markdown.ts';
import { buildMcpToolsTable } from './mcp-tools-table.ts';
import { buildOperationComparison, buildOperationTable } from './operation-table.ts';
import { buildOptionsTable } from './options-table.ts';
import { buildSchemaTable } from './schema-table.ts';
import { buildSettingsTable } from './settings-table.ts';
import {
  buildAckTable,
  buildScenarioTable,
  buildStepEventsTable,
  buildStepReference,
} from './step-reference.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** What can stand between `<!-- generated: name -->` and `<!-- /generated -->`, by its name. */
const BLOCKS: Readonly<Record<string, () => string | Promise<string>>> = {
  ack: buildAckTable,
  checks: buildChecksTable,
  commands: buildCommandReference,
  faults: buildFaultsTable,
  'control operations': buildControlTable,
  'coverage items': buildCoverageItemsTable,
  'coverage of transfer': () => buildCoverageSample('transfer'),
  findings: buildFindingsTable,
  'mcp tools': buildMcpToolsTable,
  'failure request': () => buildSchemaTable(failureSchema),
  'fault request': () => buildSchemaTable(plannedFaultSchema),
  'operation comparison': buildOperationComparison,
  'operations of chat-api': () => buildOperationTable('chat-api'),
  'operations of chat-gateway': () => buildOperationTable('chat-gateway'),
  options: buildOptionsTable,
  'run request': () => buildSchemaTable(runRequestSchema),
  scenario: buildScenarioTable,
  settings: buildSettingsTable,
  'step events': buildStepEventsTable,
  steps: buildStepReference,
  symptoms: buildSymptomsTable,
};

/** What a block of code is called by the extension of its file. */
const LANGUAGES: Readonly<Record<string, string>> = {
  '.mjs': 'js',
  '.php': 'php',
  '.py': 'python',
  '.ts': 'ts',
  '.yaml': 'yaml',
};

const BLOCK = /(<!-- generated: (.+?) -->\n).*?(<!-- \/generated -->)/gs;

/** Builds the pages of Markdown that have generated parts; the rest of each stays as it is on disk. */
export async function buildPages(): Promise<readonly Artefact[]> {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  const pages: Artefact[] = [];
  for (const path of ['README.md', ...docs.map((name) => `docs/${name}`)]) {
    const before = readFileSync(join(root, path), 'utf8');
    const text = await fillBlocks(before);
    if (before.includes('<!-- generated: ')) pages.push({ path, text });
  }
  return pages;
}

/** Writes each block of a page anew. Throws for a block that nothing builds. */
export async function fillBlocks(page: string): Promise<string> {
  const built = new Map<string, string>();
  for (const [, , name = ''] of page.matchAll(BLOCK)) built.set(name, await buildBlock(name));
  return page.replace(BLOCK, (_, begin, name, end) => `${begin}\n${built.get(name)}\n\n${end}`);
}

/** `file <path>` shows a file of the project, so that what a page shows is what a test runs. */
async function buildBlock(name: string): Promise<string> {
  const path = /^file (.+)$/.exec(name)?.[1];
  if (path !== undefined)
    return buildCodeBlock(LANGUAGES[extname(path)] ?? '', readFileSync(join(root, path), 'utf8'));
  const build = BLOCKS[name];
  if (build === undefined)
    throw new Error(
      `There is no generated part "${name}". Known: ${Object.keys(BLOCKS).join(', ')}, file <path>.`,
    );
  return build();
}
