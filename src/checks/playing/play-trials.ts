import { crc32 } from 'node:zlib';
import type { Consumer } from '../../delivery/consumer.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';
import type { CustomerOptions } from '../../play/app/customer-options.ts';
import type { Fake8x8 } from '../../play/fake-8x8.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { collectFacts } from '../judging/facts.ts';
import { writtenIn } from '../judging/match-messages.ts';
import type { Patience } from './patience.ts';

/** The app that trials are played against, and the platform they are played on. */
export type TrialApp = CustomerOptions & {
  readonly fake: Fake8x8;
  readonly to: Consumer;
};

/** What a trial came to. */
export type PlayedTrial = {
  readonly entries: readonly JournalEntry[];
  /** Real time from what was done to the app last to what it did last, in ms. */
  readonly lagMs: number;
};

/** Pauses of real people are not needed to see what the app does. */
const RETRY_DELAYS = ['50ms', '150ms', '300ms'];

/** Real time that the app has to answer one event. */
const TIMEOUT = '5s';

/** Plays a trial with ids of its own, and waits until the app has done what follows from it. */
export async function playTrial(
  scenario: Scenario,
  { fake, to, ...customer }: TrialApp,
  {
    seed,
    patience,
    stopped,
  }: { readonly seed: string; readonly patience: Patience; readonly stopped: AbortSignal },
): Promise<PlayedTrial> {
  const recording = record(fake.journal);
  const { entries, changed } = recording;
  const run = fake.createRun({
    ...customer,
    scenarios: [withSettings(withOwnCustomer(scenario, seed))],
    to,
    seed,
    journal: fake.journal,
    clock: 'wall',
    unscripted: 'ignore',
    view: patience,
  });
  const stop = () => run.stop();
  stopped.addEventListener('abort', stop, { once: true });
  try {
    await run.play();
    const playedMs = performance.now();
    if (!stopped.aborted) await settle(recording, patience);
    const lateMs = changed.lastMs - playedMs;
    return { entries, lagMs: Math.max(0, lateMs, recording.viewLagMs() - patience.quietMs) };
  } finally {
    stopped.removeEventListener('abort', stop);
    recording.end();
    run.forget();
  }
}

/** The scenario's own settings outrank those of trials. */
function withSettings(scenario: Scenario): Scenario {
  const settings = {
    retryDelays: RETRY_DELAYS,
    timeout: TIMEOUT,
    undelivered: 'continue',
    ...scenario.settings,
  } as const;
  return { ...scenario, settings };
}

/** Nobody who was there before, for an app that knows its customers by their addresses. */
function withOwnCustomer(scenario: Scenario, seed: string): Scenario {
  const { customer } = scenario;
  if (customer?.email === undefined) return scenario;
  const own = `+${crc32(seed).toString(36)}.\${conversation.number}@`;
  return { ...scenario, customer: { ...customer, email: customer.email.replace('@', own) } };
}

/** What a journal gets from now on. */
type Recording = {
  readonly entries: readonly JournalEntry[];
  readonly changed: {
    /** Real time of the last entry. */
    readonly lastMs: number;
    /** Resolves at the next entry, after so much real time at the latest. */
    within(ms: number): Promise<void>;
  };
  /** Longest real time from the last event of the trial to a view that had settled. */
  viewLagMs(): number;
  end(): void;
};

function record(journal: Journal): Recording {
  const entries: JournalEntry[] = [];
  let lastMs = performance.now();
  let attemptMs = lastMs;
  let viewLagMs = 0;
  let wake = () => {};
  const end = journal.subscribe((entry) => {
    entries.push(entry);
    lastMs = performance.now();
    if (entry.kind === 'attempt') attemptMs = lastMs;
    if (entry.kind === 'view') viewLagMs = Math.max(viewLagMs, lastMs - attemptMs);
    wake();
  });
  return {
    entries,
    changed: {
      get lastMs() {
        return lastMs;
      },
      within: (ms) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        }),
    },
    viewLagMs: () => viewLagMs,
    end,
  };
}

/** Waits until what the customer wrote has been brought, and then until nothing more comes for a while. */
async function settle({ entries, changed }: Recording, { withinMs, quietMs }: Patience): Promise<void> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const dueMs = isComplete(entries) ? changed.lastMs + quietMs : endMs;
    const leftMs = Math.min(dueMs, endMs + quietMs) - performance.now();
    if (leftMs <= 0) return;
    await changed.within(leftMs);
  }
}

function isComplete(entries: readonly JournalEntry[]): boolean {
  return collectFacts(entries).every((facts) => {
    const written = writtenIn(facts).filter(({ request }) => request.outcome === 'accepted');
    return written.every(({ text }) => facts.brought.some((brought) => brought.text === text));
  });
}
