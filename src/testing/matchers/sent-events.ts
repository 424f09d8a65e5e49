import { Fake8x8Error } from '../../base/errors.ts';
import { excerpt } from '../../base/printable.ts';
import { knownWords } from '../../base/suggest.ts';
import type { AttemptEntry, JournalEntry } from '../../journal/entry.ts';
import { DIALECT_NAMES } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { describeMove } from '../../report/describe-move.ts';

/** The events that were sent, each by its last attempt so far, in the order of their first. */
export function listSentEvents(entries: readonly JournalEntry[]): readonly AttemptEntry[] {
  const events: AttemptEntry[] = [];
  const places = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== 'attempt' || entry.repeat === true) continue;
    const place = entry.retry === 0 ? undefined : places.get(entry.eventId);
    if (place === undefined) places.set(entry.eventId, events.push(entry) - 1);
    else events[place] = entry;
  }
  return events;
}

/** Makes sure that there is such an event. Throws `EVENT_UNKNOWN_TYPE`. */
export function checkEventType(eventType: string): void {
  const known = [...new Set(DIALECT_NAMES.flatMap((name) => dialects[name].eventTypes))];
  if (known.includes(eventType)) return;
  throw new Fake8x8Error(
    'EVENT_UNKNOWN_TYPE',
    `There is no event "${excerpt(String(eventType), 60)}". ${knownWords(String(eventType), known)}`,
  );
}

/** An event in a line: `TEXT Ana Pop: Hello, accepted with 204`. */
export function describeSentEvent(entry: AttemptEntry): string {
  const what = excerpt(`${entry.eventType} ${describeMove(entry)}`.trimEnd(), 120);
  const tries = entry.retry === 0 ? '' : ` after ${entry.retry + 1} tries`;
  if (entry.outcome === 'accepted') return `${what}, accepted with ${entry.status}${tries}`;
  const owed = entry.retryInMs === undefined ? '' : ', still owed a retry';
  return `${what}, not accepted${tries}${owed}: ${excerpt(entry.reason, 200)}`;
}

/** Said of a fake that sent nothing of what was looked for. */
export const NOTHING_SENT =
  'Nothing was sent. What a call of the app leads to follows it: await fake.settled() first.';
