import type { MoveKind } from '../conversation/move.ts';
import type { Outcome } from '../delivery/transport.ts';

/** One POST of one event, and what came back: a fact that is written once and never changed. */
export type AttemptEntry = {
  readonly kind: 'attempt';
  /** The scenario's name. */
  readonly scenario: string;
  /** The conversation's number in its scenario, counted from 1. */
  readonly conversation: number;
  readonly conversationId: string;
  /** The interaction it belongs to; absent before the conversation is queued for the first time. */
  readonly interactionId: string | undefined;
  /** Which step of the scenario it is, counted from 0. */
  readonly stepIndex: number;
  /** Which event of its conversation it is, counted from 0. */
  readonly eventIndex: number;
  readonly eventId: string;
  readonly eventType: string;
  /** The move that the event tells, or `send` for a raw payload. */
  readonly move: MoveKind | 'send';
  /** Who or what the move is about: an agent's or a queue's name; empty when neither. */
  readonly who: string;
  /** What was said; empty when nothing was. */
  readonly text: string;
  /** Scripted time of the event, in ms since 1970. */
  readonly timestampMs: number;
  /** Value of x-8x8-transmission-time, in ms since 1970. */
  readonly transmissionMs: number;
  /** Value of x-8x8-retry: 0 for the first try. */
  readonly retry: number;
  /** Scripted pause until the next retry, in ms; absent when this was the last try. */
  readonly retryInMs: number | undefined;
  readonly outcome: Outcome;
  /** HTTP status, or -1 where there was no answer. */
  readonly status: number;
  /** Real time that the attempt took, in ms. */
  readonly durationMs: number;
  /** Why it was not accepted; empty when it was. */
  readonly reason: string;
  /** The body sent. */
  readonly request: string;
  /** The beginning of the body that came back. */
  readonly response: string;
};

/** How one conversation came to its end. */
export type ConversationEntry = {
  readonly kind: 'conversation';
  readonly scenario: string;
  readonly conversation: number;
  readonly conversationId: string;
  /** `finished`: all steps were played; `stopped`: an event was not delivered; `interrupted`: the run was stopped. */
  readonly ending: 'finished' | 'stopped' | 'interrupted';
  readonly stepsPlayed: number;
  readonly stepsTotal: number;
};

/** How the whole run came to its end; its last entry. */
export type RunEntry = {
  readonly kind: 'run';
  readonly ending: 'finished' | 'interrupted';
  /** Conversations that were never begun because the run was stopped. */
  readonly conversationsNotBegun: number;
};

/** A fact of a run. */
export type JournalEntry = AttemptEntry | ConversationEntry | RunEntry;
