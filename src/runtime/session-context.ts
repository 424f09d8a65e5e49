import type { Clock } from '../base/clock.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import { createSerialise } from '../delivery/serialise.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { ConversationSource } from '../platform/state/conversation-record.ts';
import type { Dialect, WireEvent } from '../protocol/dialect.ts';
import type { Settings } from '../protocol/settings.ts';
import type { FaultRule } from '../scenario/script.ts';
import type { Deliveries } from './deliveries.ts';
import type { OutgoingRequests } from './outgoing-requests.ts';
import type { PlannedFaults } from './planned-faults.ts';

/** What the sessions of a scenario, or of a tenant, share: how events are rendered, sent and recorded. */
export type SessionContext = {
  /** The scenario's name; empty for sessions that no scenario plays. */
  readonly scenario: string;
  /** The run that plays the scenario; absent for sessions that no scenario plays. */
  readonly runId?: string | undefined;
  readonly dialect: Dialect;
  /** What is done to the delivery of some events; empty for sessions that no scenario plays. */
  readonly faults: readonly FaultRule[];
  /** What else is done to the delivery of the next events, on request. */
  readonly plannedFaults: PlannedFaults;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: SeededIds;
  readonly source: ConversationSource;
  readonly serialise: (payload: WireEvent | string) => Uint8Array;
  readonly deliveries: Deliveries;
  readonly outgoing: OutgoingRequests;
  readonly append: (entry: JournalEntry) => void;
};

/** Creates a context: what is given, and what follows from it. */
export function createSessionContext(given: Omit<SessionContext, 'source' | 'serialise'>): SessionContext {
  const { dialect, settings, ids, clock } = given;
  const serialise = createSerialise({ ...settings, documentedKeys: dialect.documentedKeys, ids });
  return {
    ...given,
    source: { ids, clock },
    serialise: (payload) => (typeof payload === 'string' ? Buffer.from(payload) : serialise(payload)),
  };
}
