import { GIVEN_UP } from '../delivery/build-answer.ts';
import type { VerifyWebhook } from '../platform/verify-webhook.ts';
import { dialects } from '../protocol/dialects.ts';
import { enqueueRaw } from './enqueue-raw.ts';
import { pump } from './post.ts';
import type { Stage } from './stage.ts';
import { createThread } from './thread.ts';

/** Sends WEB_HOOK_VERIFY. */
export type WebhookVerifier = {
  readonly verify: VerifyWebhook;
  /** Counts from the beginning again, so that ids are the same. */
  reset(): void;
};

/** Creates what sends a real WEB_HOOK_VERIFY to an endpoint and says whether it answered with 2xx. */
export function createWebhookVerifier(stageOf: (tenantId: string) => Stage): WebhookVerifier {
  let sent = 0;

  const verify: VerifyWebhook = ({ tenantId, uri, version, webhookId = '' }) =>
    new Promise((resolve) => {
      const stage = stageOf(tenantId);
      const thread = createThread({
        stage,
        player: {
          turn() {},
          received() {},
          settled: (_thread, _event, { outcome, reason }) => resolve({ ok: outcome === 'accepted', reason }),
        },
        number: 0,
        conversationId: '',
        record: undefined,
        customer: {},
        startMs: stage.clock.now(),
      });
      thread.eventCount = sent++;
      thread.onDrained = [() => resolve({ ok: false, reason: GIVEN_UP })];
      const dialect =
        Object.values(dialects).find(({ notificationVersion }) => notificationVersion === version) ??
        stage.dialect;
      enqueueRaw(thread, dialect.renderVerification(), {
        webhook: { id: webhookId, name: '', uri, version },
        timestampMs: Math.round(stage.clock.now()),
        stepIndex: undefined,
        ack: undefined,
      });
      pump(thread);
    });

  return {
    verify,
    reset() {
      sent = 0;
    },
  };
}
