import { createPlannedQueue } from '../../base/planned-queue.ts';
import type { OperationShortName } from '../../protocol/operations.ts';

/** How a call is answered on purpose: refused, slowly, or both. */
export type CallFault = {
  /** The status of the answer, from 400 to 599; absent: it is answered as usual, only later. */
  readonly status?: number | undefined;
  /** The value of `Retry-After`, in seconds; absent: the answer has no such header. */
  readonly retryAfterSeconds?: number | undefined;
  /** Real time before the answer is on its way, in ms. */
  readonly delayMs?: number | undefined;
  /** Whether the call takes effect all the same, as when only its answer was lost. Default false. */
  readonly applied?: boolean | undefined;
};

/** A fault that waits for calls. */
export type PlannedFailure = CallFault & {
  readonly operation: OperationShortName;
  /** How many calls it is still for. */
  readonly times: number;
  /** The tenant whose calls it is for; absent: any. */
  readonly tenantId?: string | undefined;
  /** The conversation whose calls it is for; absent: any. */
  readonly conversationId?: string | undefined;
};

/** A fault as it is asked for: `times` is 1 by default, and `status` 500 unless there is a delay alone. */
export type WantedFailure = Omit<PlannedFailure, 'times'> & { readonly times?: number | undefined };

/** What a fault is looked up by. */
export type FailingCall = Pick<PlannedFailure, 'operation' | 'conversationId'> & {
  /** Whether the caller may speak for a tenant. */
  isOf(tenantId: string): boolean;
};

/** The faults that were asked for, each for the next calls of an operation. They are used in the order in which they were planned. */
export type PlannedFailures = {
  /** Plans a fault; `owner` is what `drop` takes it back by. */
  plan(failure: WantedFailure, owner?: object): void;
  /** The fault of a call, which is used up with it; undefined when none is planned. */
  take(call: FailingCall): CallFault | undefined;
  /** Those that are not used up. */
  all(): readonly PlannedFailure[];
  /** Takes back what an owner has planned and nobody used; without an owner, everything. */
  drop(owner?: object): void;
};

/** Creates an empty queue of faults. */
export function createPlannedFailures(): PlannedFailures {
  const { plan, take, all, drop } = createPlannedQueue<PlannedFailure>();
  return {
    plan: (wanted, owner) => plan(completeFailure(wanted), owner),
    take(call) {
      const found = take((failure) => isFor(failure, call));
      if (found === undefined) return undefined;
      const { status, retryAfterSeconds, delayMs, applied } = found;
      return { status, retryAfterSeconds, delayMs, ...(applied === true && { applied }) };
    },
    all,
    drop,
  };
}

function completeFailure({ times = 1, ...wanted }: WantedFailure): PlannedFailure {
  const { status, delayMs, retryAfterSeconds } = wanted;
  const isOnlySlow = status === undefined && delayMs !== undefined && retryAfterSeconds === undefined;
  return isOnlySlow ? { ...wanted, times } : { ...wanted, times, status: status ?? 500 };
}

function isFor({ operation, tenantId, conversationId }: PlannedFailure, call: FailingCall): boolean {
  if (operation !== call.operation) return false;
  if (tenantId !== undefined && !call.isOf(tenantId)) return false;
  return conversationId === undefined || conversationId === call.conversationId;
}
