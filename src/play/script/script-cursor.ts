import type { ScheduledTask } from '../../base/clock.ts';
import type { Customer } from '../../conversation/conversation.ts';
import type { ExpectationEntry } from '../../journal/entry.ts';
import type { Call } from '../../platform/call.ts';
import { dropQueue } from '../../runtime/outbox.ts';
import { createSession, type Player, type Session, type SessionOwner } from '../../runtime/session.ts';
import type { PendingExpectation } from '../app/pending-expectation.ts';

/** Where one conversation stands in its script, and what it waits for. Only the functions of this file change it. */
export type ScriptCursor = Omit<SessionOwner, 'player' | 'customer'> & {
  player: Player | undefined;
  customer: Customer;
  /** The conversation that it plays; replaced when the script takes one that the app has opened. */
  session: Session;
  state: 'playing' | 'stopped' | 'ended';
  /** Whether it takes no further step until it goes on. */
  paused: boolean;
  /** Index of the next step. */
  next: number;
  /** Scripted time of the last step, in ms since 1970. */
  dueMs: number;
  /** What to add to scripted time to get the clock's: not 0 only when time is frozen and the conversation began late. */
  clockOffsetMs: number;
  /** The pause before the next step. */
  pause: ScheduledTask | undefined;
  /** What the current step waits for. */
  pending: PendingExpectation | undefined;
  /** Whether the current step waits for the app's own API. */
  requesting: boolean;
  /** How many requests to the app's own API are under way that no step waits for. */
  beside: number;
  /** Calls about the conversation that no step has taken. */
  inbox: readonly Call[];
  /** Calls about no conversation that steps have taken, by their number. */
  sharedTaken: ReadonlySet<number>;
  /** What steps have captured, by name, and the values of its row of the examples. */
  captured: ReadonlyMap<string, string>;
  /** The texts of events that the app has accepted; absent while there is none. */
  heard: string[] | undefined;
  /** Whether what its customer sees was compared at its end. */
  compared: boolean;
  /** What the customer said before the app opened the conversation, or what no step waits for. */
  saidBefore: readonly string[];
};

/** Most calls that are kept for later steps of one conversation. */
const INBOX_MAX = 1000;

const NO_CALLS: readonly Call[] = [];
const NO_NUMBERS: ReadonlySet<number> = new Set();
const NO_TEXTS: readonly string[] = [];

/** Creates the cursor of a conversation that begins at a scripted time, with a session of its own. */
export function createCursor(
  owner: SessionOwner,
  start: Pick<ScriptCursor, 'dueMs' | 'clockOffsetMs' | 'captured'> & { readonly conversationId: string },
): ScriptCursor {
  return {
    context: owner.context,
    player: owner.player,
    number: owner.number,
    customer: owner.customer,
    session: createSession(owner, { conversationId: start.conversationId, record: undefined }),
    state: 'playing',
    paused: false,
    next: 0,
    dueMs: start.dueMs,
    clockOffsetMs: start.clockOffsetMs,
    pause: undefined,
    pending: undefined,
    requesting: false,
    beside: 0,
    inbox: NO_CALLS,
    sharedTaken: NO_NUMBERS,
    captured: start.captured,
    saidBefore: NO_TEXTS,
    heard: undefined,
    compared: false,
  };
}

/** Goes on with a conversation that the app has opened; `inbox` are the calls about it so far. */
export function adoptSession(cursor: ScriptCursor, session: Session, inbox: readonly Call[]): void {
  cursor.session = session;
  cursor.customer = { ...cursor.customer, ...session.owner.customer };
  cursor.inbox = inbox;
  // The platform takes the time of calls from the clock itself, and so must the steps between them.
  cursor.dueMs += cursor.clockOffsetMs;
  cursor.clockOffsetMs = 0;
}

/** Moves on to the step after the next one, which is due at a scripted time. */
export function stepForward(cursor: ScriptCursor, dueMs: number): void {
  cursor.next++;
  cursor.dueMs = dueMs;
  cursor.pause = undefined;
}

/** Pauses before the next step. */
export function pauseBefore(cursor: ScriptCursor, pause: ScheduledTask): void {
  cursor.pause = pause;
}

/** The pause before the next step is over. */
export function endPause(cursor: ScriptCursor): void {
  cursor.pause = undefined;
}

/** Takes no further step, or may again: then the pause before the next one counts from now. */
export function setPaused(cursor: ScriptCursor, paused: boolean): void {
  if (cursor.paused && !paused && cursor.pause === undefined) catchUp(cursor);
  cursor.paused = paused;
}

/** Makes another step the next one, due with its own pause from now on. */
export function jumpTo(cursor: ScriptCursor, next: number): void {
  cursor.pause?.cancel();
  cursor.pause = undefined;
  cursor.next = next;
  catchUp(cursor);
}

/** Sets scripted time to now, after the conversation has waited for the app. */
export function catchUp(cursor: ScriptCursor): void {
  const nowMs = Math.round(cursor.context.clock.now() - cursor.clockOffsetMs);
  cursor.dueMs = Math.max(cursor.dueMs, nowMs);
}

/** Waits for a call, or no longer. */
export function setPending(cursor: ScriptCursor, pending: PendingExpectation | undefined): void {
  cursor.pending = pending;
}

/** Waits for the app's own API, or no longer. */
export function setRequesting(cursor: ScriptCursor, requesting: boolean): void {
  cursor.requesting = requesting;
}

/** A request begins that no step waits for. */
export function beginBeside(cursor: ScriptCursor): void {
  cursor.beside++;
}

/** One that no step waits for has ended. */
export function endBeside(cursor: ScriptCursor): void {
  cursor.beside--;
}

/** Keeps a call for later steps. */
export function keepCall(cursor: ScriptCursor, call: Call): void {
  cursor.inbox = [...cursor.inbox, call].slice(-INBOX_MAX);
}

/** Takes a call out of those kept. */
export function takeCall(cursor: ScriptCursor, call: Call): void {
  if (cursor.inbox.length === 0) return;
  const rest = cursor.inbox.filter((each) => each !== call);
  cursor.inbox = rest.length === 0 ? NO_CALLS : rest;
}

/** Takes a call about no conversation. */
export function takeSharedCall(cursor: ScriptCursor, { callIndex }: Call): void {
  cursor.sharedTaken = new Set([...cursor.sharedTaken, callIndex]);
}

/** Keeps captured values as variables of later steps. */
export function keepCaptured(cursor: ScriptCursor, values: ReadonlyMap<string, string>): void {
  if (values.size > 0) cursor.captured = new Map([...cursor.captured, ...values]);
}

/** Notes what the customer said before there is a conversation. */
export function noteSaidBefore(cursor: ScriptCursor, text: string): void {
  cursor.saidBefore = [...cursor.saidBefore, text];
}

/** Notes the text of an event that the app has accepted. */
export function noteHeard(cursor: ScriptCursor, text: string): void {
  cursor.heard ??= [];
  cursor.heard.push(text);
}

/** Notes that what its customer sees is compared at its end. */
export function noteCompared(cursor: ScriptCursor): void {
  cursor.compared = true;
}

/** Stops the script: events that are not sent are dropped. */
export function stopCursor(cursor: ScriptCursor): void {
  cursor.state = 'stopped';
  dropQueue(cursor.session);
}

/** Ends the script; its session has no player any more. */
export function endCursor(cursor: ScriptCursor): void {
  cursor.pause?.cancel();
  cursor.pause = undefined;
  cursor.inbox = NO_CALLS;
  cursor.state = 'ended';
  cursor.player = undefined;
}

/** Lets the script go on, where nothing is in its way. */
export function resume({ player, session }: ScriptCursor): void {
  player?.turn(session);
}

/** Writes the verdict of an expectation. */
export function appendVerdict(
  { context, number, session, clockOffsetMs }: ScriptCursor,
  verdict: Omit<ExpectationEntry, 'kind' | 'scenario' | 'conversation' | 'conversationId' | 'timestampMs'> & {
    readonly timestampMs?: number;
  },
): void {
  context.append({
    kind: 'expectation',
    scenario: context.scenario,
    conversation: number,
    conversationId: session.conversationId,
    timestampMs: Math.round(context.clock.now() - clockOffsetMs),
    ...verdict,
  });
}
