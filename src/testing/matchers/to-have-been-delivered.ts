import type { AttemptEntry } from '../../journal/entry.ts';
import { compare } from './compare.ts';
import { type Candidate, countCandidates } from './count-candidates.ts';
import { decide } from './decide.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';
import type { DeliveredOptions } from './matcher-options.ts';
import { parseText } from './parse-text.ts';
import { printValue } from './print-value.ts';
import { checkEventType, describeSentEvent, listSentEvents, NOTHING_SENT } from './sent-events.ts';
import { viewJournal } from './view-journal.ts';

/** Checks how many events of a type the app accepted. */
export function toHaveBeenDelivered(
  this: MatcherContext,
  received: unknown,
  eventType: string,
  options: DeliveredOptions = {},
): MatcherResult {
  checkEventType(eventType);
  const { entries, unseen } = viewJournal(received, 'toHaveBeenDelivered');
  const { times, matching, conversationId } = options;
  const candidates = listSentEvents(entries)
    .filter((event) => conversationId === undefined || event.conversationId === conversationId)
    .map((event) => rate(event, { eventType, matching }, this));
  const sought = {
    matcher: 'toHaveBeenDelivered',
    args: printValue(eventType),
    one: `accepted ${eventType}`,
    matching,
    nothing: NOTHING_SENT,
    times,
  };
  return decide(this, countCandidates(candidates, sought, this), unseen);
}

type Wanted = { readonly eventType: string; readonly matching: unknown };

/** One of the same type is nearer than any other, and one that was not accepted further than one that differs. */
function rate(event: AttemptEntry, { eventType, matching }: Wanted, context: MatcherContext): Candidate {
  const label = describeSentEvent(event);
  if (event.eventType !== eventType) return { label, distance: 2000, comparison: undefined };
  const compared = matching === undefined ? undefined : compare(parseText(event.request), matching, context);
  const faults = compared?.faults ?? 0;
  const distance = faults + (event.outcome === 'accepted' ? 0 : 1000);
  return { label, distance, comparison: faults > 0 ? compared : undefined };
}
