import type { Clock } from '../base/clock.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import type { ConversationRules } from '../conversation/advance.ts';
import type { Agent, Conversation, Customer } from '../conversation/conversation.ts';
import type { RenderSettings } from '../protocol/dialect.ts';
import type { Settings } from '../protocol/settings.ts';

/** The settings that govern one conversation. */
export type ConversationSettings = ConversationRules & RenderSettings & Pick<Settings, 'strictness'>;

/** Where a conversation takes its ids and its time from; shared by many. */
export type ConversationSource = {
  readonly ids: SeededIds;
  /** Scripted time. */
  readonly clock: Pick<Clock, 'now'>;
};

/** One spell of a conversation in a queue or with an agent. Times in ms since 1970. */
export type Interaction = {
  readonly id: string;
  readonly startMs: number;
  /** Absent while it lasts. */
  readonly endMs: number | undefined;
};

/** A text of the customer, the bot or an agent. */
export type Message = {
  /** The interaction that it belongs to; for the history, the first one. */
  readonly interactionId: string;
  readonly text: string;
  readonly author: 'user' | 'bot' | 'agent';
  /** The agent's id, else `user` or `bot`. */
  readonly participantId: string;
};

/** A conversation of the platform. Its fields change with each move; the values in them are replaced, never modified. */
export type ConversationRecord = {
  readonly source: ConversationSource;
  /** Its number in its source, counted from 1. */
  readonly number: number;
  readonly id: string;
  readonly tenantId: string;
  readonly channelId: string;
  /** The customer's fields as the app sent them, every one of them. */
  readonly customer: ReadonlyMap<string, string>;
  /** When it was opened, in ms since 1970. */
  readonly startMs: number;
  /** Its own, not its tenant's: those of the scenario that plays it. */
  readonly settings: ConversationSettings;
  /** Its state. */
  readonly conversation: Conversation;
  /** Each agent who was ever in it, in the order they joined first. */
  readonly agents: readonly Agent[];
  readonly interactions: readonly Interaction[];
  readonly messages: readonly Message[];
};

/** A record as the platform changes it; all others read it. */
export type ConversationState = Omit<
  ConversationRecord,
  'agents' | 'conversation' | 'interactions' | 'messages' | 'settings'
> & {
  settings: ConversationSettings;
  conversation: Conversation;
  agents: readonly Agent[];
  /** Replaced and not pushed to: an array that grew keeps room for many. */
  interactions: readonly Interaction[];
  messages: Message[];
};

/** Creates the record of a new conversation. */
export function createConversationState(
  facts: Omit<ConversationRecord, 'agents' | 'interactions' | 'messages'>,
): ConversationState {
  return {
    source: facts.source,
    number: facts.number,
    id: facts.id,
    tenantId: facts.tenantId,
    channelId: facts.channelId,
    customer: facts.customer,
    startMs: facts.startMs,
    settings: facts.settings,
    conversation: facts.conversation,
    agents: NO_AGENTS,
    interactions: [],
    messages: NO_MESSAGES,
  };
}

/** Shared by all conversations that have none; never pushed to. */
const NO_AGENTS: readonly Agent[] = [];
const NO_MESSAGES: Message[] = [];

/** The customer as the contact centre knows them, with each key that the app sent. */
export function customerOf(record: ConversationRecord): Customer {
  return Object.fromEntries(record.customer);
}
