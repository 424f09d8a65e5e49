import { describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import type { Run } from '#src/play/run/run.ts';
import { entriesOf } from '../support/play/open-fake.ts';
import {
  createTestRun,
  GREETING,
  isAttempt,
  scenarioOf,
  type TestPlan,
  texts,
} from '../support/play/play-in-process.ts';
import { readEntries } from '../support/report/sample-entries.ts';

type Stopped = Awaited<ReturnType<typeof playAndStop>>;

/** Plays and stops when an entry comes for which `when` says so: at once, or after everything that follows at once. */
async function playAndStop(
  plan: TestPlan,
  when: (entry: JournalEntry) => boolean,
  moment: 'at once' | 'a moment later' = 'a moment later',
) {
  const { run, received } = createTestRun(plan);
  run.journal.subscribe((entry) => {
    if (!when(entry)) return;
    if (moment === 'at once') run.stop();
    else setImmediate(run.stop);
  });
  await run.play();
  return describeStopped(run, received.length);
}

async function describeStopped(run: Run, receivedCount: number) {
  const summary = await run.finished;
  const entries = await readEntries(run.journal);
  // Nothing may follow, whatever was scheduled.
  await new Promise((resolve) => setImmediate(resolve));
  expect(run.journal.size).toBe(entries.length);
  expect(run.over()).toBe(true);
  return { run, summary, entries, attempts: entries.filter(isAttempt), receivedCount };
}

const endings = ({ entries }: Stopped) =>
  entries.flatMap((entry) => (entry.kind === 'conversation' ? [entry.ending] : []));

const never = () => new Promise<never>(() => {});

describe('a run that is stopped', () => {
  test('while an attempt is under way records it as given up', async () => {
    const { run, received } = createTestRun({
      steps: texts('1', '2'),
      respond: ({ body }) => {
        if (!body.includes('"1"')) return 204;
        setImmediate(() => run.stop());
        return never();
      },
    });
    await run.play();
    const stopped = await describeStopped(run, received.length);
    expect(stopped.attempts).toContainEqual(
      expect.objectContaining({
        eventType: 'TEXT',
        outcome: 'unreachable',
        status: -1,
        reason: 'given up: the run was stopped',
        retryInMs: undefined,
      }),
    );
    expect(endings(stopped)).toEqual(['interrupted']);
    expect(entriesOf(stopped.entries, 'run')).toMatchObject([
      { ending: 'interrupted', conversationsNotBegun: 0 },
    ]);
    expect(stopped.summary).toMatchObject({ verdict: 'interrupted', stepsNotPlayed: 1 });
  });

  test.each(['virtual', 'wall'] as const)(
    'while a retry waits, with the %s clock, still owes it',
    async (clock) => {
      const stopped = await playAndStop(
        { clock, steps: texts('1', '2'), respond: ({ body }) => (body.includes('"1"') ? 503 : 204) },
        (entry) => entry.kind === 'attempt' && entry.retryInMs !== undefined,
        'at once',
      );
      expect(stopped.attempts.map(({ eventType, retryInMs }) => [eventType, retryInMs])).toEqual([
        ['QUEUED', undefined],
        ['AGENT_JOINED', undefined],
        ['TEXT', 1000],
      ]);
      expect(endings(stopped)).toEqual(['interrupted']);
      expect(stopped.summary).toMatchObject({
        verdict: 'interrupted',
        events: { total: 3, accepted: 2, undelivered: 0, pending: 1 },
        stepsNotPlayed: 1,
      });
    },
  );

  test('while a retry has been waiting for a while, still owes it', async () => {
    const stopped = await playAndStop(
      { clock: 'wall', steps: texts('1'), respond: ({ body }) => (body.includes('"1"') ? 503 : 204) },
      (entry) => entry.kind === 'attempt' && entry.retryInMs !== undefined,
    );
    expect(stopped.summary.events).toMatchObject({ accepted: 2, pending: 1 });
    expect(stopped.receivedCount).toBe(3);
  });

  test('while a step waits does not play it', async () => {
    const steps = [{ queue: 'support' }, { join: 'ana', after: '10m' }, { text: 'a' }];
    const stopped = await playAndStop({ clock: 'wall', steps }, isAttempt);
    expect(stopped.receivedCount).toBe(1);
    expect(endings(stopped)).toEqual(['interrupted']);
    expect(stopped.summary).toMatchObject({ verdict: 'interrupted', stepsNotPlayed: 2 });
  });

  test('before it is played sends nothing and counts what was not begun', async () => {
    const { run, received } = createTestRun({ conversations: 7 });
    run.stop();
    await run.play();
    const stopped = await describeStopped(run, received.length);
    expect(stopped.receivedCount).toBe(0);
    expect(stopped.entries).toEqual([{ kind: 'run', ending: 'interrupted', conversationsNotBegun: 7 }]);
    expect(stopped.summary.verdict).toBe('interrupted');
  });

  test('before its first event sends nothing', async () => {
    const { run, received } = createTestRun({ conversations: 7 });
    const playing = run.play();
    run.stop();
    await playing;
    const stopped = await describeStopped(run, received.length);
    expect(stopped.receivedCount).toBe(0);
    expect(stopped.entries).toEqual([{ kind: 'run', ending: 'interrupted', conversationsNotBegun: 7 }]);
  });

  test('while its first event is being signed sends nothing', async () => {
    const signer = createSigner(buildTestKey());
    const { run, received } = createTestRun({
      conversations: 3,
      signer: {
        ...signer,
        sign(facts) {
          run.stop();
          return signer.sign(facts);
        },
      },
    });
    await run.play();
    const stopped = await describeStopped(run, received.length);
    expect(stopped.receivedCount).toBe(0);
    expect(stopped.attempts).toEqual([]);
    expect(stopped.summary).toMatchObject({ verdict: 'interrupted', events: { total: 0 } });
    expect(stopped.summary.conversations.interrupted + stopped.summary.conversationsNotBegun).toBe(3);
  });

  test('in the middle of many conversations records each that began', async () => {
    let answered = 0;
    const { run, received } = createTestRun({
      conversations: 100,
      concurrency: 8,
      respond: () => {
        if (++answered === 50) run.stop();
        return 204;
      },
    });
    await run.play();
    const stopped = await describeStopped(run, received.length);
    const { conversations, conversationsNotBegun, events } = stopped.summary;
    expect(conversations.total + conversationsNotBegun).toBe(100);
    expect(conversations.interrupted).toBeGreaterThan(0);
    expect(conversations.interrupted).toBeLessThanOrEqual(8);
    expect(conversations.finished).toBeGreaterThan(0);
    expect(events.total).toBe(stopped.receivedCount);
    expect(entriesOf(stopped.entries, 'run')).toMatchObject([{ ending: 'interrupted' }]);
  });

  test('between two scenarios does not begin the second', async () => {
    const stopped = await playAndStop(
      {
        scenarios: [
          scenarioOf(GREETING, { scenario: 'First' }),
          scenarioOf(GREETING, { scenario: 'Second', conversations: 3 }),
        ],
      },
      (entry) => entry.kind === 'conversation',
      'at once',
    );
    expect(endings(stopped)).toEqual(['finished']);
    expect(stopped.receivedCount).toBe(4);
    expect(entriesOf(stopped.entries, 'run')).toMatchObject([
      { ending: 'interrupted', conversationsNotBegun: 3 },
    ]);
  });

  test('with events that passed one another records all that are under way', async () => {
    const stopped = await playAndStop(
      { clock: 'wall', steps: texts('1', '2', '3'), settings: { headOfLine: 'pass' }, respond: () => 503 },
      (entry) => entry.kind === 'attempt' && entry.text === '3',
    );
    expect(stopped.summary).toMatchObject({ verdict: 'interrupted', events: { total: 5, pending: 5 } });
    expect(endings(stopped)).toEqual(['interrupted']);
    expect(stopped.summary.stepsNotPlayed).toBe(0);
  });

  test('several times is stopped once', async () => {
    const { run, received } = createTestRun({ conversations: 3, respond: never });
    const playing = run.play();
    setImmediate(() => {
      run.stop();
      run.stop();
      setImmediate(run.stop);
    });
    await playing;
    run.stop();
    const stopped = await describeStopped(run, received.length);
    expect(endings(stopped)).toEqual(['interrupted', 'interrupted', 'interrupted']);
    expect(stopped.entries.filter(({ kind }) => kind === 'run')).toHaveLength(1);
  });
});

describe('a run that is over', () => {
  test('stays what it was when it is stopped afterwards', async () => {
    const { run, received } = createTestRun({});
    await run.play();
    run.stop();
    const { summary, entries } = await describeStopped(run, received.length);
    expect(summary.verdict).toBe('passed');
    expect(entriesOf(entries, 'run')).toMatchObject([{ ending: 'finished', conversationsNotBegun: 0 }]);
  });

  test('says so only then', async () => {
    const { run } = createTestRun({});
    expect(run.over()).toBe(false);
    const playing = run.play();
    expect(run.over()).toBe(false);
    expect(await playing).toEqual(await run.finished);
    expect(run.over()).toBe(true);
    expect(run.summary()).toEqual(await playing);
  });

  test('cannot begin with settings that no header can carry', async () => {
    const { run, received } = createTestRun({ settings: { tenantId: 'a\r\nb' } });
    await expect(run.play()).rejects.toMatchObject({ code: 'SETTING_INVALID' });
    await expect(run.finished).rejects.toMatchObject({ code: 'SETTING_INVALID' });
    expect(received).toEqual([]);
    expect(run.over()).toBe(true);
  });
});
