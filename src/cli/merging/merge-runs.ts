import type { JournalEntry, RunEntry } from '../../journal/entry.ts';
import type { RunInfo } from '../../play/run/run-info.ts';
import type { Report } from '../../report/report-schema.ts';

/** Several runs as one. */
export type MergedRuns = {
  readonly info: RunInfo;
  readonly scenarios: Report['scenarios'];
  readonly entries: readonly JournalEntry[];
};

/** Merges the runs of one dialect, the one that began first first. What each counts from 0 is counted on. */
export function mergeRuns(reports: readonly Report[]): MergedRuns {
  const ordered = reports.toSorted((a, b) => a.run.startedMs - b.run.startedMs);
  const [first] = ordered as [Report, ...Report[]];
  const next = { call: 0, request: 0 };
  const entries: JournalEntry[] = [];
  const ends: RunEntry[] = [];
  for (const report of ordered) {
    const offset = { ...next };
    for (const entry of report.entries as readonly JournalEntry[]) {
      if (entry.kind === 'run') {
        ends.push(entry);
        continue;
      }
      const counted = countOn(entry, offset);
      if (counted.kind === 'call') next.call = Math.max(next.call, counted.callIndex + 1);
      if ('requestIndex' in counted) next.request = Math.max(next.request, counted.requestIndex + 1);
      entries.push(counted);
    }
  }
  const seeds = [...new Set(ordered.map(({ run }) => run.seed))];
  return {
    info: { ...first.run, seed: seeds.join(', ') } as RunInfo,
    scenarios: ordered.flatMap(({ scenarios }) => scenarios),
    entries: [...entries, mergeEnds(ends, ordered.length)],
  };
}

type Offset = { readonly call: number; readonly request: number };

function countOn(entry: JournalEntry, { call, request }: Offset): JournalEntry {
  switch (entry.kind) {
    case 'call': {
      const during = entry.during === undefined ? undefined : entry.during + request;
      return { ...entry, callIndex: entry.callIndex + call, during };
    }
    case 'request':
    case 'view':
      return { ...entry, requestIndex: entry.requestIndex + request };
    case 'expectation':
      return { ...entry, calls: entry.calls.map((index) => index + call) };
    case 'unscripted':
      return { ...entry, callIndex: entry.callIndex + call };
    default:
      return entry;
  }
}

/** A run without an end was cut off. */
function mergeEnds(ends: readonly RunEntry[], runs: number): RunEntry {
  const problem = ends.find((end) => end.problem !== undefined)?.problem;
  const isWhole = ends.length === runs && ends.every(({ ending }) => ending === 'finished');
  return {
    kind: 'run',
    ending: isWhole ? 'finished' : 'interrupted',
    conversationsNotBegun: ends.reduce((sum, end) => sum + end.conversationsNotBegun, 0),
    ...(problem !== undefined && { problem }),
  };
}
