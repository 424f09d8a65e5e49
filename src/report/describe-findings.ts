import { formatDuration } from '../base/duration.ts';
import { counted } from '../base/format-value.ts';
import { printable } from '../base/printable.ts';
import type { CallEntry, UnscriptedEntry } from '../journal/entry.ts';
import { type FailureDescription, REASON_COLUMNS, SENT_COLUMNS } from './describe-failure.ts';
import { cutText, TEXT_COLUMNS_MAX } from './fit-text.ts';
import type { EntryGroup } from './group-entries.ts';
import type { FindingGroup } from './group-findings.ts';

/** Most columns of a path or a scenario's name that are shown. */
const PATH_COLUMNS = 150;

/** Describes all calls that break one rule by the first of them. */
export function describeFindings(group: FindingGroup): FailureDescription {
  const { code, calls, call, places } = group;
  const facts: [string, string][] = [
    ...listMessages(group),
    ...(places.count() > 1 ? [['in', places.describe()] as [string, string]] : []),
    [calls === 1 ? 'call' : 'first', describeWhole(call)],
  ];
  if (call.request !== '') facts.push(['sent', cutText(printable(call.request), SENT_COLUMNS)]);
  return { title: `${printable(code)} in ${counted(calls, 'call')}`, facts };
}

/** What was found, and how often where it is not the same in all calls. */
function listMessages({ calls, finding, messages }: FindingGroup): readonly [string, string][] {
  const all = [finding.message, ...[...messages.keys()].filter((message) => message !== finding.message)];
  return all.map((message, index) => {
    const times = messages.get(message) ?? 1;
    const often = times > 1 && times < calls ? ` (${times} times)` : '';
    return [index === 0 ? 'why' : '', cutText(printable(message), TEXT_COLUMNS_MAX) + often];
  });
}

/** Describes calls that were refused for a rule which they break, without a step that awaits it: the first and how many. */
export function describeRefusals(shown: readonly CallEntry[], count: number): FailureDescription {
  const lines = shown.map((call) => {
    const broken = call.findings.filter(({ severity }) => severity === 'error');
    const why = broken.map(({ code, message }) => `: ${code} ${message}`).slice(0, 1);
    return describeWhole(call) + cutText(printable(why.join('')), REASON_COLUMNS);
  });
  const refused = `${counted(count, 'call')} ${count === 1 ? 'was' : 'were'} refused for breaking a published rule`;
  return { title: refused, facts: listFacts(lines, count - shown.length) };
}

/** Describes calls that no step awaited: equal ones once, and how many there are. */
export function describeUnscripted(
  shown: readonly EntryGroup<UnscriptedEntry>[],
  count: number,
): FailureDescription {
  const lines = shown.map(({ first, times, places }) => {
    const where = places.count() === 0 ? '' : ` in ${places.describe()}`;
    const often = times === 1 ? '' : `${times} times`;
    const note = `${often}${where}`.trim();
    return cutText(printable(first.message), REASON_COLUMNS) + (note === '' ? '' : ` (${note})`);
  });
  const came = `${counted(count, 'call')} came that no step awaited`;
  const more = count - shown.reduce((sum, { times }) => sum + times, 0);
  return { title: came, facts: listFacts(lines, more) };
}

function listFacts(lines: readonly string[], more: number): FailureDescription['facts'] {
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].map((line, index) => [
    index === 0 ? 'calls' : '',
    line,
  ]);
}

/** `message in conversation 1 of Test, answered 404 after 2 ms`. */
function describeWhole(call: CallEntry): string {
  const { scenario, conversation, operation, method, path, status, durationMs } = call;
  const what = cutText(printable(operation ?? `${method} ${path}`), PATH_COLUMNS);
  const where =
    scenario === undefined || scenario === ''
      ? ''
      : ` in conversation ${conversation ?? 0} of ${cutText(printable(scenario), PATH_COLUMNS)}`;
  return `${what}${where}, answered ${status} after ${formatDuration(durationMs)}`;
}
