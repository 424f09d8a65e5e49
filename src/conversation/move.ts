import type { Agent, Queue } from './conversation.ts';

/**
 * Something that happens in a conversation. Plain data. `customer-message` is what the app's side says: the customer, or the
 * bot. `create` and `customer-join` follow from other moves.
 */
export type Move =
  | { readonly kind: 'create'; readonly queue: Queue }
  | { readonly kind: 'queue'; readonly queue: Queue }
  | { readonly kind: 'join'; readonly agent: Agent }
  | { readonly kind: 'text'; readonly agent: Agent; readonly text: string }
  | { readonly kind: 'typing'; readonly agent: Agent; readonly typing: boolean }
  | { readonly kind: 'transfer'; readonly queue: Queue }
  | { readonly kind: 'leave'; readonly agent: Agent; readonly because?: LeaveCause }
  | { readonly kind: 'customer-join' }
  | { readonly kind: 'customer-message'; readonly text: string; readonly author?: 'bot' }
  | { readonly kind: 'customer-leave' }
  | { readonly kind: 'end' };

/** Why an agent leaves, when the agent did not choose to. */
export type LeaveCause = 'transfer' | 'customer-leave' | 'end';

/** The name of a move. */
export type MoveKind = Move['kind'];
