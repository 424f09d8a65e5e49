import { excerpt } from '../../base/printable.ts';
import type { CallEntry } from '../../journal/entry.ts';
import { describeCall } from '../../platform/call.ts';
import { isForged } from './event-features.ts';
import type { ConversationFacts } from './facts.ts';
import { writtenIn } from './judge-messages.ts';
import type { Subject, Symptom } from './subject.ts';
import type { SymptomKind } from './symptoms.ts';

/** Judges what the app made of a conversation as a whole: what it did that nobody asked for, and what it left out. */
export function judgeConversation(facts: ConversationFacts, trialFeatures: readonly string[]): Subject {
  const features = new Set<string>(trialFeatures);
  const moves = new Set(facts.events.filter((event) => !isForged(event)).map(({ first }) => first.move));
  if (moves.has('transfer')) features.add('after-transfer');
  if (moves.has('leave')) features.add('after-agent-left');
  for (const { first } of facts.events) if (first.fault !== undefined) features.add(first.fault);
  return {
    about: 'conversation',
    features,
    symptoms: [...judgeUninvited(facts), ...judgeEnd(facts), ...judgeView(facts)],
  };
}

/** Texts under the customer's name that the customer did not write. */
function judgeUninvited(facts: ConversationFacts): readonly Symptom[] {
  const { brought, events, conversationId } = facts;
  const written = new Set(writtenIn(facts).map(({ text }) => letters(text)));
  const left = writtenIn(facts).map(({ text }) => text);
  const said = new Set(events.flatMap(({ first }) => (first.move === 'text' ? [first.text] : [])));
  return brought.flatMap(({ text, author, call }): readonly Symptom[] => {
    if (author !== 'user') return [];
    const own = left.indexOf(text);
    if (own >= 0) {
      left.splice(own, 1);
      return [];
    }
    const evidence = { seen: describeCall(call), conversationId };
    if (said.has(text))
      return [symptom('agent-text-echoed', { ...evidence, sent: `an agent writes "${excerpt(text, 120)}"` })];
    const isOwn = [...written].some((each) => each.includes(letters(text)) || letters(text).includes(each));
    return isOwn || written.size === 0 ? [] : [symptom('message-invented', evidence)];
  });
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
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

function judgeView({ view, conversationId }: ConversationFacts): readonly Symptom[] {
  if (view === undefined || view.problem === '') return [];
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
