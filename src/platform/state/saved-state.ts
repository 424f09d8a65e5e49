import { type Conversation, newConversation } from '../../conversation/conversation.ts';
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
  /** Whether a webhook or a channel is that of a run, and so goes with it. */
  readonly isOfRun: IsOfRun;
};

/** Says of a webhook or a channel whether a run has put it there. */
export type IsOfRun = (kind: 'webhook' | 'channel', tenantId: string, id: string) => boolean;

/** Builds the state of a platform as it is written. */
export function saveState({ restored, created, tokens, tenants, given, isOfRun }: StateParts): SavedState {
  const saved = Array.from(tenants, (tenant) => {
    const options = given.find(({ id }) => id === tenant.id);
    return withoutRuns(saveTenant(tenant, options), isOfRun);
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

/** A run does not go on later: of what it has put there, only what an unfinished conversation needs is kept. */
function withoutRuns(tenant: SavedTenant, isOfRun: IsOfRun): SavedTenant {
  const { id: tenantId, webhooks, channels, conversations } = tenant;
  const needed = new Set(conversations.filter(isUnfinished).map(({ channelId }) => channelId));
  const gone = new Set(
    channels.flatMap(({ id }) => (isOfRun('channel', tenantId, id) && !needed.has(id) ? [id] : [])),
  );
  const kept = channels.filter(({ id }) => !gone.has(id));
  const used = new Set(kept.map(({ webhookId }) => webhookId));
  return {
    ...tenant,
    channels: kept,
    webhooks: webhooks.filter(({ id }) => used.has(id) || !isOfRun('webhook', tenantId, id)),
    conversations: conversations.filter((each) => !gone.has(each.channelId)),
  };
}

function isUnfinished({ conversation: { phase } }: SavedConversation): boolean {
  return phase !== 'idle' && phase !== 'ended';
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
