import type { JournalEntry } from '../../journal/entry.ts';
import type { Trial } from '../check.ts';
import { type ConversationFacts, collectFacts } from './facts.ts';
import { judgeCalls } from './judge-calls.ts';
import { judgeConversation } from './judge-conversation.ts';
import { judgeEvents } from './judge-events.ts';
import { judgeMessages } from './judge-messages.ts';
import { judgeTexts } from './judge-texts.ts';
import { matchMessages } from './match-messages.ts';
import type { Subject } from './subject.ts';

/** Judges everything that happened in a trial. Pure: what is not in the journal is not judged. */
export function judgeTrial(
  { features = [] }: Pick<Trial, 'features'>,
  entries: readonly JournalEntry[],
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
        judgeConversation(facts, messages, shared),
      ];
    }),
    ...judgeCalls(callsIn(entries), features),
    ...openedAgain(all, shared),
  ];
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
