import { type Conversation, newConversation } from '../conversation/conversation.ts';
import type { OutgoingEvent } from './make-step.ts';

/** One conversation while it is played: where it stands in the shared script, and nothing else. */
export type Thread = {
  /** Counted from 1. */
  readonly number: number;
  readonly conversationId: string;
  /** What to add to scripted time to get the clock's: not 0 only when time is frozen and the conversation began late. */
  readonly clockOffsetMs: number;
  conversation: Conversation;
  interactionId: string | undefined;
  /** Index of the next step. */
  next: number;
  /** Scripted time of the last step. */
  dueMs: number;
  /** Events of the step under way that are not sent yet. */
  outbox: readonly OutgoingEvent[];
  sentOfOutbox: number;
  eventCount: number;
  /** Events sent that have no outcome yet. */
  unsettled: number;
  state: 'playing' | 'stopped' | 'ended';
};

/** Creates a conversation that is about to play its first step. */
export function createThread(identity: {
  number: number;
  conversationId: string;
  clockOffsetMs: number;
  startMs: number;
}): Thread {
  return {
    number: identity.number,
    conversationId: identity.conversationId,
    clockOffsetMs: identity.clockOffsetMs,
    conversation: newConversation,
    interactionId: undefined,
    next: 0,
    dueMs: identity.startMs,
    outbox: NOTHING,
    sentOfOutbox: 0,
    eventCount: 0,
    unsettled: 0,
    state: 'playing',
  };
}

/** An outbox with nothing in it, shared. */
export const NOTHING: readonly OutgoingEvent[] = [];
