import { type Clock, createClock } from '../base/clock.ts';
import { createSeededIds, type SeededIds } from '../base/seeded-ids.ts';
import type { Queue } from '../conversation/conversation.ts';
import { type Consumer, consumerUrl } from '../delivery/consumer.ts';
import { createSigner, type Signer } from '../delivery/signature.ts';
import { buildTestKey } from '../delivery/test-key.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { createJournal, type Journal } from '../journal/journal.ts';
import { createPlatform, type Platform } from '../platform/platform.ts';
import type { TenantOptions, Webhook } from '../platform/tenant.ts';
import type { Dialect } from '../protocol/dialect.ts';
import { DEFAULT_DIALECT, dialects } from '../protocol/dialects.ts';
import { createChannelId, createWebhookId } from '../protocol/ids.ts';
import { resolveSettings, type Settings, type SettingsInput } from '../protocol/settings.ts';
import { createDeliveries } from './deliveries.ts';
import { OPTIONS } from './options/options.ts';
import { parseTime } from './options/resolve-options.ts';
import type { RunOptions } from './options/run-options.ts';
import { createReception, type Reception } from './reception.ts';
import { createStage, type Stage } from './stage.ts';
import { createSwitchboard, type Switchboard } from './switchboard.ts';
import { createTenantStages } from './tenant-stages.ts';
import { abandonThread, drain, hasToSend } from './thread.ts';
import { createWebhookVerifier } from './verify-webhook.ts';

/** How a fake is made. */
export type BackstageOptions = Omit<RunOptions, 'conversations' | 'concurrency'> & {
  /** Default: one with the test key. */
  readonly signer?: Signer | undefined;
  /** Lets events go to another machine, if an app registers a webhook there. Default false. */
  readonly allowRemote?: boolean | undefined;
  /** The tenants there are. Default: one, with the settings' tenant id and customer id and the test credentials. */
  readonly tenants?: readonly TenantOptions[] | undefined;
  /** The queues that have a name; the first is that of the fake's own channel. */
  readonly queues?: readonly Queue[] | undefined;
  /** Where the fake answers over HTTP; absent when nowhere. */
  readonly url?: string | undefined;
};

/** What everything that is played on one fake shares. */
export type Backstage = {
  readonly dialect: Dialect;
  readonly seed: string;
  readonly signer: Signer;
  readonly settings: Settings;
  readonly settingsInput: SettingsInput;
  readonly clock: Clock;
  readonly startedMs: number;
  readonly frozen: boolean;
  /** Real time, for deadlines. */
  readonly deadlines: Clock;
  readonly consumer: Consumer | undefined;
  readonly allowRemote: boolean;
  /** Where it answers over HTTP. */
  url: string | undefined;
  readonly journal: Journal;
  readonly platform: Platform;
  readonly switchboard: Switchboard;
  /** That of the conversations of its own tenant that nobody plays. */
  readonly stage: Stage;
  stageOf(tenantId: string): Stage;
  /** The webhook that stands for the consumer; absent without one. */
  readonly webhook: Webhook | undefined;
  /** Where the conversations that it opens in a tenant belong: its own channel, or the newest one where it has none. */
  channelIdOf(tenantId: string): string;
  /** Where the app's calls come in. */
  readonly reception: Reception;
  /** Resolves when every answer is on its way and everything that was to be sent has its outcome. */
  settled(): Promise<void>;
  /** Forgets everything that happened, and gives up what is under way. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** What ids depend on by default. */
export const DEFAULT_SEED = OPTIONS.seed.defaultInCode;

/** Creates what a fake consists of. Nothing is sent and nothing listens. */
export function createBackstage(options: BackstageOptions): Backstage {
  const {
    to: consumer,
    seed = DEFAULT_SEED,
    signer = createSigner(buildTestKey()),
    allowRemote = false,
  } = options;
  const dialect = dialects[options.dialect ?? DEFAULT_DIALECT];
  const settingsInput = settingsOf(options);
  const settings = resolveSettings(settingsInput);
  const frozen = options.freezeTime !== undefined;
  const startedMs = options.freezeTime === undefined ? Date.now() : parseTime(options.freezeTime);
  const clock = createClock({
    mode: options.clock ?? OPTIONS.clock.defaultInCode,
    startMs: startedMs,
    speed: options.speed ?? 1,
  });
  const deadlines = createClock({ mode: 'wall', startMs: 0 });
  const ids = createSeededIds(seed);
  const journal = createJournal();
  const webhook = consumer === undefined ? undefined : buildWebhook(consumer, dialect, ids);
  const channelId = createChannelId(ids);

  function openStage(tenantId: string, overrides: Partial<Settings>): Stage {
    const customerId = platform.tenants.get(tenantId)?.customerId ?? tenantId;
    const deliveries = createDeliveries({
      consumer,
      allowRemote,
      connectionsMax: CONNECTIONS_MAX,
      signer: settings.signed ? signer : undefined,
      clock,
      settings: { ...settings, ...overrides, tenantId, customerId },
      frozenTime: frozen,
    });
    const own = { ...settings, tenantId, customerId };
    return createStage({ scenario: '', dialect, settings: own, clock, ids, deliveries, append });
  }

  /** An entry that belongs to no scenario is heard by all that are played. */
  function append(entry: JournalEntry): void {
    journal.append(entry);
    reception.overhear(entry);
  }

  const stages = createTenantStages((tenantId) => openStage(tenantId, {}));
  const verifying = createTenantStages((tenantId) => openStage(tenantId, { retryDelays: [] }));
  const verifier = createWebhookVerifier(verifying.of);
  const platform = createPlatform({
    settings,
    clock,
    ids,
    tenants: tenantsOf(options, settings, { webhook, channelId }),
    queues: options.queues,
    publicJwks: [signer.publicJwk],
    verifyWebhook: verifier.verify,
  });
  const switchboard = createSwitchboard(platform, stages.of);
  const reception = createReception({ platform, switchboard, append });

  async function settled(): Promise<void> {
    for (;;) {
      const answering = reception.answering();
      const busy = Array.from(switchboard.all()).filter(hasToSend);
      if (busy.length === 0 && answering.length === 0) return;
      await Promise.all([...answering, ...busy.map(drain)]);
    }
  }

  function channelIdOf(tenantId: string): string {
    const newest = [...(platform.tenants.get(tenantId)?.channels.keys() ?? [])].at(-1);
    return webhook === undefined && newest !== undefined ? newest : channelId;
  }

  function abandonAll(): void {
    for (const thread of switchboard.all()) abandonThread(thread);
    switchboard.clear();
  }

  return {
    dialect,
    seed,
    signer,
    settings,
    settingsInput,
    clock,
    startedMs,
    frozen,
    deadlines,
    consumer,
    allowRemote,
    url: options.url,
    journal,
    platform,
    switchboard,
    stage: stages.of(settings.tenantId),
    stageOf: stages.of,
    webhook,
    channelIdOf,
    reception,
    settled,
    async reset() {
      reception.reset();
      abandonAll();
      await Promise.all([stages.reset(), verifying.reset()]);
      verifier.reset();
      platform.reset();
      journal.close();
    },
    async close() {
      platform.close();
      reception.reset();
      abandonAll();
      clock.close();
      deadlines.close();
      await Promise.all([stages.close(), verifying.close()]);
    },
  };
}

/** Most connections to one address. */
export const CONNECTIONS_MAX = 256;

/** The webhook that stands for a consumer. */
export function buildWebhook(consumer: Consumer, dialect: Dialect, ids: SeededIds): Webhook {
  return {
    id: createWebhookId(ids),
    name: 'fake-8x8',
    uri: consumerUrl(consumer),
    version: dialect.notificationVersion,
  };
}

/** Its own tenant is the first one unless a setting says otherwise. */
function settingsOf({ settings, tenants }: BackstageOptions): SettingsInput {
  const [first] = tenants ?? [];
  return first === undefined ? (settings ?? {}) : { tenantId: first.id, ...settings };
}

/** The fake's own webhook and channel stand in its own tenant, beside what is there from the beginning. */
function tenantsOf(
  { tenants = [], queues }: BackstageOptions,
  { tenantId, customerId }: Settings,
  { webhook, channelId }: { webhook: Webhook | undefined; channelId: string },
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

/** The queue of the fake's own channel where nobody names one. */
export const OWN_QUEUE_ID = '100';
