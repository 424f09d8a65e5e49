import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createCausalOrder } from '#src/report/causal-order.ts';
import { attemptEntry, callEntry, expectationEntry, requestEntry } from '../support/report/sample-entries.ts';

const call = (callIndex: number, during: number | undefined, conversationId?: string) =>
  callEntry({ callIndex, during, conversationId, scenario: undefined });

const attempt = (requestIndex: number, conversationId: string) =>
  attemptEntry({ requestIndex, conversationId });

const request = (requestIndex: number) => requestEntry({ requestIndex, conversationId: '' });

const passed = (...calls: readonly number[]) => expectationEntry({ calls, conversationId: '' });

/** `call 3`, `attempt 1`: enough to see an order. */
function nameOf(entry: JournalEntry): string {
  if (entry.kind === 'call') return `call ${entry.callIndex}`;
  return entry.kind === 'attempt' || entry.kind === 'request'
    ? `${entry.kind} ${entry.requestIndex}`
    : entry.kind;
}

function shownAfter(entries: readonly JournalEntry[]): readonly string[] {
  const shown: string[] = [];
  const order = createCausalOrder((entry) => shown.push(nameOf(entry)));
  for (const entry of entries) order.add(entry);
  return shown;
}

describe('entries are shown in the order of cause and effect', () => {
  test.each<[string, readonly JournalEntry[], readonly string[]]>([
    ['a call of its own is shown at once', [call(0, undefined, 'a')], ['call 0']],
    [
      'a call waits for the event that it came during',
      [call(0, 0, 'a'), attempt(0, 'a')],
      ['attempt 0', 'call 0'],
    ],
    [
      'what follows in the conversation waits too, other conversations do not',
      [call(0, 0, 'a'), attempt(1, 'b'), attempt(2, 'a'), attempt(0, 'a')],
      ['attempt 1', 'attempt 0', 'call 0', 'attempt 2'],
    ],
    [
      'a customer’s request stands above the conversation that the app opens and what that leads to',
      [call(0, 0, 'a'), passed(0), attempt(1, 'a'), request(0)],
      ['request 0', 'call 0', 'expectation', 'attempt 1'],
    ],
    [
      'a call during an event that itself waits',
      [call(0, 0, 'a'), call(1, 1, 'a'), passed(1), attempt(1, 'a'), request(0)],
      ['request 0', 'call 0', 'attempt 1', 'call 1', 'expectation'],
    ],
  ])('%s', (_, entries, order) => {
    expect(shownAfter(entries)).toEqual(order);
  });

  test('of very much that waits for requests that never come the oldest is shown', () => {
    const calls = Array.from({ length: 1500 }, (_, index) => call(index, index % 700, `${index}`));
    const shown = shownAfter(calls);
    expect(shown.slice(0, 2)).toEqual(['call 0', 'call 700']);
    expect(shown.length).toBeGreaterThanOrEqual(500);
  });

  test('what waits for a request that never comes is shown at the end', () => {
    const shown: string[] = [];
    const order = createCausalOrder((entry) => shown.push(nameOf(entry)));
    order.add(call(0, 0, 'a'));
    order.end();
    expect(shown).toEqual(['call 0']);
  });
});
