// Calls 8x8's Chat API V2 for one tenant.

import { setTimeout } from 'node:timers/promises';

/** Creates `call(method, path, body)`, which resolves with the body of the answer. `path` starts below the tenant. */
export function createChatApi({ apiUrl, key, secret, tenantId, region = 'us' }) {
  let token;

  async function fetchToken() {
    const response = await fetch(`${apiUrl}/oauth/v2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return (await read(response)).access_token;
  }

  function send(method, path, body) {
    return fetch(`${apiUrl}/vcc/${region}/chat/v2/tenant/${tenantId}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
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
    token ??= await fetchToken();
    const response = await sendPatiently(method, path, body);
    if (response.status !== 401) return read(response);
    // The token has expired.
    token = await fetchToken();
    return read(await sendPatiently(method, path, body));
  };
}

async function read(response) {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
