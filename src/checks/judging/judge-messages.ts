import { excerpt } from '../../base/printable.ts';
import type { CallEntry } from '../../journal/entry.ts';
import { textOf } from '../../platform/call.ts';
import { presentAgents } from './event-features.ts';
import type { ConversationFacts } from './facts.ts';
import type { FeatureName } from './features.ts';
import { type FoundMessage, type MatchedMessages, type Written, writtenIn } from './match-messages.ts';
import type { Subject, Symptom } from './subject.ts';
import { textFeatures } from './text-features.ts';

/** Judges what became of each text that the customer wrote in the app. */
export function judgeMessages(
  { written, found }: MatchedMessages,
  facts: ConversationFacts,
  {
    others,
    trialFeatures,
  }: { readonly others: readonly ConversationFacts[]; readonly trialFeatures: readonly string[] },
): readonly Subject[] {
  return written.map((each, index) => ({
    about: 'message',
    features: messageFeatures(each, { index, written, facts, others, trialFeatures }),
    symptoms: (found[index] ?? []).map((one) => symptomOf(one, each, facts)),
  }));
}

function symptomOf(
  { kind, seen }: FoundMessage,
  { text }: Written,
  { conversationId }: ConversationFacts,
): Symptom {
  const evidence = { sent: `the customer writes "${excerpt(text, 160)}"`, seen, conversationId };
  return { kind, evidence };
}

type MessageContext = {
  readonly index: number;
  readonly written: readonly Written[];
  readonly facts: ConversationFacts;
  readonly others: readonly ConversationFacts[];
  readonly trialFeatures: readonly string[];
};

function messageFeatures({ request, text }: Written, context: MessageContext): ReadonlySet<string> {
  const { index, written, facts, others, trialFeatures } = context;
  const features = new Set<string>([...trialFeatures, ...textFeatures(text)]);
  const add = (feature: FeatureName, holds: boolean) => void (holds && features.add(feature));
  const before = facts.events.filter(({ first }) => first.requestIndex < request.requestIndex);
  const last = (move: string) => before.findLastIndex(({ first }) => first.move === move);
  add('opening', request.does === 'opens');
  add(
    'in-history',
    facts.brought.some((each) => each.inHistory && each.text === text),
  );
  add(
    'same-text',
    written.slice(0, index).some((each) => each.text === text),
  );
  add(
    'same-text-elsewhere',
    others.some((other) => writtenIn(other).some((each) => each.text === text)),
  );
  add('after-transfer', last('transfer') >= 0);
  add('after-agent-left', last('leave') >= 0);
  add('without-agent', presentAgents(before).size === 0);
  const own = facts.calls.filter(
    (call) => textOf(call) === text || (request.does === 'opens' && call.operation === 'conversation'),
  );
  for (const feature of own.flatMap(failureOf)) features.add(feature);
  add('call-fails-long', own.filter(isFailing).length >= LONG_TIMES);
  return features;
}

/** How often a call fails until that is long. */
const LONG_TIMES = 3;

function isFailing({ status }: CallEntry): boolean {
  return status === 429 || status >= 500;
}

/** How 8x8 failed at a call that was to bring a text. */
function failureOf({ fault, status }: CallEntry): readonly FeatureName[] {
  if (fault?.applied === true) return ['call-lost-answer'];
  if (fault !== undefined && fault.status === undefined) return ['call-slow'];
  if (status === 401 || status === 429) return [`call-${status}`];
  if (status >= 500) return ['call-500'];
  return status >= 400 ? ['call-refused'] : [];
}
