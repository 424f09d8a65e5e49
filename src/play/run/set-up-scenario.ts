import type { Clock } from '../../base/clock.ts';
import { createSeededIds, type SeededIds } from '../../base/seeded-ids.ts';
import { createAppCaller } from '../../delivery/call-app.ts';
import { consumerUrl, IN_PROCESS_URL } from '../../delivery/consumer.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Webhook } from '../../platform/state/tenant.ts';
import { dialects } from '../../protocol/dialects.ts';
import { createDeliveries } from '../../runtime/deliveries.ts';
import { CONNECTIONS_MAX, channelIdOf, type Runtime } from '../../runtime/runtime.ts';
import { createSessionContext, type SessionContext } from '../../runtime/session-context.ts';
import type { CheckedScenario } from '../../scenario/check.ts';
import { compileScenario } from '../../scenario/compile.ts';
import type { Script } from '../../scenario/script.ts';
import { type AppClient, type CustomerCalls, createAppClient } from '../app/app-client.ts';
import type { OpeningTurns } from '../app/opening-turns.ts';
import { VIEW_TIMES } from '../app/view/view-checks.ts';
import { OPTIONS } from '../options/options.ts';
import type { PlayOptions } from '../script/play-scenario.ts';
import { addTenantAndQueues, register, type Undo } from './put-on-platform.ts';
import { type RunInfo, settingsOf } from './run-info.ts';
import type { RunPlan } from './run-plan.ts';

/** A scenario that is ready to be played. `restore` takes back what it has changed on the platform. */
export type PreparedScenario = {
  readonly options: Omit<PlayOptions, 'paused'>;
  restore(): Promise<void>;
};

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
  /** Shared by the scenarios that are played at the same time. */
  readonly turns: OpeningTurns;
  readonly onForget: Undo;
};

/** Compiles a scenario and gives its tenant, queues, settings, webhook and channel to the platform. */
export async function setUpScenario(checked: CheckedScenario, run: SetUpOptions): Promise<PreparedScenario> {
  const { runtime, plan, info } = run;
  const { platform } = runtime;
  const ids = createIds(run, checked.scenario.scenario);
  const script = compileScenario(checked, { dialect: dialects[info.dialect], ids });
  const concurrency = plan.concurrency ?? OPTIONS.concurrency.default;
  const context = createContext(script, run, { ids, concurrency });
  const { deliveries, settings } = context;
  const { tenantId } = settings;
  const webhook = webhookOf(run);
  // Created now, so that the first events of all conversations are sent at the same time.
  if (webhook !== undefined) await deliveries.to(webhook.uri);
  // For conversations that the app opens, until a step takes them.
  const { append } = runtime.contexts.of({ id: tenantId, customerId: settings.customerId });
  const unclaimed: SessionContext = { ...context, scenario: '', append };
  const takeBack = await putOnPlatform(script, run, { own: context, unclaimed });
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
      turns: run.turns,
      unscripted: plan.unscripted ?? (script.expects ? 'warn' : 'ignore'),
      viewTimes: { ...VIEW_TIMES, ...plan.view },
      append: run.appendShared,
      channelId: () => (webhook === undefined ? channelIdOf(runtime, tenantId) : info.channelId),
      webhook,
      conversations: plan.conversations ?? script.conversations,
      concurrency,
      frozenStartMs: info.frozen ? info.startedMs : undefined,
    },
    async restore() {
      takeBack();
      await deliveries.close();
      runtime.sessions.releaseAll(unclaimed);
    },
  };
}

function createIds({ plan, info }: SetUpOptions, scenario: string): SeededIds {
  const ids = createSeededIds(`${info.seed}/${scenario}`);
  if (plan.valuesSeed === undefined) return ids;
  return { ...ids, number: createSeededIds(`${plan.valuesSeed}/${scenario}`).number };
}

/** Absent when nobody is known who would receive events. */
function webhookOf({ runtime, plan, info }: SetUpOptions): Webhook | undefined {
  return (plan.to ?? runtime.config.consumer) === undefined ? undefined : info.webhook;
}

/** Gives the platform what a scenario needs there; what it returns takes back what only its playing needs. */
async function putOnPlatform(
  script: Script,
  run: SetUpOptions,
  { own, unclaimed }: { readonly own: SessionContext; readonly unclaimed: SessionContext },
): Promise<() => void> {
  const { runtime, info, onForget } = run;
  const { settings, deliveries } = own;
  const { tenantId: id, customerId } = settings;
  try {
    addTenantAndQueues(runtime, { id, customerId, queues: script.queues }, onForget);
    const isRegistered = webhookOf(run) !== undefined;
    const unregister = isRegistered ? register(runtime, id, { info, script, onForget }) : () => {};
    const restoreSettings = runtime.platform.configureTenant(id, settings);
    const restoreContext = runtime.contexts.override(id, unclaimed);
    return () => {
      restoreSettings();
      restoreContext();
      unregister();
    };
  } catch (thrown) {
    await deliveries.close();
    throw thrown;
  }
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
    // Twice, since an event may come beside itself.
    connectionsMax: Math.min(2 * concurrency, CONNECTIONS_MAX),
    signer: settings.signed ? config.signer : undefined,
    clock,
    settings,
    frozenTime: info.frozen,
    outgoing: runtime.outgoing,
  });
  const dialect = dialects[info.dialect];
  return createSessionContext({
    scenario: script.name,
    runId: info.id,
    dialect,
    faults: script.faults,
    plannedFaults: runtime.plannedFaults,
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
    answerMsMin: plan.answerMsMin,
  });
}
