import { formatDuration } from '../base/duration.ts';
import { counted } from '../base/format-value.ts';
import { printable } from '../base/printable.ts';
import type { CallEntry, UnscriptedEntry } from '../journal/entry.ts';
import { type FailureDescription, REASON_COLUMNS, SENT_COLUMNS } from './describe-failure.ts';
import { cutText, TEXT_COLUMNS_MAX } from './fit-text.ts';
import type { FindingGroup } from './group-findings.ts';

/** Most columns of a path or a scenario's name that are shown. */
const PATH_COLUMNS = 150;

/** Describes all calls that break one rule by the first of them. */
export function describeFindings({ code, calls, call, finding }: FindingGroup): FailureDescription {
  const facts: [string, string][] = [
    ['why', cutText(printable(finding.message), TEXT_COLUMNS_MAX)],
    [calls === 1 ? 'call' : 'first', describeWhole(call)],
  ];
  if (call.request !== '') facts.push(['sent', cutText(printable(call.request), SENT_COLUMNS)]);
  return { title: `${printable(code)} in ${counted(calls, 'call')}`, facts };
}

/** Describes calls that were refused for a rule which they break, without a step that awaits it: the first and how many. */
export function describeRefusals(shown: readonly CallEntry[], count: number): FailureDescription {
  const lines = shown.map((call) => {
    const broken = call.findings.filter(({ severity }) => severity === 'error');
    const why = broken.map(({ code, message }) => `: ${code} ${message}`).slice(0, 1);
    return describeWhole(call) + cutText(printable(why.join('')), REASON_COLUMNS);
  });
  const refused = `${counted(count, 'call')} ${count === 1 ? 'was' : 'were'} refused for breaking a published rule`;
  return { title: refused, facts: listFacts(lines, count) };
}

/** Describes calls that no step awaited: the first and how many. */
export function describeUnscripted(shown: readonly UnscriptedEntry[], count: number): FailureDescription {
  const lines = shown.map(({ message }) => cutText(printable(message), REASON_COLUMNS));
  const came = `${counted(count, 'call')} came that no step awaited`;
  return { title: came, facts: listFacts(lines, count) };
}

function listFacts(lines: readonly string[], count: number): FailureDescription['facts'] {
  const more = count - lines.length;
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
