import type { Outcome } from '../delivery/transport.ts';
import { isRefused, mayBeRefused } from '../protocol/faults.ts';
import { createDurationHistogram } from './duration-histogram.ts';
import type { AttemptEntry } from './entry.ts';

/** What became of a run's events. */
export type EventCounts = {
  /**
   * Events by their last outcome; `retried` counts those accepted after at least one retry, `refusedAsAwaited` those
   * that were never accepted because a step's `ack` asks for it, `pending` those still owed a retry. `forged` counts those
   * that are not 8x8's and must be refused; while it is 0, nothing shows that the app checks signatures.
   * `repeatsFailed` counts the times that an event came once more on purpose and was not accepted.
   */
  readonly events: {
    readonly total: number;
    readonly accepted: number;
    readonly retried: number;
    readonly undelivered: number;
    readonly refusedAsAwaited: number;
    readonly pending: number;
    readonly forged: number;
    readonly repeatsFailed: number;
  };
  /** Requests by outcome. */
  readonly attempts: Readonly<Record<Outcome | 'total', number>>;
  /** Real time per answered request, in ms; absent when none was answered. */
  readonly durationMs: { readonly median: number; readonly p95: number; readonly max: number } | undefined;
  /** The first events that were not delivered, at most `FAILURES_MAX`. */
  readonly failures: readonly AttemptEntry[];
};

/** Counts attempts as they come. */
export type EventCounter = {
  add(entry: AttemptEntry): void;
  counts(): EventCounts;
};

/** Creates a counter of events that has seen none. */
export function createEventCounter(): EventCounter {
  const events = {
    total: 0,
    accepted: 0,
    retried: 0,
    undelivered: 0,
    refusedAsAwaited: 0,
    forged: 0,
    repeatsFailed: 0,
  };
  const attempts = { total: 0, accepted: 0, rejected: 0, timeout: 0, unreachable: 0 };
  const durations = createDurationHistogram();
  const failures: AttemptEntry[] = [];

  function settle(entry: AttemptEntry): void {
    if (entry.repeat === true) {
      if (!isUndelivered(entry)) return;
      events.repeatsFailed++;
      keepFirst(failures, entry);
    } else if (entry.outcome === 'accepted' || mayBeRefused(entry)) {
      events.accepted++;
      if (entry.retry > 0) events.retried++;
    } else if (isUndelivered(entry)) {
      events.undelivered++;
      keepFirst(failures, entry);
    } else {
      events.refusedAsAwaited++;
    }
  }

  return {
    add(entry) {
      attempts.total++;
      attempts[entry.outcome]++;
      if (entry.retry === 0 && entry.repeat !== true) events.total++;
      if (isRefused(entry.fault)) events.forged++;
      if (entry.status !== -1) durations.add(entry.durationMs);
      if (entry.retryInMs === undefined) settle(entry);
    },
    counts() {
      const settled = events.accepted + events.undelivered + events.refusedAsAwaited;
      return {
        events: { ...events, pending: events.total - settled },
        attempts: { ...attempts },
        durationMs: durations.quantiles(),
        failures: failures.slice(),
      };
    },
  };
}

/** Whether an attempt is the last one of an event that was not accepted, no step awaited that, and the app has not got it already. */
export function isUndelivered(entry: AttemptEntry): boolean {
  const { outcome, retryInMs, refusalAwaited } = entry;
  return outcome !== 'accepted' && retryInMs === undefined && refusalAwaited !== true && !mayBeRefused(entry);
}

/** Most failures of one kind that a summary shows whole. */
export const FAILURES_MAX = 20;

/** Adds to a list until it has that many. */
export function keepFirst<T>(list: T[], entry: T): void {
  if (list.length < FAILURES_MAX) list.push(entry);
}
