import type { ConversationStateName } from '../conversation/conversation-state-name.ts';
import type { MoveKind } from '../conversation/move.ts';
import type { Attempt } from '../delivery/attempt.ts';
import type { Outcome } from '../delivery/transport.ts';
import type { Call } from '../platform/call.ts';
import type { FaultName } from '../protocol/faults.ts';
import type { ViewLine } from './view/match-lines.ts';

/** One POST of one event, and what came back: a fact that is written once and never changed. */
export type AttemptEntry = Attempt & {
  readonly kind: 'attempt';
  /** The scenario's name; empty for an event of no scenario. */
  readonly scenario: string;
  /** The conversation's number in its scenario, counted from 1; 0 for an event of no conversation. */
  readonly conversation: number;
  readonly conversationId: string;
  readonly tenantId: string;
  /** The webhook that it went to; empty for an address that is only verified. */
  readonly webhookId: string;
  /** Its conversation's; absent for an event of no conversation. */
  readonly channelId: string | undefined;
  /** The interaction it belongs to; absent before the conversation is queued for the first time. */
  readonly interactionId: string | undefined;
  /** Which step of the scenario it is, counted from 0; absent when it follows from a call of the app. */
  readonly stepIndex: number | undefined;
  /** Whether a driver made the move: a person or a test, and no scenario. Absent: no. */
  readonly byDriver?: true;
  /** Which event of its conversation it is, counted from 0. */
  readonly eventIndex: number;
  readonly eventId: string;
  readonly eventType: string;
  /** The move that the event renders, or `send` for a raw payload. */
  readonly move: MoveKind | 'send';
  /** The conversation's state when the move was made, and what the move made of it; absent for a raw payload. */
  readonly stateBefore?: ConversationStateName | undefined;
  readonly stateAfter?: ConversationStateName | undefined;
  /** An agent's or a queue's name as it is sent; that of the scenario where it is not sent, and empty when the move names neither. */
  readonly who: string;
  /** The text that was written; empty when there was none. */
  readonly text: string;
  /** Scripted time of the event, in ms since 1970. */
  readonly timestampMs: number;
  /** Whether the step's `ack` expects that it is refused. Absent: no. */
  readonly refusalAwaited?: boolean;
  /** What was done to the event's delivery on purpose. Absent: nothing. */
  readonly fault?: FaultName;
  /** Whether the event is sent once more on purpose, beside its delivery or after it. Absent: no. */
  readonly repeat?: true;
  /** The body sent. */
  readonly request: string;
};

/** One REST call of the app, with its answer. */
export type CallEntry = Call & {
  readonly kind: 'call';
  /** The scenario whose conversation it is about; absent when no scenario plays that. */
  readonly scenario: string | undefined;
  readonly conversation: number | undefined;
  /** The `requestIndex` of the request to the app that was not answered yet when the app called; absent when there was none. */
  readonly during: number | undefined;
};

/** One request to the app's own API, as its customer would make it, and what came back. */
export type RequestEntry = {
  readonly kind: 'request';
  /** Its number among the requests to the app, counted from 0. */
  readonly requestIndex: number;
  readonly scenario: string;
  readonly conversation: number;
  /** Empty before the conversation is opened. */
  readonly conversationId: string;
  /** Absent for what a person lets the customer do by hand. */
  readonly stepIndex?: number | undefined;
  /** What its customer does by it. Absent: nothing, it is a step `call`. */
  readonly does?: 'opens' | 'says' | 'leaves' | undefined;
  /** What the customer says by it. Absent when it says nothing. */
  readonly text?: string | undefined;
  /** Empty for a function in the same process, as `url` is. */
  readonly method: string;
  readonly url: string;
  /** The beginning of the body sent. */
  readonly request: string;
  readonly outcome: Outcome;
  /** HTTP status, or -1 where there was no answer. */
  readonly status: number;
  readonly durationMs: number;
  /** Why there was no 2xx; empty when there was. */
  readonly reason: string;
  /** The beginning of the body that came back. */
  readonly response: string;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
};

/** What the app showed its customer of a conversation when it had settled. */
export type ViewEntry = {
  readonly kind: 'view';
  /** Its number among the requests to the app, counted from 0. */
  readonly requestIndex: number;
  readonly scenario: string;
  readonly conversation: number;
  readonly conversationId: string;
  /** The step that looked; absent at the end of the conversation. */
  readonly stepIndex?: number | undefined;
  /** Empty for a function in the same process, as `url` is. */
  readonly method: string;
  readonly url: string;
  readonly outcome: Outcome;
  /** HTTP status, or -1 where there was no answer. */
  readonly status: number;
  readonly durationMs: number;
  /** Why there was no 2xx; empty when there was. */
  readonly reason: string;
  /** The beginning of the body that came back. */
  readonly response: string;
  readonly lines: readonly ViewLine[];
  /** Whether the customer can write; absent when the app does not say. */
  readonly canWrite?: boolean | undefined;
  /** Whether the customer has to be able to write; absent when that is for the app to say. */
  readonly mayWrite?: boolean | undefined;
  /** Why the answer could not be read, for a person; empty when it was. */
  readonly problem: string;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
};

/** Whether what a step awaits of the app came. */
export type ExpectationEntry = {
  readonly kind: 'expectation';
  readonly scenario: string;
  readonly conversation: number;
  /** Empty before the conversation is opened. */
  readonly conversationId: string;
  /** Absent for what is compared at the end of a conversation. */
  readonly stepIndex?: number | undefined;
  /** What was awaited, for a person: `message matching *invoice* within 5 s`. */
  readonly awaited: string;
  readonly verdict: 'passed' | 'failed';
  /** Why it failed, for a person: what came instead, nearest first. Empty when it passed. */
  readonly message: string;
  /** The calls that it was met by, or that failed it. */
  readonly calls: readonly number[];
  /** Real time that it took, in ms. */
  readonly durationMs: number;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
};

/** A call that no step awaited, where the run's policy wants to hear of such. */
export type UnscriptedEntry = {
  readonly kind: 'unscripted';
  readonly scenario: string | undefined;
  readonly conversation: number | undefined;
  readonly conversationId: string | undefined;
  readonly callIndex: number;
  readonly severity: 'warning' | 'error';
  /** For a person: which call it was. */
  readonly message: string;
};

/** A scenario begins that a run plays; not those that are played with each conversation that an app opens. */
export type ScenarioEntry = {
  readonly kind: 'scenario';
  readonly scenario: string;
};

/** How one conversation came to its end. */
export type ConversationEntry = {
  readonly kind: 'conversation';
  readonly scenario: string;
  readonly conversation: number;
  /** Empty when it was never opened. */
  readonly conversationId: string;
  /**
   * `finished`: all steps were played; `stopped`: an event was not delivered or an expectation failed;
   * `interrupted`: the run was stopped.
   */
  readonly ending: 'finished' | 'stopped' | 'interrupted';
  readonly stepsPlayed: number;
  readonly stepsTotal: number;
};

/** A scenario that says that it is not to be played, and why. */
export type SkippedEntry = {
  readonly kind: 'skipped';
  readonly scenario: string;
  readonly reason: string;
};

/** How the whole run came to its end; its last entry. */
export type RunEntry = {
  readonly kind: 'run';
  readonly ending: 'finished' | 'interrupted';
  /** Conversations that were never begun because the run was stopped. */
  readonly conversationsNotBegun: number;
  /** Why it could not go on; absent when it was stopped from outside or finished. */
  readonly problem?: RunProblem;
};

/** What kept a run from going on. */
export type RunProblem = {
  /** `JOURNAL_FULL` or `JOURNAL_NOT_WRITABLE`. */
  readonly code: string;
  /** For a person: what failed and what to do. */
  readonly message: string;
};

/** A fact of a run. */
export type JournalEntry =
  | ScenarioEntry
  | AttemptEntry
  | CallEntry
  | RequestEntry
  | ViewEntry
  | ExpectationEntry
  | UnscriptedEntry
  | ConversationEntry
  | SkippedEntry
  | RunEntry;
