import type { Fake8x8 } from 'fake-8x8';
import { expect, test } from 'vitest';
import { createFakeTest, type TestRunner } from '#src/testing/fake-test.ts';

type Run = (...rest: readonly [string]) => Promise<void>;

/** A runner that keeps what is registered, by how it was. */
function createRunner() {
  const registered: { readonly how: string; readonly name: string; readonly run: Run }[] = [];
  const register = (how: string) => (name: string, run: Run) => {
    registered.push({ how, name, run });
  };
  const runner: TestRunner<[string]> = Object.assign(register('test'), {
    only: register('only'),
    skip: register('skip'),
  });
  return { runner, registered };
}

test('registers tests as the runner takes them, without a parameter that means a callback', () => {
  const { runner, registered } = createRunner();
  const own = createFakeTest(runner, {});
  own('a', () => {});
  own.only('b', () => {});
  own.skip('c', () => {});
  expect(registered.map(({ how, name }) => `${how} ${name}`)).toEqual(['test a', 'only b', 'skip c']);
  expect(registered.map(({ run }) => run.length)).toEqual([0, 0, 0]);
});

test('gives each test a fresh fake, what was prepared for it and what the runner hands over', async () => {
  const { runner, registered } = createRunner();
  const own = createFakeTest(runner, { seed: 'mine' });
  const fakes = new Set<Fake8x8<string, string>>();
  const told: string[] = [];
  own.beforeEach(async ({ fake }) => told.push(`before with ${fake.info.seed}`));
  own('a', ({ fake }, context) => {
    fakes.add(fake);
    told.push(context);
  });
  for (const context of ['first', 'second']) await registered[0]?.run(context);
  expect(fakes.size).toBe(2);
  expect(told).toEqual(['before with mine', 'first', 'before with mine', 'second']);
});

test('closes the fake of a test that fails, and lets it fail', async () => {
  const { runner, registered } = createRunner();
  let used: Fake8x8<never, never> | undefined;
  createFakeTest(runner, {})('a', async ({ fake }) => {
    used = fake;
    await fake.send('QUEUED');
    throw new Error('wrong');
  });
  await expect(registered[0]?.run('')).rejects.toThrow('wrong');
  expect(used?.journal.size).toBe(0);
});
