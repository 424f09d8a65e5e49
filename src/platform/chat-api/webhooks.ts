import type { RequestBody, ResponseBody } from '../../protocol/chat-api/operations/payload.ts';
import { type CallFailure, invalidField, notFound } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import { checkEndpoint, tryEndpoint } from '../operations/check-endpoint.ts';
import type { OperationAnswer } from '../operations/operation-context.ts';
import type { Webhook } from '../state/tenant.ts';
import { buildPage } from './build-page.ts';
import type { OperationContext } from './operation-handler.ts';

/** Lists webhooks in the order of their creation. */
export function listWebhooks({ tenant, request }: OperationContext<'getwebhooks'>): OperationAnswer {
  return { status: 200, body: buildPage([...tenant.webhooks.values()], request.query, describe) };
}

/** Creates a webhook once its address has answered WEB_HOOK_VERIFY. */
export async function createWebhook(context: OperationContext<'createwebhook'>): Promise<OperationAnswer> {
  const { platform, tenant, request, notes } = context;
  const id = platform.reserveWebhookId();
  notes.webhookId = id;
  const failure =
    checkVersion(request.body.version) ?? (await checkEndpoint(context, { id, ...request.body }));
  if (failure !== undefined) return context.fail(failure);
  return {
    status: 200,
    body: describe(platform.createWebhook(tenant.id, { id, ...fieldsOf(request.body) })),
  };
}

/** Returns one webhook. */
export function readWebhook(context: OperationContext<'getwebhookbyid'>): OperationAnswer {
  const webhook = context.tenant.webhooks.get(context.request.params.webHookId);
  if (webhook === undefined) return missing(context);
  context.notes.webhookId = webhook.id;
  return { status: 200, body: describe(webhook) };
}

/** Replaces a webhook once the address has answered WEB_HOOK_VERIFY. */
export async function replaceWebhook(context: OperationContext<'updatewebhook'>): Promise<OperationAnswer> {
  const { platform, tenant, request, notes } = context;
  const id = request.params.webHookId;
  if (!tenant.webhooks.has(id)) return missing(context);
  notes.webhookId = id;
  const failure =
    checkVersion(request.body.version) ?? (await checkEndpoint(context, { id, ...request.body }));
  if (failure !== undefined) return context.fail(failure);
  const webhook = platform.replaceWebhook(tenant.id, { id, ...fieldsOf(request.body) });
  return webhook === undefined ? missing(context) : { status: 200, body: describe(webhook) };
}

/** Deletes a webhook; channels that name it stay without one. */
export function deleteWebhook(context: OperationContext<'deletewebhookbyid'>): OperationAnswer {
  const id = context.request.params.webHookId;
  if (!context.platform.deleteWebhook(context.tenant.id, id)) return missing(context);
  context.notes.webhookId = id;
  return { status: 204 };
}

/** Sends WEB_HOOK_VERIFY to an address and creates nothing. */
export async function tryWebhook(context: OperationContext<'verifywebhook'>): Promise<OperationAnswer> {
  const { body } = context.request;
  const failure = checkVersion(body.version) ?? (await tryEndpoint(context, body));
  return failure === undefined ? { status: 204 } : context.fail(failure);
}

function describe({ id, name, uri, version }: Webhook): ResponseBody<'webhook'> {
  return { id, name, uri, version: version === 'v1.0' ? 'v1.0' : 'v2.0' };
}

function fieldsOf({ name, uri, version }: RequestBody<'webhookRequest'>): Omit<Webhook, 'id'> {
  return { name, uri, version };
}

type NamedContext =
  | OperationContext<'getwebhookbyid'>
  | OperationContext<'updatewebhook'>
  | OperationContext<'deletewebhookbyid'>;

function missing({ tenant, request, fail }: NamedContext): OperationAnswer {
  return fail(notFound('WebHook', request.params.webHookId, `tenant ${tenant.id}`));
}

/** Published: since v2.0, webhooks of older versions can neither be created nor restored. */
function checkVersion(version: 'v1.0' | 'v2.0'): CallFailure | undefined {
  if (version === 'v2.0') return undefined;
  const message = `Is "${version}". Allowed: "v2.0".`;
  return invalidField(
    { field: 'version', value: version, code: 'invalid_parameter', message },
    brokenRule(
      'CALL_OLD_VERSION',
      `/version is "${version}", which is no longer supported. Send "v2.0".`,
      '/version',
    ),
  );
}
