import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';
import type { AnsweredMs } from '../judging/judge-repetitions.ts';
import type { Pace } from './patience.ts';

/** What a journal gets from now on. */
export type Recording = {
  readonly entries: readonly JournalEntry[];
  readonly answeredMs: AnsweredMs;
  /** What is sent to the app, and what it does; not what is read of it, or noted about it. */
  readonly activity: {
    /** Real time of the last. */
    lastMs(): number;
    /** Resolves at the next, after so much real time at the latest. */
    within(ms: number): Promise<void>;
  };
  /** How fast the app was. */
  pace(): Pace;
  /** In what share of the time this process did not come to run when it wanted to. */
  lateShare(): number;
  end(): void;
};

/** How often it is looked how late this process is, in ms. */
const BEAT_MS = 50;

/** Records what a journal gets. A view is one that has not changed for `quietMs`. */
export function record(journal: Journal, { quietMs }: { readonly quietMs: number }): Recording {
  const entries: JournalEntry[] = [];
  const answeredMs = new Map<number, number>();
  const beats = monitorEventLoopDelay({ resolution: BEAT_MS });
  const startedMs = performance.now();
  const sentMs = new Map<string, number>();
  let lastMs = startedMs;
  let lastSentMs = startedMs;
  let lagMs = 0;
  let answerMs = 0;
  let wake = () => {};

  const note = (ms: number) => {
    lagMs = Math.max(lagMs, ms);
  };

  function measure(entry: JournalEntry, nowMs: number): void {
    if (entry.kind === 'attempt' || entry.kind === 'request') {
      lastSentMs = nowMs;
      sentMs.set(placeOf(entry), nowMs);
      if (entry.kind === 'attempt' && entry.outcome === 'accepted')
        answerMs = Math.max(answerMs, entry.durationMs);
    }
    // During a request it is that which takes the time.
    if (entry.kind === 'call' && entry.during === undefined) note(nowMs - lastSentMs);
    if (entry.kind === 'view' && entry.problem === '')
      note(nowMs - (sentMs.get(placeOf(entry)) ?? startedMs) - quietMs);
    // What failed was waited for as long as it may take, which says nothing of the app.
    if (entry.kind === 'expectation' && entry.stepIndex !== undefined && entry.verdict === 'passed')
      note(entry.durationMs);
  }

  const unsubscribe = journal.subscribe((entry) => {
    entries.push(entry);
    const nowMs = performance.now();
    if (entry.kind === 'call') answeredMs.set(entry.callIndex, nowMs);
    measure(entry, nowMs);
    if (entry.kind !== 'attempt' && entry.kind !== 'request' && entry.kind !== 'call') return;
    lastMs = nowMs;
    wake();
  });
  beats.enable();
  return {
    entries,
    answeredMs,
    activity: {
      lastMs: () => lastMs,
      within: (ms) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        }),
    },
    pace: () => ({ lagMs, answerMs }),
    // The mean of no beats is NaN.
    lateShare: () => (beats.count === 0 ? 0 : 1 - (BEAT_MS * 1e6) / beats.mean),
    end() {
      unsubscribe();
      beats.disable();
    },
  };
}

function placeOf({ scenario, conversation }: { readonly scenario: string; readonly conversation: number }) {
  return `${scenario} ${conversation}`;
}
