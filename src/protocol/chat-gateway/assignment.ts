import type { Conversation, Phase } from '../../conversation/conversation.ts';

/** Who has a conversation. */
export type Assignment = { readonly type: 'agent' | 'queue' | 'script'; readonly id: string };

/** The state of a conversation, as events and answers show it. */
export type GatewayState = 'created' | 'active' | 'idle';

const STATES: Readonly<Record<Phase, GatewayState>> = {
  new: 'created',
  created: 'created',
  queued: 'active',
  handled: 'active',
  idle: 'idle',
  ended: 'idle',
};

/** The state of a conversation. Published: the words; which phase has which, and that a script is active, is ours. */
export function stateOf({ phase, script }: Conversation): GatewayState {
  return phase === 'created' && script !== undefined ? 'active' : STATES[phase];
}

/** Who has a conversation: the agent who joined last, else a script, else its last queue. Ours. */
export function assignmentOf({ agents, script, queue }: Conversation): Assignment {
  const agent = agents.at(-1);
  if (agent !== undefined) return { type: 'agent', id: agent.id };
  return script === undefined ? { type: 'queue', id: queue?.id ?? '' } : { type: 'script', id: script };
}
