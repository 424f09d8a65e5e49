import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AttemptEntry, JournalEntry } from '#src/journal/entry.ts';
import { DIALECT_NAMES, type DialectName } from '#src/protocol/dialect.ts';
import { buildScenario } from '#src/record/build-scenario.ts';
import { formatScenario } from '#src/scenario/format-scenario.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import { parseScenario } from '#src/scenario/parse.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { openHelpdesk } from '../support/conformance/open-helpdesk.ts';

const catalogue = join(import.meta.dirname, '../../scenarios');
const dialogues = await listScenarios(join(catalogue, 'dialogues'));
const gateway = await listScenarios(join(catalogue, 'gateway'));

/** Plays a scenario against a help desk of its own; gives the entries of its first conversation. */
async function play(scenario: Scenario, dialect: DialectName) {
  const open = await openHelpdesk('fetch', { dialect });
  try {
    await open.helpdesk.start();
    const before = open.fake.journal.size;
    const summary = await open.fake.play(scenario, { conversations: 1 });
    return { summary, entries: entriesOf(open.fake.journal.recent().slice(before)) };
  } finally {
    await open.close();
  }
}

/** The entries of the conversation, and of what was done before it was opened. */
function entriesOf(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const id = entries
    .flatMap((entry) =>
      'scenario' in entry && entry.scenario !== '' && 'conversationId' in entry
        ? (entry.conversationId ?? '')
        : '',
    )
    .find((each) => each !== '');
  return entries.filter(
    (entry) => 'conversationId' in entry && [id, ''].includes(entry.conversationId ?? ''),
  );
}

function eventsIn(entries: readonly JournalEntry[]) {
  return entries
    .filter((entry): entry is AttemptEntry => entry.kind === 'attempt' && entry.move !== 'send')
    .toSorted((one, other) => one.eventIndex - other.eventIndex)
    .map(({ eventType, move, who, text, outcome, fault }) => [eventType, move, who, text, outcome, fault]);
}

describe.each(DIALECT_NAMES)('in %s', (dialect) => {
  const own = [...dialogues, ...gateway].filter((each) => each.dialects?.includes(dialect) ?? true);

  // Most of their time they wait.
  test.concurrent.for(own.map(({ path }) => [basename(path, '.yaml'), path] as const))(
    '%s is saved as a scenario that is clean, and leads to the same events',
    async ([, path]) => {
      const { scenario } = await loadScenario(path);
      const first = await play(scenario, dialect);
      const saved = buildScenario(first.entries, { dialect, customer: scenario.customer });
      const text = formatScenario(saved.scenario);
      expect([saved.problems, text]).toEqual([[], text]);
      const file = parseScenario(text, { file: 'saved.yaml' }).scenario as Scenario;
      const second = await play(file, dialect);
      expect(eventsIn(second.entries), text).toEqual(eventsIn(first.entries));
      expect(second.summary.verdict).toBe('passed');
    },
  );
});
