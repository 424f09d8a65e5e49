// The public surface of `fake-8x8/jest`. Importing it registers the matchers.

export type { FakeTest, FakeTestBody, FreshFake } from '../testing/fake-test.ts';
export type { Fake8x8Matchers } from '../testing/matchers/fake-matchers.ts';
export type {
  CalledOptions,
  DeliveredOptions,
  EventLike,
  EventName,
  Like,
} from '../testing/matchers/matcher-options.ts';
export { transcript } from '../testing/transcript.ts';
export { expect, type FakeExpect } from './expect.ts';
export { test, testWith } from './test-with.ts';
