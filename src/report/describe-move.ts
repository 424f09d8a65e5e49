import type { AttemptEntry } from '../journal/entry.ts';

/** Says who did what in one line: `Ana Pop: Hello`, `to Billing`, `Support`. Not made safe for a terminal. */
export function describeMove(entry: Pick<AttemptEntry, 'move' | 'who' | 'text' | 'stepIndex'>): string {
  switch (entry.move) {
    case 'text':
      return `${entry.who}: ${entry.text}`;
    case 'customer-message':
      return `customer: ${entry.text}`;
    case 'transfer':
      return `to ${entry.who}`;
    case 'send':
      // What no scenario sends is the platform's own, such as the verification of a webhook.
      return entry.stepIndex === undefined ? entry.who : 'raw payload';
    default:
      return entry.who;
  }
}
