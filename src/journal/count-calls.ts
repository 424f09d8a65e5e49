import type { Outcome } from '../delivery/transport.ts';
import { FAILURES_MAX, keepFirst } from './count-events.ts';
import type { CallEntry, ExpectationEntry, RequestEntry, UnscriptedEntry } from './entry.ts';
import { createRefusals } from './refusals.ts';

/** What the app called, and whether it was what was awaited. */
export type CallCounts = {
  readonly expectations: Readonly<Record<ExpectationEntry['verdict'] | 'total', number>>;
  /**
   * The app's calls: `refused` were answered with 400 or more, `unknownPaths` are those of them that went where 8x8
   * offers nothing, `findings` have at least one, `unawaitedRefusals` were
   * refused for a published rule that they break while no passed expectation names them.
   */
  readonly calls: {
    readonly total: number;
    readonly refused: number;
    readonly unknownPaths: number;
    readonly findings: number;
    readonly unawaitedRefusals: number;
  };
  /** Calls that no step awaited, by what the run's policy makes of them. */
  readonly unscripted: { readonly warnings: number; readonly errors: number };
  /** Requests to the app's own API by outcome; an expectation says whether that was right. */
  readonly requests: Readonly<Record<Outcome | 'total', number>>;
  /** The first expectations that failed, at most `FAILURES_MAX`. */
  readonly failedExpectations: readonly ExpectationEntry[];
  /** The calls that fail the run by being refused, at most `FAILURES_MAX`. */
  readonly unawaitedRefusals: readonly CallEntry[];
  /** The first calls with a finding, at most `FAILURES_MAX`. */
  readonly findings: readonly CallEntry[];
  /** The first calls that no step awaited, at most `FAILURES_MAX`. */
  readonly unscriptedCalls: readonly UnscriptedEntry[];
};

/** Counts what comes from the app, and what was awaited of it. */
export type CallCounter = {
  add(entry: CallEntry | ExpectationEntry | RequestEntry | UnscriptedEntry): void;
  counts(): CallCounts;
};

/** Creates a counter of calls that has seen none. */
export function createCallCounter(): CallCounter {
  const expectations = { total: 0, passed: 0, failed: 0 };
  const calls = { total: 0, refused: 0, unknownPaths: 0, findings: 0 };
  const unscripted = { warnings: 0, errors: 0 };
  const requests = { total: 0, accepted: 0, rejected: 0, timeout: 0, unreachable: 0 };
  const refusals = createRefusals({ shownMax: FAILURES_MAX });
  const failedExpectations: ExpectationEntry[] = [];
  const findings: CallEntry[] = [];
  const unscriptedCalls: UnscriptedEntry[] = [];

  function addCall(entry: CallEntry): void {
    calls.total++;
    if (entry.status >= 400) calls.refused++;
    if (entry.operation === undefined && entry.status === 404) calls.unknownPaths++;
    if (entry.findings.length === 0) return;
    calls.findings++;
    keepFirst(findings, entry);
    refusals.add(entry);
  }

  function addExpectation(entry: ExpectationEntry): void {
    expectations.total++;
    expectations[entry.verdict]++;
    if (entry.verdict === 'passed') refusals.explain(entry.calls);
    else keepFirst(failedExpectations, entry);
  }

  function addUnscripted(entry: UnscriptedEntry): void {
    unscripted[entry.severity === 'error' ? 'errors' : 'warnings']++;
    keepFirst(unscriptedCalls, entry);
  }

  function addRequest({ outcome }: RequestEntry): void {
    requests.total++;
    requests[outcome]++;
  }

  return {
    add(entry) {
      if (entry.kind === 'call') addCall(entry);
      else if (entry.kind === 'expectation') addExpectation(entry);
      else if (entry.kind === 'unscripted') addUnscripted(entry);
      else addRequest(entry);
    },
    counts: () => ({
      expectations: { ...expectations },
      calls: { ...calls, unawaitedRefusals: refusals.count },
      unscripted: { ...unscripted },
      requests: { ...requests },
      failedExpectations: failedExpectations.slice(),
      unawaitedRefusals: refusals.shown,
      findings: findings.slice(),
      unscriptedCalls: unscriptedCalls.slice(),
    }),
  };
}
