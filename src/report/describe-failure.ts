import { formatDuration } from '../base/duration.ts';
import { excerpt } from '../base/printable.ts';
import type { AttemptEntry } from '../journal/entry.ts';

/** Lines about one event that was not delivered, as name and value: what was sent, what came back, why it counts, how to replay. */
export function describeFailure(
  entry: AttemptEntry,
  replayCommand: string,
): readonly (readonly [string, string])[] {
  const answered = entry.status === -1 ? 'nothing' : `${entry.status} ${excerpt(entry.response, 300)}`.trim();
  return [
    ['sent', excerpt(entry.request, 400)],
    ['answered', `${answered} (after ${formatDuration(entry.durationMs)})`],
    ['why', excerpt(entry.reason, 300)],
    ['tries', `${entry.retry + 1}, event id ${entry.eventId}`],
    ['replay', replayCommand],
  ];
}
