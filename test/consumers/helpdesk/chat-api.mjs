import { failure } from './failure.mjs';

const TIMEOUT_MS = 10_000;

/**
 * Calls 8x8's Chat API V2 for one tenant.
 * @param {import('./helpdesk.d.mts').HelpdeskOptions} options
 */
export function createChatApi({ baseUrl, key, secret, tenantId, region = 'us', fetch = fetchLate }) {
  const chatUrl = `${baseUrl}/vcc/${region}/chat/v2`;
  /** @type {Promise<string> | undefined} */
  let token;

  /**
   * @param {string} method
   * @param {string} url
   * @param {RequestInit} [init]
   */
  async function send(method, url, init) {
    try {
      return await fetch(url, { method, signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
    } catch (error) {
      throw failure(502, `8x8 did not answer ${method} ${url}: ${reasonOf(error)}`);
    }
  }

  async function fetchToken() {
    const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const issued = await read(
      await send('POST', `${baseUrl}/oauth/v2/token`, { headers: { authorization }, body }),
    );
    return issued.access_token;
  }

  /** Keeps the promise, so that calls that are made at once share one token. */
  function renewToken() {
    token = fetchToken();
    token.catch(() => {
      token = undefined;
    });
    return token;
  }

  return {
    /**
     * Calls an operation of the tenant, with another token if the first is no longer good, and gives the answer's body.
     * @param {string} method
     * @param {string} path
     * @param {object} [body]
     */
    async call(method, path, body) {
      const url = `${chatUrl}/tenant/${tenantId}${path}`;
      /** @param {string} bearer */
      const sendWith = (bearer) =>
        send(method, url, {
          headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
          body: body && JSON.stringify(body),
        });
      const used = token ?? renewToken();
      const response = await sendWith(await used);
      if (response.status !== 401) return read(response);
      await response.text();
      // Another call may have renewed it in the meantime.
      if (token === used) renewToken();
      return read(await sendWith(await (token ?? renewToken())));
    },
    /**
     * Fetches the public key that webhooks are signed with; it needs no token.
     * @param {string} kid
     */
    async fetchKey(kid) {
      return read(await send('GET', `${chatUrl}/jwk/${encodeURIComponent(kid)}/public`));
    },
  };
}

/** @type {typeof globalThis.fetch} */
const fetchLate = (...args) => globalThis.fetch(...args);

/** @param {Response} response */
async function read(response) {
  const text = await response.text();
  if (response.ok) return text === '' ? undefined : JSON.parse(text);
  throw failure(502, `8x8 answered ${response.status} to ${response.url}: ${text.slice(0, 300)}`);
}

/** @param {any} error */
function reasonOf(error) {
  return error.cause?.message || error.cause?.code || error.message;
}
