import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AttemptEntry, JournalEntry } from '#src/journal/entry.ts';
import { DIALECT_NAMES, type DialectName } from '#src/protocol/dialect.ts';
import { buildScenario } from '#src/record/build-scenario.ts';
import type { RecordedScenario } from '#src/record/mend-scenario.ts';
import { checkScenario } from '#src/scenario/check.ts';
import { formatScenario } from '#src/scenario/format-scenario.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import { parseScenario } from '#src/scenario/parse.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { type Played, playInProcess } from '../support/play/play-in-process.ts';

const catalogue = join(import.meta.dirname, '../../scenarios');
const listed = await listScenarios(catalogue);

/** Plays a scenario in frozen time: what is sent depends on the seed and the scenario alone. */
function play(scenario: Scenario, dialect: DialectName): Promise<Played> {
  return playInProcess({
    scenarios: [scenario],
    dialect,
    conversations: 1,
  });
}

/** What a scenario becomes when the entries of its conversation are saved, as a file. */
function save(
  entries: readonly JournalEntry[],
  scenario: Scenario,
  dialect: DialectName,
): RecordedScenario & { readonly file: Scenario } {
  const recorded = buildScenario(entries, { name: scenario.scenario, dialect, customer: scenario.customer });
  const parsed = parseScenario(formatScenario(recorded.scenario), { file: 'saved.yaml' });
  return { ...recorded, file: parsed.scenario as Scenario };
}

/** What the app sees of an event; the address of a file is another each time. */
function seen({ eventType, request, fault, status, move }: AttemptEntry) {
  return [eventType, move, fault, status, request.replace(/"preSignedUrl":"[^"]*"/g, '')];
}

describe.each(DIALECT_NAMES)('in %s', (dialect) => {
  const own = listed.filter((each) => each.dialects?.includes(dialect) ?? true);

  test.each(own.map(({ path }) => [basename(path, '.yaml'), path]))(
    '%s is saved as a scenario that is clean, and leads to the same events byte by byte',
    async (_, path) => {
      const { scenario } = await loadScenario(path);
      const first = await play(scenario, dialect);
      const { file, problems } = save(first.entries, scenario, dialect);
      expect(problems).toEqual([]);
      expect(checkScenario(file).problems).toEqual([]);
      const second = await play(file, dialect);
      expect(second.attempts.map(seen)).toEqual(first.attempts.map(seen));
      expect(second.summary.verdict).toBe(first.summary.verdict);
      expect(save(second.entries, file, dialect).scenario).toEqual(file);
    },
  );
});
