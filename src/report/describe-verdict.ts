import { counted } from '../base/format-value.ts';
import type { Summary } from '../journal/summary.ts';

/** A run's verdict in a word or two, and what it rests on. */
export function describeVerdict(summary: Summary): { readonly verdict: string; readonly because: string } {
  return { verdict: VERDICT_WORDS[summary.verdict], because: because(summary) };
}

const VERDICT_WORDS: Readonly<Record<Summary['verdict'], string>> = {
  passed: 'passed',
  failed: 'failed',
  'nothing-checked': 'checked nothing',
  interrupted: 'interrupted',
};

function because(summary: Summary): string {
  const { stepsNotPlayed, conversationsNotBegun, scenariosSkipped, problem } = summary;
  const clauses = [...eventClauses(summary), ...callClauses(summary)];
  if (stepsNotPlayed > 0) clauses.push(`${counted(stepsNotPlayed, 'step')} not played`);
  if (conversationsNotBegun > 0) clauses.push(`${counted(conversationsNotBegun, 'conversation')} not begun`);
  if (scenariosSkipped > 0) clauses.push(`${counted(scenariosSkipped, 'scenario')} skipped`);
  if (problem !== undefined) clauses.push(`stopped by ${problem.code}`);
  return clauses.join(', ');
}

function eventClauses({ events, conversations }: Summary): readonly string[] {
  const where = conversations.total > 1 ? ` in ${conversations.total} conversations` : '';
  const clauses = [
    events.total === 0 ? 'no event was sent' : `${counted(events.accepted, 'event')} accepted${where}`,
  ];
  if (events.retried > 0) {
    clauses.push(events.accepted === 1 ? 'after a retry' : `${events.retried} of them after a retry`);
  }
  if (events.refusedAsAwaited > 0)
    clauses.push(`${counted(events.refusedAsAwaited, 'event')} refused as awaited`);
  if (events.undelivered > 0) clauses.push(`${counted(events.undelivered, 'event')} not delivered`);
  if (events.repeatsFailed > 0)
    clauses.push(`${counted(events.repeatsFailed, 'event')} not accepted when sent again`);
  if (events.pending > 0) clauses.push(`${counted(events.pending, 'event')} still owed a retry`);
  return clauses;
}

function callClauses({ expectations, calls, unscripted }: Summary): readonly string[] {
  const clauses: string[] = [];
  if (expectations.passed > 0) clauses.push(`${counted(expectations.passed, 'expectation')} passed`);
  if (expectations.failed > 0) clauses.push(`${counted(expectations.failed, 'expectation')} failed`);
  if (calls.unawaitedRefusals > 0) {
    clauses.push(`${counted(calls.unawaitedRefusals, 'call')} refused for breaking a rule`);
  }
  if (unscripted.errors > 0) clauses.push(`${counted(unscripted.errors, 'call')} that no step awaited`);
  return clauses;
}
