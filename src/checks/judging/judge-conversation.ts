import { excerpt } from '../../base/printable.ts';
import type { CallEntry } from '../../journal/entry.ts';
import { describeCall } from '../../platform/call.ts';
import { isForged } from './event-features.ts';
import type { ConversationFacts } from './facts.ts';
import { judgeHistory } from './judge-history.ts';
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
  if (hasLeft(facts.requests)) features.add('after-goodbye');
  if (moves.has('leave')) features.add('after-agent-left');
  for (const { first } of facts.events) if (first.fault !== undefined) features.add(first.fault);
  return {
    about: 'conversation',
    features,
    symptoms: [
      ...judgeUninvited(messages, facts),
      ...judgeHistory(facts),
      ...judgeEnd(facts),
      ...judgeView(facts),
    ],
  };
}

/** Texts under the customer's name that the customer did not write. */
function judgeUninvited(
  { left, written }: MatchedMessages,
  { events, conversationId }: ConversationFacts,
): readonly Symptom[] {
  // In the body, since of events made by hand nothing else is known.
  const isSaid = (text: string) => events.some(({ first }) => first.request.includes(JSON.stringify(text)));
  return left.flatMap(({ text, author, call }): readonly Symptom[] => {
    if (author !== 'user') return [];
    const evidence = { seen: describeCall(call), conversationId };
    if (isSaid(text))
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
  const again = endedAgain(calls);
  if (again !== undefined)
    return [
      symptom('call-doubled', { seen: `${describeCall(again)} again`, expected: 'once', conversationId }),
    ];
  if (left !== undefined || ended === undefined || events.length === 0) return [];
  return [symptom('ended-early', { seen: describeCall(ended), expected: 'no such call', conversationId })];
}

/** The call that ends a conversation which the app has ended already. */
function endedAgain(calls: readonly CallEntry[]): CallEntry | undefined {
  let isEnded = false;
  for (const call of calls) {
    if (call.status >= 400) continue;
    if (call.operation === 'end' && isEnded) return call;
    if (call.operation === 'end') isEnded = true;
    if (call.operation === 'message') isEnded = false;
  }
  return undefined;
}

/** Whether leaving was the last that the customer did, and the app has taken it. */
function hasLeft(requests: ConversationFacts['requests']): boolean {
  const last = requests.findLast(({ does }) => does !== undefined);
  return last?.does === 'leaves' && last.outcome === 'accepted';
}

function hasEverLeft(requests: ConversationFacts['requests']): boolean {
  return requests.some(({ does, outcome }) => does === 'leaves' && outcome === 'accepted');
}

function judgeView({ view, events, requests, conversationId }: ConversationFacts): readonly Symptom[] {
  if (view === undefined) return [];
  const { canWrite, mayWrite, status } = view;
  if (view.problem === '') {
    // What events made by hand tell has not happened, and the app cannot know that.
    const isMadeUp = events.some(({ first }) => first.move === 'send');
    const isWanted = hasLeft(requests) ? false : mayWrite;
    if (isMadeUp || canWrite === undefined || isWanted === undefined || canWrite === isWanted) return [];
    const evidence = {
      seen: `the customer ${canWrite ? 'can' : 'cannot'} write`,
      expected: `the customer ${isWanted ? 'can' : 'cannot'} write`,
      conversationId,
    };
    return [symptom(canWrite ? 'can-write' : 'cannot-write', evidence)];
  }
  // Who has left a chat need not find it again.
  if (hasEverLeft(requests) && (status === 404 || status === 410)) return [];
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
