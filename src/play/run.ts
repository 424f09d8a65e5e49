import { randomUUID } from 'node:crypto';
import { type Clock, createClock } from '../base/clock.ts';
import { Fake8x8Error } from '../base/errors.ts';
import { createSeededIds } from '../base/seeded-ids.ts';
import { createSignal } from '../base/signal.ts';
import { type Consumer, consumerUrl } from '../delivery/consumer.ts';
import { createTransport } from '../delivery/create-transport.ts';
import { createDelivery } from '../delivery/deliver.ts';
import { createSerialise } from '../delivery/serialise.ts';
import { createSigner, type Signer } from '../delivery/signature.ts';
import { buildTestKey } from '../delivery/test-key.ts';
import { createJournal, type Journal } from '../journal/journal.ts';
import { createSummaryCounter, type Summary } from '../journal/summary.ts';
import type { DialectName } from '../protocol/dialect.ts';
import { DEFAULT_DIALECT, dialects } from '../protocol/dialects.ts';
import { createChannelId, createWebhookId } from '../protocol/ids.ts';
import { resolveSettings, type SettingsInput } from '../protocol/settings.ts';
import { checkScenario } from '../scenario/check.ts';
import { compileScenario } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type Playing, type PlayOptions, play } from './play.ts';
import type { RunInfo } from './run-info.ts';

/** What is played, against whom and how. */
export type RunPlan = {
  /** Played one after the other. They must have been checked. */
  readonly scenarios: readonly Scenario[];
  readonly consumer: Consumer;
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
  /** Settings that outrank the scenario's own. */
  readonly overrides?: SettingsInput | undefined;
  /** Settings that the scenario's own outrank. */
  readonly defaults?: SettingsInput | undefined;
  /** How many conversations play each scenario; absent: as many as the scenario says. */
  readonly conversations?: number | undefined;
  /** Most conversations at the same time. Default 64. */
  readonly concurrency?: number | undefined;
  /** Freezes time: scripted time begins here, and the transmission time is scripted too. In ms since 1970. */
  readonly freezeTimeMs?: number | undefined;
  /** Where this run's platform answers. */
  readonly baseUrl?: string | undefined;
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
  /** Whether everything was played or the run was stopped. */
  over(): boolean;
  /** Stops at once and records what was under way; the journal stays readable. */
  stop(): void;
};

/** Most conversations at the same time, unless told. */
const CONCURRENCY = 64;

/** Most connections to the consumer, whatever the concurrency. */
const CONNECTIONS_MAX = 256;

/**
 * Creates a run that has not begun, so that reporters can be there from its first event. Throws `SCENARIO_INVALID` for
 * a scenario that cannot be played, and `SCENARIO_DOUBLE` for two of one name, whose ids would be the same.
 */
export function createRun(plan: RunPlan): Run {
  checkPlan(plan);
  const info = describeRun(plan);
  const clock = createClock({ mode: info.clock, startMs: info.startedMs, speed: info.speed });
  const journal = createJournal();
  const counter = createSummaryCounter();
  const over = createSignal<Summary>();
  let playing: Playing | undefined;
  let stopped = false;
  journal.subscribe(counter.add);

  async function playAll(): Promise<Summary> {
    let notBegun = 0;
    for (const scenario of plan.scenarios) {
      const prepared = await prepareScenario(scenario, plan, { info, clock, journal });
      if (stopped) {
        notBegun += prepared.options.conversations;
      } else {
        playing = play(prepared.options);
        // The first events are under way already, and whoever signs or receives them may have stopped the run.
        if (stopped) playing.stop();
        await playing.finished;
        notBegun += playing.notBegun();
      }
      await prepared.close();
    }
    clock.close();
    const ending = stopped ? 'interrupted' : 'finished';
    journal.append({ kind: 'run', ending, conversationsNotBegun: notBegun });
    return counter.summary();
  }

  return {
    info,
    journal,
    summary: counter.summary,
    play() {
      playAll().then(over.resolve, over.reject);
      return over.promise;
    },
    finished: over.promise,
    over: over.settled,
    stop() {
      stopped = true;
      playing?.stop();
    },
  };
}

function checkPlan({ scenarios, dialect }: RunPlan): void {
  const errors = scenarios
    .flatMap((scenario) => checkScenario(scenario, { dialect }))
    .filter((problem) => problem.severity === 'error');
  const names = scenarios.map(({ scenario }) => scenario);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) {
    throw new Fake8x8Error('SCENARIO_DOUBLE', `Two of the scenarios are called "${double}". Name each once.`);
  }
  if (errors.length === 0) return;
  const told = errors.map((problem) => problem.message).join(' ');
  throw new Fake8x8Error('SCENARIO_INVALID', `A scenario cannot be played: ${told}`, { problems: errors });
}

function describeRun(plan: RunPlan): RunInfo {
  const { dialect = DEFAULT_DIALECT, seed = 'fake-8x8' } = plan;
  const ids = createSeededIds(seed);
  const { tenantId, customerId } = resolveSettings(plan.overrides, plan.defaults);
  return {
    id: randomUUID(),
    seed,
    dialect,
    clock: plan.clock ?? 'virtual',
    speed: plan.speed ?? 1,
    startedMs: plan.freezeTimeMs ?? Date.now(),
    frozen: plan.freezeTimeMs !== undefined,
    tenantId,
    customerId,
    webhook: {
      id: createWebhookId(ids),
      name: 'fake-8x8',
      uri: consumerUrl(plan.consumer),
      version: dialects[dialect].notificationVersion,
    },
    channelId: createChannelId(ids),
    baseUrl: plan.baseUrl,
  };
}

type Prepared = { readonly options: PlayOptions; close(): Promise<void> };

async function prepareScenario(
  scenario: Scenario,
  plan: RunPlan,
  { info, clock, journal }: { info: RunInfo; clock: Clock; journal: Journal },
): Promise<Prepared> {
  const dialect = dialects[info.dialect];
  const settings = resolveSettings(plan.overrides, scenario.settings, plan.defaults);
  const ids = createSeededIds(`${info.seed}/${scenario.scenario}`);
  const script = compileScenario(scenario, { dialect, ids });
  const concurrency = plan.concurrency ?? CONCURRENCY;
  const transport = await createTransport(plan.consumer, {
    timeoutMs: settings.timeout,
    connectionsMax: Math.min(concurrency, CONNECTIONS_MAX),
  });
  const serialise = createSerialise({ ...settings, documentedKeys: dialect.documentedKeys, ids });
  const delivery = createDelivery({
    transport,
    signer: settings.signed ? (plan.signer ?? createSigner(buildTestKey())) : undefined,
    clock,
    settings,
    frozenTime: info.frozen,
  });
  return {
    options: {
      script,
      dialect,
      notificationVersion: dialect.notificationVersion,
      settings,
      conversations: plan.conversations ?? script.conversations,
      concurrency,
      frozenStartMs: plan.freezeTimeMs,
      ids,
      serialise: (payload) => (typeof payload === 'string' ? Buffer.from(payload) : serialise(payload)),
      delivery,
      clock,
      journal,
    },
    close: () => delivery.close(),
  };
}
