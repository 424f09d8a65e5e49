import { describe, expect, test } from 'vitest';
import { buildEventLogRow, EVENT_LOG_COLUMNS, type EventLogSource } from '../../src/journal/event-log.ts';
import type { DialectName } from '../../src/protocol/dialect.ts';
import { dialects } from '../../src/protocol/dialects.ts';
import { attemptEntry, rejectedEntry } from './sample-entries.ts';

const source = (dialect: DialectName): EventLogSource => ({
  dialect: dialects[dialect],
  tenantId: 'vccqed50smp01x89101',
  webhookId: 'Kk3LdeBkTBiw5uTUMfsPUg',
  channelId: '25HXwnKhT_yY9QxIpp8Wnw',
});

describe('a row of the Event Log', () => {
  test('has each column of 8x8’s, in its form', () => {
    const entry = attemptEntry({ eventIndex: 4, retry: 2, response: 'ok', durationMs: 61.4 });
    expect(buildEventLogRow(entry, source('chat-api'))).toEqual({
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
    expect(Object.keys(buildEventLogRow(attemptEntry(), source('chat-api')))).toEqual(EVENT_LOG_COLUMNS);
  });

  test('has status -1 where there was no answer', () => {
    const entry = attemptEntry({ outcome: 'timeout', status: -1, reason: 'no answer within 10 s' });
    expect(buildEventLogRow(entry, source('chat-api'))).toMatchObject({ status: -1, response: '' });
  });

  test('has the answer of a consumer that refused', () => {
    expect(buildEventLogRow(rejectedEntry(), source('chat-api'))).toMatchObject({
      status: 503,
      response: 'the database is away',
    });
  });

  test('has no interaction before the first', () => {
    const entry = attemptEntry({ interactionId: undefined });
    expect(buildEventLogRow(entry, source('chat-gateway')).interactionId).toBe('');
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
    expect(buildEventLogRow(attemptEntry({ durationMs }), source('chat-api')).duration).toBe(duration);
  });

  test.each([
    [0, 'Jan 01, 1970, 00:00:00'],
    [Date.UTC(2021, 6, 23, 7, 29, 45, 999), 'Jul 23, 2021, 07:29:45'],
    [Date.UTC(2026, 11, 31, 23, 59, 59), 'Dec 31, 2026, 23:59:59'],
    [Date.UTC(2028, 1, 29, 12), 'Feb 29, 2028, 12:00:00'],
  ])('shows the transmission time %i as %s', (transmissionMs, timestamp) => {
    expect(buildEventLogRow(attemptEntry({ transmissionMs }), source('chat-api'))).toMatchObject({
      timestamp,
      timestampMs: transmissionMs,
    });
  });
});

describe('record types', () => {
  test.each<[DialectName, string, string]>([
    ['chat-api', 'QUEUED', 'QUEUED'],
    ['chat-api', 'AGENT_JOINED', 'AGENT_JOINED'],
    ['chat-api', 'AGENT_LEFT', 'AGENT_LEFT'],
    ['chat-api', 'TRANSFER', 'TRANSFER'],
    ['chat-api', 'TEXT', 'TEXT_MESSAGE'],
    ['chat-api', 'WEB_HOOK_VERIFY', 'VERIFY_WEBHOOK'],
    ['chat-gateway', 'CONVERSATION_UPDATE', 'CONVERSATION_UPDATE'],
    ['chat-gateway', 'QUEUED', 'QUEUED'],
    ['chat-gateway', 'MEMBERS_CHANGED', 'MEMBERS_CHANGED'],
    ['chat-gateway', 'TRANSFER', 'TRANSFER'],
    ['chat-gateway', 'MESSAGE', 'MESSAGE'],
    ['chat-gateway', 'ACTIVITY', 'ACTIVITY'],
    ['chat-gateway', 'WEB_HOOK_VERIFY', 'VERIFY_WEBHOOK'],
    ['chat-api', '(raw)', '(raw)'],
  ])('in %s %s is %s', (dialect, eventType, recordType) => {
    expect(buildEventLogRow(attemptEntry({ eventType }), source(dialect)).recordType).toBe(recordType);
  });

  test('are known for each event type of each dialect', () => {
    for (const dialect of Object.values(dialects)) {
      const named = dialect.eventTypes.map((eventType) => dialect.recordType(eventType));
      expect(new Set(named).size).toBe(dialect.eventTypes.length);
      expect(named).toContain('VERIFY_WEBHOOK');
    }
  });
});
