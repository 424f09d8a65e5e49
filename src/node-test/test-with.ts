import { test as base, type TestContext } from 'node:test';
import type { Fake8x8Options } from '../play/fake-8x8.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { createFakeTest, type FakeTest, type FreshFake, type TestRunner } from '../testing/fake-test.ts';

/**
 * Makes a `test` of node:test that gives each test a fresh fake, typed by the agents, queues and dialect of its options:
 * `test('greets', async ({ fake }, t) => { … })`. The fake is closed after the test.
 */
export function testWith<
  const A extends string = never,
  const Q extends string = never,
  D extends DialectName = 'chat-api',
>(options: Fake8x8Options<A, Q, D> = {}): FakeTest<FreshFake<A, Q, D>, [context: TestContext]> {
  return createFakeTest(base as TestRunner<[context: TestContext]>, options);
}

/** A `test` whose fakes have no options; the keys of agents and queues are any text here. */
export const test: FakeTest<FreshFake<string, string, 'chat-api'>, [context: TestContext]> = testWith<
  string,
  string,
  'chat-api'
>();
