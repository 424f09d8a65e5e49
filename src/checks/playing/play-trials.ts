import { crc32 } from 'node:zlib';
import type { Consumer } from '../../delivery/consumer.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { CustomerOptions } from '../../play/app/customer-options.ts';
import type { Fake8x8 } from '../../play/fake-8x8.ts';
import type { RunPlan } from '../../play/run/run-plan.ts';
import type { Scenario, Step } from '../../scenario/schema.ts';
import { collectFacts } from '../judging/facts.ts';
import type { AnsweredMs } from '../judging/judge-repetitions.ts';
import { writtenIn } from '../judging/match-messages.ts';
import { isHeldUp } from './held-up.ts';
import type { Pace, Patience } from './patience.ts';
import { type Recording, record } from './recording.ts';
import { sortOut } from './sort-out.ts';

/** The app that trials are played against, and the platform they are played on. */
export type TrialApp = CustomerOptions & {
  readonly fake: Fake8x8;
  readonly to: Consumer;
};

/** What trials came to that were played together. */
export type PlayedTrials = {
  /** All that happened, in its order. */
  readonly entries: readonly JournalEntry[];
  /** Of that what belongs to each trial, in the order of the trials. */
  readonly ofTrials: readonly (readonly JournalEntry[])[];
  /** When each call was answered. */
  readonly answeredMs: AnsweredMs;
  /** How fast the app was; undefined where the platform held it up on purpose. */
  readonly pace: Pace | undefined;
  /** Whether something was waited for in vain while the kit itself was held up: that says nothing of the app. */
  readonly isHeldUp: boolean;
};

/** How trials are played together. */
export type TrialPlayOptions = {
  readonly seed: string;
  readonly patience: Patience;
  /** `views`: one after the other, but for what their customers see. `all`: all at once. */
  readonly overlap: Exclude<RunPlan['overlap'], undefined>;
  readonly stopped: AbortSignal;
};

/** Pauses of real people are not needed to see what the app does. */
const RETRY_DELAYS = ['50ms', '150ms', '300ms'];

/**
 * Real time that the app has to answer its customer. An answer that is late would be taken for one to the next
 * conversation, and on a busy machine every answer may be.
 */
const ANSWER_MS_MIN = 15_000;

/** Real time that the app has to answer one event. */
const TIMEOUT = '5s';

/**
 * Plays scenarios of different names together, each with ids of its own, and waits once until the app has done what
 * follows from them all.
 */
export async function playTrials(
  scenarios: readonly Scenario[],
  { fake, to, ...customer }: TrialApp,
  { seed, patience, overlap, stopped }: TrialPlayOptions,
): Promise<PlayedTrials> {
  const recording = record(fake.journal, patience);
  const run = fake.createRun({
    ...customer,
    scenarios: scenarios.map((scenario) => prepare(scenario, { seed, patience })),
    overlap,
    to,
    seed,
    journal: fake.journal,
    clock: 'wall',
    unscripted: 'ignore',
    view: patience,
    answerMsMin: ANSWER_MS_MIN,
  });
  const stop = () => run.stop();
  stopped.addEventListener('abort', stop, { once: true });
  try {
    await run.play();
    if (!stopped.aborted) await settle(recording, patience);
    const { entries, answeredMs } = recording;
    const names = scenarios.map(({ scenario }) => scenario);
    return {
      entries,
      ofTrials: sortOut(entries, names),
      answeredMs,
      pace: scenarios.some(isDelayed) ? undefined : recording.pace(),
      isHeldUp: isHeldUp(entries, recording.lateShare()),
    };
  } finally {
    stopped.removeEventListener('abort', stop);
    recording.end();
    run.forget();
  }
}

type Preparation = Pick<TrialPlayOptions, 'seed' | 'patience'>;

function prepare(scenario: Scenario, { seed, patience }: Preparation): Scenario {
  const { settings, customer, steps } = scenario;
  return {
    ...scenario,
    ...(customer !== undefined && { customer: ownCustomer(customer, `${seed}/${scenario.scenario}`) }),
    // The scenario's own settings outrank those of trials.
    settings: { retryDelays: RETRY_DELAYS, timeout: TIMEOUT, undelivered: 'continue', ...settings },
    steps: isDelayed(scenario) ? steps : steps.map((step) => withPatience(step, patience)),
  };
}

/** Nobody who was there before, for an app that knows its customers by their addresses. */
function ownCustomer(
  customer: NonNullable<Scenario['customer']>,
  seed: string,
): NonNullable<Scenario['customer']> {
  const own = `+${crc32(seed).toString(36)}.\${conversation.number}@`;
  return customer.email === undefined ? customer : { ...customer, email: customer.email.replace('@', own) };
}

/** An app that repeats what failed takes longer than it does else. */
function isDelayed({ steps }: Scenario): boolean {
  return steps.some((step) => step['fail-next'] !== undefined);
}

/** Shortest time that a step waits for the app, in ms: what comes too late in a step ends its conversation. */
const STEP_MS_MIN = 3000;

/** A step that awaits the app waits as long as anything else that must come. */
function withPatience(step: Step, { withinMs }: Patience): Step {
  const isAwaiting = step.customer !== undefined || step['customer-leaves'] !== undefined;
  const isOpening = step.expect === 'conversation';
  return (isAwaiting || isOpening) && step.within === undefined
    ? { ...step, within: `${Math.max(STEP_MS_MIN, Math.round(withinMs))}ms` }
    : step;
}

/** Waits until what the customers wrote has been brought, and then until nothing more comes for a while. */
async function settle({ entries, activity }: Recording, { withinMs, quietMs }: Patience): Promise<void> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const dueMs = isComplete(entries) ? activity.lastMs() + quietMs : endMs;
    const leftMs = Math.min(dueMs, endMs + quietMs) - performance.now();
    if (leftMs <= 0) return;
    await activity.within(leftMs);
  }
}

function isComplete(entries: readonly JournalEntry[]): boolean {
  return collectFacts(entries).every((facts) => {
    const written = writtenIn(facts).filter(({ request }) => request.outcome === 'accepted');
    return written.every(({ text }) => facts.brought.some((brought) => brought.text === text));
  });
}
