import { createSeed } from '../base/seeded-ids.ts';
import type { Consumer } from '../delivery/consumer.ts';
import { createFake8x8, type Fake8x8 } from '../play/fake-8x8.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { Profile } from './check.ts';
import type { Examination } from './running/examination.ts';
import { type ExamineOptions, examine } from './running/examine.ts';

/** What is tested, and how far. */
export type TestIntegrationOptions = Omit<ExamineOptions, 'fake' | 'seed' | 'profile' | 'to' | 'earlier'> & {
  /** The app: its address, a Node listener or a Fetch handler. */
  readonly to: Consumer;
  /**
   * The platform that the app calls, over HTTP or through MSW. Default: one of its own, for an app that makes no calls;
   * it ends with the test.
   */
  readonly fake?: Fake8x8 | undefined;
  /** Default: that of the fake, else `chat-api`. */
  readonly dialect?: DialectName | undefined;
  /** Default `quick`. */
  readonly profile?: Profile | undefined;
  /** Default: a random one, which is in the result. */
  readonly seed?: string | undefined;
};

/**
 * Examines an app as `fake-8x8 test` does: `expect(await testIntegration({ fake, to })).toHaveNoFindings()`. The more it is
 * told (`customerOpens`, `customerSays`, `customerLeaves`, `customerSees`), the more it can check. What the app gets
 * wrong is data in the result. Rejects with `CHECK_UNKNOWN`, `RESET_FAILED`, or what `createRun` throws.
 */
export async function testIntegration(options: TestIntegrationOptions): Promise<Examination> {
  const { fake, dialect, profile = 'quick', seed = createSeed(), ...rest } = options;
  const own = fake === undefined ? createFake8x8({ to: options.to, dialect, seed }) : undefined;
  try {
    return await examine({ ...rest, fake: (fake ?? own) as Fake8x8, profile, seed });
  } finally {
    await own?.close();
  }
}
