import type { ScheduledTask } from '../../base/clock.ts';
import type { Pattern } from '../../scenario/matching.ts';
import type { Expectation } from '../../scenario/script.ts';
import type { VariableLookup } from '../../scenario/variables.ts';
import { type CallNote, changesConversation, textOf } from '../runtime/call-note.ts';
import { matchesStatus } from './acknowledgement.ts';
import { describeExpectation } from './describe-expectation.ts';

/** A step that waits for calls of the app: what it awaits, and what it has. */
export type PendingExpectation = {
  readonly expectation: Expectation;
  readonly pattern: Pattern | undefined;
  readonly stepIndex: number;
  /** What is awaited, for a person. */
  readonly awaited: string;
  /** When it began, on the clock of `performance.now()`. */
  readonly startedMs: number;
  readonly taken: CallNote[];
  deadline: ScheduledTask | undefined;
};

/** Creates what a step awaits, its variables filled in. */
export function createPendingExpectation(
  expectation: Expectation,
  stepIndex: number,
  lookup: VariableLookup,
): PendingExpectation {
  const pattern = expectation.matching?.at(lookup);
  return {
    expectation,
    pattern,
    stepIndex,
    awaited: describeExpectation(expectation, pattern),
    startedMs: performance.now(),
    taken: [],
    deadline: undefined,
  };
}

/** What a call does to a step that waits: it takes it and waits on, it holds or fails by it, or it has nothing to do with it. */
export type Effect = 'taken' | 'passed' | 'failed' | 'none';

/** Holds a call against what is awaited, and takes it if it is that. */
export function feed(awaiting: PendingExpectation, note: CallNote): Effect {
  const { expectation, taken } = awaiting;
  if (!isMeant(awaiting, note)) return 'none';
  taken.push(note);
  if (expectation.not || expectation.operation === 'nothing') return 'failed';
  return taken.length === expectation.times ? 'passed' : 'taken';
}

/** Whether a step holds when its time is up: it does if nothing was to come. */
export function passesAtDeadline({ expectation }: PendingExpectation): boolean {
  return expectation.not || expectation.operation === 'nothing';
}

/** What a pattern is held against: a text pattern against the message's text, an object against the whole body. */
export function lookedAt({ expectation }: PendingExpectation, note: CallNote): unknown {
  return typeof expectation.matching?.source === 'string' ? textOf(note) : note.call.body;
}

/** Whether the platform has answered a call as it was to. */
export function isAnsweredAsAwaited(
  { expectation: { status } }: PendingExpectation,
  { call }: CallNote,
): boolean {
  return status === undefined ? call.status < 400 : matchesStatus(status, call.status);
}

function isMeant(awaiting: PendingExpectation, note: CallNote): boolean {
  const { expectation, pattern } = awaiting;
  const { call } = note;
  if (expectation.operation === 'nothing') return changesConversation(call);
  if (call.shortName !== expectation.operation) return false;
  if (!isAnsweredAsAwaited(awaiting, note)) return false;
  return pattern === undefined || pattern.differences(lookedAt(awaiting, note)).length === 0;
}
