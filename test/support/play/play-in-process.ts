import type { AttemptEntry, JournalEntry } from '#src/journal/entry.ts';
import type { Summary } from '#src/journal/summary.ts';
import { createRun, type SingleRunPlan as RunPlan } from '#src/play/run/create-run.ts';
import type { Run } from '#src/play/run/run.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import { readEntries } from '../report/sample-entries.ts';
import { type Received, readRequest } from './received.ts';

export type { Received };

/** When scripted time begins in these tests: 2023-11-14T22:13:20Z. */
export const START_MS = 1_700_000_000_000;

/** What the consumer does with a request: a status, or any answer. */
export type Respond = (received: Received) => number | Response | Promise<number | Response>;

/** A run that was played, and everything there is to know about it. */
export type Played = {
  readonly run: Run;
  readonly summary: Summary;
  readonly received: readonly Received[];
  readonly entries: readonly JournalEntry[];
  readonly attempts: readonly AttemptEntry[];
};

/** A plan for a consumer in process: unsigned, in frozen time, unless told otherwise. */
export type TestPlan = Partial<Omit<RunPlan, 'to'>> & {
  readonly steps?: readonly Step[];
  readonly respond?: Respond;
  /** Called with the run before it is played. */
  readonly prepare?: (run: Run) => void;
};

/** Makes a scenario of steps, with two agents and two queues. */
export function scenarioOf(steps: readonly Step[], different: Partial<Scenario> = {}): Scenario {
  return {
    scenario: 'Test',
    about: 'A test.',
    queues: { support: { id: '104', name: 'Support' }, billing: { id: '126', name: 'Billing' } },
    agents: { ana: { id: 'apop', name: 'Ana Pop' }, ben: { id: 'bokoro', name: 'Ben Okoro' } },
    customer: { name: 'James Jones' },
    steps,
    ...different,
  };
}

/** Creates a run against a consumer in process, with the list of what that receives. */
export function createTestRun({ steps, respond = () => 204, prepare, ...plan }: TestPlan): {
  run: Run;
  received: readonly Received[];
} {
  const received: Received[] = [];
  const run = createRun({
    scenarios: [scenarioOf(steps ?? GREETING)],
    seed: 'test',
    clock: 'virtual',
    freezeTime: START_MS,
    ...plan,
    settings: { signed: plan.signer !== undefined, ...plan.settings },
    to: {
      fetch: async (request) => {
        const described = await readRequest(request);
        received.push(described);
        const answer = await respond(described);
        return typeof answer === 'number' ? new Response(null, { status: answer }) : answer;
      },
    },
  });
  prepare?.(run);
  return { run, received };
}

/** Plays a run to its end. */
export async function playInProcess(plan: TestPlan = {}): Promise<Played> {
  const { run, received } = createTestRun(plan);
  const summary = await run.play();
  const entries = await readEntries(run.journal);
  return { run, summary, received, entries, attempts: entries.filter(isAttempt) };
}

/** The shortest whole conversation. */
export const GREETING: readonly Step[] = [
  { queue: 'support' },
  { join: 'ana' },
  { text: 'Hello' },
  { leave: 'ana' },
];

/** Steps in which one agent says these texts, one after the other. */
export function texts(...all: readonly string[]): readonly Step[] {
  return [{ queue: 'support' }, { join: 'ana' }, ...all.map((text) => ({ text }))];
}

/** Whether an entry is an attempt. */
export function isAttempt(entry: JournalEntry): entry is AttemptEntry {
  return entry.kind === 'attempt';
}

/** The body that was sent, read. */
export function eventOf({ body }: Pick<Received, 'body'>): Readonly<Record<string, unknown>> {
  return JSON.parse(body);
}

/** The types of the events that were sent, in their order. */
export function typesOf(received: readonly Received[]): unknown[] {
  return received.map((each) => eventOf(each).eventType);
}
