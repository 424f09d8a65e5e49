import { expect as jestExpect } from '@jest/globals';
import type { Fake8x8Matchers } from '../testing/matchers/fake-matchers.ts';
import { MATCHERS } from '../testing/matchers/matchers.ts';

jestExpect.extend(MATCHERS);

/** Jest's `expect` with the types of the matchers. */
export type FakeExpect = (<T = unknown>(
  actual: T,
) => ReturnType<typeof jestExpect<T>> & Fake8x8Matchers & { readonly not: Fake8x8Matchers }) &
  typeof jestExpect;

/** Jest's `expect`, which has the matchers now; a global one has them too. */
export const expect: FakeExpect = jestExpect as FakeExpect;
