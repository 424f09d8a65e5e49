import { codePointLength } from '../../base/code-point-length.ts';
import { longestCommon } from '../../base/common-sequence.ts';
import { excerpt } from '../../base/printable.ts';
import type { RequestEntry } from '../../journal/entry.ts';
import { resemblance } from '../../journal/view/resembles.ts';
import { isExcused } from './excuse-message.ts';
import type { BroughtText, ConversationFacts } from './facts.ts';
import type { SymptomKind } from './symptoms.ts';
import { LONG_CODE_POINTS } from './text-features.ts';

/** Something that the customer wrote in the app. */
export type Written = { readonly request: RequestEntry; readonly text: string };

/** Which of the texts that the app brought are what the customer wrote, and what is wrong with each. */
export type MatchedMessages = {
  readonly written: readonly Written[];
  /** What is wrong with each of them; empty when nothing is. */
  readonly found: readonly (readonly FoundMessage[])[];
  /** What the app brought and nobody wrote. */
  readonly left: readonly BroughtText[];
};

/** What is wrong with a text, and what was seen of it, for a person. */
export type FoundMessage = { readonly kind: SymptomKind; readonly seen: string };

/** Matches what the customer wrote in a conversation with what the app brought to it, or to the others of its trial. */
export function matchMessages(
  facts: ConversationFacts,
  others: readonly ConversationFacts[],
): MatchedMessages {
  const written = writtenIn(facts);
  const { brought } = facts;
  const left = new Set(brought.keys());
  const inOrder = longestCommon(written.length, (index) =>
    indexesOf(brought, ({ text, author }) => text === written[index]?.text && author === 'user'),
  );
  for (const index of inOrder.values()) left.delete(index);
  const take = (isWanted: (brought: BroughtText) => boolean): BroughtText | undefined => {
    const index = [...left].find((each) => isWanted(brought[each] as BroughtText));
    if (index === undefined) return undefined;
    left.delete(index);
    return brought[index];
  };

  const found = written.map(({ request, text }, index): readonly FoundMessage[] => {
    if (isTooLong(request.status, text)) return [];
    // A busy app may take long to answer; what it has brought is not lost.
    const isLate = request.outcome === 'timeout' && inOrder.has(index);
    if (request.outcome !== 'accepted' && !isLate)
      return isExcused({ request, text }, facts)
        ? []
        : [{ kind: 'customer-refused', seen: describeRequest(request) }];
    if (inOrder.has(index)) return [];
    if (take((each) => each.text === text && each.author === 'user') !== undefined)
      return [{ kind: 'message-reordered', seen: listBrought(facts) }];
    const byOther = take((each) => each.text === text);
    if (byOther !== undefined) return [{ kind: 'message-wrong-author', seen: `by ${byOther.author}` }];
    const elsewhere = others.find((other) => isBroughtTooOften(other, text));
    // One that the app has opened anew is a finding of its own.
    if (elsewhere !== undefined && elsewhere.scenario === '') return [];
    if (elsewhere !== undefined)
      return [{ kind: 'message-misplaced', seen: `in conversation ${elsewhere.conversationId}` }];
    const altered = take((each) => each.author === 'user' && resemblance(text, each.text) > 0);
    if (altered !== undefined) return [{ kind: 'message-altered', seen: `"${excerpt(altered.text, 160)}"` }];
    return isExcused({ request, text }, facts) ? [] : [{ kind: 'message-lost', seen: listBrought(facts) }];
  });
  const doubled = written.map(({ text }): readonly FoundMessage[] =>
    take((each) => each.text === text && each.author === 'user') === undefined
      ? []
      : [{ kind: 'message-doubled', seen: listBrought(facts) }],
  );
  return {
    written,
    found: found.map((each, index) => [...each, ...(doubled[index] ?? [])]),
    left: [...left].map((index) => brought[index] as BroughtText),
  };
}

/** What the customer has written, in order. */
export function writtenIn({ requests }: ConversationFacts): readonly Written[] {
  return requests.flatMap((request) => {
    const { does, text } = request;
    return (does === 'opens' || does === 'says') && text !== undefined ? [{ request, text }] : [];
  });
}

/** How long a customer may write is for the app to say, as long as it says so. */
function isTooLong(status: number, text: string): boolean {
  return TOO_LONG_STATUSES.has(status) && codePointLength(text) > LONG_CODE_POINTS;
}

const TOO_LONG_STATUSES: ReadonlySet<number> = new Set([400, 413, 422]);

function isBroughtTooOften(facts: ConversationFacts, text: string): boolean {
  const count = (all: readonly { readonly text: string }[]) =>
    all.filter((each) => each.text === text).length;
  return count(facts.brought) > count(writtenIn(facts));
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
  const answer = status === -1 ? reason : `${status} ${excerpt(response, 120)}`.trimEnd();
  return `${method} ${excerpt(path, 100)} → ${answer}`;
}
