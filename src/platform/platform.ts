import type { Clock } from '../base/clock.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import type { Queue } from '../conversation/conversation.ts';
import type { PublicJwk } from '../delivery/signing-key.ts';
import { createChannelId, createWebhookId } from '../protocol/ids.ts';
import type { Settings } from '../protocol/settings.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { type CredentialCheck, createCredentialCheck } from './credentials.ts';
import { CHANNELS_MAX, WEBHOOKS_MAX } from './limits.ts';
import { createMoveEmitter, type MoveListener } from './move-record.ts';
import { checkRoom } from './platform-full.ts';
import {
  addTenant,
  type Channel,
  type ChannelFields,
  createTenants,
  type NamedChannelFields,
  type Tenant,
  type TenantOptions,
  type TenantState,
  type Webhook,
  type WebhookFields,
} from './tenant.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { createVerification, type VerifyWebhook, verifyNothing } from './verify-webhook.ts';

/** The settings that a platform heeds. */
export type PlatformSettings = Pick<
  Settings,
  | 'tenantId'
  | 'customerId'
  | 'transferOrder'
  | 'strictness'
  | 'webhookVerification'
  | 'unknownQueues'
  | 'conversationCreated'
  | 'tokenLifetime'
  | 'tokenShape'
>;

/** What a platform is created with. */
export type PlatformOptions = {
  readonly settings: PlatformSettings;
  /** Scripted time. */
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: SeededIds;
  /** Default: one, with the settings' tenant id and customer id and the test credentials. */
  readonly tenants?: readonly TenantOptions[] | undefined;
  /** The queues that have a name. Whether there are others is a setting. */
  readonly queues?: readonly Queue[] | undefined;
  /** The keys that signatures can be checked with. */
  readonly publicJwks?: readonly PublicJwk[] | undefined;
  /** Default: every endpoint is taken as verified, without asking it. */
  readonly verifyWebhook?: VerifyWebhook | undefined;
};

/** The fake contact centre: what there is, and what can be done with it. It delivers nothing and knows no HTTP. */
export type Platform = {
  /** Those in force. */
  readonly settings: PlatformSettings;
  /** Puts other settings in force, for all tenants, until what it returns is called; the latest that are left count. */
  useSettings(settings: PlatformSettings): () => void;
  /** Scripted time, in whole ms since 1970. */
  now(): number;
  readonly ids: SeededIds;
  readonly publicJwks: readonly PublicJwk[];
  readonly tokens: Tokens;
  readonly checkCredentials: CredentialCheck;
  /** Asks an endpoint with WEB_HOOK_VERIFY. Never rejects. */
  readonly verifyWebhook: VerifyWebhook;
  /** Each tenant by its id. */
  readonly tenants: ReadonlyMap<string, Tenant>;
  /** Adds a tenant with the credentials of the first one, unless there is one of that id. */
  ensureTenant(id: string, customerId: string): void;
  /** Sets an id aside for a webhook that is still to be verified. */
  reserveWebhookId(): string;
  /** Creates a webhook, under an id set aside or a new one. */
  createWebhook(tenantId: string, fields: WebhookFields & { readonly id?: string }): Webhook;
  /** Puts another webhook in the place of one; undefined when there is none of that id. */
  replaceWebhook(tenantId: string, webhook: Webhook): Webhook | undefined;
  /** False when there was none. Channels keep its id, and nobody hears of their conversations. */
  deleteWebhook(tenantId: string, id: string): boolean;
  /** Creates a channel; one with an id takes the place of another of that id. */
  createChannel(tenantId: string, fields: NamedChannelFields): Channel;
  replaceChannel(tenantId: string, id: string, fields: ChannelFields): Channel | undefined;
  /** False when there was none. Its conversations stay. */
  deleteChannel(tenantId: string, id: string): boolean;
  /** The queue of an id; undefined when only named queues are accepted and this is none. */
  findQueue(id: string): Queue | undefined;
  /** Names a queue from now on. */
  addQueue(queue: Queue): void;
  addConversation(
    tenantId: string,
    fields: Parameters<Conversations['add']>[1],
  ): ReturnType<Conversations['add']>;
  openConversation(
    tenantId: string,
    fields: Parameters<Conversations['open']>[1],
  ): ReturnType<Conversations['open']>;
  readonly addMessage: Conversations['addMessage'];
  readonly customerLeaves: Conversations['leave'];
  readonly take: Conversations['take'];
  readonly findConversation: Conversations['find'];
  /** Who hears of a conversation; undefined when its channel or webhook was deleted. */
  readonly webhookOf: Conversations['webhookOf'];
  readonly forgetConversation: Conversations['forget'];
  /** Calls `listener` for each elementary move from now on; returns what ends that. */
  subscribe(listener: MoveListener): () => void;
  /** Forgets all but what it was created with. Tokens stay good, since apps keep them longer than a test lasts. */
  reset(): void;
  /** Tells nobody anything any more. */
  close(): void;
};

/**
 * Creates a platform. Same options, same calls: same ids. Throws `TENANT_INVALID`; verbs that create throw
 * `PLATFORM_FULL` at a limit, and those that name a tenant `TypeError` for one that is not there.
 */
export function createPlatform(options: PlatformOptions): Platform {
  const { clock, ids, publicJwks = [], verifyWebhook = verifyNothing, settings: own } = options;
  const given = options.tenants ?? [{ id: own.tenantId, customerId: own.customerId }];
  const tenants = createTenants(given);
  const queues = new Map<string, Queue>();
  /** Those put in force beside the platform's own, the latest last. */
  const inForce = new Set<{ readonly settings: PlatformSettings }>();
  let settings = own;
  const emitter = createMoveEmitter();
  const rules = {
    get transferOrder() {
      return settings.transferOrder;
    },
  };
  const conversations = createConversations({ tenants, emitter, source: { ids, clock, rules } });
  let webhooksCreated = 0;
  let channelsCreated = 0;

  function reserveWebhookId(): string {
    return createWebhookId(ids, ++webhooksCreated);
  }

  function queueOf(id: string): Queue {
    return queues.get(id) ?? { key: id, id, name: `Queue ${id}` };
  }

  function channelOf(id: string, { queueId, ...fields }: ChannelFields): Channel {
    return { id, ...fields, queue: queueOf(queueId) };
  }

  function tenantOf(id: string): TenantState {
    const tenant = tenants.get(id);
    if (tenant === undefined) throw new TypeError(`There is no tenant "${id}".`);
    return tenant;
  }

  function fill(): void {
    for (const queue of options.queues ?? []) queues.set(queue.id, queue);
    for (const { id, webhooks = [], channels = [] } of given) {
      const tenant = tenantOf(id);
      for (const webhook of webhooks) tenant.webhooks.set(webhook.id, webhook);
      for (const { id: channelId, ...fields } of channels) {
        tenant.channels.set(channelId, channelOf(channelId, fields));
      }
    }
  }

  fill();
  return {
    get settings() {
      return settings;
    },
    useSettings(others) {
      const put = { settings: others };
      inForce.add(put);
      settings = others;
      return () => {
        inForce.delete(put);
        settings = [...inForce].at(-1)?.settings ?? own;
      };
    },
    now: () => Math.round(clock.now()),
    ids,
    publicJwks,
    tenants,
    ensureTenant(id, customerId) {
      if (!tenants.has(id)) addTenant(tenants, { id, customerId, credentials: given[0]?.credentials });
    },
    tokens: createTokens({ clock, ids, lifetimeMs: () => settings.tokenLifetime }),
    checkCredentials: createCredentialCheck(given.map(({ id }) => tenantOf(id).credentials)),
    verifyWebhook: createVerification(verifyWebhook),
    reserveWebhookId,
    createWebhook(tenantId, fields) {
      const { webhooks } = tenantOf(tenantId);
      checkRoom(webhooks.size, WEBHOOKS_MAX, 'webhooks in this tenant');
      const webhook = { ...fields, id: fields.id ?? reserveWebhookId() };
      webhooks.set(webhook.id, webhook);
      return webhook;
    },
    replaceWebhook(tenantId, webhook) {
      const { webhooks } = tenantOf(tenantId);
      if (!webhooks.has(webhook.id)) return undefined;
      webhooks.set(webhook.id, webhook);
      return webhook;
    },
    deleteWebhook: (tenantId, id) => tenantOf(tenantId).webhooks.delete(id),
    createChannel(tenantId, fields) {
      const { channels } = tenantOf(tenantId);
      checkRoom(channels.size, CHANNELS_MAX, 'channels in this tenant');
      const { id = createChannelId(ids, ++channelsCreated), ...rest } = fields;
      const channel = channelOf(id, rest);
      channels.set(channel.id, channel);
      return channel;
    },
    replaceChannel(tenantId, id, fields) {
      const { channels } = tenantOf(tenantId);
      if (!channels.has(id)) return undefined;
      const channel = channelOf(id, fields);
      channels.set(id, channel);
      return channel;
    },
    deleteChannel: (tenantId, id) => tenantOf(tenantId).channels.delete(id),
    findQueue: (id) => (settings.unknownQueues === 'accept' || queues.has(id) ? queueOf(id) : undefined),
    addQueue(queue) {
      queues.set(queue.id, queue);
    },
    addConversation: (tenantId, fields) => conversations.add(tenantOf(tenantId), fields),
    openConversation: (tenantId, fields) => conversations.open(tenantOf(tenantId), fields),
    addMessage: conversations.addMessage,
    customerLeaves: conversations.leave,
    take: conversations.take,
    findConversation: conversations.find,
    webhookOf: conversations.webhookOf,
    forgetConversation: conversations.forget,
    subscribe: emitter.subscribe,
    reset() {
      conversations.clear();
      for (const tenant of tenants.values()) {
        tenant.webhooks.clear();
        tenant.channels.clear();
        if (!given.some(({ id }) => id === tenant.id)) tenants.delete(tenant.id);
      }
      queues.clear();
      webhooksCreated = 0;
      channelsCreated = 0;
      fill();
    },
    close: emitter.close,
  };
}
