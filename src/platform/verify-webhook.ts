import { messageOf } from '../base/errors.ts';

/** An endpoint to be asked with WEB_HOOK_VERIFY. */
export type WebhookToVerify = {
  readonly tenantId: string;
  readonly uri: string;
  readonly version: string;
  /** Absent when only the address is tried. */
  readonly webhookId?: string;
};

/** Whether an endpoint answered with 2xx, and if not, why not, in words for a person. */
export type Verification = { readonly ok: boolean; readonly reason: string };

/** Sends WEB_HOOK_VERIFY. What it throws counts as no answer. */
export type VerifyWebhook = (webhook: WebhookToVerify) => Promise<Verification>;

/** Answers without asking anybody: for a platform that nobody gave a way to deliver. */
export const verifyNothing: VerifyWebhook = async () => ({ ok: true, reason: '' });

/** Makes a verification that never throws. */
export function createVerification(verifyWebhook: VerifyWebhook): VerifyWebhook {
  return async (webhook) => {
    try {
      return await verifyWebhook(webhook);
    } catch (thrown) {
      return { ok: false, reason: messageOf(thrown) };
    }
  };
}
