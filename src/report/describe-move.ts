import type { AttemptEntry } from '../journal/entry.ts';
import { describePayload } from './describe-payload.ts';

/** Says who did what in one line: `Ana,Pop: Hello`, `to Billing`, `Support`. Not made safe for a terminal. */
export function describeMove(entry: Pick<AttemptEntry, 'move' | 'who' | 'text' | 'request'>): string {
  switch (entry.move) {
    case 'text':
      return `${entry.who}: ${entry.text}`;
    case 'customer-message':
      return `customer: ${entry.text}`;
    case 'transfer':
      return `to ${entry.who}`;
    case 'send':
      return describePayload(entry.request);
    default:
      return entry.who;
  }
}
