import type { Clock } from '../../base/clock.ts';
import type { Call } from '../../platform/call.ts';
import type { Platform } from '../../platform/platform.ts';
import type { IncomingCalls } from '../../runtime/incoming-calls.ts';
import type { SessionContext } from '../../runtime/session-context.ts';
import type { Sessions } from '../../runtime/sessions.ts';
import type { ScriptStep } from '../../scenario/script.ts';
import {
  adoptSession,
  appendVerdict,
  catchUp,
  keepCall,
  keepCaptured,
  resume,
  type ScriptCursor,
  setPending,
  stopCursor,
} from '../script/script-cursor.ts';
import { createLookup } from '../script/variable-lookup.ts';
import { readCaptures } from './capture.ts';
import { explainFailure } from './explain-failure.ts';
import type { OpeningTurns } from './opening-turns.ts';
import {
  cancelDeadline,
  createPendingExpectation,
  offer,
  type PendingExpectation,
  passesAtDeadline,
  startDeadline,
  subjectOf,
} from './pending-expectation.ts';
import type { SharedCalls } from './shared-calls.ts';

/** The expectations of the conversations of one scenario: each passes with a call, or ends at its deadline. */
export type Expectations = {
  /** Waits for a call; passes at once if it came before. */
  begin(cursor: ScriptCursor, step: ExpectStep): void;
  /** The app made a call about a conversation. */
  called(cursor: ScriptCursor, call: Call): void;
  /** The app made a call about no conversation. */
  sharedCall(call: Call): void;
  /** Offers a conversation that the app has opened to those that wait for one; true when one takes it. */
  opened(call: Call): boolean;
  /** Offers it to a conversation that begins with this step; true when it takes it. */
  openedFor(cursor: ScriptCursor, step: ExpectStep, call: Call): boolean;
  /** Waits no longer. */
  cancel(cursor: ScriptCursor): void;
};

/** A step that waits for a call. */
export type ExpectStep = Pick<
  Extract<ScriptStep, { kind: 'expect' }>,
  'operation' | 'matching' | 'status' | 'withinMs' | 'times' | 'not' | 'capture' | 'stepIndex'
>;

/** What expectations need. */
export type ExpectationsOptions = {
  readonly context: SessionContext;
  readonly sessions: Sessions;
  readonly platform: Pick<Platform, 'configureConversation'>;
  /** Real time. */
  readonly deadlines: Clock;
  readonly sharedCalls: SharedCalls;
  readonly turns: Pick<OpeningTurns, 'end'>;
  readonly calls: Pick<IncomingCalls, 'count'>;
  /** Where the platform answers over HTTP; undefined when nowhere. */
  readonly platformUrl: string | undefined;
  /** The conversations in play. */
  readonly active: ReadonlySet<ScriptCursor>;
};

/** Creates the expectations of one scenario. */
export function createExpectations(options: ExpectationsOptions): Expectations {
  const { context, deadlines, sharedCalls, turns, active } = options;
  /** Those that wait for the app to open a conversation. */
  const openers = new Set<ScriptCursor>();

  /** Waiting for the app takes real time: scripted time stands still. */
  function setUp(cursor: ScriptCursor, step: ExpectStep): PendingExpectation {
    const pending = createPendingExpectation(step, createLookup(cursor));
    setPending(cursor, pending);
    context.clock.hold();
    return pending;
  }

  function wait(cursor: ScriptCursor, pending: PendingExpectation): void {
    if (pending.expectation.operation === 'conversation') openers.add(cursor);
    startDeadline(pending, deadlines, () => {
      if (cursor.pending !== pending) return;
      // A person acts meanwhile: the app gets its whole time again.
      if (cursor.paused) {
        wait(cursor, pending);
        return;
      }
      if (passesAtDeadline(pending)) finish(cursor, pending, '');
      else fail(cursor, pending);
      resume(cursor);
    });
  }

  /** True when the call is taken. */
  function hear(cursor: ScriptCursor, call: Call): boolean {
    const { pending } = cursor;
    const result = pending === undefined ? 'none' : offer(pending, call);
    if (pending === undefined || result === 'none') return false;
    const later = sharedCalls.take(cursor, call);
    if (result === 'failed') fail(cursor, pending);
    if (result === 'passed') pass(cursor, pending, { call, later });
    return true;
  }

  function pass(cursor: ScriptCursor, pending: PendingExpectation, { call, later }: Taken): void {
    const problem = capture(cursor, pending, call);
    finish(cursor, pending, problem);
    const { operation } = pending.expectation;
    if (problem === '' && operation === 'conversation') adopt(cursor, call, { later, ...options });
  }

  function fail(cursor: ScriptCursor, pending: PendingExpectation): void {
    const instead = sharedCalls.insteadOf(cursor, pending.expectation);
    const problem = explainFailure(pending, { instead, conversationId: cursor.session.conversationId });
    finish(cursor, pending, problem + adviseBaseUrl(options));
  }

  /** Ends the waiting: `problem` says why it failed, and is empty when it passed. */
  function finish(cursor: ScriptCursor, pending: PendingExpectation, problem: string): void {
    cancel(cursor);
    appendVerdict(cursor, {
      stepIndex: pending.expectation.stepIndex ?? 0,
      awaited: pending.description,
      verdict: problem === '' ? 'passed' : 'failed',
      message: problem,
      calls: pending.taken.map(({ callIndex }) => callIndex),
      durationMs: performance.now() - pending.startedMs,
    });
    if (problem === '') catchUp(cursor);
    else stopCursor(cursor);
  }

  function cancel(cursor: ScriptCursor): void {
    if (cursor.pending === undefined) return;
    const isOpening = cursor.pending.expectation.operation === 'conversation';
    cancelDeadline(cursor.pending);
    setPending(cursor, undefined);
    openers.delete(cursor);
    if (isOpening) turns.end(cursor);
    context.clock.release();
  }

  return {
    begin(cursor, step) {
      const pending = setUp(cursor, step);
      for (const call of sharedCalls.candidatesFor(cursor, pending.expectation)) {
        hear(cursor, call);
        if (cursor.pending !== pending) return;
      }
      wait(cursor, pending);
    },
    cancel,
    called(cursor, call) {
      if (hear(cursor, call)) resume(cursor);
      else keepCall(cursor, call);
    },
    sharedCall(call) {
      if (!sharedCalls.isOwn(call)) return;
      sharedCalls.add(call);
      for (const cursor of Array.from(active)) {
        const { pending } = cursor;
        if (pending === undefined || pending.expectation.operation === 'nothing') continue;
        if (hear(cursor, call)) resume(cursor);
      }
    },
    opened(call) {
      if (!sharedCalls.isOwn(call)) return false;
      const taker = Array.from(openers).find((cursor) => hear(cursor, call));
      if (taker !== undefined) resume(taker);
      return taker !== undefined;
    },
    openedFor(cursor, step, call) {
      if (!sharedCalls.isOwn(call)) return false;
      const pending = setUp(cursor, step);
      const isTaken = hear(cursor, call);
      if (cursor.pending === pending) {
        if (isTaken) wait(cursor, pending);
        else cancel(cursor);
      } else resume(cursor);
      return isTaken;
    },
  };
}

/** An app that has called nothing at all calls somewhere else. */
function adviseBaseUrl({ calls, platformUrl }: ExpectationsOptions): string {
  return calls.count() > 0 || platformUrl === undefined
    ? ''
    : ` It has called nothing since the platform started: its base URL of 8x8 must be ${platformUrl}.`;
}

type Taken = { readonly call: Call; readonly later: readonly Call[] };

/** Keeps what a step captures; says what is missing, for a person. */
function capture(cursor: ScriptCursor, pending: PendingExpectation, call: Call): string {
  const { expectation, pattern } = pending;
  if (expectation.capture.length === 0) return '';
  const groups = pattern?.groups(subjectOf(pending, call)) ?? new Map();
  const { values, missing } = readCaptures(expectation.capture, { body: call.body, groups });
  keepCaptured(cursor, values);
  const [first] = missing;
  return first === undefined ? '' : `It came, and has no ${first.from} to keep as ${first.name}.`;
}

/** Goes on with the conversation that the app has opened. */
function adopt(
  cursor: ScriptCursor,
  { conversationId = '' }: Call,
  { later, sessions, platform, context }: Pick<Taken, 'later'> & ExpectationsOptions,
): void {
  const session = sessions.find(conversationId);
  if (session?.record === undefined) return;
  adoptSession(cursor, session, later);
  sessions.claim(session, cursor);
  platform.configureConversation(session.record, context.settings);
}
