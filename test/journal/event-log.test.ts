import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import { buildEventLogRow, EVENT_LOG_COLUMNS } from '#src/journal/event-log.ts';
import { dialects } from '#src/protocol/dialects.ts';
import {
  attemptEntry,
  callEntry,
  conversationEntry,
  expectationEntry,
  rejectedEntry,
  requestEntry,
  runEntry,
  unscriptedEntry,
} from '../support/report/sample-entries.ts';

describe('a row of the Event Log', () => {
  test('has each column of 8x8’s, in its form', () => {
    const entry = attemptEntry({ eventIndex: 4, retry: 2, response: 'ok', durationMs: 61.4 });
    expect(buildEventLogRow(entry)).toEqual({
      direction: 'Outbound',
      status: 204,
      tenantId: 'vccqed50smp01x89101',
      interactionId: 'int-18bcfe56800-44555f3e14084504a3c4be08b806f51f-chat-00-tenant',
      response: 'ok',
      timestamp: 'Nov 14, 2023, 22:13:20',
      recordType: 'TEXT_MESSAGE',
      webhookId: 'Kk3LdeBkTBiw5uTUMfsPUg',
      channelId: '25HXwnKhT_yY9QxIpp8Wnw',
      conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
      transactionId: 5,
      duration: '00m:00s:61ms',
      retryAttempts: 2,
      timestampMs: 1_700_000_000_000,
      durationMs: 61.4,
    });
  });

  test('has its columns in the order of the list of columns', () => {
    expect(Object.keys(buildEventLogRow(attemptEntry()))).toEqual(EVENT_LOG_COLUMNS);
  });

  test('has status -1 where there was no answer', () => {
    const entry = attemptEntry({ outcome: 'timeout', status: -1, reason: 'no answer within 10 s' });
    expect(buildEventLogRow(entry)).toMatchObject({ status: -1, response: '' });
  });

  test('has the answer of a consumer that refused', () => {
    expect(buildEventLogRow(rejectedEntry())).toMatchObject({
      status: 503,
      response: 'the database is away',
    });
  });

  test('has no interaction before the first', () => {
    const entry = attemptEntry({ interactionId: undefined });
    expect(buildEventLogRow(entry).interactionId).toBe('');
  });

  test('names the webhook that it went to, whatever the rest of the run has', () => {
    const entry = attemptEntry({ tenantId: 'other', webhookId: 'hook', channelId: 'channel' });
    expect(buildEventLogRow(entry)).toMatchObject({
      tenantId: 'other',
      webhookId: 'hook',
      channelId: 'channel',
    });
  });

  test('has no channel where there is no conversation', () => {
    expect(buildEventLogRow(attemptEntry({ channelId: undefined })).channelId).toBe('');
  });

  test.each([
    [0, '00m:00s:00ms'],
    [0.4, '00m:00s:00ms'],
    [1, '00m:00s:01ms'],
    [72, '00m:00s:72ms'],
    [999.6, '00m:01s:00ms'],
    [1234, '00m:01s:234ms'],
    [10_000, '00m:10s:00ms'],
    [754_008, '12m:34s:08ms'],
  ])('writes %s ms as %s', (durationMs, duration) => {
    expect(buildEventLogRow(attemptEntry({ durationMs })).duration).toBe(duration);
  });

  test.each([
    [0, 'Jan 01, 1970, 00:00:00'],
    [Date.UTC(2021, 6, 23, 7, 29, 45, 999), 'Jul 23, 2021, 07:29:45'],
    [Date.UTC(2026, 11, 31, 23, 59, 59), 'Dec 31, 2026, 23:59:59'],
    [Date.UTC(2028, 1, 29, 12), 'Feb 29, 2028, 12:00:00'],
  ])('shows the transmission time %i as %s', (transmissionMs, timestamp) => {
    expect(buildEventLogRow(attemptEntry({ transmissionMs }))).toMatchObject({
      timestamp,
      timestampMs: transmissionMs,
    });
  });
});

describe('a row of a call', () => {
  const rowOf = (entry: JournalEntry) => buildEventLogRow(entry);

  test('is inbound and names what the call is about', () => {
    const row = rowOf(
      callEntry({ callIndex: 12, tenantId: 'other', webhookId: 'hook', channelId: 'channel' }),
    );
    expect(row).toEqual({
      direction: 'Inbound',
      status: 202,
      tenantId: 'other',
      interactionId: 'int-18bcfe56800-44555f3e14084504a3c4be08b806f51f-chat-00-tenant',
      response: '',
      timestamp: 'Nov 14, 2023, 22:13:20',
      recordType: 'TEXT_MESSAGE',
      webhookId: 'hook',
      channelId: 'channel',
      conversationId: 'Aka5NMHU8MtIG7lUQOxI0DTOvM4',
      transactionId: 13,
      duration: '00m:00s:01ms',
      retryAttempts: 0,
      timestampMs: 1_700_000_000_000,
      durationMs: 1,
    });
    expect(Object.keys(row ?? {})).toEqual(EVENT_LOG_COLUMNS);
  });

  test.each([
    ['START_CUSTOMER', 0],
    ['CUSTOMER_REJOINED', 8],
    ['CUSTOMER_LEFT', 8],
    ['TEXT_MESSAGE', 8],
  ] as const)('of type %s has the transaction id %i', (recordType, transactionId) => {
    expect(rowOf(callEntry({ recordType, callIndex: 7 }))).toMatchObject({ recordType, transactionId });
  });

  test('has nothing in the columns that it knows nothing of', () => {
    const unknown = { tenantId: undefined, webhookId: undefined, channelId: undefined };
    const row = rowOf(callEntry({ ...unknown, conversationId: undefined, interactionId: undefined }));
    expect(row).toMatchObject({
      tenantId: '',
      webhookId: '',
      channelId: '',
      conversationId: '',
      interactionId: '',
    });
  });

  test.each<JournalEntry>([
    callEntry({ operation: 'token', recordType: undefined }),
    requestEntry(),
    expectationEntry(),
    unscriptedEntry(),
    conversationEntry(),
    runEntry(),
  ])('is not there for what the log does not show: $kind', (entry) => {
    expect(rowOf(entry)).toBeUndefined();
  });
});

describe('record types', () => {
  test.each([
    ['QUEUED', 'QUEUED'],
    ['AGENT_JOINED', 'AGENT_JOINED'],
    ['AGENT_LEFT', 'AGENT_LEFT'],
    ['TRANSFER', 'TRANSFER'],
    ['TEXT', 'TEXT_MESSAGE'],
    ['WEB_HOOK_VERIFY', 'VERIFY_WEBHOOK'],
    ['CONVERSATION_UPDATE', 'CONVERSATION_UPDATE'],
    ['MEMBERS_CHANGED', 'MEMBERS_CHANGED'],
    ['MESSAGE', 'MESSAGE'],
    ['ACTIVITY', 'ACTIVITY'],
    ['(raw)', '(raw)'],
    ['__proto__', '__proto__'],
  ])('%s is %s', (eventType, recordType) => {
    expect(buildEventLogRow(attemptEntry({ eventType })).recordType).toBe(recordType);
  });

  test('tell the event types of each dialect apart', () => {
    for (const { eventTypes } of Object.values(dialects)) {
      const named = eventTypes.map((eventType) => buildEventLogRow(attemptEntry({ eventType })).recordType);
      expect(new Set(named).size).toBe(eventTypes.length);
    }
  });
});
