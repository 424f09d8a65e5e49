import type { AttemptEntry } from '../../journal/entry.ts';
import { type Decision, decide } from './decide.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';
import { printValue } from './print-value.ts';
import { checkEventType, describeSentEvent, listSentEvents, NOTHING_SENT } from './sent-events.ts';
import { viewJournal } from './view-journal.ts';

/** Checks that at least one event of a type was sent and that the app accepted each of them in the end. */
export function toHaveAccepted(this: MatcherContext, received: unknown, eventType: string): MatcherResult {
  checkEventType(eventType);
  const { entries, unseen } = viewJournal(received, 'toHaveAccepted');
  return decide(this, decideAccepted(listSentEvents(entries), eventType, this), unseen);
}

function decideAccepted(
  sent: readonly AttemptEntry[],
  eventType: string,
  { isNot }: MatcherContext,
): Decision {
  const meant = sent.filter((event) => event.eventType === eventType);
  const refused = meant.filter(({ outcome }) => outcome !== 'accepted');
  const shown = refused.length > 0 ? refused : meant.length > 0 ? meant : sent.toReversed();
  return {
    pass: meant.length > 0 && refused.length === 0,
    certain: refused.length > 0,
    findings: () => ({
      matcher: 'toHaveAccepted',
      subject: 'fake',
      args: [printValue(eventType)],
      wanted: isNot ? `not each ${eventType} accepted` : `at least 1 ${eventType}, each accepted in the end`,
      found: describeFound(meant.length, refused.length),
      heading: sent.length === 0 ? NOTHING_SENT : meant.length === 0 ? 'Instead, newest first:' : '',
      lines: shown.map(describeSentEvent),
    }),
  };
}

function describeFound(meant: number, refused: number): string {
  if (meant === 0) return 'none';
  return refused === 0 ? `${meant}, each accepted` : `${meant}, of which ${refused} not accepted`;
}
