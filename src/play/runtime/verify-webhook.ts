import { GIVEN_UP } from '../../delivery/build-answer.ts';
import type { VerifyWebhook } from '../../platform/verify-webhook.ts';
import { dialectByVersion } from '../../protocol/dialects.ts';
import { enqueueRaw } from './enqueue-raw.ts';
import { pump } from './outbox.ts';
import { createSession } from './session.ts';
import type { SessionContext } from './session-context.ts';

/** Sends WEB_HOOK_VERIFY. */
export type WebhookVerifier = {
  readonly verify: VerifyWebhook;
  /** Counts from the beginning again, so that ids are the same. */
  reset(): void;
};

/** Creates what sends a real WEB_HOOK_VERIFY to an endpoint and says whether it answered with 2xx. */
export function createWebhookVerifier(contextOf: (tenantId: string) => SessionContext): WebhookVerifier {
  let sent = 0;

  const verify: VerifyWebhook = ({ tenantId, uri, version, webhookId = '' }) =>
    new Promise((resolve) => {
      const context = contextOf(tenantId);
      const session = createSession({
        context,
        player: {
          turn() {},
          received() {},
          settled: (_thread, _event, { outcome, reason }) => resolve({ ok: outcome === 'accepted', reason }),
        },
        number: 0,
        conversationId: '',
        record: undefined,
        customer: {},
        startMs: context.clock.now(),
      });
      session.eventCount = sent++;
      session.onDrained = [() => resolve({ ok: false, reason: GIVEN_UP })];
      const dialect = dialectByVersion(version) ?? context.dialect;
      enqueueRaw(session, dialect.renderVerification(), {
        webhook: { id: webhookId, name: '', uri, version },
        timestampMs: Math.round(context.clock.now()),
        stepIndex: undefined,
        ack: undefined,
      });
      pump(session);
    });

  return {
    verify,
    reset() {
      sent = 0;
    },
  };
}
