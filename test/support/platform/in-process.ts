import { createClock } from '#src/base/clock.ts';
import { createSeededIds } from '#src/base/seeded-ids.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { createCallHandler, type HandledCall } from '#src/platform/handle-call.ts';
import { createPlatform, type Platform } from '#src/platform/platform.ts';
import { matchPath } from '#src/platform/requests/match-path.ts';
import type { WebhookToVerify } from '#src/platform/verify-webhook.ts';
import { resolveSettings, type SettingsInput } from '#src/protocol/settings.ts';
import { CASE_QUEUES, CASE_TENANTS, type CaseRequest, REFUSING_ADDRESS } from './conformance-cases.ts';
import type { Carrier } from './play-case.ts';

/** Scripted time at which the platform of the tests begins. */
export const START_MS = Date.UTC(2026, 0, 1);

/** The platform of the cases, called directly, and what a test may look at beside. */
export type InProcess = Carrier<HandledCall> & {
  readonly platform: Platform;
  /** The addresses that were asked with WEB_HOOK_VERIFY, in order. */
  readonly verified: readonly WebhookToVerify[];
};

/** Opens the platform of the cases without any HTTP. */
export function openInProcess(settings: SettingsInput = {}): InProcess {
  const clock = createClock({ mode: 'virtual', startMs: START_MS });
  const verified: WebhookToVerify[] = [];
  const platform = createPlatform({
    settings: resolveSettings(settings),
    clock,
    ids: createSeededIds('seed'),
    tenants: CASE_TENANTS,
    queues: CASE_QUEUES,
    publicJwks: [buildTestKey().publicJwk],
    async verifyWebhook(webhook) {
      verified.push(webhook);
      if (webhook.uri.includes('throws')) throw new Error('nobody listens');
      const ok = !REFUSING_ADDRESS.test(webhook.uri);
      return { ok, reason: ok ? '' : 'it answered 500' };
    },
  });
  const handle = createCallHandler(platform);
  let preSigned: string | undefined;
  platform.subscribe(({ applied: { move } }) => {
    const url = 'content' in move ? move.content?.files.at(-1)?.url : undefined;
    if (url !== undefined) preSigned = url.replace('https://api.8x8.com', '');
  });
  return {
    platform,
    verified,
    preSigned: () => preSigned,
    move(conversationId, move) {
      const { refusal } = platform.applyMove(conversationId, move);
      if (refusal !== undefined) throw new Error(refusal.because);
    },
    pass: (ms) => new Promise((resolve) => clock.schedule(clock.now() + ms, resolve)),
    send: async ({ method, url, headers = {}, body = '' }: CaseRequest) => {
      const { pathname, searchParams } = splitUrl(url);
      const match = matchPath(pathname);
      if (match === undefined) return undefined;
      const handled = await handle({ method, match, query: searchParams, headers, body });
      return { ...handled, body: handled.bytes === undefined ? handled.body : textOf(handled.bytes) };
    },
  };
}

/** Not `URL`, which would tidy the path up. */
function splitUrl(url: string): { readonly pathname: string; readonly searchParams: URLSearchParams } {
  const [pathname = '', query = ''] = url.split('?', 2);
  return { pathname, searchParams: new URLSearchParams(query) };
}

/** Bytes as every client of the tests reads them. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
