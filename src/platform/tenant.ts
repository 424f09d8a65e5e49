import { Fake8x8Error } from '../base/errors.ts';
import type { Queue } from '../conversation/conversation.ts';
import type { Region } from '../protocol/chat-api/operations/operations.ts';
import type { Settings } from '../protocol/settings.ts';
import type { ConversationRecord, ConversationState } from './conversation-record.ts';
import { type Credentials, TEST_CREDENTIALS } from './credentials.ts';
import { TENANTS_MAX } from './limits.ts';
import { checkRoom } from './platform-full.ts';

/** A registered endpoint. */
export type Webhook = {
  readonly id: string;
  readonly name: string;
  readonly uri: string;
  /** The version of the notifications that it wants, such as `v2.0`. */
  readonly version: string;
};

/** Where conversations come in: which webhook hears of them and which queue they wait in. */
export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly webhookId: string;
  readonly queue: Queue;
  readonly description?: string;
};

/** A webhook before it has an id. */
export type WebhookFields = Omit<Webhook, 'id'>;

/** A channel before it has an id, its queue by the queue's id. */
export type ChannelFields = Omit<Channel, 'id' | 'queue'> & { readonly queueId: string };

/** The same for one that comes with its id. */
export type NamedChannelFields = ChannelFields & { readonly id?: string };

/** The settings that govern the REST calls of a tenant and the conversations that it opens. */
export type TenantSettings = Pick<
  Settings,
  | 'transferOrder'
  | 'strictness'
  | 'webhookVerification'
  | 'unknownQueues'
  | 'conversationCreated'
  | 'tokenLifetime'
  | 'tokenShape'
>;

/** A tenant to create the platform with. */
export type TenantOptions = {
  /** Letters, digits, - and _. */
  readonly id: string;
  /** The customer whom it belongs to. Default: the tenant's own id. */
  readonly customerId?: string | undefined;
  /** Tenants with the same key belong to one customer, whose tokens are good for each of them. Default: the test ones. */
  readonly credentials?: Credentials | undefined;
  /** The one region that it is in. Default: any. */
  readonly region?: Region | undefined;
  /** Webhooks that are there from the beginning. */
  readonly webhooks?: readonly Webhook[] | undefined;
  /** Channels that are there from the beginning. */
  readonly channels?: readonly (ChannelFields & { readonly id: string })[] | undefined;
};

/** One tenant and all that belongs to it. Everything in it is found by id, in the order of its creation. */
export type Tenant = {
  readonly id: string;
  readonly settings: TenantSettings;
  readonly customerId: string;
  readonly credentials: Credentials;
  readonly region: Region | undefined;
  readonly webhooks: ReadonlyMap<string, Webhook>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly conversations: ReadonlyMap<string, ConversationRecord>;
};

/** A tenant as only the platform itself may change it. */
export type TenantState = Omit<Tenant, 'settings' | 'webhooks' | 'channels' | 'conversations'> & {
  settings: TenantSettings;
  readonly webhooks: Map<string, Webhook>;
  readonly channels: Map<string, Channel>;
  readonly conversations: Map<string, ConversationState>;
};

/** Creates the tenants, by id, with nothing in them. Throws `TENANT_INVALID`. */
export function createTenants(
  options: readonly TenantOptions[],
  settings: TenantSettings,
): Map<string, TenantState> {
  const tenants = new Map<string, TenantState>();
  for (const each of options) addTenant(tenants, each, settings);
  return tenants;
}

/** Adds a tenant with nothing in it. Throws `TENANT_INVALID`. */
export function addTenant(
  tenants: Map<string, TenantState>,
  options: TenantOptions,
  settings: TenantSettings,
): void {
  checkRoom(tenants.size, TENANTS_MAX, 'tenants');
  const tenant = createTenant(options, settings);
  checkTenant(tenant, tenants);
  tenants.set(tenant.id, tenant);
}

function createTenant(
  { id, customerId, credentials, region }: TenantOptions,
  settings: TenantSettings,
): TenantState {
  return {
    id,
    settings,
    customerId: customerId ?? id,
    credentials: credentials ?? TEST_CREDENTIALS,
    region,
    webhooks: new Map(),
    channels: new Map(),
    conversations: new Map(),
  };
}

function checkTenant({ id, credentials }: Tenant, others: ReadonlyMap<string, Tenant>): void {
  if (!/^[\w-]{1,200}$/.test(id)) throw invalid(id, 'is no id; use 1 to 200 letters, digits, "-" and "_"');
  if (others.has(id)) throw invalid(id, 'is there twice');
  for (const other of others.values()) {
    const sameKey = other.credentials.key === credentials.key;
    if (sameKey && other.credentials.secret !== credentials.secret) {
      throw invalid(id, `has the key of tenant "${other.id}" but another secret; give both or neither`);
    }
  }
}

function invalid(id: string, what: string): Fake8x8Error {
  return new Fake8x8Error('TENANT_INVALID', `Tenant "${id}" ${what}.`);
}
