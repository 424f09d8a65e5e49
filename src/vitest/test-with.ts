import { test as base, type TestAPI } from 'vitest';
import { createFake8x8, type Fake8x8, type Fake8x8Options } from '../play/fake-8x8.ts';
import type { DialectName } from '../protocol/dialect.ts';

/** What `test` hands to each test. */
export type FakeFixtures<A extends string, Q extends string, D extends DialectName> = {
  /** How the test's fake is made; to be overridden where a group of tests needs another. */
  fakeOptions: Fake8x8Options<A, Q, D>;
  /** A fresh fake, closed after the test. */
  fake: Fake8x8<A, Q, D>;
};

/** Extends Vitest's `test` by a fresh fake per test, typed by the agents, queues and dialect of its options. */
export function testWith<
  const A extends string = never,
  const Q extends string = never,
  D extends DialectName = 'chat-api',
>(options: Fake8x8Options<A, Q, D> = {}): TestAPI<FakeFixtures<A, Q, D>> {
  const extended: unknown = base.extend<FakeFixtures<string, string, DialectName>>({
    fakeOptions: options as Fake8x8Options<string, string, DialectName>,
    fake: async ({ fakeOptions }, use) => {
      const fake = createFake8x8(fakeOptions);
      await use(fake);
      await fake.close();
    },
  });
  return extended as TestAPI<FakeFixtures<A, Q, D>>;
}

/**
 * Vitest's `test` with a fresh fake per test. Its options are the fixture `fakeOptions`; `testWith` knows the keys of
 * agents and queues, which are any text here.
 */
export const test: TestAPI<FakeFixtures<string, string, 'chat-api'>> = testWith<string, string, 'chat-api'>();
