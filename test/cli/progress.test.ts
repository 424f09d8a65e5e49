import { expect, onTestFinished, test, vi } from 'vitest';
import type { Io } from '#src/cli/output/io.ts';
import { showProgress } from '#src/cli/output/progress.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createSummaryCounter } from '#src/journal/summary.ts';
import { noPaint } from '#src/report/paint.ts';
import {
  attemptEntry,
  conversationEntry,
  failedExpectation,
  rejectedEntry,
} from '../support/report/sample-entries.ts';

/** What is told of a run after these entries. */
function progressOf(entries: readonly JournalEntry[], talkIsTerminal: boolean): readonly string[] {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const counter = createSummaryCounter();
  for (const entry of entries) counter.add(entry);
  const reply: string[] = [];
  const io: Io = {
    out: () => {},
    talk: (text) => void reply.push(text),
    status: { show: (line) => void reply.push(line), erase: () => void reply.push('(erased)') },
    outPaint: noPaint,
    talkPaint: noPaint,
    columns: 100,
    outIsTerminal: false,
    talkIsTerminal,
    onInterrupt: () => () => {},
    onUnread: () => () => {},
    exit: () => {},
  };
  const hide = showProgress(counter, 10, io);
  vi.advanceTimersByTime(talkIsTerminal ? 200 : 5000);
  hide();
  vi.advanceTimersByTime(60_000);
  return reply;
}

test.each<[string, readonly JournalEntry[], string]>([
  ['nothing yet', [], '0 of 10 conversations, 0 events accepted'],
  ['events', [attemptEntry(), conversationEntry()], '1 of 10 conversations, 1 event accepted'],
  [
    'events that were not delivered',
    [attemptEntry(), rejectedEntry()],
    '0 of 10 conversations, 1 event accepted, 1 not delivered',
  ],
  [
    'an expectation that failed',
    [failedExpectation(), conversationEntry({ ending: 'stopped' })],
    '1 of 10 conversations, 0 events accepted, 1 expectation failed',
  ],
  [
    'all of it',
    [rejectedEntry(), failedExpectation(), failedExpectation()],
    '0 of 10 conversations, 0 events accepted, 1 not delivered, 2 expectations failed',
  ],
])('progress tells of %s', (_, entries, line) => {
  expect(progressOf(entries, true)).toEqual([line, '(erased)']);
  expect(progressOf(entries, false)).toEqual([`${line}\n`, '(erased)']);
});
