import type { PassingTime } from '../../base/clock.ts';
import type { SeededIds } from '../../base/seeded-ids.ts';
import type { ConversationRules } from '../../conversation/advance.ts';
import type { Card } from '../../conversation/content.ts';
import type { Agent, Conversation, Customer } from '../../conversation/conversation.ts';
import type { RenderSettings } from '../../protocol/dialect.ts';
import type { Settings } from '../../protocol/settings.ts';

/** The settings that govern one conversation. */
export type ConversationSettings = ConversationRules &
  RenderSettings &
  Pick<Settings, 'strictness' | 'conversationIdleTimeout' | 'conversationIds'>;

/** Where a conversation takes its ids and its time from; shared by many. */
export type ConversationSource = {
  readonly ids: SeededIds;
  /** Scripted time. */
  readonly clock: PassingTime;
};

/** One spell of a conversation in a queue or with an agent. Times in ms since 1970. */
export type Interaction = {
  readonly id: string;
  readonly startMs: number;
  /** Absent while it lasts. */
  readonly endMs: number | undefined;
};

/** A card in a message, and what was done with it. */
export type MessageCard = Card & {
  readonly id: string;
  readonly actionSubmitted: boolean;
  readonly actionExecuted: boolean;
};

/** What a message has besides its text. */
export type MessageExtras = {
  /** The ids of its files. */
  readonly attachments: readonly string[];
  readonly cards: readonly MessageCard[];
  /** Where the message itself is, when it came through another provider. */
  readonly externalProvider: { readonly name: string; readonly externalMessageId: string } | undefined;
};

/** A file that was brought to a conversation. */
export type Attachment = {
  readonly id: string;
  readonly fileName: string;
  /** Its media type. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Scripted time, in ms since 1970. */
  readonly createdMs: number;
};

/** A text of the customer, the bot or an agent. */
export type Message = {
  /** The interaction that it belongs to; for the history, the first one. */
  readonly interactionId: string;
  readonly text: string;
  readonly author: 'user' | 'bot' | 'agent';
  /** The agent's id, else `user` or `bot`. */
  readonly participantId: string;
  /** Scripted time, in ms since 1970. */
  readonly createdMs: number;
  /** Absent for a text alone. */
  readonly extras?: MessageExtras;
};

/** Which webhook a conversation goes to when its agents have left, and for how long. */
export type PostAgentAssignment = {
  readonly webhookId: string;
  /** Whether the webhook of the channel goes on getting the events, too. */
  readonly notifiesChannel: boolean;
  /** Scripted time from the hand-over on, in ms. */
  readonly maxTotalMs: number;
  /** Scripted time from the bot's last message on, in ms. */
  readonly userTimeoutMs: number;
  /** When the bot got it, in ms since 1970; absent before. */
  readonly sinceMs?: number;
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
  readonly attachments: readonly Attachment[];
  readonly postAgent: PostAgentAssignment | undefined;
  /** Until when the bot has said that it thinks, in ms since 1970; absent before, and when it has written since. */
  readonly thinkingUntilMs?: number | undefined;
};

/** A record as the platform changes it; all others read it. */
export type ConversationState = Omit<
  ConversationRecord,
  | 'agents'
  | 'attachments'
  | 'channelId'
  | 'conversation'
  | 'customer'
  | 'interactions'
  | 'messages'
  | 'postAgent'
  | 'settings'
  | 'thinkingUntilMs'
> & {
  channelId: string;
  customer: ReadonlyMap<string, string>;
  settings: ConversationSettings;
  conversation: Conversation;
  agents: readonly Agent[];
  /** Replaced and not pushed to: an array that grew keeps room for many. */
  interactions: readonly Interaction[];
  messages: Message[];
  attachments: readonly Attachment[];
  postAgent: PostAgentAssignment | undefined;
  thinkingUntilMs?: number | undefined;
};

/** Creates the record of a new conversation. */
export function createConversationState(
  facts: Omit<ConversationRecord, 'agents' | 'attachments' | 'interactions' | 'messages' | 'postAgent'>,
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
    attachments: NO_ATTACHMENTS,
    postAgent: undefined,
  };
}

/** Shared by all conversations that have none; never pushed to. */
const NO_AGENTS: readonly Agent[] = [];
const NO_ATTACHMENTS: readonly Attachment[] = [];
const NO_MESSAGES: Message[] = [];

/** The customer as the contact centre knows them, with each key that the app sent. */
export function customerOf(record: ConversationRecord): Customer {
  return Object.fromEntries(record.customer);
}
