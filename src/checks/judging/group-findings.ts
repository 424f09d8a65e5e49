import type { IgnoredFinding } from '../../play/options/options.ts';
import type { Finding } from './finding.ts';

/** A finding, and what follows from it. */
export type GroupedFinding = Finding & { readonly followedBy: readonly Finding[] };

/** Findings as they are told: each cause once, what is ignored apart. */
export type ToldFindings = {
  readonly findings: readonly GroupedFinding[];
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
};

/** Tells a finding under the one that it follows from: one of the same feature that comes before it. Pure. */
export function groupFindings(found: readonly Finding[], ignore: readonly IgnoredFinding[]): ToldFindings {
  const reasonOf = ({ id }: Finding) => ignore.find(({ finding }) => finding === id)?.reason;
  const kept = mergeEqual(found).filter((finding) => reasonOf(finding) === undefined);
  const leaders = kept.filter((finding) => leaderOf(finding, kept) === undefined);
  return {
    findings: leaders.map((leader) => ({
      ...leader,
      followedBy: kept.filter((finding) => leaderOf(finding, kept) === leader),
    })),
    ignored: found.flatMap((finding) => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
  };
}

/** Several features may mean the same cause. */
function mergeEqual(found: readonly Finding[]): readonly Finding[] {
  const byId = new Map<string, Finding>();
  for (const finding of found) {
    const known = byId.get(finding.id);
    if (known === undefined) byId.set(finding.id, finding);
    else byId.set(finding.id, { ...known, cases: sumCases(known, finding) });
  }
  return [...byId.values()];
}

function sumCases(a: Finding, b: Finding): Finding['cases'] {
  return { wrong: a.cases.wrong + b.cases.wrong, total: a.cases.total + b.cases.total };
}

/** What follows from what, where it is not the feature that says so: the first from any of the second. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'event-refused-other-customer-id': ['signature-ignores-customer-id'],
  'retry-refused': ['signature-ignores-retry'],
  'key-failure-kept': ['signature-one-key'],
  'cannot-write': ['customer-cannot-write', 'ends-at-agent-left'],
};

function leaderOf(finding: Finding, all: readonly Finding[]): Finding | undefined {
  const known = all.find(({ id }) => FOLLOWS[finding.id]?.includes(id));
  if (known !== undefined) return known;
  const { feature } = finding;
  if (feature === undefined || feature === 'start') return undefined;
  const first = all.find((each) => each.feature === feature);
  return first === finding ? undefined : first;
}
