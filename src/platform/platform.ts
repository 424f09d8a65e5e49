import type { PassingTime } from '../base/clock.ts';
import { createSeededIds, type SeededIds } from '../base/seeded-ids.ts';
import type { Queue } from '../conversation/conversation.ts';
import type { PublicJwk } from '../delivery/signing-key.ts';
import { createChannelId, createWebhookId } from '../protocol/ids.ts';
import type { Settings } from '../protocol/settings.ts';
import { CHANNELS_MAX, WEBHOOKS_MAX } from './limits.ts';
import { type CredentialCheck, createCredentialCheck } from './requests/credentials.ts';
import { createConfiguredSettings } from './state/configured-settings.ts';
import { type Conversations, createConversations } from './state/conversations.ts';
import { createMoveEmitter, type MoveListener } from './state/move-record.ts';
import { createPlannedFailures, type PlannedFailures } from './state/planned-failures.ts';
import { checkRoom } from './state/platform-full.ts';
import { createPreSignedUrls, type PreSignedUrls } from './state/pre-signed-url.ts';
import { type IsOfRun, readConversation, saveState } from './state/saved-state.ts';
import type { SavedState } from './state/saved-state-schema.ts';
import {
  addTenant,
  type Channel,
  type ChannelFields,
  createTenants,
  type NamedChannelFields,
  type Tenant,
  type TenantOptions,
  type TenantSettings,
  type TenantState,
  type Webhook,
  type WebhookFields,
} from './state/tenant.ts';
import { createTokens, type Tokens } from './state/tokens.ts';
import { createVerification, type VerifyWebhook, verifyNothing } from './verify-webhook.ts';

/** The first tenant's id and customer, and the settings of each tenant that brings none of its own. */
export type PlatformSettings = TenantSettings & Pick<Settings, 'tenantId' | 'customerId'>;

/** What a platform is created with. */
export type PlatformOptions = {
  readonly settings: PlatformSettings;
  /** Scripted time. */
  readonly clock: PassingTime;
  readonly ids: SeededIds;
  /** Default: one, with the settings' tenant id and customer id and the test credentials. */
  readonly tenants?: readonly TenantOptions[] | undefined;
  /** The queues that have a name. Whether others are accepted is a setting. */
  readonly queues?: readonly Queue[] | undefined;
  /** The keys that signatures can be checked with. */
  readonly publicJwks?: readonly PublicJwk[] | undefined;
  /** Default: every endpoint counts as verified, without a request. */
  readonly verifyWebhook?: VerifyWebhook | undefined;
  /** Where it answers, for the URLs in events. Default: 8x8's own, `https://api.8x8.com`. */
  readonly baseUrl?: (() => string | undefined) | undefined;
};

/** The fake contact centre: its state, and what changes it. It delivers nothing and knows no HTTP. */
export type Platform = {
  /** Gives a tenant other settings until what it returns is called; of several, the latest that are left count. */
  configureTenant(tenantId: string, settings: TenantSettings): () => void;
  /** The settings for calls that name a key and no tenant: those of the key's tenant that was configured last. */
  settingsOfKey(key: string): TenantSettings;
  /** Counts a call: its number over the life of the platform, from 0. */
  countCall(): number;
  /** Scripted time, in whole ms since 1970. */
  now(): number;
  readonly ids: SeededIds;
  readonly publicJwks: readonly PublicJwk[];
  readonly tokens: Tokens;
  readonly checkCredentials: CredentialCheck;
  /** Sends WEB_HOOK_VERIFY to an endpoint. Never rejects. */
  readonly verifyWebhook: VerifyWebhook;
  /** Each tenant by its id. */
  readonly tenants: ReadonlyMap<string, Tenant>;
  /** Adds a tenant with the credentials of the first one; false when the id exists. */
  ensureTenant(id: string, customerId: string): boolean;
  /** Removes a tenant that was added later; false when it has webhooks, channels or conversations, and so stays. */
  removeTenant(id: string): boolean;
  /** Reserves an id for a webhook that is not verified yet. */
  reserveWebhookId(): string;
  /** Creates a webhook, with a reserved id or a new one. */
  createWebhook(tenantId: string, fields: WebhookFields & { readonly id?: string }): Webhook;
  /** Replaces a webhook; undefined when the id does not exist. */
  replaceWebhook(tenantId: string, webhook: Webhook): Webhook | undefined;
  /** False when the id does not exist. Channels keep the id, and the events of their conversations go nowhere. */
  deleteWebhook(tenantId: string, id: string): boolean;
  /** Creates a channel; one with an id replaces a channel with the same id. */
  createChannel(tenantId: string, fields: NamedChannelFields): Channel;
  replaceChannel(tenantId: string, id: string, fields: ChannelFields): Channel | undefined;
  /** False when the id does not exist. The channel's conversations stay. */
  deleteChannel(tenantId: string, id: string): boolean;
  /** The queue of an id; undefined when the tenant accepts named queues only and this one has no name. */
  findQueue(tenantId: string, id: string): Queue | undefined;
  /** Names a queue from now on; false when its id had a name already. */
  addQueue(queue: Queue): boolean;
  /** Takes the name of a queue away. Channels and conversations keep it. */
  removeQueue(id: string): void;
  addConversation(
    tenantId: string,
    fields: Parameters<Conversations['add']>[1],
  ): ReturnType<Conversations['add']>;
  openConversation(
    tenantId: string,
    fields: Omit<Parameters<Conversations['open']>[1], 'to'> & {
      readonly to?: Parameters<Conversations['open']>[1]['to'] | undefined;
    },
  ): ReturnType<Conversations['open']>;
  readonly addMessage: Conversations['addMessage'];
  readonly customerLeaves: Conversations['leave'];
  readonly applyMove: Conversations['applyMove'];
  readonly updateConversation: Conversations['update'];
  readonly takeCardAction: Conversations['takeCardAction'];
  readonly attach: Conversations['attach'];
  readonly assignPostAgent: Conversations['assignPostAgent'];
  readonly noteThinking: Conversations['noteThinking'];
  readonly preSignedUrls: PreSignedUrls;
  /** How the next calls are answered on purpose. */
  readonly plannedFailures: PlannedFailures;
  readonly configureConversation: Conversations['configure'];
  readonly findConversation: Conversations['find'];
  /** The webhook that gets the events of a conversation; undefined when it or the channel was deleted. */
  readonly webhookOf: Conversations['webhookOf'];
  readonly forgetConversation: Conversations['forget'];
  /** Calls `listener` for each elementary move from now on; returns what ends that. */
  subscribe(listener: MoveListener): () => void;
  /** Forgets all but what it was created with. Tokens stay valid, since apps keep them longer than a test lasts. */
  reset(): void;
  /** What it knows, for a platform that begins later; without what comes from its options and from runs that are over. */
  save(isOfRun: IsOfRun): SavedState;
  /** Begins where a saved platform was. For a platform that nothing was done with. */
  restore(state: SavedState): void;
  /** Ends all subscriptions. */
  close(): void;
};

/**
 * Creates a platform. The same options and calls give the same ids. Throws `TENANT_INVALID`; methods that create throw
 * `PLATFORM_FULL` at a limit, and methods that name a tenant throw `TypeError` for an unknown one.
 */
export function createPlatform(options: PlatformOptions): Platform {
  const { clock, ids, publicJwks = [], verifyWebhook = verifyNothing, settings: own } = options;
  const given = options.tenants ?? [{ id: own.tenantId, customerId: own.customerId }];
  const tenants = createTenants(given, own);
  const queues = new Map<string, Queue>();
  const tenantSettings = createConfiguredSettings(tenants, own);
  const emitter = createMoveEmitter();
  const preSignedUrls = createPreSignedUrls({
    secret: ids.uuid('pre-signed'),
    baseUrl: () => options.baseUrl?.() ?? 'https://api.8x8.com',
    now: () => Math.round(clock.now()),
    lifetimeMs: ({ tenantId }) => tenantOf(tenantId).settings.preSignedUrlLifetime,
  });
  const conversations = createConversations({
    tenants,
    emitter,
    source: { ids, clock },
    shareFile: preSignedUrls.share,
  });
  const plannedFailures = createPlannedFailures();
  let callsCounted = 0;
  let webhooksCreated = 0;
  let channelsCreated = 0;
  let restored = 0;
  const tokens = createTokens({ clock, ids, lifetimeMs: (key) => tenantSettings.ofKey(key).tokenLifetime });

  function reserveWebhookId(): string {
    return createWebhookId(ids, ++webhooksCreated);
  }

  function queueOf(id: string): Queue {
    return queues.get(id) ?? { key: id, id, name: `Queue ${id}` };
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
        tenant.channels.set(channelId, { id: channelId, ...fields });
      }
    }
  }

  function ensureTenant(id: string, customerId: string): boolean {
    if (tenants.has(id)) return false;
    addTenant(tenants, { id, customerId, credentials: given[0]?.credentials }, own);
    return true;
  }

  function save(isOfRun: IsOfRun): SavedState {
    const created = {
      webhooks: webhooksCreated,
      channels: channelsCreated,
      conversations: conversations.opened(),
    };
    return saveState({ restored, created, tokens: tokens.save(), tenants: tenants.values(), given, isOfRun });
  }

  function restore({ created, ...state }: SavedState): void {
    restored = state.restored + 1;
    webhooksCreated = created.webhooks;
    channelsCreated = created.channels;
    tokens.restore({ issued: created.tokens, tokens: state.tokens });
    for (const { id, customerId, webhooks, channels } of state.tenants) {
      ensureTenant(id, customerId);
      const tenant = tenantOf(id);
      for (const webhook of webhooks) tenant.webhooks.set(webhook.id, webhook);
      for (const channel of channels) tenant.channels.set(channel.id, channel);
    }
    // Other ids than before: an app that saw an event must not see its id again.
    const source = { ids: createSeededIds(ids.uuid('restored', restored)), clock };
    const states = state.tenants.flatMap((tenant) =>
      tenant.conversations.map((saved) =>
        readConversation(saved, { tenantId: tenant.id, source, settings: tenantOf(tenant.id).settings }),
      ),
    );
    conversations.restore(states, created.conversations);
  }

  fill();
  return {
    configureTenant: (tenantId, settings) => tenantSettings.configure(tenantOf(tenantId), settings),
    settingsOfKey: tenantSettings.ofKey,
    countCall: () => callsCounted++,
    now: () => Math.round(clock.now()),
    ids,
    publicJwks,
    tenants,
    ensureTenant,
    removeTenant(id) {
      const tenant = tenants.get(id);
      return tenant !== undefined && isEmpty(tenant) && tenants.delete(id);
    },
    tokens,
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
      const channel = { id, ...rest };
      channels.set(channel.id, channel);
      return channel;
    },
    replaceChannel(tenantId, id, fields) {
      const { channels } = tenantOf(tenantId);
      if (!channels.has(id)) return undefined;
      const channel = { id, ...fields };
      channels.set(id, channel);
      return channel;
    },
    deleteChannel: (tenantId, id) => tenantOf(tenantId).channels.delete(id),
    findQueue(tenantId, id) {
      const isKnown = queues.has(id) || tenantOf(tenantId).settings.unknownQueues === 'accept';
      return isKnown ? queueOf(id) : undefined;
    },
    addQueue(queue) {
      const isNew = !queues.has(queue.id);
      queues.set(queue.id, queue);
      return isNew;
    },
    removeQueue: (id) => void queues.delete(id),
    addConversation: (tenantId, fields) => conversations.add(tenantOf(tenantId), fields),
    openConversation: (tenantId, fields) =>
      conversations.open(tenantOf(tenantId), {
        ...fields,
        to: fields.to ?? { kind: 'queue', queue: queueOf(fields.channel.queueId) },
      }),
    addMessage: conversations.addMessage,
    customerLeaves: conversations.leave,
    applyMove: conversations.applyMove,
    updateConversation: conversations.update,
    takeCardAction: conversations.takeCardAction,
    attach: conversations.attach,
    assignPostAgent: conversations.assignPostAgent,
    noteThinking: conversations.noteThinking,
    preSignedUrls,
    plannedFailures,
    configureConversation: conversations.configure,
    findConversation: conversations.find,
    webhookOf: conversations.webhookOf,
    forgetConversation: conversations.forget,
    subscribe: emitter.subscribe,
    reset() {
      conversations.clear();
      plannedFailures.drop();
      for (const tenant of tenants.values()) {
        tenant.webhooks.clear();
        tenant.channels.clear();
        if (!given.some(({ id }) => id === tenant.id)) tenants.delete(tenant.id);
      }
      queues.clear();
      webhooksCreated = 0;
      channelsCreated = 0;
      callsCounted = 0;
      fill();
    },
    save,
    restore,
    close: emitter.close,
  };
}

function isEmpty({ webhooks, channels, conversations }: TenantState): boolean {
  return webhooks.size + channels.size + conversations.size === 0;
}
