import { formatDuration } from '../base/duration.ts';
import { formatPosition } from '../base/errors.ts';
import { counted } from '../base/format-value.ts';
import { printable } from '../base/printable.ts';
import type { AttemptEntry } from '../journal/entry.ts';
import { cutText } from './fit-text.ts';
import type { EntryGroup } from './group-entries.ts';
import type { ReportContext } from './reporter.ts';

/** What a report says about one thing that failed; safe for a terminal. */
export type FailureDescription = {
  /** What failed, and where. */
  readonly title: string;
  /**
   * As name and value: the step's position, what was sent, what came back, why it counts, how to replay. A line that
   * belongs to the one above it has no name.
   */
  readonly facts: readonly (readonly [string, string])[];
};

/** Most columns of what was sent that are shown. */
export const SENT_COLUMNS = 600;
const ANSWER_COLUMNS = 300;
/** Most columns of one line of a reason that are shown. */
export const REASON_COLUMNS = 300;

/** Describes events that were not delivered for the same reason, by the first of them. */
export function describeUndelivered(
  { first, times, places, labels }: EntryGroup<AttemptEntry>,
  context: ReportContext,
): FailureDescription {
  const description = describeFailure(first, context);
  if (times === 1) return description;
  const types = cutText([...labels].map(printable).join(', '), REASON_COLUMNS);
  const facts: [string, string][] = [['events', types]];
  if (places.count() > 0) facts.push(['in', places.describe()]);
  return { title: `${times} events were not delivered`, facts: [...facts, ...description.facts] };
}

/** Describes an event that was not delivered. */
export function describeFailure(entry: AttemptEntry, context: ReportContext): FailureDescription {
  const scenario = context.scenarios.find(({ name }) => name === entry.scenario);
  const position = entry.stepIndex === undefined ? undefined : scenario?.position(entry.stepIndex);
  const where = scenario === undefined ? '' : ` in conversation ${entry.conversation}`;
  const facts: [string, string][] = [
    ['sent', cutText(printable(entry.request), SENT_COLUMNS)],
    ['answered', describeAnswer(entry)],
    ['why', cutText(printable(entry.reason), REASON_COLUMNS)],
    ['tries', `${counted(entry.retry + 1, 'request')} with event id ${entry.eventId}`],
  ];
  if (position !== undefined) facts.unshift(['step', formatPosition(position)]);
  if (scenario !== undefined) facts.push(['replay', printable(context.replayCommand(scenario))]);
  return {
    title: `${printable(entry.eventType)} was not ${entry.repeat === true ? 'accepted when sent again' : 'delivered'}${where}`,
    facts,
  };
}

function describeAnswer({ status, durationMs, response }: AttemptEntry): string {
  const answer = `${status === -1 ? 'nothing' : status} after ${formatDuration(durationMs)}`;
  const body = response === '' ? '' : `: ${cutText(printable(response), ANSWER_COLUMNS)}`;
  return status === -1 && body !== '' ? `${answer} but the beginning of an answer${body}` : answer + body;
}
