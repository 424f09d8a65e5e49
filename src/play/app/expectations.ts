import type { ScriptStep } from '../../scenario/script.ts';
import type { CallNote } from '../runtime/call-note.ts';
import { catchUp, type Session, stopSession } from '../runtime/session.ts';
import { createLookup } from '../script/lookup.ts';
import type { PlayOptions } from '../script/play-options.ts';
import { appendVerdict } from './append-verdict.ts';
import { readCaptures } from './capture.ts';
import { explainFailure } from './explain-failure.ts';
import {
  createPendingExpectation,
  feed,
  lookedAt,
  type PendingExpectation,
  passesAtDeadline,
} from './pending-expectation.ts';

/** Lets the conversations of a scenario wait for calls of the app. */
export type Expectations = {
  /** Lets a conversation wait; it may have what it waits for already, and then goes on at once. */
  listen(session: Session, expectation: Awaited): void;
  /** Tells of a call about a conversation. */
  received(session: Session, note: CallNote): void;
  /** Tells of a call that is about no conversation. */
  sharedCall(note: CallNote): void;
  /** Offers a conversation that the app has opened to those that wait for one; true when one takes it. */
  opened(note: CallNote): boolean;
  /** Offers it to a conversation that waits for nothing yet and whose first step is to; true when it takes it. */
  openedFor(session: Session, note: CallNote): boolean;
  /** Waits no longer. */
  giveUp(session: Session): void;
};

/** A step that waits for a call. */
export type Awaited = Pick<
  Extract<ScriptStep, { kind: 'expect' }>,
  'operation' | 'matching' | 'status' | 'withinMs' | 'times' | 'not' | 'capture' | 'stepIndex'
>;

/** What listening needs of who plays. */
export type ExpectationHooks = {
  playOn(session: Session): void;
  /** Lets a script go on with a conversation that the app has opened. */
  adopt(script: Session, conversationId: string): Session | undefined;
  readonly active: ReadonlySet<Session>;
};

/** Most calls that are kept for steps still to come, for each conversation and for those about none. */
const KEPT_MAX = 1000;

/** Creates what lets the conversations of one scenario wait. Waiting ends with the call, or at its deadline. */
export function createExpectations(
  options: PlayOptions,
  { playOn, adopt, active }: ExpectationHooks,
): Expectations {
  const { deadlines, unclaimed, context } = options;
  const shared: CallNote[] = [];
  const openers = new Set<Session>();

  function listen(session: Session, expectation: Awaited): void {
    const awaiting = begin(session, expectation);
    for (const note of candidates(session, awaiting)) {
      hear(session, note);
      if (session.awaiting !== awaiting) return;
    }
    wait(session, awaiting);
  }

  function wait(session: Session, awaiting: PendingExpectation): void {
    const { operation, withinMs } = awaiting.expectation;
    if (operation === 'conversation') openers.add(session);
    awaiting.deadline = deadlines.schedule(deadlines.now() + withinMs, () => {
      timeUp(session, awaiting);
      playOn(session);
    });
  }

  /** Waiting for the app is real: scripted time stands still. */
  function begin(session: Session, { stepIndex, ...expectation }: Awaited): PendingExpectation {
    const lookup = createLookup(session, session.record?.conversation.lastAgent);
    const awaiting = createPendingExpectation(expectation, stepIndex, lookup);
    session.awaiting = awaiting;
    context.clock.hold();
    return awaiting;
  }

  /** Calls that came before anybody waited for them, oldest first. */
  function candidates(session: Session, { expectation }: PendingExpectation): readonly CallNote[] {
    const { inbox = [], sharedTaken } = session;
    if (expectation.operation === 'nothing') return inbox.slice();
    const others = shared.filter(({ index }) => sharedTaken?.has(index) !== true);
    return [
      ...inbox,
      ...others,
      ...(expectation.operation === 'conversation' ? unclaimed.filter(isOurs) : []),
    ];
  }

  /** What was granted in another tenant is about conversations that are not played here; a refused call may be a slip. */
  function isOurs({ call: { status, tenantId } }: CallNote): boolean {
    return status >= 400 || tenantId === undefined || tenantId === context.settings.tenantId;
  }

  /** Whether the call is taken. */
  function hear(session: Session, note: CallNote): boolean {
    const { awaiting } = session;
    if (awaiting === undefined) return false;
    const effect = feed(awaiting, note);
    if (effect === 'none') return false;
    take(session, note);
    if (effect === 'failed') fail(session, awaiting);
    if (effect === 'passed') hold(session, awaiting, note);
    return true;
  }

  function take(session: Session, note: CallNote): void {
    session.inbox = without(session.inbox, note);
    const place = unclaimed.indexOf(note);
    if (place >= 0) unclaimed.splice(place, 1);
    if (!shared.includes(note)) return;
    session.sharedTaken ??= new Set();
    session.sharedTaken.add(note.index);
  }

  function hold(session: Session, awaiting: PendingExpectation, note: CallNote | undefined): void {
    const problem = note === undefined ? '' : capture(session, awaiting, note);
    finish(session, awaiting, problem);
    const { conversationId } = note?.call ?? {};
    if (problem !== '' || conversationId === undefined) return;
    if (awaiting.expectation.operation === 'conversation') goOnWith(session, conversationId);
  }

  function goOnWith(script: Session, conversationId: string): void {
    const opened = adopt(script, conversationId);
    if (opened !== undefined) playOn(opened);
  }

  /** What is missing, for a person; empty when nothing is. */
  function capture(session: Session, awaiting: PendingExpectation, note: CallNote): string {
    const { expectation, pattern } = awaiting;
    if (expectation.capture.length === 0) return '';
    const groups = pattern?.groups(lookedAt(awaiting, note)) ?? new Map();
    const { values, missing } = readCaptures(expectation.capture, { body: note.call.body, groups });
    session.captured = new Map([...(session.captured ?? []), ...values]);
    const [first] = missing;
    return first === undefined ? '' : `It came, and has no ${first.from} to keep as ${first.name}.`;
  }

  function fail(session: Session, awaiting: PendingExpectation): void {
    finish(session, awaiting, explainFailure(awaiting, insteadOf(session, awaiting)));
  }

  function insteadOf(session: Session, { expectation }: PendingExpectation): readonly CallNote[] {
    const { inbox = [], sharedTaken } = session;
    const near = shared.filter(
      ({ call, index }) =>
        sharedTaken?.has(index) !== true && (call.status >= 400 || call.shortName === expectation.operation),
    );
    return [...inbox, ...near, ...(expectation.operation === 'conversation' ? unclaimed.filter(isOurs) : [])];
  }

  /** Ends the waiting: `problem` says why it failed, and is empty when it held. */
  function finish(session: Session, awaiting: PendingExpectation, problem: string): void {
    letGo(session);
    appendVerdict(session, {
      stepIndex: awaiting.stepIndex,
      awaited: awaiting.awaited,
      verdict: problem === '' ? 'passed' : 'failed',
      message: problem,
      calls: awaiting.taken.map(({ index }) => index),
      durationMs: performance.now() - awaiting.startedMs,
    });
    if (problem !== '') stopSession(session);
    else catchUp(session);
  }

  function letGo(session: Session): void {
    if (session.awaiting === undefined) return;
    session.awaiting.deadline?.cancel();
    session.awaiting = undefined;
    openers.delete(session);
    context.clock.release();
  }

  function timeUp(session: Session, awaiting: PendingExpectation): void {
    if (session.awaiting !== awaiting) return;
    if (passesAtDeadline(awaiting)) hold(session, awaiting, undefined);
    else fail(session, awaiting);
  }

  return {
    listen,
    giveUp: letGo,
    received(session, note) {
      if (hear(session, note)) {
        playOn(session);
        return;
      }
      session.inbox = [...(session.inbox ?? []), note].slice(-KEPT_MAX);
    },
    sharedCall(note) {
      if (!isOurs(note)) return;
      shared.push(note);
      if (shared.length > KEPT_MAX) shared.shift();
      for (const session of Array.from(active)) {
        const { awaiting } = session;
        if (awaiting === undefined || awaiting.expectation.operation === 'nothing') continue;
        if (hear(session, note)) playOn(session);
      }
    },
    opened(note) {
      return isOurs(note) && Array.from(openers).some((session) => hear(session, note));
    },
    openedFor(session, note) {
      const [step] = options.script.steps;
      if (step?.kind !== 'expect' || !isOurs(note)) return false;
      session.next = 1;
      const awaiting = begin(session, step);
      const isTaken = hear(session, note);
      if (session.awaiting !== awaiting) return isTaken;
      if (isTaken) wait(session, awaiting);
      else letGo(session);
      return isTaken;
    },
  };
}

function without(inbox: CallNote[] | undefined, note: CallNote): CallNote[] | undefined {
  const rest = inbox?.filter((each) => each !== note);
  return rest === undefined || rest.length === 0 ? undefined : rest;
}
