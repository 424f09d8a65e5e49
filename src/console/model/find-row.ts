import type { Address } from './address.ts';
import type { ConversationView } from './conversation-view.ts';
import type { WireRow } from './wire-row.ts';

/** The row that an address names; the first attempt where it names none. */
export function findRow(
  view: ConversationView | undefined,
  { event, attempt = 0 }: Address,
): WireRow | undefined {
  return event === undefined ? undefined : view?.index.rows.get(`${event}/${attempt}`);
}
