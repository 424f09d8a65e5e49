import { GIVEN_UP } from '../delivery/build-answer.ts';
import type { VerifyWebhook, WebhookToVerify, WebhookVerification } from '../platform/verify-webhook.ts';
import { dialectByVersion } from '../protocol/dialects.ts';
import { drain, enqueue, numberNextEvent, pump } from './outbox.ts';
import { buildRawEvent } from './render-events.ts';
import { createSession, type Player } from './session.ts';
import type { TenantContexts } from './tenant-contexts.ts';

/** Sends WEB_HOOK_VERIFY. */
export type WebhookVerifier = {
  readonly verify: VerifyWebhook;
  /** Counts events from the beginning again, so that ids are the same. */
  reset(): void;
};

/** Creates what sends a real WEB_HOOK_VERIFY to an endpoint and reports whether it answered with 2xx. */
export function createWebhookVerifier(contexts: TenantContexts): WebhookVerifier {
  let sent = 0;

  async function verify(webhook: WebhookToVerify): Promise<WebhookVerification> {
    const { tenant, uri, version, webhookId = '' } = webhook;
    const context = contexts.of(tenant);
    let verification: WebhookVerification = { ok: false, reason: GIVEN_UP };
    const player: Player = {
      turn() {},
      called() {},
      settled(_session, _event, { outcome, reason }) {
        verification = { ok: outcome === 'accepted', reason };
      },
    };
    const session = createSession(
      { context, player, number: 0, customer: {} },
      { conversationId: '', record: undefined },
    );
    numberNextEvent(session, sent++);
    const dialect = dialectByVersion(version) ?? context.dialect;
    enqueue(
      session,
      buildRawEvent(dialect.renderVerification(), {
        webhook: { id: webhookId, name: '', uri, version },
        timestampMs: Math.round(context.clock.now()),
        cause: { kind: 'driver', session },
      }),
    );
    const drained = drain(session);
    pump(session);
    await drained;
    return verification;
  }

  return {
    verify,
    reset() {
      sent = 0;
    },
  };
}
