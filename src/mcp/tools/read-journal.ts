import { Fake8x8Error } from '../../base/errors.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { buildEventLogRow } from '../../journal/event-log.ts';
import { parseRowFilter } from '../../journal/filter.ts';
import { describeEnding } from '../../report/describe-ending.ts';
import { loadWidths } from '../../report/fit-text.ts';
import { createTranscriptFormat, type TranscriptFormat } from '../../report/format-transcript.ts';
import { noPaint } from '../../report/paint.ts';
import { buildTranscriptRows } from '../../report/transcript-rows.ts';
import { type Answer, shorten, takePage } from '../answer.ts';
import type { ServedFake } from '../kit.ts';
import { READS, type Tool } from '../tool.ts';
import type { ToolArguments } from '../tool-schemas.ts';

/** Reads what happened. */
export const readJournalTool: Tool<'read_journal'> = {
  name: 'read_journal',
  title: 'Read what happened',
  description:
    'Reads the journal: every event that was sent to the app (→) with its answer, every call that the app made (←) with the rules that it breaks, every request as its customer (⇢), what was awaited (✓ ✗). One line for each; with entry one of them whole, with headers and bodies.',
  annotations: READS,
  async run({ entry, ...given }, { workbench: { kit } }) {
    const { fake } = await kit.platform();
    return entry === undefined ? list(given, fake) : show(entry, fake);
  },
};

type Given = Omit<ToolArguments['read_journal'], 'entry'>;

const TAKEN = 50;

type Numbered = { readonly entry: number; readonly it: JournalEntry };

async function list(
  { from = 0, take = TAKEN, ...wanted }: Given,
  { journal, info }: ServedFake,
): Promise<Answer> {
  await loadWidths();
  const found = await findEntries({ from, take, ...wanted }, journal);
  const format = createTranscriptFormat(
    { info, scenarios: [], replayCommand: () => '' },
    { paint: noPaint, columns: 0, whole: true },
  );
  const lines = found.map(({ entry, it }) => ({ entry, text: describe(it, format) }));
  const { items, more } = takePage(lines, 0, take);
  const last = items.at(-1)?.entry ?? from;
  const next = more === undefined ? undefined : (lines[more]?.entry ?? last + 1);
  return {
    entries: items,
    inAll: journal.size,
    next: [
      ...(next === undefined
        ? []
        : [{ tool: 'read_journal' as const, arguments: { ...wanted, take, from: next }, why: 'read on' }]),
      ...(items.length === 0
        ? []
        : [{ tool: 'read_journal' as const, arguments: { entry: last }, why: 'see one entry whole' }]),
    ],
  };
}

/** One more than is taken, to know whether there are more. */
async function findEntries(
  { from = 0, take = TAKEN, conversation, filter }: Given,
  journal: ServedFake['journal'],
): Promise<readonly Numbered[]> {
  const matches = filter === undefined ? undefined : parseRowFilter(filter);
  const found: Numbered[] = [];
  let number = -1;
  for await (const it of journal.entries()) {
    number++;
    if (number < from) continue;
    if (conversation !== undefined && conversationOf(it) !== conversation) continue;
    const row = matches && buildEventLogRow(it);
    if (matches !== undefined && (row === undefined || !matches(row))) continue;
    found.push({ entry: number, it });
    if (found.length > take) break;
  }
  return found;
}

function conversationOf(entry: JournalEntry): string | undefined {
  return 'conversationId' in entry ? entry.conversationId : undefined;
}

function describe(entry: JournalEntry, format: TranscriptFormat): string {
  switch (entry.kind) {
    case 'scenario':
      return `scenario ${entry.scenario} begins`;
    case 'skipped':
      return `scenario ${entry.scenario} is skipped: ${entry.reason}`;
    case 'conversation':
      return entry.ending === 'finished' ? 'conversation finished' : describeEnding(entry, false);
    case 'run':
      return `run ${entry.ending}`;
    default:
      return buildTranscriptRows(entry)
        .map((row) => format.row(row, '').trim())
        .join('\n');
  }
}

async function show(number: number, { journal }: ServedFake): Promise<Answer> {
  let index = 0;
  for await (const entry of journal.entries()) {
    if (index++ === number)
      return {
        entry: JSON.parse(JSON.stringify(entry, shorten)) as object,
        next: [{ tool: 'read_journal', arguments: { from: number }, why: 'see what came after it' }],
      };
  }
  throw new Fake8x8Error(
    'ENTRY_UNKNOWN',
    `There is no entry ${number}. The journal has ${journal.size}, counted from 0.`,
  );
}
