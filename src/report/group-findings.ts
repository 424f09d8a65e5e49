import type { CallEntry } from '../journal/entry.ts';
import type { CallFinding } from '../platform/call-finding.ts';
import { createPlaces, type Places } from './places.ts';

/** All that was found under one code. */
export type FindingGroup = {
  readonly code: string;
  /** How many calls have it. */
  readonly calls: number;
  /** The first of them, and what was found there. */
  readonly call: CallEntry;
  readonly finding: CallFinding;
  /** The conversations that they are about. */
  readonly places: Places;
  /** The first different messages, and how many calls have each. */
  readonly messages: ReadonlyMap<string, number>;
};

/** Groups findings by their code as calls come: of all calls, the first of each code is kept. */
export type FindingGroups = {
  add(entry: CallEntry): void;
  groups(): readonly FindingGroup[];
};

/** Most different messages of one code that are kept. */
const MESSAGES_MAX = 5;

/** Creates groups of nothing. */
export function createFindingGroups(): FindingGroups {
  type Growing = FindingGroup & { calls: number; messages: Map<string, number> };
  const groups = new Map<string, Growing>();

  function groupOf(code: string, call: CallEntry, finding: CallFinding): Growing {
    const known = groups.get(code);
    if (known !== undefined) return known;
    const group = { code, calls: 0, call, finding, places: createPlaces(), messages: new Map() };
    groups.set(code, group);
    return group;
  }

  return {
    add(entry) {
      if (entry.findings.length === 0) return;
      const first = new Map(entry.findings.toReversed().map((finding) => [finding.code, finding]));
      for (const [code, finding] of first) {
        const group = groupOf(code, entry, finding);
        const { message } = finding;
        group.calls++;
        group.places.add(entry);
        if (group.messages.has(message) || group.messages.size < MESSAGES_MAX)
          group.messages.set(message, (group.messages.get(message) ?? 0) + 1);
      }
    },
    groups: () => [...groups.values()],
  };
}
