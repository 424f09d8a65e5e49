import { type Clock, createClock } from '../base/clock.ts';
import { createSeededIds } from '../base/seeded-ids.ts';
import { SECOND_TEST_PUBLIC_JWK } from '../delivery/faults/fault-keys.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { createJournal, type Journal } from '../journal/journal.ts';
import { createPlatform, type Platform } from '../platform/platform.ts';
import type { Settings } from '../protocol/settings.ts';
import { createAnswerDelays } from './answer-delays.ts';
import { createDeliveries } from './deliveries.ts';
import { createHoldings, type Holdings } from './holdings.ts';
import { type CallReceiver, createIncomingCalls, type IncomingCalls } from './incoming-calls.ts';
import { abandon, drain, hasToSend, pump, releaseHeldBack } from './outbox.ts';
import { createOutgoingRequests, type OutgoingRequests } from './outgoing-requests.ts';
import { createPlannedFaults, type PlannedFaults } from './planned-faults.ts';
import {
  DEFAULT_SEED,
  type RuntimeConfig,
  type RuntimeOptions,
  resolveConfig,
  tenantsOf,
} from './runtime-config.ts';
import { createSessionContext, type SessionContext } from './session-context.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createTenantContexts, type TenantContexts, type TenantIdentity } from './tenant-contexts.ts';
import { createUnclaimedCalls, type UnclaimedCalls } from './unclaimed-calls.ts';
import { createWebhookVerifier } from './verify-webhook.ts';

/** What one fake consists of. */
export type Runtime = {
  readonly config: RuntimeConfig;
  /** Where it answers over HTTP. */
  url: string | undefined;
  /** The base URL that the app was given, where it is not `url`. */
  baseUrl: string | undefined;
  readonly clock: Clock;
  /** Real time, for deadlines. */
  readonly deadlines: Clock;
  readonly journal: Journal;
  readonly platform: Platform;
  readonly contexts: TenantContexts;
  readonly sessions: Sessions;
  /** The scenarios in play. */
  readonly receivers: Set<CallReceiver>;
  readonly unclaimed: UnclaimedCalls;
  readonly outgoing: OutgoingRequests;
  /** What is done to the next events on request. */
  readonly plannedFaults: PlannedFaults;
  /** What runs have put on the platform. */
  readonly holdings: Holdings;
  readonly calls: IncomingCalls;
  /** Resolves when every call is answered and every event has its outcome. */
  settled(): Promise<void>;
  /** Forgets everything that happened, and gives up what is under way. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** Most connections to one address. */
export const CONNECTIONS_MAX = 256;

/** Creates what a fake consists of, each part from those above it. Nothing is sent and nothing listens. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const ids = createSeededIds(options.seed ?? DEFAULT_SEED);
  const config = resolveConfig(options, ids);
  const { settings } = config;
  const clock = createClock({
    mode: options.clock ?? 'virtual',
    startMs: config.startedMs,
    speed: options.speed ?? 1,
  });
  const deadlines = createClock({ mode: 'wall', startMs: 0 });
  const journal = createJournal();
  const receivers = new Set<CallReceiver>();
  const unclaimed = createUnclaimedCalls();
  const outgoing = createOutgoingRequests();
  const plannedFaults = createPlannedFaults();

  function append(entry: JournalEntry): void {
    journal.append(entry);
    for (const receiver of receivers) receiver.append(entry);
  }

  const createContext = (overrides: Partial<Settings>) => (tenant: TenantIdentity) =>
    createTenantContext({ config, clock, ids, append, outgoing, plannedFaults, overrides }, tenant);
  const holdings = createHoldings();
  const contexts = createTenantContexts(createContext({}));
  const verifying = createTenantContexts(createContext({ retryDelays: [] }));
  const verifier = createWebhookVerifier(verifying);
  const platform = createPlatform({
    settings,
    clock,
    ids,
    tenants: tenantsOf(options, config),
    queues: options.queues,
    publicJwks: [config.signer.publicJwk, SECOND_TEST_PUBLIC_JWK],
    verifyWebhook: verifier.verify,
    baseUrl: () => runtime.baseUrl ?? runtime.url,
  });
  if (options.state !== undefined) platform.restore(options.state);
  const sessions = createSessions(platform, contexts);
  const delays = createAnswerDelays({ deadlines, clock });
  const calls = createIncomingCalls({ platform, sessions, unclaimed, receivers, outgoing, delays, append });

  async function settled(): Promise<void> {
    for (const session of sessions.all())
      if (session.owner.player === undefined && releaseHeldBack(session)) pump(session);
    for (;;) {
      const sending = Array.from(sessions.all()).filter(hasToSend);
      if (sending.length === 0 && calls.unanswered() === 0) return;
      await Promise.all([calls.answered(), ...sending.map(drain)]);
    }
  }

  function abandonAll(): void {
    calls.reset();
    for (const session of sessions.all()) abandon(session);
    sessions.clear();
  }

  const runtime: Runtime = {
    config,
    url: options.url,
    baseUrl: undefined,
    clock,
    deadlines,
    journal,
    platform,
    contexts,
    sessions,
    receivers,
    unclaimed,
    outgoing,
    plannedFaults,
    holdings,
    calls,
    settled,
    async reset() {
      abandonAll();
      await Promise.all([contexts.reset(), verifying.reset()]);
      verifier.reset();
      holdings.clear();
      plannedFaults.drop();
      platform.reset();
      journal.close();
    },
    async close() {
      platform.close();
      abandonAll();
      clock.close();
      deadlines.close();
      await Promise.all([contexts.close(), verifying.close()]);
    },
  };
  return runtime;
}

/** The channel of the conversations that the fake opens in a tenant: its own, or without a consumer the newest one. */
export function channelIdOf({ config, platform }: Runtime, tenantId: string): string {
  const newest = [...(platform.tenants.get(tenantId)?.channels.keys() ?? [])].at(-1);
  return config.webhook === undefined && newest !== undefined ? newest : config.channelId;
}

type ContextOptions = Pick<SessionContext, 'clock' | 'ids' | 'append' | 'outgoing' | 'plannedFaults'> & {
  readonly config: RuntimeConfig;
  /** Settings of the deliveries only. */
  readonly overrides: Partial<Settings>;
};

function createTenantContext(
  { config, clock, ids, append, outgoing, plannedFaults, overrides }: ContextOptions,
  { id: tenantId, customerId }: TenantIdentity,
): SessionContext {
  const { consumer, allowRemote, signer, dialect, frozen } = config;
  const settings = { ...config.settings, tenantId, customerId };
  const deliveries = createDeliveries({
    consumer,
    allowRemote,
    connectionsMax: CONNECTIONS_MAX,
    signer: settings.signed ? signer : undefined,
    clock,
    settings: { ...settings, ...overrides },
    frozenTime: frozen,
    outgoing,
  });
  return createSessionContext({
    scenario: '',
    dialect,
    faults: [],
    plannedFaults,
    settings,
    clock,
    ids,
    deliveries,
    outgoing,
    append,
  });
}
