import { randomUUID } from 'node:crypto';
import { type Clock, createClock } from '../../base/clock.ts';
import { createSeededIds } from '../../base/seeded-ids.ts';
import { createSignal } from '../../base/signal.ts';
import { createAppCaller } from '../../delivery/call-app.ts';
import { type Consumer, consumerUrl, IN_PROCESS_URL } from '../../delivery/consumer.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { createJournal, type Journal } from '../../journal/journal.ts';
import { createSummaryCounter, type Summary } from '../../journal/summary.ts';
import type { Platform } from '../../platform/platform.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { createChannelId } from '../../protocol/ids.ts';
import { resolveSettings, type SettingsInput } from '../../protocol/settings.ts';
import { compileScenario } from '../../scenario/compile.ts';
import { loadRegularExpressions } from '../../scenario/load-regular-expressions.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Script } from '../../scenario/script.ts';
import { type CustomerCalls, createAppClient } from '../app/app-client.ts';
import { type CustomerOptions, compileCustomerCalls } from '../app/customer-options.ts';
import { reportLeftOver, type UnscriptedPolicy } from '../app/unscripted.ts';
import { createDeliveries } from '../runtime/deliveries.ts';
import { buildWebhook, CONNECTIONS_MAX, OWN_QUEUE_ID, type Runtime } from '../runtime/runtime.ts';
import { drain, hasToSend } from '../runtime/session.ts';
import { createSessionContext } from '../runtime/session-context.ts';
import { type Playing, play } from '../script/play.ts';
import type { PlayOptions } from '../script/play-options.ts';
import { checkPlan } from './check-plan.ts';
import type { RunInfo } from './run-info.ts';

/** What is played, against whom and how. What is absent is as the fake has it. */
export type RunPlan = CustomerOptions & {
  /** Played one after the other. */
  readonly scenarios: readonly Scenario[];
  /** The app under test. */
  readonly consumer?: Consumer | undefined;
  readonly dialect?: DialectName | undefined;
  /** The same seed gives the same ids. */
  readonly seed?: string | undefined;
  readonly clock?: Clock['mode'] | undefined;
  /** Scripted milliseconds per real one, wall clock only. */
  readonly speed?: number | undefined;
  /** Settings that outrank the scenario's own. */
  readonly overrides?: SettingsInput | undefined;
  /** Settings that the scenario's own outrank. */
  readonly defaults?: SettingsInput | undefined;
  /** How many conversations play each scenario; `each`: every one that the app opens. Absent: as many as the scenario says. */
  readonly conversations?: number | 'each' | undefined;
  /** Most conversations at the same time. Default 64. */
  readonly concurrency?: number | undefined;
  /** Freezes time: scripted time begins here, and the transmission time is scripted too. In ms since 1970. */
  readonly freezeTimeMs?: number | undefined;
  /**
   * What becomes of calls about a conversation that no step awaits. Default: `warn` in scenarios that await anything,
   * `ignore` in others.
   */
  readonly unscripted?: UnscriptedPolicy | undefined;
  /** The journal to write to. Default: one of its own. */
  readonly journal?: Journal | undefined;
};

/** A run: created, then played once. */
export type Run = {
  readonly info: RunInfo;
  readonly journal: Journal;
  /** What the journal says so far. */
  summary(): Summary;
  /** Plays the scenarios one after the other; resolves with `finished`. Call it once. */
  play(): Promise<Summary>;
  /** Resolves with the summary once everything was played or the run was stopped. */
  readonly finished: Promise<Summary>;
  /** Resolves once its first scenario hears of what the app does. */
  readonly begun: Promise<void>;
  /** Whether everything was played or the run was stopped. */
  over(): boolean;
  /** Stops at once and records what was under way; the journal stays readable. */
  stop(): void;
};

/** Most conversations at the same time, unless told. */
const CONCURRENCY = 64;

/**
 * Creates a run on a fake that has not begun, so that reporters can be there from its first event. Throws
 * `SCENARIO_INVALID` for a scenario that cannot be played, `SCENARIO_DOUBLE` for two of one name, whose ids would be the
 * same, `CUSTOMER_UNHEARD`, and what `compileCallTemplate` throws.
 */
export function createRunOn(runtime: Runtime, plan: RunPlan): Run {
  checkPlan({ ...plan, dialect: plan.dialect ?? runtime.dialect.name });
  const customer = compileCustomerCalls(plan);
  const info = describeRun(runtime, plan);
  const clock = ownsTime(plan)
    ? createClock({ mode: info.clock, startMs: info.startedMs, speed: info.speed })
    : runtime.clock;
  const journal = plan.journal ?? createJournal();
  const counter = createSummaryCounter();
  const over = createSignal<Summary>();
  const begun = createSignal<void>();
  let playing: Playing | undefined;
  let unscripted: UnscriptedPolicy = 'ignore';
  let stopped = false;

  function append(entry: JournalEntry): void {
    counter.add(entry);
    journal.append(entry);
  }

  /** What belongs to no scenario stands in the fake's journal already. */
  const overhear = journal === runtime.journal ? counter.add : append;

  async function playAll(): Promise<Summary> {
    const firstCall = runtime.incomingCalls.calls();
    let notBegun = 0;
    try {
      for (const scenario of plan.scenarios) notBegun += await playOne(scenario);
    } finally {
      if (clock !== runtime.clock) clock.close();
    }
    if (!stopped) reportUnclaimed(firstCall);
    append({
      kind: 'run',
      ending: stopped ? 'interrupted' : 'finished',
      conversationsNotBegun: notBegun,
    });
    return counter.summary();
  }

  /** How many conversations were not begun. */
  async function playOne(scenario: Scenario): Promise<number> {
    const prepared = await prepareScenario(scenario, { runtime, plan, customer, info, clock, append });
    const { conversations } = prepared.options;
    if (unscripted === 'ignore') unscripted = prepared.options.unscripted;
    if (stopped) {
      await prepared.close();
      return conversations === 'each' ? 0 : conversations;
    }
    playing = play(prepared.options);
    const leave = runtime.incomingCalls.join(playing, overhear);
    begun.resolve();
    // The first events are under way already, and whoever signs or receives them may have stopped the run.
    if (stopped) playing.stop();
    await playing.finished;
    // What the app did at the very end may still be on its way to it.
    await Promise.all(playing.remembered.filter(hasToSend).map(drain));
    leave();
    for (const session of playing.remembered) {
      session.context = runtime.contextOf(session.record?.tenantId ?? info.tenantId);
    }
    await prepared.close();
    return playing.notBegun();
  }

  /** Conversations that the app opened in the meantime and that none of the scenarios wanted. */
  function reportUnclaimed(firstCall: number): void {
    for (const note of runtime.incomingCalls.unclaimed) {
      if (note.index >= firstCall) reportLeftOver(note, unscripted, { append });
    }
  }

  return {
    info,
    journal,
    summary: counter.summary,
    play() {
      playAll().finally(begun.resolve).then(over.resolve, over.reject);
      return over.promise;
    },
    finished: over.promise,
    begun: begun.promise,
    over: over.settled,
    stop() {
      stopped = true;
      playing?.stop();
    },
  };
}

/** Whether a run has a time of its own, and not the fake's. */
function ownsTime({ clock, speed, freezeTimeMs }: Omit<RunPlan, 'scenarios'>): boolean {
  return clock !== undefined || speed !== undefined || freezeTimeMs !== undefined;
}

/** What is true of a run on a fake; of the fake itself when nothing is planned. */
export function describeRun(runtime: Runtime, plan: Omit<RunPlan, 'scenarios'>): RunInfo {
  const { dialect = runtime.dialect.name, seed = runtime.seed, consumer = runtime.consumer } = plan;
  const ids = createSeededIds(seed);
  const { tenantId, customerId } = settingsOf(runtime, plan);
  const owns = ownsTime(plan);
  return {
    id: randomUUID(),
    seed,
    dialect,
    clock: plan.clock ?? runtime.clock.mode,
    speed: plan.speed ?? 1,
    startedMs: plan.freezeTimeMs ?? (owns ? Date.now() : startOf(runtime)),
    frozen: plan.freezeTimeMs !== undefined || (!owns && runtime.frozen),
    tenantId,
    customerId,
    webhook: buildWebhook(consumer ?? IN_PROCESS_URL, dialects[dialect], ids),
    channelId: createChannelId(ids),
    baseUrl: runtime.url,
  };
}

/** Frozen time begins anew with each run. */
function startOf({ frozen, startedMs, clock }: Runtime): number {
  return frozen ? startedMs : Math.round(clock.now());
}

/** A tenant that there is has its customer id, unless told otherwise. */
function settingsOf(runtime: Runtime, plan: Omit<RunPlan, 'scenarios'>, scenario?: SettingsInput) {
  const told = [plan.overrides, scenario, plan.defaults, runtime.settingsInput];
  const { tenantId } = resolveSettings(...told);
  const tenant = runtime.platform.tenants.get(tenantId);
  return resolveSettings(...told, { customerId: tenant?.customerId });
}

type Prepared = { readonly options: PlayOptions; close(): Promise<void> };

type Preparing = {
  readonly runtime: Runtime;
  readonly plan: RunPlan;
  readonly customer: CustomerCalls;
  readonly info: RunInfo;
  readonly clock: Clock;
  readonly append: (entry: JournalEntry) => void;
};

async function prepareScenario(scenario: Scenario, preparing: Preparing): Promise<Prepared> {
  const { runtime, plan, customer, info, clock, append } = preparing;
  const { platform } = runtime;
  const dialect = dialects[info.dialect];
  const settings = settingsOf(runtime, plan, scenario.settings);
  const ids = createSeededIds(`${info.seed}/${scenario.scenario}`);
  const regularExpressions = await loadRegularExpressions(scenario);
  const script = compileScenario(scenario, {
    dialect,
    ids,
    ...(regularExpressions && { regularExpressions }),
  });
  const concurrency = plan.concurrency ?? CONCURRENCY;
  const consumer = plan.consumer ?? runtime.consumer;
  const deliveries = createDeliveries({
    consumer,
    allowRemote: runtime.allowRemote,
    connectionsMax: Math.min(concurrency, CONNECTIONS_MAX),
    signer: settings.signed ? runtime.signer : undefined,
    clock,
    settings,
    frozenTime: info.frozen,
  });
  const context = createSessionContext({
    scenario: script.name,
    dialect,
    settings,
    clock,
    ids,
    deliveries,
    append,
  });
  const webhook = consumer === undefined ? undefined : info.webhook;
  // Made now, so that the first events of all conversations go out at the same time.
  if (webhook !== undefined) await deliveries.to(webhook.uri);
  platform.ensureTenant(settings.tenantId, settings.customerId);
  for (const queue of script.queues) platform.addQueue(queue);
  const restore = webhook === undefined ? () => {} : register(platform, settings.tenantId, { info, script });
  const endSettings = platform.useSettings(settings);
  return {
    options: {
      script,
      context,
      platform,
      sessions: runtime.sessions,
      channelId: () => (webhook === undefined ? runtime.channelIdOf(settings.tenantId) : info.channelId),
      webhook,
      conversations: plan.conversations ?? script.conversations,
      concurrency,
      frozenStartMs: info.frozen ? info.startedMs : undefined,
      deadlines: runtime.deadlines,
      appClient: createAppClient({
        callApp: createAppCaller(consumer ?? IN_PROCESS_URL),
        url: consumerUrl(consumer ?? IN_PROCESS_URL),
        allowRemote: runtime.allowRemote,
        customer,
      }),
      unscripted: plan.unscripted ?? (script.expects ? 'warn' : 'ignore'),
      unclaimed: runtime.incomingCalls.unclaimed,
    },
    async close() {
      endSettings();
      restore();
      await deliveries.close();
    },
  };
}

type Registering = { readonly info: RunInfo; readonly script: Script };

/** Puts the run's webhook and channel in their place; what it returns puts back what was there. */
function register(platform: Platform, tenantId: string, { info, script }: Registering): () => void {
  const { webhook, channelId: id } = info;
  const tenant = platform.tenants.get(tenantId);
  const before = { webhook: tenant?.webhooks.get(webhook.id), channel: tenant?.channels.get(id) };
  const queueId = script.queues[0]?.id ?? OWN_QUEUE_ID;
  platform.createWebhook(tenantId, webhook);
  platform.createChannel(tenantId, { id, name: webhook.name, webhookId: webhook.id, queueId });
  return () => {
    const { webhook, channel } = before;
    if (webhook !== undefined) platform.createWebhook(tenantId, webhook);
    if (channel !== undefined) platform.createChannel(tenantId, { ...channel, queueId: channel.queue.id });
  };
}
