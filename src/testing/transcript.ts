import { groupBy } from '../base/group-by.ts';
import { printable } from '../base/printable.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { createCausalOrder } from '../report/causal-order.ts';
import { buildTranscriptRows, type TranscriptEntry, type TranscriptRow } from '../report/transcript-rows.ts';
import type { WithJournal } from './assertions.ts';
import { createSteadyNames } from './steady-names.ts';

/**
 * Tells what happened as lines of text, for a snapshot of the runner: `expect(transcript(fake)).toMatchSnapshot()`. It
 * holds no times, ids and ports, and stays the same as long as the app does the same in each conversation; of a long
 * journal it tells the newest entries that are in memory.
 */
export function transcript(fake: WithJournal): string {
  const entries = inCausalOrder(fake.journal.recent());
  const name = createSteadyNames(entries);
  const groups = groupBy(entries.filter(isShown), conversationOf);
  return [...groups]
    .flatMap(([conversationId, group]) => {
      const lines = group.flatMap(buildTranscriptRows).map(formatLine);
      return [conversationId === '' ? 'no conversation' : conversationId, ...lines];
    })
    .map((line) => printable(name(line)))
    .join('\n');
}

function inCausalOrder(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const ordered: JournalEntry[] = [];
  const order = createCausalOrder((entry) => ordered.push(entry));
  for (const entry of entries) order.add(entry);
  order.end();
  return ordered;
}

function isShown(entry: JournalEntry): entry is TranscriptEntry {
  return !['scenario', 'conversation', 'skipped', 'run'].includes(entry.kind);
}

function conversationOf({ conversationId = '' }: TranscriptEntry): string {
  return conversationId;
}

/** `  → TEXT Ana Pop: Hello (retry in 1 s) ✗ 503`. A remark about the line above has neither name nor result. */
function formatLine({ sign, name = '', what, note = '', result }: TranscriptRow): string {
  const remark = note === '' ? '' : `(${note.trim().replace(/ {2,}/g, ', ')})`;
  const parts = [sign, name, what, remark, result?.text.trim() ?? ''];
  return `  ${parts.filter((part) => part !== '').join(' ')}`;
}
