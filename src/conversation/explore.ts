import { type AppliedMove, advance, type ConversationRules } from './advance.ts';
import { type Conversation, newConversation } from './conversation.ts';
import type { Move } from './move.ts';

/** An elementary move that can happen, and the fewest moves that lead to it, its own one last. */
export type PossibleMove = { readonly applied: AppliedMove; readonly path: readonly Move[] };

const RULES: ConversationRules = { transferOrder: 'transfer-first' };

/**
 * Makes all of the moves in every conversation that they lead to, nearest first. Conversations count as one where they
 * differ only in who is in them or which queue they are in. Pure.
 */
export function explore(moves: readonly Move[]): readonly PossibleMove[] {
  const possible: PossibleMove[] = [];
  const met = new Set([likeness(newConversation)]);
  const open: { conversation: Conversation; path: readonly Move[] }[] = [
    { conversation: newConversation, path: [] },
  ];
  // Those that are added meanwhile are explored too.
  for (const { conversation, path } of open) {
    for (const move of moves) {
      const { applied, conversation: after } = advance(conversation, move, RULES);
      const longer = [...path, move];
      for (const each of applied) possible.push({ applied: each, path: longer });
      if (applied.length === 0 || met.has(likeness(after))) continue;
      met.add(likeness(after));
      open.push({ conversation: after, path: longer });
    }
  }
  return possible;
}

/** More agents or interactions than these make no difference to what can happen. */
const AGENTS_MAX = 3;
const INTERACTIONS_MAX = 2;

function likeness({
  phase,
  agents,
  queue,
  script,
  customerPresent,
  transferring,
  interaction,
}: Conversation): string {
  return [
    phase,
    Math.min(agents.length, AGENTS_MAX),
    queue !== undefined,
    script !== undefined,
    customerPresent,
    transferring,
    Math.min(interaction, INTERACTIONS_MAX),
  ].join(' ');
}
