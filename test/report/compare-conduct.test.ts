import { describe, expect, test } from 'vitest';
import type { CallEntry, JournalEntry } from '#src/journal/entry.ts';
import { compareConduct } from '#src/report/comparison/compare-conduct.ts';
import { createConductRecorder } from '#src/report/comparison/conduct.ts';
import {
  attemptEntry,
  callEntry,
  conversationEntry,
  expectationEntry,
} from '../support/report/sample-entries.ts';

const { scenario: name } = conversationEntry();

/** A message of the app in the sample's conversation. */
const says = (text: string, over: Partial<CallEntry> = {}) =>
  callEntry({ operation: 'message', method: 'POST', status: 202, body: { text }, findings: [], ...over });

const ENDED = conversationEntry();

/** What the comparison of one scenario comes to, from what happened in each dialect. */
function compare(chatApi: readonly JournalEntry[], chatGateway: readonly JournalEntry[]) {
  const recorder = createConductRecorder();
  for (const entry of [...chatApi, ENDED]) recorder.add('chat-api', entry);
  const elsewhere = (entry: JournalEntry) =>
    'conversationId' in entry && entry.conversationId === ENDED.conversationId
      ? { ...entry, conversationId: 'another' }
      : entry;
  for (const entry of [...chatGateway, ENDED].map(elsewhere)) recorder.add('chat-gateway', entry);
  return compareConduct([{ name, reason: undefined }], {
    'chat-api': recorder.conduct('chat-api'),
    'chat-gateway': recorder.conduct('chat-gateway'),
  });
}

describe('what an app does in two dialects is the same', () => {
  test.each<[string, JournalEntry[], JournalEntry[]]>([
    ['when it says the same', [says('Hi')], [says('Hi')]],
    ['whatever the path', [says('Hi', { path: '/a' })], [says('Hi', { path: '/b' })]],
    ['when it fetches a token', [callEntry({ operation: 'token' })], []],
    ['when it registers', [], [callEntry({ operation: 'replace-webhook', method: 'PUT' })]],
    ['when it reads', [], [callEntry({ operation: 'messages', method: 'GET' })]],
    ['when it shows that somebody writes', [], [callEntry({ operation: 'typing', method: 'POST' })]],
    ['when a token had expired', [says('Hi', { status: 401 }), says('Hi')], [says('Hi')]],
    [
      'when a text names its conversation',
      [says(`No. ${ENDED.conversationId}`, { conversationId: ENDED.conversationId })],
      [says('No. another', { conversationId: 'another' })],
    ],
    ['when a step has no event in one', [attemptEntry({ outcome: 'accepted' })], []],
    [
      'when a call comes before the scenario takes the conversation',
      [says('Hi', { scenario: undefined, conversation: undefined, conversationId: ENDED.conversationId })],
      [says('Hi')],
    ],
  ])('%s', (_, chatApi, chatGateway) => {
    expect(compare(chatApi, chatGateway)).toMatchObject([{ name, verdict: 'same', differences: [] }]);
  });
});

describe('what an app does in two dialects differs', () => {
  test.each<[string, JournalEntry[], JournalEntry[], object]>([
    [
      'in a text',
      [says('Hi')],
      [says('Ho')],
      { kind: 'calls', 'chat-api': ['message "Hi"'], 'chat-gateway': ['message "Ho"'] },
    ],
    [
      'in how often it says so',
      [says('Hi')],
      [says('Hi'), says('Hi')],
      { kind: 'calls', 'chat-api': [], 'chat-gateway': ['message "Hi"'] },
    ],
    [
      'in who says so',
      [says('Hi')],
      [says('', { body: { text: 'Hi', authorType: 'bot' } })],
      { kind: 'calls', 'chat-gateway': ['message "Hi" as bot'] },
    ],
    [
      'in the order',
      [says('1'), says('2')],
      [says('2'), says('1')],
      { kind: 'order', 'chat-gateway': ['message "2"', 'message "1"'] },
    ],
    [
      'in what is refused',
      [says('Hi')],
      [says('Hi', { status: 404 })],
      { kind: 'calls', 'chat-gateway': ['message "Hi" (refused)'] },
    ],
    [
      'in an event that it refuses',
      [attemptEntry({ stepIndex: 1, outcome: 'accepted' })],
      [attemptEntry({ stepIndex: 1, outcome: 'rejected', status: 422 })],
      { kind: 'events', stepIndex: 1, 'chat-gateway': ['rejected with 422'] },
    ],
    [
      'in one of the events of a step',
      [attemptEntry({ stepIndex: 1, outcome: 'accepted' })],
      [
        attemptEntry({ stepIndex: 1, outcome: 'timeout' }),
        attemptEntry({ stepIndex: 1, outcome: 'accepted' }),
      ],
      { kind: 'events', stepIndex: 1, 'chat-gateway': ['timeout'] },
    ],
    [
      'in an expectation',
      [expectationEntry({ stepIndex: 2, verdict: 'passed' })],
      [expectationEntry({ stepIndex: 2, verdict: 'failed' })],
      { kind: 'expectation', stepIndex: 2, 'chat-api': ['passed'], 'chat-gateway': ['failed'] },
    ],
  ])('%s', (_, chatApi, chatGateway, difference) => {
    expect(compare(chatApi, chatGateway)).toMatchObject([
      { name, verdict: 'different', differences: [{ conversation: 1, ...difference }] },
    ]);
  });

  test('in a call about no conversation of the scenarios', () => {
    const stray = says('Hi', { scenario: undefined, conversation: undefined, conversationId: undefined });
    expect(compare([stray], [])).toMatchObject([
      { name, verdict: 'same' },
      { name: '', verdict: 'different', differences: [{ conversation: 0, kind: 'calls' }] },
    ]);
  });
});

describe('a scenario is not comparable', () => {
  test('for a reason that is known before, or when one dialect did not play it', () => {
    const recorder = createConductRecorder();
    recorder.add('chat-api', ENDED);
    const conducts = {
      'chat-api': recorder.conduct('chat-api'),
      'chat-gateway': recorder.conduct('chat-gateway'),
    };
    expect(compareConduct([{ name, reason: undefined }], conducts)).toMatchObject([
      { verdict: 'not-comparable', reason: 'not played in chat-gateway' },
    ]);
    expect(compareConduct([{ name, reason: 'broken' }], conducts)).toMatchObject([
      { verdict: 'not-comparable', reason: 'broken' },
    ]);
  });
});
