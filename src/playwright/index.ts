// The public surface of `fake-8x8/playwright`. Importing it registers the matchers.

export type { Fake8x8Matchers } from '../testing/matchers/fake-matchers.ts';
export type {
  CalledOptions,
  DeliveredOptions,
  EventLike,
  EventName,
  Like,
} from '../testing/matchers/matcher-options.ts';
export { transcript } from '../testing/transcript.ts';
export { expect } from './expect.ts';
export {
  type ServedFakeFixtures,
  type ServedFakeOptions,
  type ServedFakeTest,
  test,
  testWith,
} from './test-with.ts';
