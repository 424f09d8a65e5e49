import type { MessageContent } from './content.ts';
import type { Agent, Queue } from './conversation.ts';

/**
 * Something that happens in a conversation. Plain data. `customer-message` is what the app's side says: the customer, or the
 * bot; `customer-update` is new information about the customer; `script` hands the conversation to a script of the contact
 * centre. `create` and `customer-join` follow from other moves.
 */
export type Move =
  | { readonly kind: 'create'; readonly queue?: Queue; readonly script?: string }
  | { readonly kind: 'queue'; readonly queue: Queue }
  | { readonly kind: 'join'; readonly agent: Agent }
  | { readonly kind: 'script'; readonly script: string }
  | {
      readonly kind: 'text';
      readonly agent: Agent;
      readonly text: string;
      readonly content?: MessageContent;
    }
  | { readonly kind: 'typing'; readonly agent: Agent; readonly typing: boolean }
  | { readonly kind: 'transfer'; readonly queue: Queue }
  | { readonly kind: 'leave'; readonly agent: Agent; readonly because?: LeaveCause }
  | { readonly kind: 'customer-join' }
  | {
      readonly kind: 'customer-message';
      readonly text: string;
      readonly author?: 'bot';
      /** Whether the customer said it to the contact centre, and not to the app that posts it. */
      readonly direct?: true;
      readonly content?: MessageContent;
    }
  | { readonly kind: 'customer-update' }
  /** The time of a script is over, or nothing has happened for too long; the agents leave. */
  | { readonly kind: 'expire' }
  | { readonly kind: 'card-action'; readonly action: CardAction; readonly data: CardData }
  | { readonly kind: 'quick-reply'; readonly title: string; readonly payload: string }
  | { readonly kind: 'customer-typing'; readonly typing: boolean }
  /** An agent has read what there is. */
  | { readonly kind: 'read'; readonly agent: Agent }
  | { readonly kind: 'customer-leave' }
  | { readonly kind: 'end' };

/** What was done with an adaptive card. */
export type CardAction = 'Action.Submit' | 'Action.Execute';

/** What an action of a card brings along. */
export type CardData = Readonly<Record<string, unknown>>;

/** Why an agent leaves, when the agent did not choose to. */
export type LeaveCause = 'transfer' | 'customer-leave' | 'end';

/** The name of a move. */
export type MoveKind = Move['kind'];
