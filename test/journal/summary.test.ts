import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAILURES_MAX } from '#src/journal/count-events.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createSummaryCounter, type Summary } from '#src/journal/summary.ts';
import {
  attemptEntry,
  callEntry,
  conversationEntry,
  expectationEntry,
  failedExpectation,
  refusedCall,
  rejectedEntry,
  requestEntry,
  runEntry,
  UNAUTHORIZED_FINDING,
  unscriptedEntry,
} from '../support/report/sample-entries.ts';

function summarise(...entries: readonly JournalEntry[]): Summary {
  const counter = createSummaryCounter();
  for (const entry of entries) counter.add(entry);
  return counter.summary();
}

const accepted = attemptEntry();
const lost = rejectedEntry();
const owed = rejectedEntry({ retryInMs: 1000 });
const finished = conversationEntry();
const stopped = conversationEntry({ ending: 'stopped', stepsPlayed: 1 });
const refusedAsAwaited = rejectedEntry({ refusalAwaited: true });
const remark = { ...UNAUTHORIZED_FINDING, severity: 'warning' } as const;
const interrupted = conversationEntry({ ending: 'interrupted', stepsPlayed: 3 });

describe('the verdict', () => {
  test.each<[Summary['verdict'], string, readonly JournalEntry[]]>([
    ['passed', 'each event was accepted', [accepted, finished, runEntry()]],
    ['passed', 'each event was accepted so far', [accepted]],
    ['passed', 'an event was accepted by a retry', [owed, attemptEntry({ retry: 1 }), finished, runEntry()]],
    ['failed', 'an event was not delivered', [accepted, lost, finished, runEntry()]],
    ['failed', 'an event was not delivered and its conversation stopped', [lost, stopped, runEntry()]],
    ['failed', 'a conversation stopped', [accepted, stopped, runEntry()]],
    ['passed', 'an event was refused as awaited', [refusedAsAwaited, expectationEntry({ calls: [] })]],
    ['passed', 'an expectation held and no event was sent', [callEntry(), expectationEntry()]],
    ['passed', 'a call was refused and an expectation awaited that', [refusedCall(), expectationEntry()]],
    ['passed', 'a call was refused without a broken rule', [accepted, callEntry({ status: 404 })]],
    [
      'passed',
      'a call was refused with a remark',
      [accepted, callEntry({ status: 404, findings: [remark] })],
    ],
    ['passed', 'a call that breaks a rule was accepted', [accepted, refusedCall({ status: 202 })]],
    [
      'passed',
      'a request was refused and that is what was awaited',
      [requestEntry({ outcome: 'rejected' }), expectationEntry()],
    ],
    ['passed', 'an unscripted call is reported', [accepted, callEntry(), unscriptedEntry()]],
    ['failed', 'an expectation failed', [accepted, failedExpectation(), finished, runEntry()]],
    ['failed', 'an event was refused as awaited and another was lost', [refusedAsAwaited, lost]],
    ['failed', 'a call was refused for a broken rule', [accepted, refusedCall()]],
    ['failed', 'a refused call failed an expectation', [refusedCall(), failedExpectation({ calls: [0] })]],
    [
      'failed',
      'one of two refused calls was awaited',
      [refusedCall(), refusedCall({ callIndex: 1 }), expectationEntry({ calls: [1] })],
    ],
    ['failed', 'an unscripted call is an error', [accepted, unscriptedEntry({ severity: 'error' })]],
    ['nothing-checked', 'nothing happened', []],
    ['nothing-checked', 'the app only called', [callEntry(), callEntry({ callIndex: 1 }), runEntry()]],
    ['nothing-checked', 'no event was sent', [finished, runEntry()]],
    ['interrupted', 'the run was interrupted', [accepted, interrupted, runEntry({ ending: 'interrupted' })]],
    ['interrupted', 'the run was interrupted at once', [runEntry({ ending: 'interrupted' })]],
    [
      'interrupted',
      'the run was interrupted after a failure',
      [lost, stopped, runEntry({ ending: 'interrupted' })],
    ],
  ])('is "%s" when %s', (verdict, _, entries) => {
    expect(summarise(...entries).verdict).toBe(verdict);
  });
});

describe('the counts', () => {
  test('of nothing are zero', () => {
    expect(summarise()).toEqual({
      verdict: 'nothing-checked',
      conversations: { total: 0, finished: 0, stopped: 0, interrupted: 0 },
      events: {
        total: 0,
        accepted: 0,
        retried: 0,
        undelivered: 0,
        refusedAsAwaited: 0,
        pending: 0,
        forged: 0,
        repeatsFailed: 0,
      },
      attempts: { total: 0, accepted: 0, rejected: 0, timeout: 0, unreachable: 0 },
      expectations: { total: 0, passed: 0, failed: 0 },
      calls: { total: 0, refused: 0, unknownPaths: 0, findings: 0, unawaitedRefusals: 0 },
      unscripted: { warnings: 0, errors: 0 },
      requests: { total: 0, accepted: 0, rejected: 0, timeout: 0, unreachable: 0 },
      scenariosSkipped: 0,
      stepsNotPlayed: 0,
      conversationsNotBegun: 0,
      durationMs: undefined,
      failures: [],
      failedExpectations: [],
      unawaitedRefusals: [],
      findings: [],
      unscriptedCalls: [],
    });
  });

  test('tell events from attempts, and outcomes from endings', () => {
    const timeout = attemptEntry({ outcome: 'timeout', status: -1, durationMs: 10_000 });
    const unreachable = attemptEntry({ outcome: 'unreachable', status: -1, retryInMs: 30_000 });
    expect(
      summarise(
        accepted,
        owed,
        rejectedEntry({ retry: 1, retryInMs: 10_000 }),
        attemptEntry({ retry: 2 }),
        timeout,
        unreachable,
        finished,
        stopped,
        interrupted,
        runEntry({ ending: 'interrupted', conversationsNotBegun: 7 }),
      ),
    ).toMatchObject({
      conversations: { total: 3, finished: 1, stopped: 1, interrupted: 1 },
      events: { total: 4, accepted: 2, retried: 1, undelivered: 1, pending: 1 },
      attempts: { total: 6, accepted: 2, rejected: 2, timeout: 1, unreachable: 1 },
      stepsNotPlayed: 4,
      conversationsNotBegun: 7,
      failures: [timeout],
    });
  });

  test('tell what the app did from what was awaited', () => {
    const reply = callEntry({ callIndex: 2, findings: [remark] });
    const refused = refusedCall({ callIndex: 3 });
    const awaited = refusedCall({ callIndex: 4 });
    const failed = failedExpectation();
    const [warning, error] = [unscriptedEntry(), unscriptedEntry({ severity: 'error' })];
    expect(
      summarise(
        callEntry(),
        callEntry({ callIndex: 1, status: 404 }),
        reply,
        refused,
        awaited,
        expectationEntry({ calls: [4] }),
        expectationEntry(),
        failed,
        warning,
        warning,
        error,
        requestEntry(),
        requestEntry({ outcome: 'rejected', status: 404 }),
        requestEntry({ outcome: 'unreachable', status: -1 }),
      ),
    ).toMatchObject({
      expectations: { total: 3, passed: 2, failed: 1 },
      calls: { total: 5, refused: 3, unknownPaths: 0, findings: 3, unawaitedRefusals: 1 },
      unscripted: { warnings: 2, errors: 1 },
      requests: { total: 3, accepted: 1, rejected: 1, timeout: 0, unreachable: 1 },
      failedExpectations: [failed],
      unawaitedRefusals: [refused],
      findings: [reply, refused, awaited],
      unscriptedCalls: [warning, warning, error],
      events: { total: 0 },
      attempts: { total: 0 },
      durationMs: undefined,
    });
  });

  test('tell an event that was refused as awaited from one that was lost', () => {
    const summary = summarise(
      rejectedEntry({ refusalAwaited: true, retryInMs: 1000 }),
      rejectedEntry({ refusalAwaited: true, retry: 1 }),
      rejectedEntry({ refusalAwaited: true, retryInMs: 1000 }),
      attemptEntry({ retry: 1 }),
    );
    expect(summary).toMatchObject({
      events: { total: 2, accepted: 1, retried: 1, undelivered: 0, refusedAsAwaited: 1, pending: 0 },
      failures: [],
    });
  });

  test('are those of their moment', () => {
    const counter = createSummaryCounter();
    counter.add(accepted);
    counter.add(lost);
    const before = counter.summary();
    counter.add(accepted);
    counter.add(lost);
    expect(before.events.total).toBe(2);
    expect(before.attempts.total).toBe(2);
    expect(before.failures).toHaveLength(1);
    expect(counter.summary().events.total).toBe(4);
  });

  test(`hold the first ${FAILURES_MAX} failures whole and count the others`, () => {
    const failures = Array.from({ length: FAILURES_MAX + 5 }, (_, eventIndex) =>
      rejectedEntry({ eventIndex }),
    );
    const summary = summarise(...failures);
    expect(summary.failures).toEqual(failures.slice(0, FAILURES_MAX));
    expect(summary.events.undelivered).toBe(FAILURES_MAX + 5);
  });
});

describe('what is shown whole', () => {
  const many = <T>(make: (index: number) => T) =>
    Array.from({ length: FAILURES_MAX + 5 }, (_, index) => make(index));

  test.each<[keyof Summary, (index: number) => JournalEntry]>([
    ['failures', (eventIndex) => rejectedEntry({ eventIndex })],
    ['failedExpectations', (stepIndex) => failedExpectation({ stepIndex })],
    ['unawaitedRefusals', (callIndex) => refusedCall({ callIndex })],
    ['findings', (callIndex) => callEntry({ callIndex, findings: [remark] })],
    ['unscriptedCalls', (callIndex) => unscriptedEntry({ callIndex })],
  ])('of the %s are the first', (list, make) => {
    const entries = many(make);
    expect(summarise(...entries)[list]).toEqual(entries.slice(0, FAILURES_MAX));
  });

  test('of refused calls makes room when one of them is awaited', () => {
    const calls = many((callIndex) => refusedCall({ callIndex }));
    const explained = expectationEntry({ calls: calls.map(({ callIndex }) => callIndex).slice(0, 25) });
    const last = refusedCall({ callIndex: 99 });
    const summary = summarise(...calls, explained, last);
    expect(summary.calls.unawaitedRefusals).toBe(1);
    expect(summary.unawaitedRefusals).toEqual([last]);
  });
});

describe('the durations', () => {
  const durations = (...all: readonly number[]) =>
    summarise(...all.map((durationMs) => attemptEntry({ durationMs }))).durationMs;

  test('of one request are its own', () => {
    const times = durations(40);
    expect(times?.max).toBe(40);
    expect(times?.median).toBeGreaterThan(38);
    expect(times?.median).toBeLessThanOrEqual(40);
    expect(times?.p95).toBe(times?.median);
  });

  test('leave out requests that were not answered', () => {
    const timeout = attemptEntry({ outcome: 'timeout', status: -1, durationMs: 10_000 });
    expect(summarise(timeout).durationMs).toBeUndefined();
    expect(summarise(timeout, rejectedEntry({ durationMs: 3 })).durationMs?.max).toBe(3);
  });

  test('may be nothing', () => {
    expect(durations(0, 0)).toEqual({ median: 0, p95: 0, max: 0 });
  });

  test('are at most 5 % from those of the sorted list', () => {
    const durationMs = fc.double({ min: 0.01, max: 60_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(durationMs, { minLength: 1, maxLength: 200 }), (all) => {
        const sorted = all.toSorted((a, b) => a - b);
        const exact = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] as number;
        const { median, p95, max } = durations(...all) as NonNullable<Summary['durationMs']>;
        expect(max).toBe(Math.max(...all));
        for (const [actual, wanted] of [
          [median, exact(0.5)],
          [p95, exact(0.95)],
        ] as const) {
          expect(actual).toBeGreaterThan(wanted / 1.05);
          expect(actual).toBeLessThan(wanted * 1.05);
        }
        expect(median).toBeLessThanOrEqual(p95);
        expect(p95).toBeLessThanOrEqual(max);
      }),
    );
  });
});
