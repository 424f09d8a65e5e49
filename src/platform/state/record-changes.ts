import { createInteractionId } from '../../protocol/ids.ts';
import type { ConversationState } from './conversation-record.ts';

/** Notes the agents who are in a conversation for the first time. */
export function rememberAgents(state: ConversationState): void {
  const { agents } = state.conversation;
  if (agents === state.agents) return;
  // The same array for both, as long as the first ones are in it.
  if (state.agents.length === 0) {
    state.agents = agents;
    return;
  }
  const known = new Set(state.agents.map(({ id }) => id));
  const joined = agents.filter(({ id }) => !known.has(id));
  if (joined.length > 0) state.agents = state.agents.concat(joined);
}

/** Begins an interaction, and ends the one before. */
export function beginInteraction(state: ConversationState, startMs: number): void {
  endInteraction(state, startMs);
  const { number, tenantId, conversation, source } = state;
  const { interaction } = conversation;
  const id = createInteractionId(source.ids, { conversation: number, interaction, startMs, tenantId });
  state.interactions = state.interactions.concat({ id, startMs, endMs: undefined });
}

/** Ends the interaction of a conversation that is over. */
export function endInteractionOf(state: ConversationState, endMs: number): void {
  const { phase } = state.conversation;
  if (phase === 'idle' || phase === 'ended') endInteraction(state, endMs);
}

function endInteraction(state: ConversationState, endMs: number): void {
  const last = state.interactions.at(-1);
  if (last === undefined || last.endMs !== undefined) return;
  state.interactions = state.interactions.with(-1, { ...last, endMs });
}
