import { createFake8x8, type Fake8x8, type Fake8x8Options } from '../play/fake-8x8.ts';
import type { DialectName } from '../protocol/dialect.ts';

/** Registers a test with a runner; `Rest` is what the runner hands to it. */
type Register<Rest extends readonly unknown[]> = (
  name: string,
  run: (...rest: Rest) => Promise<void>,
) => unknown;

/** The `test` of a runner without fixtures of its own. */
export type TestRunner<Rest extends readonly unknown[]> = Register<Rest> & {
  readonly only: Register<Rest>;
  readonly skip: Register<Rest>;
};

/** A test of its user; the runner's own arguments come after the fixtures. */
export type FakeTestBody<F, Rest extends readonly unknown[]> = (fixtures: F, ...rest: Rest) => unknown;

/** A `test` that gives each test a fresh fake. */
export type FakeTest<F, Rest extends readonly unknown[] = []> = {
  (name: string, body: FakeTestBody<F, Rest>): void;
  /** Runs this one and no other. */
  only(name: string, body: FakeTestBody<F, Rest>): void;
  /** Does not run this one. */
  skip(name: string, body: FakeTestBody<F, Rest>): void;
  /** Runs before each of these tests, with its fake. */
  beforeEach(prepare: (fixtures: F) => unknown): void;
};

/** What a test gets: a fresh fake, which is closed after it. */
export type FreshFake<A extends string, Q extends string, D extends DialectName> = {
  readonly fake: Fake8x8<A, Q, D>;
};

/** Makes a `test` that gives each test a fresh fake, of a runner that has no fixtures of its own. */
export function createFakeTest<
  A extends string,
  Q extends string,
  D extends DialectName,
  Rest extends readonly unknown[],
>(runner: TestRunner<Rest>, options: Fake8x8Options<A, Q, D>): FakeTest<FreshFake<A, Q, D>, Rest> {
  type Fixtures = FreshFake<A, Q, D>;
  const preparations: ((fixtures: Fixtures) => unknown)[] = [];

  // Of no parameters, as far as a runner can see: some take a test with one for a test with a callback.
  const run =
    (body: FakeTestBody<Fixtures, Rest>) =>
    async (...rest: Rest): Promise<void> => {
      const fake = createFake8x8(options);
      try {
        for (const prepare of preparations) await prepare({ fake });
        await body({ fake }, ...rest);
      } finally {
        await fake.close();
      }
    };

  const through =
    (register: Register<Rest>) =>
    (name: string, body: FakeTestBody<Fixtures, Rest>): void => {
      register(name, run(body));
    };

  return Object.assign(through(runner), {
    only: through(runner.only),
    skip: through(runner.skip),
    beforeEach(prepare: (fixtures: Fixtures) => unknown) {
      preparations.push(prepare);
    },
  });
}
