import type { ScheduledTask } from '../../base/clock.ts';
import { refusal } from '../../conversation/legality.ts';
import type { ConversationRecord } from './conversation-record.ts';
import { handOverEndMs } from './hand-over.ts';

/**
 * The conversations that end by themselves when time has passed: where a bot has had one for too long, or nothing has
 * happened in it. Each has one task on its clock, however much happens.
 */
export type Lapses = {
  /** Notes that something happened in a conversation, at a scripted time. */
  note(record: ConversationRecord, timestampMs: number): void;
  /** Watches a conversation no longer. */
  drop(record: ConversationRecord): void;
  clear(): void;
};

type Watched = {
  readonly dueMs: number;
  readonly task: ScheduledTask;
  /** When something happened last, in ms since 1970. */
  lastMs: number;
};

/** Creates them; none is watched. `lapse` ends a conversation whose time is over. */
export function createLapses(lapse: (record: ConversationRecord) => void): Lapses {
  const watched = new Map<ConversationRecord, Watched>();

  /** A time that was put off is found out when its task runs. */
  function note(record: ConversationRecord, lastMs: number): void {
    const dueMs = endMs(record, lastMs);
    const before = watched.get(record);
    if (before !== undefined && before.dueMs <= dueMs) {
      before.lastMs = lastMs;
      return;
    }
    if (dueMs === Number.POSITIVE_INFINITY) return;
    before?.task.cancel();
    watched.set(record, { dueMs, task: record.source.clock.whenPassed(dueMs, check, record), lastMs });
  }

  function check(record: ConversationRecord): void {
    const { lastMs } = watched.get(record) as Watched;
    watched.delete(record);
    if (endMs(record, lastMs) <= record.source.clock.now()) lapse(record);
    else note(record, lastMs);
  }

  function drop(record: ConversationRecord): void {
    watched.get(record)?.task.cancel();
    watched.delete(record);
  }

  return {
    note,
    drop,
    clear() {
      for (const record of watched.keys()) drop(record);
    },
  };
}

/** When a conversation ends by itself, in ms since 1970. */
function endMs(record: ConversationRecord, lastMs: number): number {
  const { conversation, settings } = record;
  if (refusal(conversation, { kind: 'expire' }) !== undefined) return Number.POSITIVE_INFINITY;
  const idleMs = settings.conversationIdleTimeout || Number.POSITIVE_INFINITY;
  return Math.min(handOverEndMs(record), lastMs + idleMs);
}
