// Calls 8x8's Chat Gateway v1 for one tenant.

import { setTimeout } from 'node:timers/promises';

/** Creates `call(method, path, body)`, which resolves with the body of the answer. `path` starts below /chat-gateway/v1. */
export function createChatGateway({ apiUrl, key, tenantId }) {
  function send(method, path, body) {
    return fetch(`${apiUrl}/chat-gateway/v1${path}`, {
      method,
      headers: { 'x-api-key': key, 'x-8x8-tenant': tenantId, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
  }

  /** 8x8 can fail for a moment, or ask to be called later: 503, 429. */
  async function sendPatiently(method, path, body) {
    for (let waitMs = 200; ; waitMs *= 2) {
      const response = await send(method, path, body);
      const isPassing = response.status === 429 || response.status >= 500;
      if (!isPassing || waitMs > 1000) return response;
      await setTimeout(Number(response.headers.get('retry-after')) * 1000 || waitMs);
    }
  }

  return async function call(method, path, body) {
    const response = await sendPatiently(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
}
