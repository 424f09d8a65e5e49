import { AssertionError } from 'node:assert';
import type { Examination } from '../checks/running/examination.ts';
import type { Journal } from '../journal/journal.ts';
import type { Summary } from '../journal/summary.ts';
import type { ViewOptions, ViewReader } from '../play/driver/view-reader.ts';
import type { MatcherContext, MatcherResult } from './matchers/matcher-context.ts';
import type {
  CalledOptions,
  CountOptions,
  DeliveredOptions,
  EventName,
  Like,
  OperationName,
} from './matchers/matcher-options.ts';
import { MATCHERS } from './matchers/matchers.ts';

/** What keeps a journal: a fake, or a run. */
export type WithJournal = { readonly journal: Journal };

/**
 * Makes sure that at least one such event was sent, and that the app accepted each of them in the end. Throws an
 * `AssertionError` that shows what was sent instead; await `fake.settled()` first where a call of the app led to it.
 */
export function assertAccepted(fake: WithJournal, eventType: EventName): void {
  const context = contextOf(assertAccepted);
  check(MATCHERS.toHaveAccepted.call(context, fake, eventType), assertAccepted);
}

/** Makes sure that the app accepted so many such events; by default at least one. Throws an `AssertionError`. */
export function assertDelivered<N extends EventName>(
  fake: WithJournal,
  eventType: N,
  options: DeliveredOptions<N> = {},
): void {
  const context = contextOf(assertDelivered);
  check(MATCHERS.toHaveBeenDelivered.call(context, fake, eventType, options), assertDelivered);
}

/**
 * Makes sure that the app sent so many messages of its customer; by default at least one. A text is compared exactly;
 * `{ times: 0 }` wants none. Throws an `AssertionError`.
 */
export function assertReceivedMessage(
  fake: WithJournal,
  text?: Like<string>,
  options: CountOptions = {},
): void {
  const context = contextOf(assertReceivedMessage);
  check(MATCHERS.toHaveReceivedMessage.call(context, fake, text, options), assertReceivedMessage);
}

/** Makes sure that the app made so many such calls; by default at least one. Throws an `AssertionError`. */
export function assertReceivedCall(
  fake: WithJournal,
  operation: OperationName,
  options: CalledOptions = {},
): void {
  const context = contextOf(assertReceivedCall);
  check(MATCHERS.toHaveReceivedCall.call(context, fake, operation, options), assertReceivedCall);
}

/**
 * Makes sure that the app shows its customer what was said, as `customerSees` of the fake shows it. Waits until it does,
 * by default 5 s. Rejects with an `AssertionError`, and with what `fake.view` throws.
 */
export async function assertShownCustomer(
  fake: { readonly view: ViewReader },
  options: ViewOptions = {},
): Promise<void> {
  const context = contextOf(assertShownCustomer);
  check(await MATCHERS.toHaveShownCustomer.call(context, fake, options), assertShownCustomer);
}

/** Makes sure that a parsed body, or its text, is a valid event of that type. Throws an `AssertionError`. */
export function assertEvent(event: unknown, eventType: EventName): void {
  check(MATCHERS.toMatchEvent.call(contextOf(assertEvent), event, eventType), assertEvent);
}

/** Makes sure that everything in a run passed. Throws an `AssertionError` that describes what did not. */
export function assertPassed(summary: Summary): void {
  check(MATCHERS.toHavePassed.call(contextOf(assertPassed), summary), assertPassed);
}

/** Makes sure that an examination found nothing wrong. Throws an `AssertionError` with the findings. */
export function assertNoFindings(examination: Examination): void {
  check(MATCHERS.toHaveNoFindings.call(contextOf(assertNoFindings), examination), assertNoFindings);
}

/** An assertion. The stack of its failure begins where it was called. */
type Assertion = (...args: never) => unknown;

function contextOf({ name }: Assertion): MatcherContext {
  return { calledAs: name };
}

function check({ pass, message }: MatcherResult, assertion: Assertion): void {
  if (pass) return;
  throw new AssertionError({
    message: message(),
    operator: assertion.name,
    stackStartFn: assertion,
  });
}
