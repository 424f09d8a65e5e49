import { isJsonObject } from '../base/json-object.ts';
import type { Customer } from '../conversation/conversation.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { customerOfUser } from '../protocol/chat-gateway/user.ts';
import { fieldsOf } from './recorded-names.ts';

/** The customer as the first event shows them that does; undefined where none does, as in `chat-api`. */
export function recordedCustomer(entries: readonly JournalEntry[]): Customer | undefined {
  for (const entry of entries) {
    if (entry.kind !== 'attempt' || entry.eventType !== 'CONVERSATION_UPDATE') continue;
    const { user } = fieldsOf(entry);
    if (isJsonObject(user)) return Object.fromEntries(customerOfUser(user));
  }
  return undefined;
}
