import { type Clock, createClock } from '../../base/clock.ts';
import { createSeededIds, type SeededIds } from '../../base/seeded-ids.ts';
import type { Queue } from '../../conversation/conversation.ts';
import { type Consumer, consumerUrl } from '../../delivery/consumer.ts';
import { createSigner, type Signer } from '../../delivery/signature.ts';
import { buildTestKey } from '../../delivery/test-key.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { createJournal, type Journal } from '../../journal/journal.ts';
import { createPlatform, type Platform } from '../../platform/platform.ts';
import type { TenantOptions, Webhook } from '../../platform/tenant.ts';
import type { Dialect, DialectName } from '../../protocol/dialect.ts';
import { DEFAULT_DIALECT, dialects } from '../../protocol/dialects.ts';
import { createChannelId, createWebhookId } from '../../protocol/ids.ts';
import { resolveSettings, type Settings, type SettingsInput } from '../../protocol/settings.ts';
import { createDeliveries } from './deliveries.ts';
import { createIncomingCalls, type IncomingCalls } from './incoming-calls.ts';
import { abandonSession, drain, hasToSend } from './session.ts';
import { createSessionContext, type SessionContext } from './session-context.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createTenantContexts } from './tenant-contexts.ts';
import { createWebhookVerifier } from './verify-webhook.ts';

/** How a fake is made. */
export type RuntimeOptions = {
  /** The app under test. Absent: events go to the webhooks that the app registers. */
  readonly consumer?: Consumer | undefined;
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
  readonly settings?: SettingsInput | undefined;
  /** Freezes time: scripted time begins here, and the transmission time is scripted too. In ms since 1970. */
  readonly freezeTimeMs?: number | undefined;
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
export type Runtime = {
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
  readonly sessions: Sessions;
  /** That of the conversations of its own tenant that nobody plays. */
  readonly context: SessionContext;
  contextOf(tenantId: string): SessionContext;
  /** The webhook that stands for the consumer; absent without one. */
  readonly webhook: Webhook | undefined;
  /** Where the conversations that it opens in a tenant belong: its own channel, or the newest one where it has none. */
  channelIdOf(tenantId: string): string;
  /** Where the app's calls come in. */
  readonly incomingCalls: IncomingCalls;
  /** Resolves when every answer is on its way and everything that was to be sent has its outcome. */
  settled(): Promise<void>;
  /** Forgets everything that happened, and gives up what is under way. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** What ids depend on unless told. */
export const DEFAULT_SEED = 'fake-8x8';

/** Creates what a fake consists of. Nothing is sent and nothing listens. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const {
    consumer,
    seed = DEFAULT_SEED,
    signer = createSigner(buildTestKey()),
    allowRemote = false,
  } = options;
  const dialect = dialects[options.dialect ?? DEFAULT_DIALECT];
  const settingsInput = settingsOf(options);
  const settings = resolveSettings(settingsInput);
  const startedMs = options.freezeTimeMs ?? Date.now();
  const clock = createClock({
    mode: options.clock ?? 'virtual',
    startMs: startedMs,
    speed: options.speed ?? 1,
  });
  const deadlines = createClock({ mode: 'wall', startMs: 0 });
  const ids = createSeededIds(seed);
  const journal = createJournal();
  const frozen = options.freezeTimeMs !== undefined;
  const webhook = consumer === undefined ? undefined : buildWebhook(consumer, dialect, ids);
  const channelId = createChannelId(ids);

  function openContext(tenantId: string, overrides: Partial<Settings>): SessionContext {
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
    return createSessionContext({ scenario: '', dialect, settings: own, clock, ids, deliveries, append });
  }

  /** An entry that belongs to no scenario is heard by all that are played. */
  function append(entry: JournalEntry): void {
    journal.append(entry);
    incomingCalls.overhear(entry);
  }

  const contexts = createTenantContexts((tenantId) => openContext(tenantId, {}));
  const verifying = createTenantContexts((tenantId) => openContext(tenantId, { retryDelays: [] }));
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
  const sessions = createSessions(platform, contexts.of);
  const incomingCalls = createIncomingCalls({ platform, sessions, append });

  async function settled(): Promise<void> {
    for (;;) {
      const answering = incomingCalls.answering();
      const busy = Array.from(sessions.all()).filter(hasToSend);
      if (busy.length === 0 && answering.length === 0) return;
      await Promise.all([...answering, ...busy.map(drain)]);
    }
  }

  function channelIdOf(tenantId: string): string {
    const newest = [...(platform.tenants.get(tenantId)?.channels.keys() ?? [])].at(-1);
    return webhook === undefined && newest !== undefined ? newest : channelId;
  }

  function abandonAll(): void {
    for (const session of sessions.all()) abandonSession(session);
    sessions.clear();
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
    sessions,
    context: contexts.of(settings.tenantId),
    contextOf: contexts.of,
    webhook,
    channelIdOf,
    incomingCalls,
    settled,
    async reset() {
      incomingCalls.reset();
      abandonAll();
      await Promise.all([contexts.reset(), verifying.reset()]);
      verifier.reset();
      platform.reset();
      journal.close();
    },
    async close() {
      platform.close();
      incomingCalls.reset();
      abandonAll();
      clock.close();
      deadlines.close();
      await Promise.all([contexts.close(), verifying.close()]);
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
function settingsOf({ settings, tenants }: RuntimeOptions): SettingsInput {
  const [first] = tenants ?? [];
  return first === undefined ? (settings ?? {}) : { tenantId: first.id, ...settings };
}

/** The fake's own webhook and channel stand in its own tenant, beside what is there from the beginning. */
function tenantsOf(
  { tenants = [], queues }: RuntimeOptions,
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
