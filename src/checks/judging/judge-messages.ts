import { longestCommon } from '../../base/common-sequence.ts';
import { excerpt } from '../../base/printable.ts';
import type { CallEntry, RequestEntry } from '../../journal/entry.ts';
import { textOf } from '../../platform/call.ts';
import type { BroughtText, ConversationFacts } from './facts.ts';
import type { FeatureName } from './features.ts';
import type { Subject, Symptom } from './subject.ts';
import type { SymptomKind } from './symptoms.ts';
import { textFeatures } from './text-features.ts';

/** Something that the customer wrote in the app. */
type Written = { readonly request: RequestEntry; readonly text: string };

/** Judges what became of each text that the customer wrote in the app. */
export function judgeMessages(
  facts: ConversationFacts,
  others: readonly ConversationFacts[],
  trialFeatures: readonly string[],
): readonly Subject[] {
  const written = writtenIn(facts);
  if (written.length === 0) return [];
  const { brought } = facts;
  const left = new Set(brought.keys());
  const inOrder = longestCommon(written.length, (index) =>
    indexesOf(brought, ({ text, author }) => text === written[index]?.text && author === 'user'),
  );
  for (const line of inOrder.values()) left.delete(line);
  const take = (isWanted: (brought: BroughtText) => boolean): BroughtText | undefined => {
    const index = [...left].find((each) => isWanted(brought[each] as BroughtText));
    if (index === undefined) return undefined;
    left.delete(index);
    return brought[index];
  };

  const found = written.map(({ request, text }, index): readonly Found[] => {
    if (request.outcome !== 'accepted') return [{ kind: 'customer-refused', seen: describeRequest(request) }];
    if (inOrder.has(index)) return [];
    const moved = take((each) => each.text === text && each.author === 'user');
    if (moved !== undefined) return [{ kind: 'message-reordered', seen: listBrought(facts) }];
    const wrongAuthor = take((each) => each.text === text);
    if (wrongAuthor !== undefined)
      return [{ kind: 'message-wrong-author', seen: `by ${wrongAuthor.author}` }];
    const elsewhere = others.find((other) => isBroughtUninvited(other, text));
    if (elsewhere !== undefined)
      return [{ kind: 'message-misplaced', seen: `in conversation ${elsewhere.conversationId}` }];
    const altered = take((each) => each.author === 'user' && resembles(each.text, text));
    if (altered !== undefined) return [{ kind: 'message-altered', seen: `"${excerpt(altered.text, 160)}"` }];
    return [{ kind: 'message-lost', seen: listBrought(facts) }];
  });
  const doubled = written.map(({ text }): readonly Found[] => {
    const again = take((each) => each.text === text && each.author === 'user');
    return again === undefined ? [] : [{ kind: 'message-doubled', seen: listBrought(facts) }];
  });
  return written.map((each, index) => ({
    about: 'message',
    features: messageFeatures(each, { index, written, facts, others, trialFeatures }),
    symptoms: [...(found[index] ?? []), ...(doubled[index] ?? [])].map((one) => symptomOf(one, each, facts)),
  }));
}

/** What the customer has written, in order. */
export function writtenIn({ requests }: ConversationFacts): readonly Written[] {
  return requests.flatMap((request) => {
    const { does, text } = request;
    return (does === 'opens' || does === 'says') && text !== undefined ? [{ request, text }] : [];
  });
}

type Found = { readonly kind: SymptomKind; readonly seen: string };

function symptomOf({ kind, seen }: Found, { text }: Written, { conversationId }: ConversationFacts): Symptom {
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
    'same-text',
    written.slice(0, index).some((each) => each.text === text),
  );
  add(
    'same-text-elsewhere',
    others.some((other) => writtenIn(other).some((each) => each.text === text)),
  );
  add('after-transfer', last('transfer') >= 0);
  add('after-agent-left', last('leave') >= 0 && last('leave') > last('join'));
  add('before-agent', last('join') < 0);
  for (const feature of faultsOf(facts.calls, text)) features.add(feature);
  return features;
}

/** What the platform did on purpose to the calls that brought a text. */
function faultsOf(calls: readonly CallEntry[], text: string): readonly FeatureName[] {
  return calls.flatMap((call): readonly FeatureName[] => {
    if (call.fault === undefined || textOf(call) !== text) return [];
    const { status } = call.fault;
    if (call.fault.applied === true) return ['call-lost-answer'];
    if (status === undefined) return ['call-slow'];
    if (status === 401 || status === 429) return [`call-${status}`];
    return status >= 500 ? ['call-500'] : [];
  });
}

function isBroughtUninvited({ brought, requests }: ConversationFacts, text: string): boolean {
  return brought.some((each) => each.text === text) && !requests.some((request) => request.text === text);
}

/** Whether a text is another one as an app may have changed it: cut, trimmed, escaped, or with something around it. */
function resembles(changed: string, text: string): boolean {
  const [a, b] = [letters(changed), letters(text)];
  if (a === '' || b === '') return false;
  const shared = Math.min(a.length, b.length);
  return a.includes(b) || b.includes(a) || a.slice(0, 12) === b.slice(0, Math.min(12, shared));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/&[a-z#\d]+;|<[^>]*>|[^\p{L}\p{N}]/giu, '');
}

function indexesOf<T>(items: readonly T[], isWanted: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, index) => (isWanted(item) ? [index] : []));
}

function listBrought({ brought }: ConversationFacts): string {
  if (brought.length === 0) return 'no message call about the conversation';
  return brought.map(({ author, text }) => `${author} "${excerpt(text, 60)}"`).join(', ');
}

function describeRequest({ method, url, status, reason, response }: RequestEntry): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const answer = status === -1 ? reason : `${status} ${excerpt(response, 120)}`;
  return `${method} ${excerpt(path, 100)} → ${answer}`;
}
