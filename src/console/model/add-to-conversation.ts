import type { JournalEntry } from '../../journal/entry.ts';
import { eventNameOf } from '../../report/html/event-name.ts';
import type { TranscriptEntry } from '../../report/transcript-rows.ts';
import { addToChat, endChat } from './add-to-chat.ts';
import type { ConversationView } from './conversation-view.ts';
import { buildWireRow, isWireEntry, type WireRow } from './wire-row.ts';

/** Adds an entry of the conversation to its view; `order` is its number among all that the page was given. */
export function addToConversation(view: ConversationView, entry: JournalEntry, order: number): void {
  view.version++;
  if (entry.kind === 'conversation') {
    view.ending = entry.ending;
    endChat(view, entry);
  }
  if (!isWireEntry(entry)) return;
  const row = buildWireRow(entry, { attempt: countAttempts(view, entry), order });
  if (row === undefined) return;
  insertRow(view, row);
  count(view, row);
  addToChat(view, row);
}

/** How many rows of the same name came before; counts this one. */
function countAttempts({ index }: ConversationView, entry: TranscriptEntry): number {
  const name = eventNameOf(entry);
  const before = index.attempts.get(name) ?? 0;
  index.attempts.set(name, before + 1);
  return before;
}

/** A request is recorded when it was answered, after what the app did meanwhile: its row stands before that. */
function insertRow({ rows, index }: ConversationView, row: WireRow): void {
  const { entry } = row;
  index.rows.set(row.key, row);
  const [first] = 'requestIndex' in entry ? (index.during.get(entry.requestIndex) ?? []) : [];
  if (first === undefined) rows.push(row);
  else rows.splice(rows.lastIndexOf(first), 0, row);
  if (entry.kind !== 'call' || entry.during === undefined) return;
  index.during.set(entry.during, [...(index.during.get(entry.during) ?? []), row]);
}

function count(view: ConversationView, { entry, atMs, status, fault, isAgain, remarks }: WireRow): void {
  const { counts } = view;
  if (entry.kind === 'attempt') counts[isAgain ? 'retries' : 'events']++;
  if (entry.kind === 'call') counts.calls++;
  if (status?.tone === 'bad') counts.failures++;
  else if (status?.tone === 'warn' || remarks.length > 0) counts.warnings++;
  if (fault !== undefined) view.faults.add(fault);
  if (atMs === undefined) return;
  view.firstMs = Math.min(view.firstMs ?? atMs, atMs);
  view.lastMs = Math.max(view.lastMs ?? atMs, atMs);
}
