import { formatDuration } from '../base/duration.ts';
import { formatPosition } from '../base/errors.ts';
import { printable } from '../base/printable.ts';
import type { ExpectationEntry } from '../journal/entry.ts';
import { type FailureDescription, REASON_COLUMNS } from './describe-failure.ts';
import { cutText } from './fit-text.ts';
import type { EntryGroup } from './group-entries.ts';
import type { ReportContext, ReportedScenario } from './reporter.ts';

/** Most lines of a message that are shown. */
const LINES_MAX = 20;

/** Describes an expectation that failed in the same way, in one conversation or several, by the first. */
export function describeExpectations(
  { first, times, places }: EntryGroup<ExpectationEntry>,
  context: ReportContext,
): FailureDescription {
  const { title, facts } = describeExpectation(first, context);
  if (times === 1) return { title, facts };
  const awaited = cutText(printable(first.awaited), REASON_COLUMNS);
  return { title: `expected ${times} times: ${awaited}`, facts: [['in', places.describe()], ...facts] };
}

/** Describes an expectation that failed. */
export function describeExpectation(entry: ExpectationEntry, context: ReportContext): FailureDescription {
  const scenario = context.scenarios.find(({ name }) => name === entry.scenario);
  const awaited = cutText(printable(entry.awaited), REASON_COLUMNS);
  const facts: (readonly [string, string])[] = [
    describePlace(entry, scenario),
    ...linesOf(entry.message).map((line, index): [string, string] => [index === 0 ? 'why' : '', line]),
    ['after', formatDuration(entry.durationMs)],
  ];
  if (scenario !== undefined) facts.push(['replay', printable(context.replayCommand(scenario))]);
  return { title: `expected in conversation ${entry.conversation}: ${awaited}`, facts };
}

function describePlace(
  { stepIndex, scenario: name }: ExpectationEntry,
  scenario: ReportedScenario | undefined,
): readonly [string, string] {
  const shown = cutText(printable(name), REASON_COLUMNS);
  if (stepIndex === undefined) return ['at', `the end of ${shown}`];
  const position = scenario?.position(stepIndex);
  return [
    'step',
    `${stepIndex + 1} of ${shown}${position === undefined ? '' : `, ${formatPosition(position)}`}`,
  ];
}

function linesOf(message: string): readonly string[] {
  const lines = message.split('\n', LINES_MAX + 1);
  const shown = lines.slice(0, LINES_MAX).map((line) => cutText(printable(line), REASON_COLUMNS));
  return lines.length > LINES_MAX ? [...shown, '…'] : shown;
}
