import { messageOf } from '../base/errors.ts';
import type { Tenant } from './state/tenant.ts';

/** An endpoint to send WEB_HOOK_VERIFY to. */
export type WebhookToVerify = {
  readonly tenant: Pick<Tenant, 'id' | 'customerId'>;
  readonly uri: string;
  readonly version: string;
  /** Absent when only the address is tried. */
  readonly webhookId?: string;
};

/** Whether an endpoint answered with 2xx; `reason` says why not, for a person. */
export type WebhookVerification = { readonly ok: boolean; readonly reason: string };

/** Sends WEB_HOOK_VERIFY. What it throws counts as no answer. */
export type VerifyWebhook = (webhook: WebhookToVerify) => Promise<WebhookVerification>;

/** Verifies nothing: for a platform without deliveries. */
export const verifyNothing: VerifyWebhook = async () => ({ ok: true, reason: '' });

/** Wraps a verification so that it never rejects. */
export function createVerification(verifyWebhook: VerifyWebhook): VerifyWebhook {
  return async (webhook) => {
    try {
      return await verifyWebhook(webhook);
    } catch (thrown) {
      return { ok: false, reason: messageOf(thrown) };
    }
  };
}
