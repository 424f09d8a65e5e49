import type { ScriptStep } from '../scenario/script.ts';
import { appendVerdict } from './append-verdict.ts';
import { type Awaiting, createAwaiting, feed, holdsAtDeadline, lookedAt } from './awaiting.ts';
import type { CallNote } from './call-note.ts';
import { readCaptures } from './capture.ts';
import { describeDisappointment } from './describe-disappointment.ts';
import { createLookup } from './lookup.ts';
import type { PlayOptions } from './play-options.ts';
import { catchUp, stopThread, type Thread } from './thread.ts';

/** Lets the conversations of a scenario wait for calls of the app. */
export type Listening = {
  /** Lets a conversation wait; it may have what it waits for already, and then goes on at once. */
  listen(thread: Thread, expectation: Awaited): void;
  /** Tells of a call about a conversation. */
  received(thread: Thread, note: CallNote): void;
  /** Tells of a call that is about no conversation. */
  sharedCall(note: CallNote): void;
  /** Offers a conversation that the app has opened to those that wait for one; true when one takes it. */
  opened(note: CallNote): boolean;
  /** Offers it to a conversation that waits for nothing yet and whose first step is to; true when it takes it. */
  openedFor(thread: Thread, note: CallNote): boolean;
  /** Waits no longer. */
  giveUp(thread: Thread): void;
};

/** A step that waits for a call. */
export type Awaited = Pick<
  Extract<ScriptStep, { kind: 'expect' }>,
  'operation' | 'matching' | 'status' | 'withinMs' | 'times' | 'not' | 'capture' | 'stepIndex'
>;

/** What listening needs of who plays. */
export type ListenHooks = {
  playOn(thread: Thread): void;
  /** Lets a script go on with a conversation that the app has opened. */
  adopt(script: Thread, conversationId: string): Thread | undefined;
  readonly active: ReadonlySet<Thread>;
};

/** Most calls that are kept for steps still to come, for each conversation and for those about none. */
const KEPT_MAX = 1000;

/** Creates what lets the conversations of one scenario wait. Waiting ends with the call, or at its deadline. */
export function createListener(options: PlayOptions, { playOn, adopt, active }: ListenHooks): Listening {
  const { deadlines, lobby, stage } = options;
  const shared: CallNote[] = [];
  const openers = new Set<Thread>();

  function listen(thread: Thread, expectation: Awaited): void {
    const awaiting = begin(thread, expectation);
    for (const note of candidates(thread, awaiting)) {
      hear(thread, note);
      if (thread.awaiting !== awaiting) return;
    }
    wait(thread, awaiting);
  }

  function wait(thread: Thread, awaiting: Awaiting): void {
    const { operation, withinMs } = awaiting.expectation;
    if (operation === 'conversation') openers.add(thread);
    awaiting.deadline = deadlines.schedule(deadlines.now() + withinMs, () => {
      timeUp(thread, awaiting);
      playOn(thread);
    });
  }

  /** Waiting for the app is real: scripted time stands still. */
  function begin(thread: Thread, { stepIndex, ...expectation }: Awaited): Awaiting {
    const lookup = createLookup(thread, thread.record?.conversation.lastAgent);
    const awaiting = createAwaiting(expectation, stepIndex, lookup);
    thread.awaiting = awaiting;
    stage.clock.hold();
    return awaiting;
  }

  /** Calls that came before anybody waited for them, oldest first. */
  function candidates(thread: Thread, { expectation }: Awaiting): readonly CallNote[] {
    const { inbox = [], sharedTaken } = thread;
    if (expectation.operation === 'nothing') return inbox.slice();
    const others = shared.filter(({ index }) => sharedTaken?.has(index) !== true);
    return [...inbox, ...others, ...(expectation.operation === 'conversation' ? lobby.filter(isOurs) : [])];
  }

  /** What was granted in another tenant is about conversations that are not played here; a refused call may be a slip. */
  function isOurs({ call: { status, tenantId } }: CallNote): boolean {
    return status >= 400 || tenantId === undefined || tenantId === stage.settings.tenantId;
  }

  /** Whether the call is taken. */
  function hear(thread: Thread, note: CallNote): boolean {
    const { awaiting } = thread;
    if (awaiting === undefined) return false;
    const effect = feed(awaiting, note);
    if (effect === 'none') return false;
    take(thread, note);
    if (effect === 'failed') fail(thread, awaiting);
    if (effect === 'held') hold(thread, awaiting, note);
    return true;
  }

  function take(thread: Thread, note: CallNote): void {
    thread.inbox = without(thread.inbox, note);
    const place = lobby.indexOf(note);
    if (place >= 0) lobby.splice(place, 1);
    if (!shared.includes(note)) return;
    thread.sharedTaken ??= new Set();
    thread.sharedTaken.add(note.index);
  }

  function hold(thread: Thread, awaiting: Awaiting, note: CallNote | undefined): void {
    const problem = note === undefined ? '' : capture(thread, awaiting, note);
    finish(thread, awaiting, problem);
    const { conversationId } = note?.call ?? {};
    if (problem !== '' || conversationId === undefined) return;
    if (awaiting.expectation.operation === 'conversation') goOnWith(thread, conversationId);
  }

  function goOnWith(script: Thread, conversationId: string): void {
    const opened = adopt(script, conversationId);
    if (opened !== undefined) playOn(opened);
  }

  /** What is missing, for a person; empty when nothing is. */
  function capture(thread: Thread, awaiting: Awaiting, note: CallNote): string {
    const { expectation, pattern } = awaiting;
    if (expectation.capture.length === 0) return '';
    const groups = pattern?.groups(lookedAt(awaiting, note)) ?? new Map();
    const { values, missing } = readCaptures(expectation.capture, { body: note.call.body, groups });
    thread.captured = new Map([...(thread.captured ?? []), ...values]);
    const [first] = missing;
    return first === undefined ? '' : `It came, and has no ${first.from} to keep as ${first.name}.`;
  }

  function fail(thread: Thread, awaiting: Awaiting): void {
    finish(thread, awaiting, describeDisappointment(awaiting, insteadOf(thread, awaiting)));
  }

  function insteadOf(thread: Thread, { expectation }: Awaiting): readonly CallNote[] {
    const { inbox = [], sharedTaken } = thread;
    const near = shared.filter(
      ({ call, index }) =>
        sharedTaken?.has(index) !== true && (call.status >= 400 || call.shortName === expectation.operation),
    );
    return [...inbox, ...near, ...(expectation.operation === 'conversation' ? lobby.filter(isOurs) : [])];
  }

  /** Ends the waiting: `problem` says why it failed, and is empty when it held. */
  function finish(thread: Thread, awaiting: Awaiting, problem: string): void {
    letGo(thread);
    appendVerdict(thread, {
      stepIndex: awaiting.stepIndex,
      awaited: awaiting.awaited,
      verdict: problem === '' ? 'held' : 'failed',
      message: problem,
      calls: awaiting.taken.map(({ index }) => index),
      durationMs: performance.now() - awaiting.startedMs,
    });
    if (problem !== '') stopThread(thread);
    else catchUp(thread);
  }

  function letGo(thread: Thread): void {
    if (thread.awaiting === undefined) return;
    thread.awaiting.deadline?.cancel();
    thread.awaiting = undefined;
    openers.delete(thread);
    stage.clock.release();
  }

  function timeUp(thread: Thread, awaiting: Awaiting): void {
    if (thread.awaiting !== awaiting) return;
    if (holdsAtDeadline(awaiting)) hold(thread, awaiting, undefined);
    else fail(thread, awaiting);
  }

  return {
    listen,
    giveUp: letGo,
    received(thread, note) {
      if (hear(thread, note)) {
        playOn(thread);
        return;
      }
      thread.inbox = [...(thread.inbox ?? []), note].slice(-KEPT_MAX);
    },
    sharedCall(note) {
      if (!isOurs(note)) return;
      shared.push(note);
      if (shared.length > KEPT_MAX) shared.shift();
      for (const thread of Array.from(active)) {
        const { awaiting } = thread;
        if (awaiting === undefined || awaiting.expectation.operation === 'nothing') continue;
        if (hear(thread, note)) playOn(thread);
      }
    },
    opened(note) {
      return isOurs(note) && Array.from(openers).some((thread) => hear(thread, note));
    },
    openedFor(thread, note) {
      const [step] = options.script.steps;
      if (step?.kind !== 'expect' || !isOurs(note)) return false;
      thread.next = 1;
      const awaiting = begin(thread, step);
      const isTaken = hear(thread, note);
      if (thread.awaiting !== awaiting) return isTaken;
      if (isTaken) wait(thread, awaiting);
      else letGo(thread);
      return isTaken;
    },
  };
}

function without(inbox: CallNote[] | undefined, note: CallNote): CallNote[] | undefined {
  const rest = inbox?.filter((each) => each !== note);
  return rest === undefined || rest.length === 0 ? undefined : rest;
}
