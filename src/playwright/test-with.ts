import {
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test';
import type { Fake8x8, Fake8x8Options } from '../play/fake-8x8.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { createServer, type ServerOptions } from '../server/server.ts';

/** How a worker's fake is made and where it is served. Default: on any free port of 127.0.0.1, on the wall clock. */
export type ServedFakeOptions<
  A extends string = string,
  Q extends string = string,
  D extends DialectName = DialectName,
> = Fake8x8Options<A, Q, D> & Pick<ServerOptions, 'host' | 'port' | 'scenarios' | 'stateFile'>;

/** What `test` hands to each test of a worker. */
export type ServedFakeFixtures<A extends string, Q extends string, D extends DialectName> = {
  /** An option: `use: { fakeOptions: { port: 8808 } }` in the configuration. */
  fakeOptions: ServedFakeOptions<A, Q, D>;
  /** The fake that is served at `fake.url` while the worker runs; its tests share it. */
  fake: Fake8x8<A, Q, D>;
};

/** Playwright's `test` with a fake that each worker serves. */
export type ServedFakeTest<A extends string, Q extends string, D extends DialectName> = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & ServedFakeFixtures<A, Q, D>
>;

/**
 * Extends Playwright's `test` by a fake that each worker serves over HTTP for the app under test, typed by the agents,
 * queues and dialect of its options. What a test before has done is in its journal, too: the matchers take a
 * `conversationId`.
 */
export function testWith<
  const A extends string = never,
  const Q extends string = never,
  D extends DialectName = 'chat-api',
>(options: ServedFakeOptions<A, Q, D> = {}): ServedFakeTest<A, Q, D> {
  return base.extend<Record<never, never>, ServedFakeFixtures<A, Q, D>>({
    fakeOptions: [options, { scope: 'worker', option: true }],
    fake: [serveFake, { scope: 'worker' }],
  });
}

type Use = (fake: Fake8x8) => Promise<void>;

/** Playwright reads from the parameters which fixtures it needs. */
async function serveFake(
  { fakeOptions }: { readonly fakeOptions: ServedFakeOptions },
  use: Use,
): Promise<void> {
  const server = await createServer(fakeOptions as ServerOptions);
  await use(server.fake);
  await server.close();
}

/** A `test` whose fake has the options of the configuration; the keys of agents and queues are any text here. */
export const test: ServedFakeTest<string, string, 'chat-api'> = testWith<string, string, 'chat-api'>();
