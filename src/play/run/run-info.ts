import { randomUUID } from 'node:crypto';
import { createSeededIds } from '../../base/seeded-ids.ts';
import { parseTime } from '../../base/time.ts';
import { IN_PROCESS_URL } from '../../delivery/consumer.ts';
import type { Webhook } from '../../platform/state/tenant.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { createChannelId } from '../../protocol/ids.ts';
import type { Settings, SettingsInput } from '../../protocol/settings.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { buildWebhook } from '../../runtime/runtime-config.ts';
import { resolveScenarioSettings } from '../options/scenario-settings.ts';
import type { RunPlan } from './run-plan.ts';

/** What is true of a whole run: enough to repeat it. */
export type RunInfo = {
  readonly id: string;
  readonly seed: string;
  readonly dialect: DialectName;
  readonly clock: 'virtual' | 'wall';
  /** Scripted milliseconds per real one. */
  readonly speed: number;
  /** Scripted start, in ms since 1970. */
  readonly startedMs: number;
  /** Whether the transmission time is scripted as well. */
  readonly frozen: boolean;
  readonly tenantId: string;
  readonly customerId: string;
  readonly webhook: Webhook;
  readonly channelId: string;
  /** Where this run's platform answers (JWK, control API); absent when it has no address. */
  readonly baseUrl: string | undefined;
};

type PlanOfTime = Pick<RunPlan, 'clock' | 'speed' | 'freezeTime'>;

/** Whether a run has a time of its own, and not the fake's. */
export function ownsTime({ clock, speed, freezeTime }: PlanOfTime): boolean {
  return clock !== undefined || speed !== undefined || freezeTime !== undefined;
}

/** What is true of a run on a fake; of the fake itself with an empty plan. */
export function describeRun(runtime: Runtime, plan: Omit<RunPlan, 'scenarios'>): RunInfo {
  const { config, url } = runtime;
  const { dialect = config.dialect.name, seed = config.seed, to = config.consumer } = plan;
  const ids = createSeededIds(seed);
  const { tenantId, customerId } = settingsOf(runtime, plan);
  const owns = ownsTime(plan);
  const frozenMs = plan.freezeTime === undefined ? undefined : parseTime(plan.freezeTime);
  return {
    id: randomUUID(),
    seed,
    dialect,
    clock: plan.clock ?? runtime.clock.mode,
    speed: plan.speed ?? 1,
    startedMs: frozenMs ?? (owns ? Date.now() : startOf(runtime)),
    frozen: frozenMs !== undefined || (!owns && config.frozen),
    tenantId,
    customerId,
    webhook: buildWebhook(to ?? IN_PROCESS_URL, dialects[dialect], ids),
    channelId: createChannelId(ids),
    baseUrl: url,
  };
}

/** The settings of a scenario in a run. */
export function settingsOf(
  { config, platform }: Runtime,
  plan: Pick<RunPlan, 'settings'>,
  scenario?: SettingsInput,
): Settings {
  return resolveScenarioSettings({
    run: plan.settings,
    scenario,
    fake: config.settingsInput,
    customerIdOf: (tenantId) => platform.tenants.get(tenantId)?.customerId,
  });
}

/** Frozen time begins anew with each run. */
function startOf({ config, clock }: Runtime): number {
  return config.frozen ? config.startedMs : Math.round(clock.now());
}
