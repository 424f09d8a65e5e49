import type { JournalEntry } from '../../journal/entry.ts';
import type { Trial } from '../check.ts';
import { compareTwins, findTwin } from './compare-twins.ts';
import { type ConversationFacts, collectFacts } from './facts.ts';
import { judgeCalls } from './judge-calls.ts';
import { judgeConversation } from './judge-conversation.ts';
import { judgeEvents } from './judge-events.ts';
import { judgeMessages } from './judge-messages.ts';
import type { AnsweredMs } from './judge-repetitions.ts';
import { judgeTexts } from './judge-texts.ts';
import { matchMessages } from './match-messages.ts';
import type { Subject, Symptom } from './subject.ts';

/** What a trial came to, and what it is to be compared with. */
export type TrialRecord = {
  readonly entries: readonly JournalEntry[];
  /** Absent: nothing is said of calls that are made again. */
  readonly answeredMs?: AnsweredMs | undefined;
  /** The journal of the same conversation undisturbed; absent: nothing is compared. */
  readonly undisturbed?: readonly JournalEntry[] | undefined;
};

/** Judges everything that happened in a trial. Pure: what is not in the record is not judged. */
export function judgeTrial(
  { features = [] }: Pick<Trial, 'features'>,
  { entries, answeredMs, undisturbed = [] }: TrialRecord,
): readonly Subject[] {
  const all = collectFacts(entries);
  const played = all.filter(({ conversation, scenario }) => conversation > 0 && scenario !== '');
  const shared = played.length > 1 ? [...features, 'concurrent'] : features;
  return [
    ...all.flatMap((facts) => judgeEvents(facts, shared)),
    ...played.flatMap((facts) => {
      const others = played.filter((other) => other !== facts);
      const messages = matchMessages(
        facts,
        all.filter((other) => other !== facts),
      );
      return [
        ...judgeTexts(facts, others, shared),
        ...judgeMessages(messages, facts, { others, trialFeatures: shared }),
        withSymptoms(judgeConversation(facts, messages, shared), differences(facts, undisturbed)),
      ];
    }),
    ...judgeCalls(callsIn(entries), features, answeredMs),
    ...openedAgain(all, shared),
  ];
}

function differences(facts: ConversationFacts, undisturbed: readonly JournalEntry[]): readonly Symptom[] {
  const twin = findTwin(facts, undisturbed);
  return twin === undefined ? [] : compareTwins(facts, twin);
}

function withSymptoms(subject: Subject, further: readonly Symptom[]): Subject {
  return { ...subject, symptoms: [...subject.symptoms, ...further] };
}

function callsIn(entries: readonly JournalEntry[]) {
  return entries.filter((entry) => entry.kind === 'call');
}

/** Conversations that the app opened during a trial and that no step took: a second one for a chat that has one. */
function openedAgain(all: readonly ConversationFacts[], features: readonly string[]): readonly Subject[] {
  const extra = all.filter(
    ({ scenario, calls }) =>
      scenario === '' && calls.some(({ operation, status }) => operation === 'conversation' && status < 400),
  );
  return extra.map(({ conversationId }) => ({
    about: 'conversation',
    features: new Set(features),
    symptoms: [
      {
        kind: 'opened-again',
        evidence: { seen: `conversation ${conversationId}`, expected: 'none', conversationId },
      },
    ],
  }));
}
