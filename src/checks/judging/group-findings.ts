import type { IgnoredFinding } from '../../play/options/options.ts';
import { TWIN_SYMPTOMS } from './compare-twins.ts';
import { COMBINED, EFFECTS, FOLLOWS } from './effects.ts';
import type { ExplainedFinding } from './explain.ts';
import type { Finding } from './finding.ts';

/** A finding, and what follows from it. */
export type GroupedFinding = Finding & { readonly followedBy: readonly Finding[] };

/** Findings as they are told: each cause once, what is ignored apart. */
export type ToldFindings = {
  readonly findings: readonly GroupedFinding[];
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
};

/** What share of the trials that show an effect must show its cause. */
const SHARED = 0.8;

/** Tells a finding under the one that it follows from. Pure. */
export function groupFindings(
  found: readonly ExplainedFinding[],
  ignore: readonly IgnoredFinding[],
): ToldFindings {
  const reasonOf = ({ id }: Finding) => ignore.find(({ finding }) => finding === id)?.reason;
  const kept = mergeEqual(combine(found)).filter((finding) => reasonOf(finding) === undefined);
  const leaders = kept.filter((finding) => leaderOf(finding, kept) === undefined);
  return {
    findings: leaders.map((leader) => ({
      ...tell(leader),
      followedBy: kept.filter((finding) => rootOf(finding, kept) === leader && finding !== leader).map(tell),
    })),
    ignored: found.flatMap((finding) => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ finding: tell(finding), reason }];
    }),
  };
}

function tell({ shownBy: _, ...finding }: ExplainedFinding): Finding {
  return finding;
}

/** What two findings mean together, that each by itself does not. */
function combine(found: readonly ExplainedFinding[]): readonly ExplainedFinding[] {
  return COMBINED.reduce<readonly ExplainedFinding[]>((all, { ids, ...cause }) => {
    const parts = all.filter(({ id }) => ids.includes(id));
    if (!ids.every((id) => parts.some((part) => part.id === id))) return all;
    return all.map((each) => (parts.includes(each) ? { ...each, ...cause } : each));
  }, found);
}

/** Several features may mean the same cause. */
function mergeEqual(found: readonly ExplainedFinding[]): readonly ExplainedFinding[] {
  const byId = new Map<string, ExplainedFinding>();
  for (const finding of found) {
    const known = byId.get(finding.id);
    if (known === undefined) byId.set(finding.id, finding);
    else
      byId.set(finding.id, {
        ...known,
        // What a trial has shown can be shortened.
        ...(known.trial === undefined && finding.trial !== undefined && finding),
        cases: sumCases(known, finding),
        shownBy: new Set([...known.shownBy, ...finding.shownBy]),
      });
  }
  return [...byId.values()];
}

function sumCases(a: Finding, b: Finding): Finding['cases'] {
  return { wrong: a.cases.wrong + b.cases.wrong, total: a.cases.total + b.cases.total };
}

/** The finding that the others are told under: what follows from something that follows itself is told there. */
function rootOf(finding: ExplainedFinding, all: readonly ExplainedFinding[]): ExplainedFinding {
  const leader = leaderOf(finding, all);
  return leader === undefined ? finding : rootOf(leader, all);
}

function leaderOf(finding: ExplainedFinding, all: readonly ExplainedFinding[]): ExplainedFinding | undefined {
  const before = all.slice(0, all.indexOf(finding));
  return (
    all.find((each) => FOLLOWS[finding.id]?.includes(each.id) === true && each !== finding) ??
    causeOf(finding, all) ??
    before.find(({ feature }) => feature !== undefined && feature !== 'start' && feature === finding.feature)
  );
}

/** What it goes wrong because of: in nearly all trials that show it, one of its possible causes is there too. */
function causeOf(finding: ExplainedFinding, all: readonly ExplainedFinding[]): ExplainedFinding | undefined {
  const causes = all.filter(({ symptom }) => EFFECTS[symptom]?.includes(finding.symptom) === true);
  const trials = [...finding.shownBy];
  const sharedBy = (some: readonly ExplainedFinding[]) =>
    trials.filter((trial) => some.some(({ shownBy }) => shownBy.has(trial))).length;
  // What only a comparison shows may be seen of less than what it follows from.
  const least = TWIN_SYMPTOMS.has(finding.symptom) ? 0 : SHARED * trials.length;
  if (causes.length === 0 || sharedBy(causes) < least) return undefined;
  return causes.reduce((best, each) => (sharedBy([each]) > sharedBy([best]) ? each : best));
}
