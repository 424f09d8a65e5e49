// The public surface of `fake-8x8/vitest`. Importing it registers the matchers.

export { expect } from './expect.ts';
export type { Fake8x8Matchers } from './fake-matchers.ts';
export type { CalledOptions, DeliveredOptions, EventLike, EventName, Like } from './matcher-options.ts';
export { type FakeFixtures, test, testWith } from './test-with.ts';
