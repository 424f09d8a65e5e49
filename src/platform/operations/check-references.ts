import { excerpt } from '../../base/printable.ts';
import { type CallFailure, invalidField } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import type { Platform } from '../platform.ts';
import type { Tenant } from '../state/tenant.ts';

/** Where a reference is looked up. */
export type ReferenceContext = { readonly platform: Pick<Platform, 'findQueue'>; readonly tenant: Tenant };

/** The references of a channel that is to be kept. */
export type ChannelReferences = {
  readonly webHookId: string;
  readonly routingOptions: { readonly id: string };
};

/** Checks that the webhook and the queue of a channel exist. */
export function checkChannelReferences(
  context: ReferenceContext,
  { webHookId, routingOptions }: ChannelReferences,
): CallFailure | undefined {
  if (!context.tenant.webhooks.has(webHookId))
    return unknownReference(context.tenant, 'webHookId', webHookId);
  return checkQueue(context, 'routingOptions.id', routingOptions.id);
}

/** Checks that a queue exists, as far as the tenant demands that. */
export function checkQueue(
  { platform, tenant }: ReferenceContext,
  field: string,
  id: string,
): CallFailure | undefined {
  if (platform.findQueue(tenant.id, id) !== undefined) return undefined;
  const shown = excerpt(id, 100);
  const path = `/${field.replaceAll('.', '/')}`;
  return invalidField(
    { field, value: shown, code: 'invalid_queue', message: `Queue ID ${shown} is invalid.` },
    brokenRule('CALL_UNKNOWN_QUEUE', `${path} is "${shown}", and there is no such queue.`, path),
  );
}

const REFERENCES = {
  webHookId: { code: 'invalid_webhook', name: 'Webhook', finding: 'CALL_UNKNOWN_WEBHOOK', kind: 'webhook' },
  channelId: { code: 'invalid_channel', name: 'Channel', finding: 'CALL_UNKNOWN_CHANNEL', kind: 'channel' },
} as const;

/** 400: a field names a webhook or a channel that the tenant does not have. */
export function unknownReference(tenant: Tenant, field: keyof typeof REFERENCES, id: string): CallFailure {
  const { code, name, finding, kind } = REFERENCES[field];
  const shown = excerpt(id, 100);
  return invalidField(
    { field, value: shown, code, message: `${name} ID ${shown} is invalid.` },
    brokenRule(finding, `/${field} is "${shown}", and tenant ${tenant.id} has no such ${kind}.`, `/${field}`),
  );
}
