import { describe, expect, test } from 'vitest';
import { EXIT, exitCodeOf } from '#src/cli/output/exit-codes.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createSummaryCounter } from '#src/journal/summary.ts';
import {
  attemptEntry,
  callEntry,
  expectationEntry,
  failedExpectation,
  refusedCall,
  rejectedEntry,
  requestEntry,
  runEntry,
  unscriptedEntry,
} from '../support/report/sample-entries.ts';

const unanswered = { outcome: 'unreachable', status: -1, reason: 'connection refused' } as const;

describe('the exit code', () => {
  test.each<[keyof typeof EXIT, string, readonly JournalEntry[]]>([
    ['passed', 'each event was accepted', [attemptEntry()]],
    ['passed', 'an expectation held and nothing was sent', [callEntry(), expectationEntry()]],
    ['passed', 'a refusal was awaited', [rejectedEntry({ refusalAwaited: true }), expectationEntry()]],
    ['passed', 'an unscripted call is reported', [attemptEntry(), callEntry(), unscriptedEntry()]],
    ['failed', 'nothing was checked', []],
    ['failed', 'the app only called', [callEntry()]],
    ['failed', 'an event was refused', [attemptEntry(), rejectedEntry()]],
    ['failed', 'an expectation failed', [attemptEntry(), failedExpectation()]],
    ['failed', 'an expectation failed and nothing was sent', [failedExpectation()]],
    ['failed', 'a call was refused', [attemptEntry(), refusedCall()]],
    [
      'failed',
      'an unscripted call is an error',
      [attemptEntry(), callEntry(), unscriptedEntry({ severity: 'error' })],
    ],
    ['failed', 'the app answers only its customer', [attemptEntry(unanswered), requestEntry()]],
    ['failed', 'every answer came too late', [attemptEntry({ ...unanswered, outcome: 'timeout' })]],
    ['unreachable', 'no event was answered', [attemptEntry(unanswered)]],
    [
      'unreachable',
      'no event was answered, so that an expectation failed',
      [attemptEntry(unanswered), failedExpectation()],
    ],
    ['unreachable', 'no request was answered', [requestEntry(unanswered), failedExpectation()]],
    ['interrupted', 'the run was interrupted', [failedExpectation(), runEntry({ ending: 'interrupted' })]],
  ])('says "%s" when %s', (name, _, entries) => {
    const counter = createSummaryCounter();
    for (const entry of entries) counter.add(entry);
    expect(exitCodeOf(counter.summary())).toBe(EXIT[name]);
  });
});
