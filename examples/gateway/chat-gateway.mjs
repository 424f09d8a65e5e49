// Calls 8x8's Chat Gateway v1 for one tenant.

/** Creates `call(method, path, body)`, which resolves with the body of the answer. `path` starts below /chat-gateway/v1. */
export function createChatGateway({ apiUrl, key, tenantId }) {
  return async function call(method, path, body) {
    const response = await fetch(`${apiUrl}/chat-gateway/v1${path}`, {
      method,
      headers: { 'x-api-key': key, 'x-8x8-tenant': tenantId, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
}
