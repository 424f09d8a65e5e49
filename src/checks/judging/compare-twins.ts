import { excerpt } from '../../base/printable.ts';
import type { CallEntry, JournalEntry } from '../../journal/entry.ts';
import { textOf } from '../../platform/call.ts';
import type { OperationShortName } from '../../protocol/operations.ts';
import { type ConversationFacts, collectFacts } from './facts.ts';
import { writtenIn } from './match-messages.ts';
import type { Symptom } from './subject.ts';
import type { SymptomKind } from './symptoms.ts';

/** What only a comparison with the same conversation undisturbed can show. */
export const TWIN_SYMPTOMS: ReadonlySet<SymptomKind> = new Set<SymptomKind>([
  'call-doubled',
  'call-missing',
  'line-doubled',
  'line-lost',
]);

/**
 * Compares a conversation with the same one undisturbed: both must end in the same calls and in the same view. What is
 * judged by itself, the texts of the agents and of the customer, is left out. Pure.
 */
export function compareTwins(facts: ConversationFacts, twin: ConversationFacts): readonly Symptom[] {
  if (![facts, twin].every(({ ending }) => ending?.ending === 'finished')) return [];
  return [
    ...compareCounts(callsOf(facts), callsOf(twin), {
      more: 'call-doubled',
      less: 'call-missing',
      conversationId: facts.conversationId,
    }),
    ...(facts.view?.problem === '' && twin.view?.problem === ''
      ? compareCounts(linesOf(facts), linesOf(twin), {
          more: 'line-doubled',
          less: 'line-lost',
          conversationId: facts.conversationId,
        })
      : []),
  ];
}

/** The conversation of the same number in the journal of the undisturbed trial. */
export function findTwin(
  { conversation }: ConversationFacts,
  undisturbed: readonly JournalEntry[],
): ConversationFacts | undefined {
  return collectFacts(undisturbed).find((each) => each.scenario !== '' && each.conversation === conversation);
}

/** What an app may do as often as it likes: reading, and what only says that somebody is there. */
const OFTEN: ReadonlySet<OperationShortName | undefined> = new Set([
  undefined,
  'token',
  'typing',
  'thinking',
] as const);

/** Something that was seen, and how often. `shown` is for a person. */
type Counts = ReadonlyMap<string, { readonly shown: string; readonly count: number }>;

function callsOf(facts: ConversationFacts): Counts {
  const written = new Set(writtenIn(facts).map(({ text }) => text));
  const changing = facts.calls.filter(
    (call) =>
      call.status < 400 &&
      call.method !== 'GET' &&
      !OFTEN.has(call.operation) &&
      !written.has(textOf(call) ?? ''),
  );
  return countAll(changing.map((call) => ({ key: nameOf(call), shown: nameOf(call) })));
}

function nameOf(call: CallEntry): string {
  const text = textOf(call);
  return text === undefined ? String(call.operation) : `${call.operation} "${excerpt(text, 80)}"`;
}

/** The app's own lines, such as who has joined. */
function linesOf(facts: ConversationFacts): Counts {
  const said = new Set([
    ...facts.events.map(({ first }) => first.text),
    ...writtenIn(facts).map(({ text }) => text),
  ]);
  const own = (facts.view?.lines ?? []).filter(({ text }) => !said.has(text));
  return countAll(own.map(({ text }) => ({ key: lettersOf(text), shown: `"${excerpt(text, 80)}"` })));
}

/** Times, numbers and ids differ from one conversation to the next. Of a long id nothing says that it has a digit. */
function lettersOf(text: string): string {
  return text
    .replace(/\S*\d\S*|[\w-]{16,}/g, '')
    .replace(/[^\p{Letter}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function countAll(items: readonly { readonly key: string; readonly shown: string }[]): Counts {
  const counts = new Map<string, { readonly shown: string; readonly count: number }>();
  for (const { key, shown } of items)
    counts.set(key, { shown: counts.get(key)?.shown ?? shown, count: (counts.get(key)?.count ?? 0) + 1 });
  return counts;
}

function compareCounts(
  counts: Counts,
  twins: Counts,
  { more, less, conversationId }: { more: SymptomKind; less: SymptomKind; conversationId: string },
): readonly Symptom[] {
  return [...twins].flatMap(([key, { shown, count: expected }]): readonly Symptom[] => {
    const count = counts.get(key)?.count ?? 0;
    // Of several, one less may be a matter of time.
    if (count === expected || (count > 0 && count < expected)) return [];
    const evidence = {
      seen: `${shown} ${times(count)}`,
      expected: `${times(expected)}, as in the same conversation undisturbed`,
      conversationId,
    };
    return [{ kind: count > expected ? more : less, evidence }];
  });
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
