import type { Summary } from '../journal/summary.ts';

/** A run's verdict in a word or two, and what it rests on. */
export function describeVerdict(summary: Summary): { readonly verdict: string; readonly because: string } {
  return { verdict: VERDICT_WORDS[summary.verdict], because: because(summary) };
}

const VERDICT_WORDS: Readonly<Record<Summary['verdict'], string>> = {
  held: 'held',
  failed: 'did not hold',
  'nothing-checked': 'checked nothing',
  interrupted: 'interrupted',
};

function because({ events, conversations, stepsNotPlayed, conversationsNotBegun }: Summary): string {
  const clauses = [`${count(events.accepted, 'event')} accepted`];
  if (events.retried > 0) clauses.push(`${events.retried} of them after a retry`);
  if (events.undelivered > 0) clauses.push(`${count(events.undelivered, 'event')} not delivered`);
  if (events.pending > 0) clauses.push(`${count(events.pending, 'event')} still owed a retry`);
  if (stepsNotPlayed > 0) clauses.push(`${count(stepsNotPlayed, 'step')} not played`);
  if (conversationsNotBegun > 0) clauses.push(`${count(conversationsNotBegun, 'conversation')} not begun`);
  if (conversations.total > 1) clauses.push(`in ${conversations.total} conversations`);
  return clauses.join(', ');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
