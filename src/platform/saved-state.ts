import { type Conversation, newConversation } from '../conversation/conversation.ts';
import {
  type ConversationRecord,
  type ConversationState,
  createConversationState,
  type Message,
} from './conversation-record.ts';
import type { SavedConversation, SavedState, SavedTenant } from './saved-state-schema.ts';
import type { Tenant, TenantOptions } from './tenant.ts';
import type { SavedTokens } from './tokens.ts';

/** What a state is made from. */
export type StateParts = Pick<SavedState, 'restored'> & {
  readonly created: Omit<SavedState['created'], 'tokens'>;
  readonly tokens: SavedTokens;
  readonly tenants: Iterable<Tenant>;
  /** Those that the platform was created with. */
  readonly given: readonly TenantOptions[];
};

/** Builds the state of a platform as it is written. */
export function saveState({ restored, created, tokens, tenants, given }: StateParts): SavedState {
  const saved = Array.from(tenants, (tenant) => {
    return saveTenant(
      tenant,
      given.find(({ id }) => id === tenant.id),
    );
  });
  return {
    file: 'fake-8x8 state',
    version: 1,
    restored,
    created: { ...created, tokens: tokens.issued },
    tokens: [...tokens.tokens],
    tenants: saved.filter(isWorthKeeping),
  };
}

/** What a tenant was created with comes from its options again, unless an app has replaced it since. */
function saveTenant(tenant: Tenant, given: TenantOptions | undefined): SavedTenant {
  const { id, customerId, webhooks, channels, conversations } = tenant;
  const ownWebhooks = new Set(given?.webhooks);
  const ownChannels = new Map(given?.channels?.map((channel) => [channel.id, channel.webhookId]));
  return {
    id,
    customerId,
    webhooks: [...webhooks.values()].filter((webhook) => !ownWebhooks.has(webhook)),
    channels: [...channels.values()].filter((channel) => ownChannels.get(channel.id) !== channel.webhookId),
    conversations: Array.from(conversations.values(), saveConversation),
  };
}

function isWorthKeeping({ webhooks, channels, conversations }: SavedTenant): boolean {
  return webhooks.length + channels.length + conversations.length > 0;
}

function saveConversation(record: ConversationRecord): SavedConversation {
  const { id, number, channelId, customer, startMs, conversation, interactions, postAgent } = record;
  return {
    id,
    number,
    channelId,
    customer: Array.from(customer, ([key, value]) => ({ key, value })),
    startMs,
    conversation: saveMoves(conversation),
    interactions: interactions.map(({ id: interactionId, startMs: beginMs, endMs }) => ({
      id: interactionId,
      startMs: beginMs,
      ...(endMs === undefined ? {} : { endMs }),
    })),
    agents: [...record.agents],
    messages: record.messages.map(saveMessage),
    attachments: record.attachments.map(({ bytes, ...facts }) => ({
      ...facts,
      base64: Buffer.from(bytes).toString('base64'),
    })),
    ...(postAgent === undefined ? {} : { postAgent }),
  };
}

function saveMessage({ extras, ...message }: Message): SavedConversation['messages'][number] {
  if (extras === undefined) return message;
  const { attachments, cards, externalProvider } = extras;
  return {
    ...message,
    extras: {
      attachments: [...attachments],
      cards: [...cards],
      ...(externalProvider === undefined ? {} : { externalProvider }),
    },
  };
}

function saveMoves({
  queue,
  lastAgent,
  script,
  handover,
  ...rest
}: Conversation): SavedConversation['conversation'] {
  return {
    ...rest,
    ...(queue === undefined ? {} : { queue }),
    agents: [...rest.agents],
    ...(lastAgent === undefined ? {} : { lastAgent }),
    ...(script === undefined ? {} : { script }),
    ...(handover === undefined ? {} : { handover }),
  };
}

/** The record that was saved, as a platform has it. */
export function readConversation(
  saved: SavedConversation,
  given: Pick<ConversationState, 'tenantId' | 'source' | 'settings'>,
): ConversationState {
  const { conversation, customer, interactions, agents, messages, attachments, postAgent, ...facts } = saved;
  return {
    ...createConversationState({
      ...facts,
      ...given,
      customer: new Map(customer.map(({ key, value }) => [key, value])),
      conversation: { ...newConversation, ...conversation },
    }),
    interactions: interactions.map(({ id, startMs, endMs }) => ({ id, startMs, endMs })),
    agents,
    messages: messages.map(({ extras, ...message }) =>
      extras === undefined ? message : { ...message, extras: { externalProvider: undefined, ...extras } },
    ),
    attachments: attachments.map(({ base64, ...attachment }) => ({
      ...attachment,
      bytes: Buffer.from(base64, 'base64'),
    })),
    postAgent,
  };
}
