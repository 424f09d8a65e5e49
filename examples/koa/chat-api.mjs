// Calls 8x8's Chat API V2 for one tenant.

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

  return async function call(method, path, body) {
    token ??= await fetchToken();
    const response = await send(method, path, body);
    if (response.status !== 401) return read(response);
    // The token has expired.
    token = await fetchToken();
    return read(await send(method, path, body));
  };
}

async function read(response) {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
