import { toHaveAccepted } from './to-have-accepted.ts';
import { toHaveBeenDelivered } from './to-have-been-delivered.ts';
import { toHaveNoFindings } from './to-have-no-findings.ts';
import { toHavePassed } from './to-have-passed.ts';
import { toHaveReceivedCall } from './to-have-received-call.ts';
import { toHaveReceivedMessage } from './to-have-received-message.ts';
import { toHaveShownCustomer } from './to-have-shown-customer.ts';
import { toMatchEvent } from './to-match-event.ts';

/** All matchers, as a runner's `expect.extend` takes them. */
export const MATCHERS = {
  toHaveAccepted,
  toHaveBeenDelivered,
  toHaveReceivedMessage,
  toHaveReceivedCall,
  toHaveShownCustomer,
  toMatchEvent,
  toHavePassed,
  toHaveNoFindings,
};
