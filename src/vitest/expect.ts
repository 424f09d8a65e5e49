import { type ExpectStatic, expect as vitestExpect } from 'vitest';
import type { Fake8x8Matchers } from '../testing/matchers/fake-matchers.ts';
import type { EventName } from '../testing/matchers/matcher-options.ts';
import { MATCHERS } from '../testing/matchers/matchers.ts';

vitestExpect.extend(MATCHERS);

/** Vitest's `expect`, which has the matchers now. */
export const expect: ExpectStatic = vitestExpect;

declare global {
  // Vitest's own interface has one type parameter in version 4 and two in 5, and both must be repeated as they are to
  // add to it. Chai's has none, and Vitest takes over what it has.
  // biome-ignore lint/style/noNamespace: Chai declares its types in one
  namespace Chai {
    interface Assertion extends Fake8x8Matchers {}
  }
}

declare module 'vitest' {
  interface AsymmetricMatchersContaining {
    /** Matches a body that is a valid event of that type. */
    toMatchEvent(eventType: EventName): unknown;
  }
}
