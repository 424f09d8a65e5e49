import { countTexts, type SaidText, type ViewToCompare } from '../../../journal/view/match-lines.ts';
import type { ConversationRecord } from '../../../platform/state/conversation-record.ts';

/** What the app must show of a conversation, by the conversation's own record. */
export type ViewWanted = Omit<ViewToCompare, 'lines' | 'canWrite'>;

/**
 * Reads what must be seen from the record of a conversation. `heard` are the texts of events that the app has accepted,
 * each as often as it has: what else was said need not be seen.
 */
export function readWanted(record: ConversationRecord, heard: readonly string[]): ViewWanted {
  const left = countTexts(heard);
  const said: SaidText[] = [];
  const unsure: string[] = [];
  for (const { author, text, participantId } of record.messages) {
    if (author !== 'agent') continue;
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    if (count > 0) said.push({ text, agent: nameOf(record, participantId) });
    else unsure.push(text);
  }
  return {
    said,
    unsure,
    agents: record.agents,
    customer: record.customer.get('name'),
    customerSaid: record.messages.flatMap(({ author, text }) => (author === 'agent' ? [] : [text])),
    mayWrite: mayWrite(record),
  };
}

function nameOf({ agents }: ConversationRecord, id: string): string {
  return agents.find((agent) => agent.id === id)?.name ?? id;
}

/** Whether the customer must be able to write, or must not; undefined while the agents or the customer have left: then it is for the app to say. */
export function mayWrite({
  conversation: { phase, customerPresent },
}: ConversationRecord): boolean | undefined {
  if (phase === 'ended') return false;
  return customerPresent && (phase === 'queued' || phase === 'handled') ? true : undefined;
}
