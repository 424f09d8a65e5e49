import type { Dialect } from '../protocol/dialect.ts';
import type { AttemptEntry } from './entry.ts';

/** Where a run's events come from and go to: what all its Event Log rows have in common. */
export type EventLogSource = {
  readonly dialect: Dialect;
  readonly tenantId: string;
  readonly webhookId: string;
  readonly channelId: string;
};

/**
 * One row of 8x8's Event Log (Configuration Manager, Integration, Webhooks, Event Log), with its columns.
 * Source: developer.8x8.com/actions-events/docs/troubleshooting. `durationMs` and `timestampMs` are ours, for filters.
 */
export type EventLogRow = {
  readonly direction: 'Outbound' | 'Inbound';
  /** HTTP status, -1 where there was no answer. */
  readonly status: number;
  readonly tenantId: string;
  readonly interactionId: string;
  readonly response: string;
  /** `Nov 22, 2026, 09:30:00`, UTC. */
  readonly timestamp: string;
  readonly recordType: string;
  readonly webhookId: string;
  readonly channelId: string;
  readonly conversationId: string;
  /** Number of the event in its conversation, from 1; what 8x8 counts here is not published. */
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

/** Shows an attempt as 8x8's Event Log would. */
export function buildEventLogRow(entry: AttemptEntry, source: EventLogSource): EventLogRow {
  return {
    direction: 'Outbound',
    status: entry.status,
    tenantId: source.tenantId,
    interactionId: entry.interactionId ?? '',
    response: entry.response,
    timestamp: formatTimestamp(entry.transmissionMs),
    recordType: source.dialect.recordType(entry.eventType),
    webhookId: source.webhookId,
    channelId: source.channelId,
    conversationId: entry.conversationId,
    transactionId: entry.eventIndex + 1,
    duration: formatColumnDuration(entry.durationMs),
    retryAttempts: entry.retry,
    timestampMs: entry.transmissionMs,
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
