import type { ScheduledTask } from '../../base/clock.ts';
import type { ConversationRecord } from './conversation-record.ts';
import { handOverEndMs } from './hand-over.ts';

/** The conversations that end by themselves when time has passed. Each has one task on its clock, however much happens. */
export type Lapses = {
  /** Notes that something happened in a conversation. */
  note(record: ConversationRecord): void;
  /** Watches a conversation no longer. */
  drop(record: ConversationRecord): void;
  clear(): void;
};

/** Creates them; none is watched. `lapse` ends a conversation whose time is over. */
export function createLapses(lapse: (record: ConversationRecord) => void): Lapses {
  const watched = new Map<ConversationRecord, { readonly dueMs: number; readonly task: ScheduledTask }>();

  /** A time that was put off is found out when its task runs. */
  function note(record: ConversationRecord): void {
    const dueMs = handOverEndMs(record);
    const before = watched.get(record);
    if (dueMs === undefined || (before !== undefined && before.dueMs <= dueMs)) return;
    before?.task.cancel();
    watched.set(record, { dueMs, task: record.source.clock.whenPassed(dueMs, check, record) });
  }

  function check(record: ConversationRecord): void {
    watched.delete(record);
    const dueMs = handOverEndMs(record);
    if (dueMs !== undefined && dueMs <= record.source.clock.now()) lapse(record);
    else note(record);
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
