import { excerpt } from '../../base/printable.ts';
import type { CallEntry } from '../../journal/entry.ts';
import { describeCall } from '../../platform/call.ts';
import { isForged } from './event-features.ts';
import type { ConversationFacts } from './facts.ts';
import type { MatchedMessages } from './match-messages.ts';
import type { Subject, Symptom } from './subject.ts';
import type { SymptomKind } from './symptoms.ts';

/** Judges what the app made of a conversation as a whole: what it did that nobody asked for, and what it left out. */
export function judgeConversation(
  facts: ConversationFacts,
  messages: MatchedMessages,
  trialFeatures: readonly string[],
): Subject {
  const features = new Set<string>(trialFeatures);
  const moves = new Set(facts.events.filter((event) => !isForged(event)).map(({ first }) => first.move));
  if (moves.has('transfer')) features.add('after-transfer');
  if (moves.has('leave')) features.add('after-agent-left');
  for (const { first } of facts.events) if (first.fault !== undefined) features.add(first.fault);
  return {
    about: 'conversation',
    features,
    symptoms: [...judgeUninvited(messages, facts), ...judgeEnd(facts), ...judgeView(facts)],
  };
}

/** Texts under the customer's name that the customer did not write. */
function judgeUninvited(
  { left, written }: MatchedMessages,
  { events, conversationId }: ConversationFacts,
): readonly Symptom[] {
  const said = new Set(events.flatMap(({ first }) => (first.move === 'text' ? [first.text] : [])));
  return left.flatMap(({ text, author, call }): readonly Symptom[] => {
    if (author !== 'user') return [];
    const evidence = { seen: describeCall(call), conversationId };
    if (said.has(text))
      return [symptom('agent-text-echoed', { ...evidence, sent: `an agent writes "${excerpt(text, 120)}"` })];
    return written.length === 0 ? [] : [symptom('message-invented', evidence)];
  });
}

function judgeEnd(facts: ConversationFacts): readonly Symptom[] {
  const { calls, requests, events, conversationId } = facts;
  const ended = calls.find(({ operation, status }) => operation === 'end' && status < 400);
  const left = requests.find(({ does, outcome }) => does === 'leaves' && outcome === 'accepted');
  if (left !== undefined && ended === undefined)
    return [symptom('leave-lost', { sent: 'the customer leaves', seen: listCalls(calls), conversationId })];
  if (left !== undefined || ended === undefined || events.length === 0) return [];
  return [symptom('ended-early', { seen: describeCall(ended), expected: 'no such call', conversationId })];
}

function judgeView({ view, events, requests, conversationId }: ConversationFacts): readonly Symptom[] {
  if (view === undefined) return [];
  const { canWrite, mayWrite, status } = view;
  if (view.problem === '') {
    // What events made by hand tell has not happened, and the app cannot know that.
    const isMadeUp = events.some(({ first }) => first.move === 'send');
    if (isMadeUp || canWrite === undefined || mayWrite === undefined || canWrite === mayWrite) return [];
    const evidence = {
      seen: `the customer ${canWrite ? 'can' : 'cannot'} write`,
      expected: `the customer ${mayWrite ? 'can' : 'cannot'} write`,
      conversationId,
    };
    return [symptom(canWrite ? 'can-write' : 'cannot-write', evidence)];
  }
  // Who has left a chat need not find it again.
  const hasLeft = requests.some(({ does, outcome }) => does === 'leaves' && outcome === 'accepted');
  if (hasLeft && (status === 404 || status === 410)) return [];
  return [
    symptom('view-unreadable', { seen: view.problem, answered: excerpt(view.response, 160), conversationId }),
  ];
}

function symptom(kind: SymptomKind, evidence: Symptom['evidence']): Symptom {
  return { kind, evidence };
}

function listCalls(calls: readonly CallEntry[]): string {
  return calls.length === 0 ? 'no call about the conversation' : calls.map(describeCall).join(', ');
}
