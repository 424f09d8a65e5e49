import type { AttemptEntry, CallEntry, ExpectationEntry, UnscriptedEntry } from '../journal/entry.ts';
import type { Summary } from '../journal/summary.ts';
import { describeExpectations } from './describe-expectation.ts';
import { describeUndelivered, type FailureDescription } from './describe-failure.ts';
import { describeFindings, describeUnscripted } from './describe-findings.ts';
import type { EntryGroup } from './group-entries.ts';
import type { FailureGroups } from './group-failures.ts';
import type { FindingGroup } from './group-findings.ts';
import type { ReportContext } from './reporter.ts';

/** Something that failed (`bad`) or is worth a word (`warn`). */
export type ListedFailure = {
  readonly tone: 'bad' | 'warn';
  readonly description: FailureDescription;
  /** The first entry that it is about. */
  readonly entry: AttemptEntry | ExpectationEntry | CallEntry | UnscriptedEntry | undefined;
};

/** Whether there is something to list. */
export function hasFailures(summary: Summary): boolean {
  const { failures, failedExpectations, findings, unscriptedCalls } = summary;
  return failures.length + failedExpectations.length + findings.length + unscriptedCalls.length > 0;
}

/** Lists what failed, what is the same once: events, expectations, then the app's calls, those first that fail the run. */
export function listFailures(
  summary: Summary,
  { events, expectations, findings, unscripted }: FailureGroups,
  context: ReportContext,
): readonly ListedFailure[] {
  return [
    ...events.groups().map((group) => bad(describeUndelivered(group, context), group.first)),
    ...expectations.groups().map((group) => bad(describeExpectations(group, context), group.first)),
    ...listFindings(summary.unawaitedRefusals, findings.groups()),
    ...listUnscripted(summary, unscripted.groups()),
  ];
}

/** A refused call that no step expected is shown with the rule that it breaks. */
function listFindings(
  refusals: readonly CallEntry[],
  groups: readonly FindingGroup[],
): readonly ListedFailure[] {
  const judged = groups.map((group): ListedFailure => {
    const breaks = ({ code, severity }: CallEntry['findings'][number]) =>
      code === group.code && severity === 'error';
    const call = refusals.find(({ findings }) => findings.some(breaks));
    const finding = call?.findings.find(breaks);
    return call === undefined || finding === undefined
      ? { tone: 'warn', description: describeFindings(group), entry: group.call }
      : bad(describeFindings({ ...group, call, finding }), call);
  });
  return judged.toSorted((a, b) => Number(a.tone === 'warn') - Number(b.tone === 'warn'));
}

function listUnscripted(
  { unscripted }: Summary,
  groups: readonly EntryGroup<UnscriptedEntry>[],
): readonly ListedFailure[] {
  const count = unscripted.warnings + unscripted.errors;
  if (count === 0) return [];
  const description = describeUnscripted(groups, count);
  return [{ tone: unscripted.errors > 0 ? 'bad' : 'warn', description, entry: groups[0]?.first }];
}

function bad(description: FailureDescription, entry: ListedFailure['entry']): ListedFailure {
  return { tone: 'bad', description, entry };
}
