// The public surface of `fake-8x8/node-test`.

export {
  assertAccepted,
  assertDelivered,
  assertEvent,
  assertNoFindings,
  assertPassed,
  assertReceivedCall,
  assertReceivedMessage,
  assertShownCustomer,
  type WithJournal,
} from '../testing/assertions.ts';
export type { FakeTest, FakeTestBody, FreshFake } from '../testing/fake-test.ts';
export type {
  CalledOptions,
  CountOptions,
  DeliveredOptions,
  EventLike,
  EventName,
  Like,
  OperationName,
} from '../testing/matchers/matcher-options.ts';
export { transcript } from '../testing/transcript.ts';
export { test, testWith } from './test-with.ts';
