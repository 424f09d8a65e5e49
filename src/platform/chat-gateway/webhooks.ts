import type { ResponseBody } from '../../protocol/chat-gateway/operations/payload.ts';
import { notFound } from '../call-failure.ts';
import { checkEndpoint, tryEndpoint } from '../operations/check-endpoint.ts';
import type { ListFields } from '../operations/list-fields.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import { readList } from '../operations/read-list.ts';
import type { Webhook } from '../state/tenant.ts';
import { buildHalPage } from './hal-page.ts';
import type { OperationContext } from './operation-handler.ts';

/** The fields that webhooks can be filtered and sorted by. Ours. */
const FIELDS: ListFields<Webhook> = new Map([
  ['id', (webhook: Webhook) => webhook.id],
  ['name', (webhook: Webhook) => webhook.name],
  ['uri', (webhook: Webhook) => webhook.uri],
  ['version', (webhook: Webhook) => webhook.version],
]);

/** Lists webhooks, those of both dialects, filtered and sorted. */
export async function listWebhooks(context: OperationContext<'getwebhooks-1'>): Promise<OperationAnswer> {
  const { tenant, request, fail } = context;
  const read = await readList([...tenant.webhooks.values()], request.query, { fields: FIELDS, sort: 'id' });
  if ('failure' in read) return fail(read.failure);
  return { status: 200, body: buildHalPage('webhooks', read.items.map(describe), request) };
}

/** Creates a webhook once its address has answered WEB_HOOK_VERIFY. */
export async function createWebhook(context: OperationContext<'createwebhook-1'>): Promise<OperationAnswer> {
  const { platform, tenant, request, notes, fail } = context;
  const id = platform.reserveWebhookId();
  notes.webhookId = id;
  const failure = await checkEndpoint(context, { id, ...request.body });
  if (failure !== undefined) return fail(failure);
  return { status: 200, body: describe(platform.createWebhook(tenant.id, { id, ...request.body })) };
}

/** Returns one webhook. */
export function readWebhook(context: OperationContext<'getwebhookbyid-1'>): OperationAnswer {
  const webhook = context.tenant.webhooks.get(context.request.params.webhookId);
  if (webhook === undefined) return missing(context);
  context.notes.webhookId = webhook.id;
  return { status: 200, body: describe(webhook) };
}

/** Replaces a webhook once the address has answered WEB_HOOK_VERIFY. */
export async function replaceWebhook(context: OperationContext<'updatewebhook-1'>): Promise<OperationAnswer> {
  const { platform, tenant, request, notes, fail } = context;
  const id = request.params.webhookId;
  if (!tenant.webhooks.has(id)) return missing(context);
  notes.webhookId = id;
  const failure = await checkEndpoint(context, { id, ...request.body });
  if (failure !== undefined) return fail(failure);
  const webhook = platform.replaceWebhook(tenant.id, { id, ...request.body });
  return webhook === undefined ? missing(context) : { status: 200, body: describe(webhook) };
}

/** Deletes a webhook; channels that name it stay without one. */
export function deleteWebhook(context: OperationContext<'deletewebhookbyid-1'>): OperationAnswer {
  const id = context.request.params.webhookId;
  if (!context.platform.deleteWebhook(context.tenant.id, id)) return missing(context);
  context.notes.webhookId = id;
  return { status: 204 };
}

/** Sends WEB_HOOK_VERIFY to an address and creates nothing. Published: `v2.0` is a version here, too. */
export async function tryWebhook(context: OperationContext<'verifywebhook-1'>): Promise<OperationAnswer> {
  const failure = await tryEndpoint(context, context.request.body);
  return failure === undefined ? { status: 204 } : context.fail(failure);
}

function describe({ id, name, uri, version }: Webhook): ResponseBody<'webhook'> {
  return { id, name, uri, version };
}

type NamedContext =
  | OperationContext<'getwebhookbyid-1'>
  | OperationContext<'updatewebhook-1'>
  | OperationContext<'deletewebhookbyid-1'>;

function missing({ tenant, request, fail }: NamedContext): OperationAnswer {
  return fail(notFound('WebHook', request.params.webhookId, `tenant ${tenant.id}`));
}
