import type { Clock, ScheduledTask } from '../../base/clock.ts';
import { formatDuration } from '../../base/duration.ts';
import { type Call, changesConversation, textOf } from '../../platform/call.ts';
import type { Pattern } from '../../scenario/patterns/matching.ts';
import type { Expectation, StatusPattern } from '../../scenario/script.ts';
import type { VariableLookup } from '../../scenario/templates/variables.ts';

/** An expectation that waits for calls of the app, and what it has taken. Only the functions of this file change it. */
export type PendingExpectation = {
  readonly expectation: StepExpectation;
  readonly pattern: Pattern | undefined;
  /** What is expected, for a person. */
  readonly description: string;
  /** When it began, on the clock of `performance.now()`. */
  readonly startedMs: number;
  readonly taken: Call[];
  deadline: ScheduledTask | undefined;
};

/** What is expected, with the step of the scenario that does, counted from 0; a test has no steps. */
export type StepExpectation = Expectation & { readonly stepIndex?: number };

/** Creates a pending expectation, its variables filled in. */
export function createPendingExpectation(
  expectation: StepExpectation,
  lookup: VariableLookup,
): PendingExpectation {
  const pattern = expectation.matching?.at(lookup);
  return {
    expectation,
    pattern,
    description: describeExpectation(expectation, pattern),
    startedMs: performance.now(),
    taken: [],
    deadline: undefined,
  };
}

/** Calls `timeUp` when the time of an expectation is over, unless it is cancelled before. */
export function startDeadline(pending: PendingExpectation, deadlines: Clock, timeUp: () => void): void {
  pending.deadline = deadlines.schedule(deadlines.now() + pending.expectation.withinMs, timeUp);
}

/** Ends the deadline. */
export function cancelDeadline(pending: PendingExpectation): void {
  pending.deadline?.cancel();
}

/** What a call does to an expectation: it is taken and more are expected, the expectation passes or fails, or nothing. */
export type OfferResult = 'taken' | 'passed' | 'failed' | 'none';

/** Compares a call with what is expected, and takes it if it matches. */
export function offer(pending: PendingExpectation, call: Call): OfferResult {
  const { expectation, taken } = pending;
  if (!matches(pending, call)) return 'none';
  taken.push(call);
  if (passesAtDeadline(pending)) return 'failed';
  return taken.length === expectation.times ? 'passed' : 'taken';
}

/** Whether an expectation passes when its time is over: it does if no call was to come. */
export function passesAtDeadline({ expectation }: PendingExpectation): boolean {
  return expectation.not || expectation.operation === 'nothing';
}

/** What a pattern is compared with: a text pattern with the message's text, an object with the whole body. */
export function subjectOf({ expectation }: PendingExpectation, call: Call): unknown {
  return typeof expectation.matching?.source === 'string' ? textOf(call) : call.body;
}

/** Whether the platform has answered a call with the expected status. */
export function hasExpectedStatus({ expectation: { status } }: PendingExpectation, call: Call): boolean {
  return status === undefined ? call.status < 400 : matchesStatus(status, call.status);
}

/** Whether a status matches a pattern such as `2xx`. */
export function matchesStatus(pattern: StatusPattern, status: number): boolean {
  return typeof pattern === 'number'
    ? status === pattern
    : Math.floor(status / 100) === Number(pattern.charAt(0));
}

function matches(pending: PendingExpectation, call: Call): boolean {
  const { expectation, pattern } = pending;
  // What was refused on purpose came before its repetition, which counts.
  if (expectation.operation === 'nothing')
    return changesConversation(call) && call.fault?.status === undefined;
  if (call.operation !== expectation.operation || !hasExpectedStatus(pending, call)) return false;
  return pattern === undefined || pattern.differences(subjectOf(pending, call)).length === 0;
}

/** `2 times message matching "*invoice*" within 5 s`. */
function describeExpectation(expectation: Expectation, pattern: Pattern | undefined): string {
  const { operation, not, times, status, withinMs } = expectation;
  const parts = [
    not ? 'no' : '',
    times === 1 ? '' : `${times} times`,
    operation,
    pattern === undefined ? '' : `matching ${pattern.shown}`,
    status === undefined ? '' : `answered ${status}`,
    `within ${formatDuration(withinMs)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
