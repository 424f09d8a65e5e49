import type { Clock } from '../base/clock.ts';
import type { SeededIds } from '../base/seeded-ids.ts';
import { parseTime, type TimeInput } from '../base/time.ts';
import type { Queue } from '../conversation/conversation.ts';
import { type Consumer, consumerUrl } from '../delivery/consumer.ts';
import { createSigner, type Signer } from '../delivery/signature.ts';
import { buildTestKey } from '../delivery/test-key.ts';
import type { SavedState } from '../platform/state/saved-state-schema.ts';
import type { TenantOptions, Webhook } from '../platform/state/tenant.ts';
import type { Dialect, DialectName } from '../protocol/dialect.ts';
import { DEFAULT_DIALECT, dialects } from '../protocol/dialects.ts';
import { createChannelId, createWebhookId } from '../protocol/ids.ts';
import { resolveSettings, type Settings, type SettingsInput } from '../protocol/settings.ts';

/** How a fake is created. */
export type RuntimeOptions = {
  /**
   * The app under test: the URL of its webhook, `{ fetch }` or `{ listener }`. Absent: events go to the webhooks that
   * the app registers.
   */
  readonly to?: Consumer | undefined;
  /** Default `chat-api`. */
  readonly dialect?: DialectName | undefined;
  /** The same seed gives the same ids. Default `fake-8x8`. */
  readonly seed?: string | undefined;
  /** Default: one with the test key. */
  readonly signer?: Signer | undefined;
  /** Default `virtual`: pauses take no time. */
  readonly clock?: Clock['mode'] | undefined;
  /** Scripted milliseconds per real one, wall clock only. Default 1. */
  readonly speed?: number | undefined;
  /** Behaviour that 8x8 leaves open. Those of a run outrank the scenario's own, which outrank those of the fake. */
  readonly settings?: SettingsInput | undefined;
  /** Freezes time: scripted time begins here, and the transmission time is scripted too. */
  readonly freezeTime?: TimeInput | undefined;
  /** Allows events to go to another machine, if an app registers a webhook there. Default false. */
  readonly allowRemote?: boolean | undefined;
  /** Default: one tenant, with the settings' tenant id and customer id and the test credentials. */
  readonly tenants?: readonly TenantOptions[] | undefined;
  /** The queues that have a name; the first is that of the fake's own channel. */
  readonly queues?: readonly Queue[] | undefined;
  /** Where the fake answers over HTTP. Absent: nowhere. */
  readonly url?: string | undefined;
  /** What an earlier fake knew, as its `saveState` gave it. */
  readonly state?: SavedState | undefined;
};

/** What a fake was created with, resolved. */
export type RuntimeConfig = {
  readonly dialect: Dialect;
  readonly seed: string;
  readonly signer: Signer;
  readonly settings: Settings;
  readonly settingsInput: SettingsInput;
  readonly consumer: Consumer | undefined;
  readonly allowRemote: boolean;
  /** Scripted start, in ms since 1970. */
  readonly startedMs: number;
  /** Whether the transmission time is scripted too. */
  readonly frozen: boolean;
  /** The webhook of the consumer; absent without one. */
  readonly webhook: Webhook | undefined;
  readonly channelId: string;
};

/** The default seed. */
export const DEFAULT_SEED = 'fake-8x8';

/** The queue of the fake's own channel where no queue is named. */
export const OWN_QUEUE_ID = '100';

/** Resolves the options of a fake; `ids` are those of its seed. */
export function resolveConfig(options: RuntimeOptions, ids: SeededIds): RuntimeConfig {
  const { to: consumer, seed = DEFAULT_SEED, freezeTime, allowRemote = false } = options;
  const { signer = createSigner(buildTestKey()) } = options;
  const dialect = dialects[options.dialect ?? DEFAULT_DIALECT];
  const settingsInput = settingsOf(options);
  return {
    dialect,
    seed,
    signer,
    settings: resolveSettings(settingsInput),
    settingsInput,
    consumer,
    allowRemote,
    startedMs: freezeTime === undefined ? Date.now() : parseTime(freezeTime),
    frozen: freezeTime !== undefined,
    webhook: consumer === undefined ? undefined : buildWebhook(consumer, dialect, ids),
    channelId: createChannelId(ids),
  };
}

/** The fake's own tenant is the first one unless a setting names another. */
function settingsOf({ settings, tenants }: RuntimeOptions): SettingsInput {
  const [first] = tenants ?? [];
  return first === undefined ? (settings ?? {}) : { tenantId: first.id, ...settings };
}

/** The webhook of a consumer. */
export function buildWebhook(consumer: Consumer, dialect: Dialect, ids: SeededIds): Webhook {
  return {
    id: createWebhookId(ids),
    name: 'fake-8x8',
    uri: consumerUrl(consumer),
    version: dialect.notificationVersion,
  };
}

/** Adds the fake's own webhook and channel to its own tenant, beside those that are there from the beginning. */
export function tenantsOf(
  { tenants = [], queues }: RuntimeOptions,
  { settings: { tenantId, customerId }, webhook, channelId }: RuntimeConfig,
): readonly TenantOptions[] {
  const own = tenants.find(({ id }) => id === tenantId) ?? { id: tenantId, customerId };
  const all = tenants.includes(own) ? tenants : [...tenants, own];
  if (webhook === undefined) return all;
  const queueId = queues?.[0]?.id ?? OWN_QUEUE_ID;
  const channel = { id: channelId, name: 'fake-8x8', webhookId: webhook.id, queueId };
  const { webhooks = [], channels = [] } = own;
  const equipped = { ...own, webhooks: [...webhooks, webhook], channels: [...channels, channel] };
  return all.map((tenant) => (tenant === own ? equipped : tenant));
}
