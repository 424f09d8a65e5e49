import type { ViewOptions } from '../../play/driver/view-reader.ts';
import type {
  CalledOptions,
  CountOptions,
  DeliveredOptions,
  EventName,
  Like,
  OperationName,
} from './matcher-options.ts';

/**
 * The matchers, as sentences about a fake: `expect(fake).toHaveAccepted('TRANSFER')`. Those about events see what was
 * sent so far, so `await fake.settled()` comes first where a call of the app led to them.
 */
export type Fake8x8Matchers = {
  /** At least one such event was sent, and the app accepted each of them in the end. */
  toHaveAccepted(eventType: EventName): void;
  /** The app accepted so many such events; by default at least one. */
  toHaveBeenDelivered<N extends EventName>(eventType: N, options?: DeliveredOptions<N>): void;
  /** The app sent so many messages of its customer; by default at least one. A text is compared exactly. */
  toHaveReceivedMessage(text?: Like<string>, options?: CountOptions): void;
  /** The app made so many such calls; by default at least one. */
  toHaveReceivedCall(operation: OperationName, options?: CalledOptions): void;
  /**
   * The app shows its customer each text of an agent once, verbatim, in order and under the right name, as `customerSees`
   * of the fake shows it: `await expect(fake).toHaveShownCustomer()`. Waits until it does, by default 5 s.
   */
  toHaveShownCustomer(options?: ViewOptions): Promise<void>;
  /** A parsed body, or its text, is a valid event of that type. */
  toMatchEvent(eventType: EventName): void;
  /** The summary of a run says that everything passed. */
  toHavePassed(): void;
  /** What `testIntegration` gives says that nothing is wrong with the app. */
  toHaveNoFindings(): void;
};
