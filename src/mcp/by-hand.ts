import { excerpt } from '../base/printable.ts';
import { createSeed } from '../base/seeded-ids.ts';
import type { AttemptEntry, CallEntry, JournalEntry } from '../journal/entry.ts';
import type { Scenario, Step } from '../scenario/schema.ts';
import { PEOPLE } from './people.ts';
import type { AppAt, PlatformInUse } from './workbench.ts';

const SHOWN_MAX = 20;

/** Does one thing in a conversation of its own, and gives what happened. */
export async function playOneStep(
  step: Step,
  app: AppAt,
  { fake }: PlatformInUse,
  signal: AbortSignal,
): Promise<readonly JournalEntry[]> {
  const scenario: Scenario = { scenario: 'By hand', ...PEOPLE, steps: [step] };
  const entries: JournalEntry[] = [];
  const { journal } = fake;
  const run = fake.createRun({ scenarios: [scenario], to: app.to, seed: createSeed(), journal });
  const end = journal.subscribe((entry) => void entries.push(entry));
  const stop = () => run.stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await run.play();
    return entries;
  } finally {
    end();
    signal.removeEventListener('abort', stop);
  }
}

/** The events and calls among entries, as an answer shows them. */
export function describeTraffic(entries: readonly JournalEntry[]) {
  const events = entries.filter((entry) => entry.kind === 'attempt');
  const calls = entries.filter((entry) => entry.kind === 'call');
  return {
    events: events.slice(-SHOWN_MAX).map(describeEvent),
    calls: calls.slice(-SHOWN_MAX).map(describeCall),
  };
}

function describeEvent({
  eventType,
  eventId,
  outcome,
  status,
  retry,
  reason,
  response,
  fault,
}: AttemptEntry) {
  return {
    eventType,
    eventId,
    outcome,
    status,
    ...(fault !== undefined && { fault }),
    ...(retry > 0 && { retry }),
    ...(reason !== '' && { reason }),
    ...(response !== '' && { answered: excerpt(response, 300) }),
  };
}

function describeCall({ method, path, status, findings, body }: CallEntry) {
  return {
    call: `${method} ${path}`,
    status,
    ...(body !== undefined && { body: excerpt(JSON.stringify(body), 300) }),
    ...(findings.length > 0 && {
      breaks: findings.slice(0, 3).map(({ code, message }) => ({ code, message })),
    }),
  };
}
