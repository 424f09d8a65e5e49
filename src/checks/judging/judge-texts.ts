import { excerpt } from '../../base/printable.ts';
import { compareView, type ViewDifference } from '../../journal/compare-view.ts';
import type { ViewEntry } from '../../journal/entry.ts';
import { eventFeatures, isForged } from './event-features.ts';
import type { ConversationFacts, EventFacts } from './facts.ts';
import { describeAttempt } from './judge-events.ts';
import { writtenIn } from './match-messages.ts';
import type { Subject, Symptom } from './subject.ts';
import type { SymptomKind } from './symptoms.ts';

/** Judges what the customer sees of each text that an agent wrote; nothing where the view is not known. */
export function judgeTexts(
  facts: ConversationFacts,
  others: readonly ConversationFacts[],
  trialFeatures: readonly string[],
): readonly Subject[] {
  const { view } = facts;
  if (view === undefined || view.problem !== '') return [];
  const said = textsOf(facts);
  const differences = [...compare(facts, said, view)];
  // From the end: of equal texts it is the later one that an app takes for a repetition.
  return said.toReversed().map((event) => {
    const { text } = event.first;
    const features = new Set(eventFeatures(event, facts, trialFeatures));
    if (others.some((other) => textsOf(other).some(({ first }) => first.text === text)))
      features.add('same-text-elsewhere');
    const own = takeDifference(differences, text);
    const elsewhere = misplaced(event, facts, { others, isLost: own?.kind === 'lost' });
    const here = own === undefined || elsewhere.length > 0 ? [] : [symptomOf(own, event, facts)];
    return { about: 'text', features, symptoms: [...here, ...elsewhere] };
  });
}

/** What agents wrote and the app accepted. A blank text may be left out of a view, one that was refused is another matter. */
function textsOf({ events }: ConversationFacts): readonly EventFacts[] {
  return events.filter(
    (event) =>
      event.first.move === 'text' && event.accepted && !isForged(event) && event.first.text.trim() !== '',
  );
}

function compare(facts: ConversationFacts, said: readonly EventFacts[], view: ViewEntry) {
  const agents = [
    ...new Set(facts.events.filter(({ first }) => first.move === 'join').map(({ first }) => first.who)),
  ];
  return compareView({
    said: said.map(({ first }) => ({ text: first.text, agent: first.who })),
    agents: agents.map((name) => ({ name })),
    customerSaid: writtenIn(facts).map(({ text }) => text),
    lines: view.lines,
  });
}

/** Of equal texts each difference belongs to one. */
function takeDifference(differences: ViewDifference[], text: string): ViewDifference | undefined {
  const index = differences.findIndex((difference) => difference.text === text);
  return index < 0 ? undefined : differences.splice(index, 1)[0];
}

const KINDS: Readonly<Record<ViewDifference['kind'], SymptomKind>> = {
  lost: 'text-lost',
  doubled: 'text-doubled',
  altered: 'text-altered',
  reordered: 'text-reordered',
  misattributed: 'text-misattributed',
  'cannot-write': 'cannot-write',
  'can-write': 'can-write',
};

function symptomOf(difference: ViewDifference, event: EventFacts, facts: ConversationFacts): Symptom {
  const { kind, seen, from } = difference;
  return {
    kind: KINDS[kind],
    evidence: {
      sent: describeAttempt(event.first),
      answered: String(event.last.status),
      seen:
        seen === undefined
          ? describeView(facts.view)
          : `${from === undefined ? '' : `${from}: `}"${excerpt(seen, 160)}"`,
      conversationId: facts.conversationId,
    },
  };
}

/** A text that is shown where nobody said it. */
function misplaced(
  { first }: EventFacts,
  facts: ConversationFacts,
  { others, isLost }: { readonly others: readonly ConversationFacts[]; readonly isLost: boolean },
): readonly Symptom[] {
  const wrong = others.find((other) => {
    const [said, shown] = countText(first.text, other);
    // Where the same is said it may also be shown twice, which is another matter.
    return shown > said && (said === 0 || isLost);
  });
  if (wrong === undefined) return [];
  const evidence = {
    sent: describeAttempt(first),
    seen: `in conversation ${wrong.conversationId}`,
    expected: `only in conversation ${facts.conversationId}`,
    conversationId: facts.conversationId,
  };
  return [{ kind: 'text-misplaced', evidence }];
}

/** How often a text is said in a conversation, and how often it is shown there. */
function countText(text: string, { events, requests, view }: ConversationFacts): readonly [number, number] {
  const count = (all: readonly { readonly text?: string | undefined }[]) =>
    all.filter((each) => each.text === text).length;
  return [count([...events.map(({ first }) => first), ...requests]), count(view?.lines ?? [])];
}

/** The last lines of a view, for a person. */
function describeView(view: ViewEntry | undefined): string {
  const lines = view?.lines.slice(-5) ?? [];
  if (lines.length === 0) return 'no messages';
  return lines
    .map(({ from, text }) => `${from === undefined ? '' : `${from}: `}"${excerpt(text, 60)}"`)
    .join(', ');
}
