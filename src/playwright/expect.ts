import { expect as playwrightExpect } from '@playwright/test';
import type { Fake8x8Matchers } from '../testing/matchers/fake-matchers.ts';
import { MATCHERS } from '../testing/matchers/matchers.ts';

playwrightExpect.extend(MATCHERS);

/** Playwright's `expect`, which has the matchers now. */
export const expect: typeof playwrightExpect = playwrightExpect;

declare global {
  // biome-ignore lint/style/noNamespace: Playwright declares its matchers in one
  namespace PlaywrightTest {
    // Both parameters must be repeated as they are to add to it.
    interface Matchers<R, T = unknown> extends Fake8x8Matchers {}
  }
}
