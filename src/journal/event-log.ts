import type { AttemptEntry, CallEntry, JournalEntry } from './entry.ts';

/**
 * One row of 8x8's Event Log (Configuration Manager, Integration, Webhooks, Event Log), with its columns.
 * Source: developer.8x8.com/actions-events/docs/troubleshooting. `durationMs` and `timestampMs` are ours, for filters.
 */
export type EventLogRow = {
  readonly direction: 'Outbound' | 'Inbound';
  /** HTTP status, -1 where there was no answer. */
  readonly status: number;
  readonly tenantId: string;
  /** Empty for the call that opens a conversation: the interaction is created after it. Published. */
  readonly interactionId: string;
  readonly response: string;
  /** `Nov 22, 2026, 09:30:00`, UTC. */
  readonly timestamp: string;
  readonly recordType: string;
  readonly webhookId: string;
  readonly channelId: string;
  readonly conversationId: string;
  /**
   * Unique for its interaction and direction; the attempts of one event share it. Ours is how it is counted: outbound the
   * number of the event in its conversation, inbound that of the call in the run, each from 1; 0 for the call that opens
   * a conversation, which was observed to have none.
   */
  readonly transactionId: number;
  /** `00m:00s:12ms`. */
  readonly duration: string;
  readonly retryAttempts: number;
  readonly timestampMs: number;
  readonly durationMs: number;
};

/** The columns, in the order in which 8x8 lists them, then ours. */
export const EVENT_LOG_COLUMNS = [
  'direction',
  'status',
  'tenantId',
  'interactionId',
  'response',
  'timestamp',
  'recordType',
  'webhookId',
  'channelId',
  'conversationId',
  'transactionId',
  'duration',
  'retryAttempts',
  'timestampMs',
  'durationMs',
] as const satisfies readonly (keyof EventLogRow)[];

/** Shows an attempt or a call as 8x8's Event Log would; gives undefined for an entry that the log does not show. */
export function buildEventLogRow(entry: AttemptEntry): EventLogRow;
export function buildEventLogRow(entry: JournalEntry): EventLogRow | undefined;
export function buildEventLogRow(entry: JournalEntry): EventLogRow | undefined {
  if (entry.kind === 'attempt') return buildOutboundRow(entry);
  return entry.kind === 'call' ? buildInboundRow(entry) : undefined;
}

function buildOutboundRow(entry: AttemptEntry): EventLogRow {
  return {
    direction: 'Outbound',
    status: entry.status,
    tenantId: entry.tenantId,
    interactionId: entry.interactionId ?? '',
    response: entry.response,
    timestamp: formatTimestamp(entry.transmissionMs),
    recordType: recordTypeOf(entry.eventType),
    webhookId: entry.webhookId,
    channelId: entry.channelId ?? '',
    conversationId: entry.conversationId,
    transactionId: entry.eventIndex + 1,
    duration: formatColumnDuration(entry.durationMs),
    retryAttempts: entry.retry,
    timestampMs: entry.transmissionMs,
    durationMs: entry.durationMs,
  };
}

function buildInboundRow(entry: CallEntry): EventLogRow | undefined {
  const { recordType } = entry;
  if (recordType === undefined) return undefined;
  const isStart = recordType === 'START_CUSTOMER';
  return {
    direction: 'Inbound',
    status: entry.status,
    tenantId: entry.tenantId ?? '',
    interactionId: isStart ? '' : (entry.interactionId ?? ''),
    response: entry.response,
    timestamp: formatTimestamp(entry.timestampMs),
    recordType,
    webhookId: entry.webhookId ?? '',
    channelId: entry.channelId ?? '',
    conversationId: entry.conversationId ?? '',
    transactionId: isStart ? 0 : entry.callIndex + 1,
    duration: formatColumnDuration(entry.durationMs),
    retryAttempts: 0,
    timestampMs: entry.timestampMs,
    durationMs: entry.durationMs,
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function formatTimestamp(ms: number): string {
  const date = new Date(ms);
  const day = twoDigits(date.getUTCDate());
  return `${MONTHS[date.getUTCMonth()]} ${day}, ${date.getUTCFullYear()}, ${date.toISOString().slice(11, 19)}`;
}

function formatColumnDuration(ms: number): string {
  const whole = Math.round(ms);
  const minutes = twoDigits(Math.floor(whole / 60_000));
  const seconds = twoDigits(Math.floor(whole / 1000) % 60);
  return `${minutes}m:${seconds}s:${twoDigits(whole % 1000)}ms`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Published, in the description of the Event Log. Other event types keep their names. */
const RECORD_TYPES = new Map([
  ['TEXT', 'TEXT_MESSAGE'],
  ['WEB_HOOK_VERIFY', 'VERIFY_WEBHOOK'],
]);

/**
 * The name of an event type in the rows of 8x8's Event Log. Published: developer.8x8.com/actions-events/docs/troubleshooting.
 */
export function recordTypeOf(eventType: string): string {
  return RECORD_TYPES.get(eventType) ?? eventType;
}
