import { excerpt } from '../../base/printable.ts';
import type { CallNotes } from '../call.ts';
import { type CallFailure, invalidField } from '../call-failure.ts';
import { brokenRule } from '../call-finding.ts';
import type { Platform } from '../platform.ts';
import type { Tenant, Webhook } from '../state/tenant.ts';
import type { WebhookVerification } from '../verify-webhook.ts';

/** What checking the address of a webhook needs. */
export type EndpointContext = {
  readonly platform: Pick<Platform, 'verifyWebhook'>;
  readonly tenant: Tenant;
  readonly notes: Pick<CallNotes, 'findings'>;
};

/** Checks the address of a webhook that is to be kept, and last whether it answers WEB_HOOK_VERIFY. */
export async function checkEndpoint(
  { platform, tenant, notes }: EndpointContext,
  { id, uri, version }: Pick<Webhook, 'id' | 'uri' | 'version'>,
): Promise<CallFailure | undefined> {
  const failure = checkAddress(uri);
  if (failure !== undefined) return failure;
  const verification = await platform.verifyWebhook({ tenant, uri, version, webhookId: id });
  if (verification.ok) return undefined;
  const refusal = notVerified(uri, verification);
  if (tenant.settings.webhookVerification === 'refuse') return refusal;
  notes.findings.push(...refusal.findings);
  return undefined;
}

/** Sends WEB_HOOK_VERIFY to an address; a failure when it is not accepted. */
export async function tryEndpoint(
  { platform, tenant }: Pick<EndpointContext, 'platform' | 'tenant'>,
  { uri, version }: Pick<Webhook, 'uri' | 'version'>,
): Promise<CallFailure | undefined> {
  const failure = checkAddress(uri);
  if (failure !== undefined) return failure;
  const verification = await platform.verifyWebhook({ tenant, uri, version });
  return verification.ok ? undefined : notVerified(uri, verification);
}

function checkAddress(uri: string): CallFailure | undefined {
  if (URL.canParse(uri)) return undefined;
  const shown = excerpt(uri, 200);
  return invalidField(
    { field: 'uri', value: shown, code: 'invalid_parameter', message: `Is "${shown}", which is not a URL.` },
    brokenRule('CALL_NOT_ALLOWED_VALUE', `/uri is "${shown}". Allowed: an http or https URL.`, '/uri'),
  );
}

function notVerified(uri: string, { reason }: WebhookVerification): CallFailure {
  const shown = excerpt(uri, 200);
  const why = excerpt(reason, 200).replace(/\.$/, '') || 'it did not answer with 2xx';
  const message = `The endpoint did not accept WEB_HOOK_VERIFY: ${why}.`;
  return invalidField(
    { field: 'uri', value: shown, code: 'invalid_uri', message },
    brokenRule(
      'CALL_WEBHOOK_NOT_VERIFIED',
      `"${shown}" did not accept WEB_HOOK_VERIFY: ${why}. Answer it with 2xx.`,
      '/uri',
    ),
  );
}
