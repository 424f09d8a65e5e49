import type {
  CalledOptions,
  CountOptions,
  DeliveredOptions,
  EventName,
  OperationName,
} from './matcher-options.ts';

/**
 * The matchers, as sentences about a fake: `expect(fake).toHaveAccepted('TRANSFER')`. Those about events see what was
 * sent so far, so `await fake.settled()` comes first where a call of the app led to them.
 */
export type Fake8x8Matchers = {
  /** At least one such event was sent, and the app accepted each of them in the end. */
  toHaveAccepted(eventType: EventName): void;
  /** The app accepted so many such events, at least one unless told. */
  toHaveBeenDelivered<N extends EventName>(eventType: N, options?: DeliveredOptions<N>): void;
  /** The app brought so many messages of its customer, at least one unless told. A text is meant exactly. */
  toHaveReceivedMessage(text?: string | RegExp, options?: CountOptions): void;
  /** The app made so many such calls, at least one unless told. */
  toHaveReceivedCall(operation: OperationName, options?: CalledOptions): void;
  /** A parsed body, or its text, is a valid event of that type. */
  toMatchEvent(eventType: EventName): void;
  /** The summary of a run says that everything passed. */
  toHavePassed(): void;
};
