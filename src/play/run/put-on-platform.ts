import type { Platform } from '../../platform/platform.ts';
import type { Channel, Webhook } from '../../platform/state/tenant.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { OWN_QUEUE_ID } from '../../runtime/runtime-config.ts';
import type { Script } from '../../scenario/script.ts';
import type { RunInfo } from './run-info.ts';

/** Takes what undoes something, for when the run is forgotten. */
export type Undo = (undo: () => void) => void;

/** Gives a scenario's tenant and queues to the platform, until its run is forgotten. */
export function addTenantAndQueues(
  { platform, holdings, contexts }: Runtime,
  { id, customerId, queues }: { readonly id: string; readonly customerId: string } & Pick<Script, 'queues'>,
  onForget: Undo,
): void {
  const isNew = platform.ensureTenant(id, customerId);
  onForget(
    holdings.hold(`tenant ${id}`, isNew, () => {
      if (platform.removeTenant(id)) void contexts.drop(id);
    }),
  );
  for (const queue of queues) {
    const isUnnamed = platform.addQueue(queue);
    onForget(holdings.hold(`queue ${queue.id}`, isUnnamed, () => platform.removeQueue(queue.id)));
  }
}

/**
 * Registers a run's webhook and channel. They stay until the run is forgotten, for an app that still asks about them;
 * what this returns puts back what was there before.
 */
export function register(
  runtime: Runtime,
  tenantId: string,
  { info, script, onForget }: { readonly info: RunInfo; readonly script: Script; readonly onForget: Undo },
): () => void {
  const { platform, holdings } = runtime;
  const { webhook, channelId: id } = info;
  const tenant = platform.tenants.get(tenantId);
  const before = { webhook: tenant?.webhooks.get(webhook.id), channel: tenant?.channels.get(id) };
  const queueId = script.queues[0]?.id ?? OWN_QUEUE_ID;
  platform.createWebhook(tenantId, webhook);
  onForget(
    holdings.hold(`webhook ${tenantId} ${webhook.id}`, before.webhook === undefined, () => {
      removeWebhook(runtime, tenantId, webhook);
    }),
  );
  platform.createChannel(tenantId, { id, name: webhook.name, webhookId: webhook.id, queueId });
  onForget(
    holdings.hold(`channel ${tenantId} ${id}`, before.channel === undefined, () => {
      if (platform.tenants.has(tenantId)) platform.deleteChannel(tenantId, id);
    }),
  );
  return () => putBack(platform, tenantId, before);
}

/** Nothing more goes to an address that no webhook of the tenant has. */
function removeWebhook({ platform, contexts }: Runtime, tenantId: string, { id, uri }: Webhook): void {
  const tenant = platform.tenants.get(tenantId);
  if (tenant === undefined) return;
  platform.deleteWebhook(tenantId, id);
  const isUsed = [...tenant.webhooks.values()].some((webhook) => webhook.uri === uri);
  if (!isUsed) void contexts.dropAddress(tenantId, uri);
}

type Registered = { readonly webhook: Webhook | undefined; readonly channel: Channel | undefined };

function putBack(platform: Platform, tenantId: string, { webhook, channel }: Registered): void {
  if (webhook !== undefined) platform.createWebhook(tenantId, webhook);
  if (channel !== undefined) platform.createChannel(tenantId, channel);
}
