import type { Outcome } from '../delivery/transport.ts';
import type { AttemptEntry, ConversationEntry, JournalEntry, RunEntry } from './entry.ts';

/** What a run came to, counted from its journal. */
export type Summary = {
  /**
   * `held`: each event was accepted; `failed`: one was not, or a conversation was not played to its end;
   * `nothing-checked`: no event was sent; `interrupted`: the run was stopped from outside.
   */
  readonly verdict: 'held' | 'failed' | 'nothing-checked' | 'interrupted';
  readonly conversations: Readonly<Record<ConversationEntry['ending'] | 'total', number>>;
  /** Events by their last outcome; `retried` counts those accepted after at least one retry, `pending` those still owed a retry. */
  readonly events: {
    readonly total: number;
    readonly accepted: number;
    readonly retried: number;
    readonly undelivered: number;
    readonly pending: number;
  };
  /** Requests by outcome. */
  readonly attempts: Readonly<Record<Outcome | 'total', number>>;
  readonly stepsNotPlayed: number;
  readonly conversationsNotBegun: number;
  /** Real time per answered request, in ms; absent when none was answered. */
  readonly durationMs: { readonly median: number; readonly p95: number; readonly max: number } | undefined;
  /** The first events that were not delivered, at most `FAILURES_MAX`. */
  readonly failures: readonly AttemptEntry[];
};

/** Counts entries as they come; needs the same memory for ten and for ten million. */
export type SummaryCounter = {
  add(entry: JournalEntry): void;
  summary(): Summary;
};

/** Most failures that a summary shows whole. */
export const FAILURES_MAX = 20;

/** Creates a counter that has seen nothing. */
export function createSummaryCounter(): SummaryCounter {
  const conversations = { total: 0, finished: 0, stopped: 0, interrupted: 0 };
  const events = { total: 0, accepted: 0, retried: 0, undelivered: 0 };
  const attempts = { total: 0, accepted: 0, rejected: 0, timeout: 0, unreachable: 0 };
  const durations = createHistogram();
  const failures: AttemptEntry[] = [];
  let stepsNotPlayed = 0;
  let run: RunEntry | undefined;

  function addAttempt(entry: AttemptEntry): void {
    attempts.total++;
    attempts[entry.outcome]++;
    if (entry.retry === 0) events.total++;
    if (entry.status !== -1) durations.add(entry.durationMs);
    if (entry.outcome === 'accepted') {
      events.accepted++;
      if (entry.retry > 0) events.retried++;
    } else if (entry.retryInMs === undefined) {
      events.undelivered++;
      if (failures.length < FAILURES_MAX) failures.push(entry);
    }
  }

  function addConversation(entry: ConversationEntry): void {
    conversations.total++;
    conversations[entry.ending]++;
    stepsNotPlayed += entry.stepsTotal - entry.stepsPlayed;
  }

  function verdict(): Summary['verdict'] {
    if (run?.ending === 'interrupted') return 'interrupted';
    if (events.undelivered > 0 || conversations.stopped > 0) return 'failed';
    return events.total === 0 ? 'nothing-checked' : 'held';
  }

  return {
    add(entry) {
      if (entry.kind === 'attempt') addAttempt(entry);
      else if (entry.kind === 'conversation') addConversation(entry);
      else run = entry;
    },
    summary: () => ({
      verdict: verdict(),
      conversations: { ...conversations },
      events: { ...events, pending: events.total - events.accepted - events.undelivered },
      attempts: { ...attempts },
      stepsNotPlayed,
      conversationsNotBegun: run?.conversationsNotBegun ?? 0,
      durationMs: durations.quantiles(),
      failures: failures.slice(),
    }),
  };
}

/** Buckets that grow by 5 % each: a quantile is off by at most that. */
const BUCKET_GROWTH = Math.log(1.05);
const BUCKET_MS_MIN = 0.01;

function createHistogram() {
  const counts: number[] = [];
  let total = 0;
  let max = 0;

  function quantile(share: number): number {
    let left = Math.ceil(total * share);
    for (let bucket = 0; bucket < counts.length; bucket++) {
      left -= counts[bucket] ?? 0;
      if (left <= 0) return Math.min(max, BUCKET_MS_MIN * Math.exp((bucket + 0.5) * BUCKET_GROWTH));
    }
    return max;
  }

  return {
    add(ms: number): void {
      const bucket = ms <= BUCKET_MS_MIN ? 0 : Math.floor(Math.log(ms / BUCKET_MS_MIN) / BUCKET_GROWTH);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      total++;
      if (ms > max) max = ms;
    },
    quantiles() {
      return total === 0 ? undefined : { median: quantile(0.5), p95: quantile(0.95), max };
    },
  };
}
