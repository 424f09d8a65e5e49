import type { Conversation } from './conversation.ts';

/**
 * The states that reports tell apart: the phases, and of these `transferred` is `queued` after a transfer, and
 * `several-agents` is `handled` by more than one.
 */
export const CONVERSATION_STATES = [
  'new',
  'created',
  'queued',
  'transferred',
  'handled',
  'several-agents',
  'idle',
  'ended',
] as const;

/** A state that reports tell apart. */
export type ConversationStateName = (typeof CONVERSATION_STATES)[number];

/** The state of a conversation. */
export function conversationStateOf({ phase, agents, transferring }: Conversation): ConversationStateName {
  if (phase === 'queued' && transferring) return 'transferred';
  return phase === 'handled' && agents.length > 1 ? 'several-agents' : phase;
}
