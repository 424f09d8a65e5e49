import type { JournalEntry } from '../../journal/entry.ts';
import { collectFacts, type EventFacts } from './facts.ts';
import { wrongAttempt } from './judge-events.ts';

/**
 * Whether an event did not get through since the app said each time that there is too much to do. Retries of 8x8 come for
 * minutes, those of a trial for less than a second: what goes wrong because of it among others says nothing. Pure.
 */
export function wasPutOff(entries: readonly JournalEntry[]): boolean {
  return collectFacts(entries).some(({ events }) => events.some(isLost));
}

/** Of what was lost on its way nobody knows what the app would have said. */
function isLost(event: EventFacts): boolean {
  const isNoOther = ({ status }: EventFacts['last']) => status < 400 || status === 503;
  return wrongAttempt(event)?.status === 503 && event.attempts.every(isNoOther);
}
