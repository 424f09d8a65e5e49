import { onTestFinished } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import type { Summary } from '#src/journal/summary.ts';
import { createFake8x8, type Fake8x8, type Fake8x8Options } from '#src/play/fake-8x8.ts';
import type { RunPlan } from '#src/play/run/run-plan.ts';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import { type Behaviour, type CallingApp, createCallingApp } from './calling-app.ts';
import { START_MS, scenarioOf } from './play-in-process.ts';

type Agents = 'ana' | 'ben';
type Queues = 'support' | 'billing';

/** A fake whose consumer calls it back, in frozen time and unsigned. */
export type OpenFake = { readonly fake: Fake8x8<Agents, Queues, 'chat-api'>; readonly app: CallingApp };

/** Opens a fake for one test. */
export function openFake(
  behaviour: Behaviour = {},
  { settings, ...options }: Fake8x8Options<Agents, Queues, 'chat-api'> = {},
): OpenFake {
  const app = createCallingApp(behaviour);
  const fake = createFake8x8({
    to: app.consumer,
    seed: 'test',
    freezeTime: START_MS,
    agents: { ana: { id: 'apop', name: 'Ana Pop' }, ben: { id: 'bokoro', name: 'Ben Okoro' } },
    queues: { support: { id: '104', name: 'Support' }, billing: { id: '126', name: 'Billing' } },
    settings: { signed: false, ...settings },
    ...options,
  });
  app.connect(fake);
  onTestFinished(fake.close);
  return { fake, app };
}

/** A scenario that was played, and what was written down. */
export type Played = OpenFake & { readonly summary: Summary; readonly entries: readonly JournalEntry[] };

/** What is played against an app that calls back. */
export type Playing = Behaviour & {
  readonly options?: Fake8x8Options<Agents, Queues, 'chat-api'>;
  readonly scenario?: Partial<Scenario>;
  readonly plan?: Omit<RunPlan, 'scenarios'>;
};

/** Plays steps against an app that calls back. */
export async function playWith(
  steps: readonly Step[],
  { options, scenario, plan, ...behaviour }: Playing = {},
): Promise<Played> {
  const opened = openFake(behaviour, options);
  const summary = await opened.fake.play(scenarioOf(steps, scenario), plan);
  return { ...opened, summary, entries: opened.fake.journal.recent() };
}

/** The entries of one kind. */
export function entriesOf<K extends JournalEntry['kind']>(
  entries: readonly JournalEntry[],
  kind: K,
): readonly Extract<JournalEntry, { kind: K }>[] {
  return entries.filter((entry): entry is Extract<JournalEntry, { kind: K }> => entry.kind === kind);
}

/** The verdicts of the steps that waited for the app: `held`, or why not. */
export function verdictsOf(entries: readonly JournalEntry[]): readonly string[] {
  return entriesOf(entries, 'expectation').map(({ verdict, message }) =>
    verdict === 'passed' ? 'passed' : message,
  );
}
