import { randomUUID } from 'node:crypto';
import { createSeededIds } from '../../base/seeded-ids.ts';
import { IN_PROCESS_URL } from '../../delivery/consumer.ts';
import type { Webhook } from '../../platform/tenant.ts';
import type { DialectName } from '../../protocol/dialect.ts';
import { dialects } from '../../protocol/dialects.ts';
import { createChannelId } from '../../protocol/ids.ts';
import { resolveSettings, type Settings, type SettingsInput } from '../../protocol/settings.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { buildWebhook } from '../../runtime/runtime-config.ts';
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

type PlanOfTime = Pick<RunPlan, 'clock' | 'speed' | 'freezeTimeMs'>;

/** Whether a run has a time of its own, and not the fake's. */
export function ownsTime({ clock, speed, freezeTimeMs }: PlanOfTime): boolean {
  return clock !== undefined || speed !== undefined || freezeTimeMs !== undefined;
}

/** What is true of a run on a fake; of the fake itself with an empty plan. */
export function describeRun(runtime: Runtime, plan: Omit<RunPlan, 'scenarios'>): RunInfo {
  const { config, url } = runtime;
  const { dialect = config.dialect.name, seed = config.seed, consumer = config.consumer } = plan;
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
    frozen: plan.freezeTimeMs !== undefined || (!owns && config.frozen),
    tenantId,
    customerId,
    webhook: buildWebhook(consumer ?? IN_PROCESS_URL, dialects[dialect], ids),
    channelId: createChannelId(ids),
    baseUrl: url,
  };
}

/** The settings of a scenario in a run. A tenant that exists keeps its customer id unless a setting changes it. */
export function settingsOf(
  { config, platform }: Runtime,
  { overrides, defaults }: Pick<RunPlan, 'overrides' | 'defaults'>,
  scenario?: SettingsInput,
): Settings {
  const layers = [overrides, scenario, defaults, config.settingsInput];
  const { tenantId } = resolveSettings(...layers);
  const tenant = platform.tenants.get(tenantId);
  return resolveSettings(...layers, { customerId: tenant?.customerId });
}

/** Frozen time begins anew with each run. */
function startOf({ config, clock }: Runtime): number {
  return config.frozen ? config.startedMs : Math.round(clock.now());
}
