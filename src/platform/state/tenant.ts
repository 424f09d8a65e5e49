import { Fake8x8Error } from '../../base/errors.ts';
import type { Region } from '../../protocol/chat-api/operations/operations.ts';
import type { RenderSettings } from '../../protocol/dialect.ts';
import type { Settings } from '../../protocol/settings.ts';
import { TENANTS_MAX } from '../limits.ts';
import { type Credentials, TEST_CREDENTIALS } from '../requests/credentials.ts';
import type { ConversationRecord, ConversationState } from './conversation-record.ts';
import { checkRoom } from './platform-full.ts';

/** A registered endpoint. */
export type Webhook = {
  readonly id: string;
  readonly name: string;
  readonly uri: string;
  /** The version of its events, such as `v2.0`. */
  readonly version: string;
};

/** The entry of conversations: the webhook that gets their events, and the queue in which they wait. */
export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly webhookId: string;
  readonly queueId: string;
  /** Default `ChatAPI`: the only type that the API creates. */
  readonly type?: string;
  readonly description?: string;
};

/** The type of the channels that an integration serves itself. Published. */
export const CHAT_API_CHANNEL = 'ChatAPI';

/** A webhook before it has an id. */
export type WebhookFields = Omit<Webhook, 'id'>;

/** A channel before it has an id. */
export type ChannelFields = Omit<Channel, 'id'>;

/** The same for a channel whose id may be given. */
export type NamedChannelFields = ChannelFields & { readonly id?: string };

/** The settings that govern the REST calls of a tenant and the conversations that it opens. */
export type TenantSettings = Pick<
  Settings,
  | keyof RenderSettings
  | 'transferOrder'
  | 'strictness'
  | 'webhookVerification'
  | 'unknownQueues'
  | 'conversationCreated'
  | 'gatewayProblems'
  | 'preSignedUrlLifetime'
  | 'answerDelay'
  | 'conversationIdleTimeout'
  | 'conversationIds'
  | 'pageSizeMax'
  | 'messageLengthMax'
  | 'attachmentSizeMax'
  | 'tokenLifetime'
  | 'tokenShape'
>;

/** A tenant to create the platform with. */
export type TenantOptions = {
  /** Letters, digits, - and _. */
  readonly id: string;
  /** The customer that it belongs to. Default: the tenant's own id. */
  readonly customerId?: string | undefined;
  /** Tenants with the same key belong to one customer, whose tokens are valid for each of them. Default: the test credentials. */
  readonly credentials?: Credentials | undefined;
  /** The one region that it is in. Default: any. */
  readonly region?: Region | undefined;
  /** Webhooks that exist from the start. */
  readonly webhooks?: readonly Webhook[] | undefined;
  /** Channels that exist from the start. */
  readonly channels?: readonly (ChannelFields & { readonly id: string })[] | undefined;
};

/** One tenant and all that belongs to it, by id and in order of creation. */
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

/** A tenant as the platform changes it; all others read it. */
export type TenantState = Omit<Tenant, 'settings' | 'webhooks' | 'channels' | 'conversations'> & {
  settings: TenantSettings;
  readonly webhooks: Map<string, Webhook>;
  readonly channels: Map<string, Channel>;
  readonly conversations: Map<string, ConversationState>;
};

/** Creates empty tenants, by id. Throws `TENANT_INVALID`. */
export function createTenants(
  options: readonly TenantOptions[],
  settings: TenantSettings,
): Map<string, TenantState> {
  const tenants = new Map<string, TenantState>();
  for (const each of options) addTenant(tenants, each, settings);
  return tenants;
}

/** Adds an empty tenant. Throws `TENANT_INVALID`. */
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
  if (!/^[\w-]{1,200}$/.test(id))
    throw invalid(id, 'is not a valid id; use 1 to 200 letters, digits, "-" and "_"');
  if (others.has(id)) throw invalid(id, 'is given twice; give each id once');
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
