import type { JournalEntry } from '#src/journal/entry.ts';
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
  SAMPLE_START_MS,
  unscriptedEntry,
} from './sample-entries.ts';

const scenario = 'Test';
const at = (ms: number) => ({ scenario, timestampMs: SAMPLE_START_MS + ms });

/** A call that is about no conversation. */
export const outsideCall = {
  scenario: undefined,
  conversation: undefined,
  conversationId: undefined,
  interactionId: undefined,
  recordType: undefined,
  body: undefined,
  request: '',
} as const;

/** What is found in a message with a field that nobody reads. */
export const UNKNOWN_FIELD = {
  code: 'CALL_UNKNOWN_FIELD',
  message: '/colour is not known. Allowed: authorType, text. Leave it out.',
  path: '/colour',
  severity: 'error',
} as const;

/** A conversation that the app opens: its customer asks, an agent answers, the customer leaves. */
export const BOTH_WAYS: readonly JournalEntry[] = [
  callEntry({ ...at(0), ...outsideCall, callIndex: 0, operation: 'token', status: 200 }),
  callEntry({
    ...at(0),
    ...outsideCall,
    callIndex: 1,
    operation: 'webhook',
    body: { name: 'chat', uri: 'http://localhost:3000/webhook' },
    status: 200,
  }),
  attemptEntry({
    ...at(0),
    scenario: '',
    conversation: 0,
    stepIndex: undefined,
    eventType: 'WEB_HOOK_VERIFY',
    move: 'send',
    who: '',
    text: '',
    request: '{"notificationVersion":"v2.0","eventType":"WEB_HOOK_VERIFY"}',
  }),
  requestEntry(at(0)),
  expectationEntry({ ...at(0), stepIndex: 0, awaited: 'POST /chats answered 201', calls: [] }),
  callEntry({
    ...at(0),
    callIndex: 2,
    operation: 'conversation',
    recordType: 'START_CUSTOMER',
    body: { channelId: '25HXwnKhT_yY9QxIpp8Wnw', customer: { name: 'James Jones' } },
  }),
  expectationEntry({ ...at(0), awaited: 'conversation within 5 s', calls: [2] }),
  attemptEntry({ ...at(0), stepIndex: undefined, eventType: 'QUEUED', move: 'queue', who: 'Support' }),
  attemptEntry({ ...at(2500), stepIndex: 2, eventType: 'AGENT_JOINED', move: 'join' }),
  callEntry({ ...at(2700), callIndex: 3 }),
  expectationEntry({ ...at(2700), stepIndex: 3, calls: [3] }),
  callEntry({
    ...at(2700),
    callIndex: 4,
    body: { text: 'Hello?', colour: 'red' },
    request: '{"text":"Hello?","colour":"red"}',
    findings: [UNKNOWN_FIELD],
  }),
  rejectedEntry({ ...at(4000), stepIndex: 4, refusalAwaited: true }),
  callEntry({ ...at(9000), callIndex: 5, operation: 'end', recordType: 'CUSTOMER_LEFT', status: 204 }),
  expectationEntry({ ...at(9000), stepIndex: 5, awaited: 'end within 5 s', calls: [5] }),
  conversationEntry({ scenario }),
  runEntry(),
];

/** The same app when it forgets its message, uses an old token and makes a call that is none of 8x8's. */
export const GONE_WRONG: readonly JournalEntry[] = [
  callEntry({
    ...at(0),
    callIndex: 0,
    operation: 'conversation',
    body: { customer: { name: 'James Jones' } },
  }),
  expectationEntry({ ...at(0), stepIndex: 1, awaited: 'conversation within 5 s', calls: [0] }),
  refusedCall({ ...at(2700), callIndex: 1 }),
  refusedCall({ ...at(2800), callIndex: 2 }),
  callEntry({
    ...at(2900),
    ...outsideCall,
    callIndex: 3,
    operation: undefined,
    method: 'PATCH',
    path: '/vcc/us/chat/v2/tenant/vccqed50smp01x89101/channels',
    status: 405,
    findings: [
      {
        code: 'CALL_WRONG_METHOD',
        message: 'PATCH is not offered here. Allowed: GET, POST.',
        path: '',
        severity: 'error',
      },
    ],
  }),
  failedExpectation({
    ...at(2700),
    stepIndex: 3,
    message: 'It did not come.\nInstead came message "Where is my invoice?" (401).',
    calls: [1, 2],
  }),
  unscriptedEntry({
    scenario,
    callIndex: 1,
    message: 'No step awaits message "Where is my invoice?" (401).',
  }),
  conversationEntry({ scenario, ending: 'stopped', stepsPlayed: 3 }),
  runEntry(),
];
