import type { CallEntry } from '../journal/entry.ts';
import type { CallFinding } from '../platform/call-finding.ts';

/** All that was found under one code. */
export type FindingGroup = {
  readonly code: string;
  /** How many calls have it. */
  readonly calls: number;
  /** The first of them, and what was found there. */
  readonly call: CallEntry;
  readonly finding: CallFinding;
};

/** Groups findings by their code as calls come: of all calls, the first of each code is kept. */
export type FindingGroups = {
  add(entry: CallEntry): void;
  groups(): readonly FindingGroup[];
};

/** Creates groups of nothing. */
export function createFindingGroups(): FindingGroups {
  const groups = new Map<string, FindingGroup>();

  return {
    add(entry) {
      if (entry.findings.length === 0) return;
      const first = new Map(entry.findings.toReversed().map((finding) => [finding.code, finding]));
      for (const [code, finding] of first) {
        const group = groups.get(code) ?? { code, calls: 0, call: entry, finding };
        groups.set(code, { ...group, calls: group.calls + 1 });
      }
    },
    groups: () => [...groups.values()],
  };
}
