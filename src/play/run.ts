import { randomUUID } from 'node:crypto';
import { type Clock, createClock } from '../base/clock.ts';
import { createSeededIds } from '../base/seeded-ids.ts';
import { createSignal } from '../base/signal.ts';
import { createAppCaller } from '../delivery/call-app.ts';
import { consumerUrl, IN_PROCESS_URL } from '../delivery/consumer.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { createJournal, type Journal } from '../journal/journal.ts';
import { createSummaryCounter, type Summary } from '../journal/summary.ts';
import type { Platform } from '../platform/platform.ts';
import { dialects } from '../protocol/dialects.ts';
import { createChannelId } from '../protocol/ids.ts';
import type { SettingsInput } from '../protocol/settings.ts';
import { compileScenario } from '../scenario/compile.ts';
import { loadRegularExpressions } from '../scenario/load-regular-expressions.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Script } from '../scenario/script.ts';
import { type CustomerLine, createAppLine } from './app-line.ts';
import { type Backstage, buildWebhook, CONNECTIONS_MAX, OWN_QUEUE_ID } from './backstage.ts';
import { checkPlan } from './check-plan.ts';
import { compileCustomerLine } from './customer-options.ts';
import { createDeliveries } from './deliveries.ts';
import { OPTIONS } from './options/options.ts';
import { parseTime } from './options/resolve-options.ts';
import type { RunOptions } from './options/run-options.ts';
import { resolveScenarioSettings } from './options/scenario-settings.ts';
import { type Playing, play } from './play.ts';
import type { PlayOptions } from './play-options.ts';
import type { RunInfo } from './run-info.ts';
import { createStage } from './stage.ts';
import { drain, hasToSend } from './thread.ts';
import { reportLeftOver, type UnscriptedPolicy } from './unscripted.ts';

/** What is played, against whom and how. What is absent is as the fake has it. */
export type RunPlan = RunOptions & {
  /** Played one after the other. */
  readonly scenarios: readonly Scenario[];
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

/**
 * Creates a run on a fake that has not begun, so that reporters can be there from its first event. Throws
 * `SCENARIO_INVALID` for a scenario that cannot be played, `SCENARIO_DOUBLE` for two of one name, whose ids would be the
 * same, `CUSTOMER_UNHEARD`, and what `compileCallTemplate` throws.
 */
export function createRunOn(backstage: Backstage, plan: RunPlan): Run {
  checkPlan({ ...plan, dialect: plan.dialect ?? backstage.dialect.name });
  const customer = compileCustomerLine(plan);
  const info = describeRun(backstage, plan);
  const clock = ownsTime(plan)
    ? createClock({ mode: info.clock, startMs: info.startedMs, speed: info.speed })
    : backstage.clock;
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
  const overhear = journal === backstage.journal ? counter.add : append;

  async function playAll(): Promise<Summary> {
    const firstCall = backstage.reception.calls();
    let notBegun = 0;
    try {
      for (const scenario of plan.scenarios) notBegun += await playOne(scenario);
    } finally {
      if (clock !== backstage.clock) clock.close();
    }
    if (!stopped) reportLobby(firstCall);
    append({
      kind: 'run',
      ending: stopped ? 'interrupted' : 'finished',
      conversationsNotBegun: notBegun,
    });
    return counter.summary();
  }

  /** How many conversations were not begun. */
  async function playOne(scenario: Scenario): Promise<number> {
    const prepared = await prepareScenario(scenario, { backstage, plan, customer, info, clock, append });
    const { conversations } = prepared.options;
    if (unscripted === 'ignore') unscripted = prepared.options.unscripted;
    if (stopped) {
      await prepared.close();
      return conversations === 'each' ? 0 : conversations;
    }
    playing = play(prepared.options);
    const leave = backstage.reception.join(playing, overhear);
    begun.resolve();
    // The first events are under way already, and whoever signs or receives them may have stopped the run.
    if (stopped) playing.stop();
    await playing.finished;
    // What the app did at the very end may still be on its way to it.
    await Promise.all(playing.remembered.filter(hasToSend).map(drain));
    leave();
    for (const thread of playing.remembered) {
      thread.stage = backstage.stageOf(thread.record?.tenantId ?? info.tenantId);
    }
    await prepared.close();
    return playing.notBegun();
  }

  /** Conversations that the app opened in the meantime and that none of the scenarios wanted. */
  function reportLobby(firstCall: number): void {
    for (const note of backstage.reception.lobby) {
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
function ownsTime({ clock, speed, freezeTime }: Omit<RunPlan, 'scenarios'>): boolean {
  return clock !== undefined || speed !== undefined || freezeTime !== undefined;
}

/** What is true of a run on a fake; of the fake itself when nothing is planned. */
export function describeRun(backstage: Backstage, plan: Omit<RunPlan, 'scenarios'>): RunInfo {
  const { dialect = backstage.dialect.name, seed = backstage.seed, to = backstage.consumer } = plan;
  const ids = createSeededIds(seed);
  const { tenantId, customerId } = settingsOf(backstage, plan);
  const owns = ownsTime(plan);
  const frozenMs = plan.freezeTime === undefined ? undefined : parseTime(plan.freezeTime);
  return {
    id: randomUUID(),
    seed,
    dialect,
    clock: plan.clock ?? backstage.clock.mode,
    speed: plan.speed ?? 1,
    startedMs: frozenMs ?? (owns ? Date.now() : startOf(backstage)),
    frozen: frozenMs !== undefined || (!owns && backstage.frozen),
    tenantId,
    customerId,
    webhook: buildWebhook(to ?? IN_PROCESS_URL, dialects[dialect], ids),
    channelId: createChannelId(ids),
    baseUrl: backstage.url,
  };
}

/** Frozen time begins anew with each run. */
function startOf({ frozen, startedMs, clock }: Backstage): number {
  return frozen ? startedMs : Math.round(clock.now());
}

function settingsOf(backstage: Backstage, plan: Omit<RunPlan, 'scenarios'>, scenario?: SettingsInput) {
  return resolveScenarioSettings({
    run: plan.settings,
    scenario,
    fake: backstage.settingsInput,
    customerIdOf: (tenantId) => backstage.platform.tenants.get(tenantId)?.customerId,
  });
}

type Prepared = { readonly options: PlayOptions; close(): Promise<void> };

type Preparing = {
  readonly backstage: Backstage;
  readonly plan: RunPlan;
  readonly customer: CustomerLine;
  readonly info: RunInfo;
  readonly clock: Clock;
  readonly append: (entry: JournalEntry) => void;
};

async function prepareScenario(scenario: Scenario, preparing: Preparing): Promise<Prepared> {
  const { backstage, plan, customer, info, clock, append } = preparing;
  const { platform } = backstage;
  const dialect = dialects[info.dialect];
  const settings = settingsOf(backstage, plan, scenario.settings);
  const ids = createSeededIds(`${info.seed}/${scenario.scenario}`);
  const regularExpressions = await loadRegularExpressions(scenario);
  const script = compileScenario(scenario, {
    dialect,
    ids,
    ...(regularExpressions && { regularExpressions }),
  });
  const concurrency = plan.concurrency ?? OPTIONS.concurrency.default;
  const consumer = plan.to ?? backstage.consumer;
  const deliveries = createDeliveries({
    consumer,
    allowRemote: backstage.allowRemote,
    connectionsMax: Math.min(concurrency, CONNECTIONS_MAX),
    signer: settings.signed ? backstage.signer : undefined,
    clock,
    settings,
    frozenTime: info.frozen,
  });
  const stage = createStage({ scenario: script.name, dialect, settings, clock, ids, deliveries, append });
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
      stage,
      platform,
      switchboard: backstage.switchboard,
      channelId: () => (webhook === undefined ? backstage.channelIdOf(settings.tenantId) : info.channelId),
      webhook,
      conversations: plan.conversations ?? script.conversations,
      concurrency,
      frozenStartMs: info.frozen ? info.startedMs : undefined,
      deadlines: backstage.deadlines,
      appLine: createAppLine({
        callApp: createAppCaller(consumer ?? IN_PROCESS_URL),
        url: consumerUrl(consumer ?? IN_PROCESS_URL),
        allowRemote: backstage.allowRemote,
        customer,
      }),
      unscripted: plan.unscripted ?? (script.expects ? 'warn' : 'ignore'),
      lobby: backstage.reception.lobby,
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
