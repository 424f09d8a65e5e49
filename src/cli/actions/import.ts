import { join } from 'node:path';
import { Fake8x8Error } from '../../base/errors.ts';
import { counted, formatValue } from '../../base/format-value.ts';
import { groupBy } from '../../base/group-by.ts';
import { formatJson, printable } from '../../base/printable.ts';
import type { AttemptEntry, JournalEntry } from '../../journal/entry.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { buildScenario } from '../../record/build-scenario.ts';
import { recordedCustomer } from '../../record/recorded-customer.ts';
import { selectConversation } from '../../record/select-conversation.ts';
import { formatScenario } from '../../scenario/format-scenario.ts';
import { commandName } from '../command-name.ts';
import { loadReport } from '../load-report.ts';
import type { Io } from '../output/io.ts';
import { writeNew } from '../output/write-new.ts';

/** What is made scenarios of, and where they go. */
export type ImportOptions = {
  readonly report: string;
  readonly folder: string;
  readonly force?: boolean;
  readonly json?: boolean;
};

/**
 * Writes a scenario for each conversation of a report. Throws what `loadReport` throws, `REPORT_EMPTY` for one without
 * conversations, `IMPORT_EXISTS`, and then nothing was overwritten, or `IMPORT_NOT_WRITABLE`.
 */
export async function importReport({ report, folder, force, json }: ImportOptions, io: Io): Promise<void> {
  const loaded = await loadReport(report);
  if (loaded.kind !== 'run') throw nothingIn(report, 'what test wrote, which has no conversations');
  const { entries, run } = loaded.report;
  const files = buildFiles(entries as readonly JournalEntry[], run.dialect);
  if (files.length === 0) throw nothingIn(report, 'no conversation');
  for (const { name, text } of files)
    await writeNew(join(folder, name), text, { force: force ?? false, code: 'IMPORT' });
  const paths = files.map(({ name }) => join(folder, name));
  if (json === true) await io.out(`${formatJson({ files: paths }, 2)}\n`);
  else
    await io.out(
      `wrote ${counted(files.length, 'scenario')} to ${printable(folder)}\nplay them: ${commandName()} play ${printable(folder)}\n`,
    );
}

type ScenarioFile = { readonly name: string; readonly text: string };

/** A file for each conversation, in the order of their first events. */
function buildFiles(entries: readonly JournalEntry[], dialect: DialectName): readonly ScenarioFile[] {
  const attempts = entries.filter((entry): entry is AttemptEntry => entry.kind === 'attempt');
  const played = new Map(
    attempts.map(({ conversationId, scenario }) => [conversationId, scenario || 'Recorded conversation']),
  );
  const ofScenario = groupBy([...played], ([, scenario]) => scenario);
  const taken = new Set<string>();
  return [...played].map(([conversationId, scenario]) => {
    const all = ofScenario.get(scenario) ?? [];
    const number = all.findIndex(([id]) => id === conversationId) + 1;
    const name = all.length === 1 ? scenario : `${scenario} (${number})`;
    const own = selectConversation(entries, conversationId);
    const { scenario: built } = buildScenario(own, { name, dialect, customer: recordedCustomer(own) });
    const text = formatScenario(built, ['Imported by fake-8x8 from what was played.']);
    return { name: takeFileName(name, taken), text };
  });
}

/** Letters and digits of any script with hyphens between them, and a number where another file has that name. */
function takeFileName(name: string, taken: Set<string>): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['conversation'];
  const stem = words.join('-').slice(0, STEM_UNITS_MAX);
  let file = `${stem}.yaml`;
  for (let number = 2; taken.has(file); number++) file = `${stem}-${number}.yaml`;
  taken.add(file);
  return file;
}

const STEM_UNITS_MAX = 80;

function nothingIn(report: string, holds: string): Fake8x8Error {
  return new Fake8x8Error(
    'REPORT_EMPTY',
    `Cannot import ${formatValue(report)}: it holds ${holds}. Name what play wrote with --reporter json.`,
  );
}
