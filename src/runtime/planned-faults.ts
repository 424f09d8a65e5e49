import { createPlannedQueue } from '../base/planned-queue.ts';
import type { FaultName } from '../protocol/faults.ts';

/** A fault that waits for events. */
export type PlannedFault = {
  readonly fault: FaultName;
  /** How many events it is still for. */
  readonly times: number;
  /** The conversation whose events it is for; absent: any. */
  readonly conversationId?: string | undefined;
  /** The types of the events that it is for; absent: all. */
  readonly events?: readonly string[] | undefined;
};

/** What a fault is looked up by. */
export type EventWithoutFault = { readonly conversationId: string; readonly eventType: string };

/** The faults that were asked for outside of a scenario, each for the next events. */
export type PlannedFaults = {
  plan(fault: PlannedFault): void;
  /** The fault of an event that has none, which is used up with it. What is of no conversation, as WEB_HOOK_VERIFY, gets none. */
  take(event: EventWithoutFault): FaultName | undefined;
  /** Those that are not used up. */
  all(): readonly PlannedFault[];
  /** Takes back what is left of them. */
  drop(): void;
};

/** Creates an empty queue of faults. */
export function createPlannedFaults(): PlannedFaults {
  const { plan, take, all, drop } = createPlannedQueue<PlannedFault>();
  return {
    plan: (fault) => plan(fault),
    take({ conversationId, eventType }) {
      if (conversationId === '') return undefined;
      const found = take(
        (planned) =>
          (planned.conversationId ?? conversationId) === conversationId &&
          planned.events?.includes(eventType) !== false,
      );
      return found?.fault;
    },
    all,
    drop: () => drop(),
  };
}
