import type { AttemptEntry } from '../journal/entry.ts';
import { describeContent, describePayload } from './describe-payload.ts';

/** Says who did what in one line: `Ana,Pop: Hello`, `to Billing`, `Support`, `user: joined`. Not made safe for a terminal. */
export function describeMove(entry: Pick<AttemptEntry, 'move' | 'who' | 'text' | 'request'>): string {
  switch (entry.move) {
    case 'text':
      return `${entry.who}: ${entry.text}`;
    case 'transfer':
      return `to ${entry.who}`;
    case 'send':
      return describePayload(entry.request);
    default:
      return entry.who === '' ? describeContent(entry.request) : entry.who;
  }
}
