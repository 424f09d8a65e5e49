import fc from 'fast-check';
import { type AppliedMove, advance, type ConversationRules } from '#src/conversation/advance.ts';
import { type Conversation, newConversation } from '#src/conversation/conversation.ts';
import type { Move } from '#src/conversation/move.ts';

/** Three agents and three queues are enough to meet every combination. */
export const AGENTS = ['ana', 'ben', 'cem'].map((key) => ({ key, id: `ag-${key}`, name: `${key} name` }));

/** The queues that random moves name. */
export const QUEUES = ['support', 'billing', 'sales'].map((key) => ({ key, id: `id-${key}`, name: key }));

const agent = fc.constantFrom(...AGENTS);
const queue = fc.constantFrom(...QUEUES);
const text = fc.string({ unit: 'grapheme', maxLength: 20 });

/** Any move, legal or not; those that empty a conversation are rarer, so that stories get on. */
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('queue' as const), queue }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('join' as const), agent }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('text' as const), agent, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('typing' as const), agent, typing: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('transfer' as const), queue }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('leave' as const), agent }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('customer-message' as const), text }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'customer-leave' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'customer-update' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'script', script: 's-1' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'expire' }) },
  {
    weight: 1,
    arbitrary: fc.constant<Move>({ kind: 'card-action', action: 'Action.Submit', data: {} }),
  },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'quick-reply', title: 'Yes', payload: 'y' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'customer-typing', typing: true }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const), agent }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('create' as const), queue }) },
);

/** Any moves, with an end after them or not, and the rules they are made under. */
export const anyStory: fc.Arbitrary<{ moves: readonly Move[]; rules: ConversationRules }> = fc.record({
  moves: fc
    .tuple(fc.array(anyMove, { minLength: 20, maxLength: 80 }), fc.boolean())
    .map(([moves, ends]) => (ends ? [...moves, { kind: 'end' } as const] : moves)),
  rules: fc.record({ transferOrder: fc.constantFrom('transfer-first' as const, 'leave-first' as const) }),
});

/** Makes those of the moves that are legal when their turn comes; gives each step with what it came from. */
export function makeLegalMoves(
  moves: readonly Move[],
  rules: ConversationRules,
): readonly { before: Conversation; move: Move; applied: readonly AppliedMove[]; after: Conversation }[] {
  const made = [];
  let conversation = newConversation;
  for (const move of moves) {
    const { conversation: after, applied, refusal } = advance(conversation, move, rules);
    if (refusal !== undefined) continue;
    made.push({ before: conversation, move, applied, after });
    conversation = after;
  }
  return made;
}
