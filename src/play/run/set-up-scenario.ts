import type { Clock } from '../../base/clock.ts';
import { createSeededIds } from '../../base/seeded-ids.ts';
import { createAppCaller } from '../../delivery/call-app.ts';
import { consumerUrl, IN_PROCESS_URL } from '../../delivery/consumer.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Platform } from '../../platform/platform.ts';
import { dialects } from '../../protocol/dialects.ts';
import { createDeliveries } from '../../runtime/deliveries.ts';
import { CONNECTIONS_MAX, channelIdOf, type Runtime } from '../../runtime/runtime.ts';
import { OWN_QUEUE_ID } from '../../runtime/runtime-config.ts';
import { createSessionContext, type SessionContext } from '../../runtime/session-context.ts';
import type { CheckedScenario } from '../../scenario/check.ts';
import { compileScenario } from '../../scenario/compile.ts';
import type { Script } from '../../scenario/script.ts';
import { type AppClient, type CustomerCalls, createAppClient } from '../app/app-client.ts';
import { OPTIONS } from '../options/options.ts';
import type { PlayOptions } from '../script/play-scenario.ts';
import { type RunInfo, settingsOf } from './run-info.ts';
import type { RunPlan } from './run-plan.ts';

/** A scenario that is ready to be played. `restore` takes back what it has changed on the platform. */
export type PreparedScenario = { readonly options: PlayOptions; restore(): Promise<void> };

/** The run that a scenario belongs to. */
export type SetUpOptions = {
  readonly runtime: Runtime;
  readonly plan: RunPlan;
  readonly customer: CustomerCalls;
  readonly info: RunInfo;
  readonly clock: Clock;
  readonly append: (entry: JournalEntry) => void;
  /** Receives entries that belong to no scenario. */
  readonly appendShared: (entry: JournalEntry) => void;
};

/** Compiles a scenario and gives its tenant, queues, settings, webhook and channel to the platform. */
export async function setUpScenario(checked: CheckedScenario, run: SetUpOptions): Promise<PreparedScenario> {
  const { runtime, plan, info } = run;
  const { platform, config } = runtime;
  const ids = createSeededIds(`${info.seed}/${checked.scenario.scenario}`);
  const script = compileScenario(checked, { dialect: dialects[info.dialect], ids });
  const concurrency = plan.concurrency ?? OPTIONS.concurrency.default;
  const context = createContext(script, run, { ids, concurrency });
  const { settings, deliveries } = context;
  const { tenantId } = settings;
  const webhook = (plan.to ?? config.consumer) === undefined ? undefined : info.webhook;
  // Created now, so that the first events of all conversations are sent at the same time.
  if (webhook !== undefined) await deliveries.to(webhook.uri);
  platform.ensureTenant(tenantId, settings.customerId);
  for (const queue of script.queues) platform.addQueue(queue);
  const unregister = webhook === undefined ? () => {} : register(platform, tenantId, { info, script });
  const restoreSettings = platform.configureTenant(tenantId, settings);
  const { append } = runtime.contexts.of({ id: tenantId, customerId: settings.customerId });
  // For conversations that the app opens, until a step takes them.
  const unclaimed: SessionContext = { ...context, scenario: '', append };
  const restoreContext = runtime.contexts.override(tenantId, unclaimed);
  return {
    options: {
      script,
      context,
      platform,
      sessions: runtime.sessions,
      unclaimed: runtime.unclaimed,
      calls: runtime.calls,
      platformUrl: runtime.url,
      deadlines: runtime.deadlines,
      appClient: createClient(run),
      unscripted: plan.unscripted ?? (script.expects ? 'warn' : 'ignore'),
      append: run.appendShared,
      channelId: () => (webhook === undefined ? channelIdOf(runtime, tenantId) : info.channelId),
      webhook,
      conversations: plan.conversations ?? script.conversations,
      concurrency,
      frozenStartMs: info.frozen ? info.startedMs : undefined,
    },
    async restore() {
      restoreSettings();
      restoreContext();
      unregister();
      await deliveries.close();
      runtime.sessions.releaseAll(unclaimed);
    },
  };
}

function createContext(
  script: Script,
  { runtime, plan, info, clock, append }: SetUpOptions,
  { ids, concurrency }: Pick<SessionContext, 'ids'> & { readonly concurrency: number },
): SessionContext {
  const { config } = runtime;
  const settings = settingsOf(runtime, plan, script.settings);
  const deliveries = createDeliveries({
    consumer: plan.to ?? config.consumer,
    allowRemote: config.allowRemote,
    connectionsMax: Math.min(concurrency, CONNECTIONS_MAX),
    signer: settings.signed ? config.signer : undefined,
    clock,
    settings,
    frozenTime: info.frozen,
    outgoing: runtime.outgoing,
  });
  const dialect = dialects[info.dialect];
  return createSessionContext({
    scenario: script.name,
    dialect,
    settings,
    clock,
    ids,
    deliveries,
    outgoing: runtime.outgoing,
    append,
  });
}

function createClient({ runtime, plan, customer }: SetUpOptions): AppClient {
  const { allowRemote } = runtime.config;
  const consumer = plan.to ?? runtime.config.consumer ?? IN_PROCESS_URL;
  return createAppClient({
    callApp: createAppCaller(consumer),
    url: consumerUrl(consumer),
    allowRemote,
    customer,
  });
}

/** Registers the run's webhook and channel; what it returns puts back what was there. */
function register(
  platform: Platform,
  tenantId: string,
  { info, script }: { readonly info: RunInfo; readonly script: Script },
): () => void {
  const { webhook, channelId: id } = info;
  const tenant = platform.tenants.get(tenantId);
  const before = { webhook: tenant?.webhooks.get(webhook.id), channel: tenant?.channels.get(id) };
  const queueId = script.queues[0]?.id ?? OWN_QUEUE_ID;
  platform.createWebhook(tenantId, webhook);
  platform.createChannel(tenantId, { id, name: webhook.name, webhookId: webhook.id, queueId });
  return () => {
    const { webhook, channel } = before;
    if (webhook !== undefined) platform.createWebhook(tenantId, webhook);
    if (channel !== undefined) platform.createChannel(tenantId, channel);
  };
}
