import type { ConversationView } from './conversation-view.ts';
import { OUTSIDE_KEY } from './run-view.ts';

/** Says how a conversation stands: `handled · Ana Pop`, `waits · Support`, `ended`. */
export function describeState({ state, agents, queue }: ConversationView): string {
  switch (state) {
    case 'queued':
    case 'transferred':
      return queue === '' ? 'waits' : `waits · ${queue}`;
    case 'handled':
    case 'several-agents':
      return agents.length === 0 ? 'handled' : `handled · ${agents.join(', ')}`;
    default:
      return state;
  }
}

/** The name of a conversation for a person: its customer, else its scenario with its number, else its id. */
export function nameOf({ customer, scenario, number, id, key }: ConversationView): string {
  if (key === OUTSIDE_KEY) return 'Outside of conversations';
  if (customer !== '') return customer;
  if (scenario !== '') return number > 1 ? `${scenario} #${number}` : scenario;
  return id === '' ? key : id;
}
