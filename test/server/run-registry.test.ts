import { describe, expect, test } from 'vitest';
import { createSignal } from '#src/base/signal.ts';
import { createJournal } from '#src/journal/journal.ts';
import { createRun } from '#src/play/run/create-run.ts';
import type { Run } from '#src/play/run/run.ts';
import { createRunRegistry, RUNS_MAX } from '#src/server/run-registry.ts';
import { shortScenario } from '../support/server/fixtures.ts';

/** A run that is over when the test says so. */
function heldRun(name: string): { run: Run; end: () => Promise<void>; closed: () => boolean } {
  const over = createSignal<never>();
  let closed = false;
  const plan = { scenarios: [shortScenario], dialect: 'chat-api', signer: undefined } as const;
  const real = createRun({
    ...plan,
    to: { fetch: () => new Response() },
    seed: name,
    clock: 'virtual',
    speed: 1,
  });
  const journal = createJournal();
  const run: Run = {
    ...real,
    info: { ...real.info, id: name },
    journal: {
      ...journal,
      close() {
        closed = true;
      },
    },
    finished: over.promise,
    stop: () => over.resolve(undefined as never),
  };
  return {
    run,
    closed: () => closed,
    async end() {
      over.resolve(undefined as never);
      await over.promise;
    },
  };
}

describe('a registry that is full', () => {
  test('forgets the oldest run that is over', async () => {
    const registry = createRunRegistry();
    const held = Array.from({ length: RUNS_MAX }, (_, index) => heldRun(`run ${index}`));
    for (const { run } of held) registry.add(run);
    await held[3]?.end();
    await held[5]?.end();
    expect(registry.add(heldRun('new').run)).toBe(true);
    expect(registry.all()).toHaveLength(RUNS_MAX);
    expect(registry.find('run 3')).toBeUndefined();
    expect([held[3]?.closed(), held[5]?.closed()]).toEqual([true, false]);
    expect(registry.all().map(({ info }) => info.id)).toContain('new');
  });

  test('takes no more while all are under way', () => {
    const registry = createRunRegistry();
    for (let index = 0; index < RUNS_MAX; index++) registry.add(heldRun(`run ${index}`).run);
    expect(registry.add(heldRun('one too many').run)).toBe(false);
    expect(registry.find('one too many')).toBeUndefined();
  });
});

describe('a registry that is closed', () => {
  test('has stopped its runs and takes no more', async () => {
    const registry = createRunRegistry();
    const { run, closed } = heldRun('a');
    registry.add(run);
    await registry.close();
    expect(registry.add(heldRun('late').run)).toBe(false);
    expect(registry.all()).toEqual([run]);
    expect(closed()).toBe(false);
  });
});

describe('a registry that is reset', () => {
  test('has closed the journals', async () => {
    const registry = createRunRegistry();
    const { run, closed } = heldRun('a');
    registry.add(run);
    await registry.reset();
    expect([registry.all(), closed()]).toEqual([[], true]);
    expect(registry.add(heldRun('b').run)).toBe(true);
  });

  test('ends although a run failed', async () => {
    const registry = createRunRegistry();
    const { run } = heldRun('a');
    const failing = { ...run, finished: Promise.reject(new Error('disk full')), stop() {} };
    registry.add(failing);
    await registry.reset();
    expect(registry.all()).toEqual([]);
  });
});
