import { describe, expect, test } from 'vitest';
import { createRunView, OUTSIDE_KEY } from '#src/console/model/run-view.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import {
  attemptEntry,
  callEntry,
  conversationEntry,
  expectationEntry,
  failedExpectation,
  rejectedEntry,
  requestEntry,
} from '../support/report/sample-entries.ts';

const ID = attemptEntry().conversationId;

function viewOf(...entries: readonly JournalEntry[]) {
  const run = createRunView();
  for (const entry of entries) run.add(entry);
  return run;
}

describe('the view of a run', () => {
  test('has a conversation for each id, in the order in which they began', () => {
    const run = viewOf(
      attemptEntry({ conversation: 1 }),
      attemptEntry({ conversation: 2, conversationId: 'other', eventId: 'b' }),
      attemptEntry({ conversation: 1, eventId: 'c' }),
    );
    expect(run.conversations.map(({ key, number }) => [key, number])).toEqual([
      [ID, 1],
      ['other', 2],
    ]);
    expect(run.conversations[0]?.counts.events).toBe(2);
  });

  test('puts what belongs to no conversation under one key', () => {
    const run = viewOf(
      attemptEntry({
        scenario: '',
        conversation: 0,
        conversationId: '',
        eventType: 'WEB_HOOK_VERIFY',
        move: 'send',
      }),
      callEntry({
        scenario: undefined,
        conversation: undefined,
        conversationId: undefined,
        operation: 'token',
      }),
    );
    expect(run.conversations.map(({ key }) => key)).toEqual([OUTSIDE_KEY]);
    expect(run.conversations[0]?.rows).toHaveLength(2);
  });

  test('knows a conversation from what its customer did before it had an id', () => {
    const run = viewOf(
      requestEntry({ conversationId: '', does: 'opens', text: 'Hello?', requestIndex: 0 }),
      attemptEntry({ requestIndex: 1 }),
    );
    expect(run.conversations).toHaveLength(1);
    expect(run.find(ID)).toBe(run.conversations[0]);
    expect(run.find('Sample#1')).toBe(run.conversations[0]);
  });

  test('joins the call that opened a conversation with what its customer did, before what followed from it', () => {
    const opening = callEntry({
      operation: 'conversation',
      conversationId: ID,
      scenario: undefined,
      conversation: undefined,
      during: 0,
      body: { customer: { name: 'Mira Solberg' } },
      status: 202,
    });
    const run = viewOf(
      opening,
      requestEntry({ conversationId: '', does: 'opens', text: '', requestIndex: 0 }),
      attemptEntry({ requestIndex: 1 }),
    );
    expect(run.conversations).toHaveLength(1);
    const [view] = run.conversations;
    expect(view?.customer).toBe('Mira Solberg');
    expect(view?.rows.map(({ entry }) => entry.kind)).toEqual(['request', 'call', 'attempt']);
  });

  test('takes a later playing of the same scenario for another conversation', () => {
    const run = viewOf(
      requestEntry({ conversationId: '', does: 'opens' }),
      conversationEntry({ conversationId: '', ending: 'stopped' }),
      requestEntry({ conversationId: '', does: 'opens' }),
    );
    expect(run.conversations).toHaveLength(2);
    expect(new Set(run.conversations.map(({ key }) => key)).size).toBe(2);
  });

  test('counts what went wrong', () => {
    const run = viewOf(
      rejectedEntry({ retryInMs: 1000 }),
      rejectedEntry({ retry: 1 }),
      expectationEntry(),
      failedExpectation(),
    );
    expect(run.conversations[0]?.counts).toMatchObject({ events: 1, retries: 1, failures: 2, warnings: 1 });
  });

  test('follows the state, the queue and the agents', () => {
    const run = viewOf(
      attemptEntry({ move: 'queue', who: 'Support', eventId: 'a', stateAfter: 'queued' }),
      attemptEntry({ move: 'join', who: 'Ana,Pop', eventId: 'b', stateAfter: 'handled' }),
      attemptEntry({ move: 'join', who: 'Ben,Kim', eventId: 'c', stateAfter: 'several-agents' }),
      attemptEntry({ move: 'leave', who: 'Ana,Pop', eventId: 'd', stateAfter: 'handled' }),
    );
    const [view] = run.conversations;
    expect(view).toMatchObject({ state: 'handled', queue: 'Support', agents: ['Ben Kim'] });
  });

  test('has a version that rises with each entry, of the run and of the conversation alone', () => {
    const run = viewOf(attemptEntry(), attemptEntry({ conversation: 2, conversationId: 'other' }));
    const [first, second] = run.conversations;
    const before = [run.version, first?.version, second?.version];
    run.add(attemptEntry({ eventId: 'more' }));
    expect([run.version, first?.version, second?.version]).toEqual([
      Number(before[0]) + 1,
      Number(before[1]) + 1,
      before[2],
    ]);
  });

  test('grows by ten thousand events of one conversation in no more time than a page may take', () => {
    const run = createRunView();
    const startedUs = process.cpuUsage();
    for (let index = 0; index < 10_000; index++)
      run.add(attemptEntry({ eventId: `event-${index}`, eventIndex: index, text: `text ${index}` }));
    const { user, system } = process.cpuUsage(startedUs);
    expect(run.conversations[0]?.rows).toHaveLength(10_000);
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});
