import type { Clock } from '../base/clock.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import type { ConversationRules } from '../conversation/advance.ts';
import type { Conversation, Customer } from '../conversation/conversation.ts';
import type { Settings } from '../protocol/settings.ts';

/** The settings that govern one conversation. */
export type ConversationSettings = ConversationRules & Pick<Settings, 'strictness'>;

/** Where a conversation takes its ids and its time from; shared by many. */
export type ConversationSource = {
  readonly ids: SeededIds;
  /** Scripted time. */
  readonly clock: Pick<Clock, 'now'>;
};

/** One spell of a conversation in service. Times in ms since 1970. */
export type Interaction = {
  readonly id: string;
  readonly startMs: number;
  /** Absent while it lasts. */
  readonly endMs: number | undefined;
};

/** A text of the customer, the bot or an agent. */
export type Message = {
  /** The interaction that it was said in; the first one for what was said before. */
  readonly interactionId: string;
  readonly text: string;
  readonly author: 'user' | 'bot' | 'agent';
  /** The agent's id, else `user` or `bot`. */
  readonly participantId: string;
};

/** A conversation as the platform keeps it. It changes as things happen; what it holds is replaced and never altered. */
export type ConversationRecord = {
  readonly source: ConversationSource;
  /** Its number in its source, counted from 1. */
  readonly number: number;
  readonly id: string;
  readonly tenantId: string;
  readonly channelId: string;
  /** What the app told of its customer, every key of it. */
  readonly customer: ReadonlyMap<string, string>;
  /** When it was opened, in ms since 1970. */
  readonly startMs: number;
  /** Its own, not its tenant's: those of the scenario that plays it. */
  readonly settings: ConversationSettings;
  /** Its state. */
  readonly conversation: Conversation;
  readonly interactions: readonly Interaction[];
  readonly messages: readonly Message[];
};

/** A record as only the platform itself may change it. */
export type ConversationState = Omit<
  ConversationRecord,
  'conversation' | 'interactions' | 'messages' | 'settings'
> & {
  settings: ConversationSettings;
  conversation: Conversation;
  /** Replaced and not pushed to: an array that grew keeps room for many. */
  interactions: readonly Interaction[];
  messages: Message[];
};

/** Creates the record of a conversation to which nothing has happened. */
export function createConversationState(
  facts: Omit<ConversationRecord, 'interactions' | 'messages'>,
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
    interactions: [],
    messages: NOTHING_SAID,
  };
}

/** Shared by all in which nothing was said yet; never pushed to. */
const NOTHING_SAID: Message[] = [];

const CUSTOMER_KEYS = ['name', 'email', 'phone', 'company', 'language', 'customerId', 'caseId'] as const;

/** The customer as the contact centre knows them: the keys that events use. */
export function customerOf(record: ConversationRecord): Customer {
  const known = CUSTOMER_KEYS.filter((key) => record.customer.has(key));
  return Object.fromEntries(known.map((key) => [key, record.customer.get(key)]));
}
