import type { JournalEntry } from '../../journal/entry.ts';
import { createRun } from '../../play/run/create-run.ts';
import { DIALECT_NAMES } from '../../protocol/dialect.ts';
import { defineScenario } from '../../scenario/define-scenario.ts';
import { definitions } from '../../scenario/schema/app-step-schemas.ts';
import { type Scenario, scenarioSchema, stepSchemas } from '../../scenario/schema.ts';
import { buildTable, code } from './markdown.ts';
import { buildSchemaTable } from './schema-table.ts';

/** Builds a table for each step of a scenario from its schema. The step's own field comes first. */
export function buildStepReference(): string {
  return Object.entries(stepSchemas)
    .map(([verb, schema]) => `### ${verb}\n\n${buildSchemaTable(schema, scenarioSchema)}`)
    .join('\n\n');
}

/** Builds the table of the fields of a scenario, without its steps. */
export function buildScenarioTable(): string {
  return buildSchemaTable(scenarioSchema);
}

/** Builds the table of an acknowledgement's fields. */
export function buildAckTable(): string {
  return buildSchemaTable(definitions.acknowledgement, scenarioSchema);
}

const PLAYED = defineScenario({
  scenario: 'Steps',
  about: 'One of each step that sends events.',
  queues: { support: {}, billing: {} },
  agents: { ana: {}, ben: {} },
  steps: [
    { queue: 'support' },
    { join: 'ana' },
    { text: 'Hello' },
    { transfer: 'billing' },
    { join: 'ben' },
    { leave: 'ben' },
  ],
});

const PLAYED_IN_CHAT_GATEWAY = defineScenario({
  scenario: 'Steps of Chat Gateway',
  about: 'One of each step that only Chat Gateway has.',
  dialects: ['chat-gateway'],
  queues: { support: {} },
  agents: { ana: {} },
  steps: [
    { queue: 'support' },
    { join: 'ana' },
    { typing: true },
    { attach: { name: 'invoice.txt', text: 'Invoice 42' } },
    { card: { type: 'AdaptiveCard', version: '1.3' } },
    { 'quick-replies': ['Yes', 'No'] },
    { read: true },
    { 'customer-typing': true },
    { 'customer-submits': { title: 'Yes', payload: 'Yes' } },
    { 'customer-attaches': { name: 'receipt.txt', text: 'Receipt 42' } },
  ],
});

/** Builds the table of the events that each step sends in each dialect, by playing them. */
export async function buildStepEventsTable(): Promise<string> {
  const scenarios = [PLAYED, PLAYED_IN_CHAT_GATEWAY];
  const sent: Awaited<ReturnType<typeof playSteps>>[] = [];
  for (const dialect of DIALECT_NAMES) sent.push(await playSteps(scenarios, dialect));
  const shown = new Set<string>();
  const rows = scenarios.flatMap(({ scenario, steps }) =>
    steps.flatMap((step, index) => {
      const [verb = '', value] = Object.entries(step)[0] ?? [];
      if (shown.has(verb)) return [];
      shown.add(verb);
      const events = sent.map((eventsOf) => eventsOf(scenario, index).map(code).join(', ') || '–');
      return [[code(`${verb}: ${typeof value === 'object' ? '…' : value}`), ...events]];
    }),
  );
  return buildTable(['step', ...DIALECT_NAMES], rows);
}

/** Plays scenarios in one dialect and gives the events of each step. */
async function playSteps(
  scenarios: readonly Scenario[],
  dialect: (typeof DIALECT_NAMES)[number],
): Promise<(scenario: string, index: number) => readonly string[]> {
  const run = createRun({
    scenarios,
    to: { fetch: () => new Response(null, { status: 204 }) },
    dialect,
  });
  await run.play();
  const entries: JournalEntry[] = [];
  for await (const entry of run.journal.entries()) entries.push(entry);
  return (scenario, index) =>
    entries.flatMap((entry) =>
      entry.kind === 'attempt' && entry.scenario === scenario && entry.stepIndex === index
        ? [describeEvent(entry.eventType, entry.request)]
        : [],
    );
}

/** An update says what a conversation becomes, an activity its kind; that is the point of them. */
function describeEvent(eventType: string, body: string): string {
  const { data } = JSON.parse(body) as { data?: { state?: string; name?: string } };
  const what = data?.state ?? data?.name;
  return what === undefined ? eventType : `${eventType} (${what})`;
}
