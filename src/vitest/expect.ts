import { type ExpectStatic, expect as vitestExpect } from 'vitest';
import type { Fake8x8Matchers } from './fake-matchers.ts';
import type { EventName } from './matcher-options.ts';
import { toHaveAccepted } from './to-have-accepted.ts';
import { toHaveBeenDelivered } from './to-have-been-delivered.ts';
import { toHaveNoFindings } from './to-have-no-findings.ts';
import { toHavePassed } from './to-have-passed.ts';
import { toHaveReceivedCall } from './to-have-received-call.ts';
import { toHaveReceivedMessage } from './to-have-received-message.ts';
import { toHaveShownCustomer } from './to-have-shown-customer.ts';
import { toMatchEvent } from './to-match-event.ts';

vitestExpect.extend({
  toHaveAccepted,
  toHaveBeenDelivered,
  toHaveReceivedMessage,
  toHaveReceivedCall,
  toHaveShownCustomer,
  toMatchEvent,
  toHavePassed,
  toHaveNoFindings,
});

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
