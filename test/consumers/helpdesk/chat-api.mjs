import { createSender, readAnswer } from './send.mjs';

/**
 * Calls 8x8's Chat API V2 for one tenant.
 * @param {import('./helpdesk.d.mts').HelpdeskOptions} options
 * @returns {import('./client.d.mts').ChatClient}
 */
export function createChatApi({ baseUrl, key: ownKey, secret, tenantId, region = 'us', fetch }) {
  const chatUrl = `${baseUrl}/vcc/${region}/chat/v2`;
  const send = createSender(fetch);
  let key = ownKey;
  /** @type {Promise<string> | undefined} */
  let token;

  async function fetchToken() {
    const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const issued = await readAnswer(
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

  /**
   * With another token if the first is no longer good.
   * @type {import('./client.d.mts').ChatClient['call']}
   */
  async function call(method, path, body) {
    const url = `${chatUrl}/tenant/${tenantId}${path}`;
    /** @param {string} bearer */
    const sendWith = (bearer) =>
      send(method, url, {
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      });
    const used = token ?? renewToken();
    const response = await sendWith(await used);
    if (response.status !== 401) return readAnswer(response);
    await response.text();
    // Another call may have renewed it in the meantime.
    if (token === used) renewToken();
    return readAnswer(await sendWith(await (token ?? renewToken())));
  }

  /** @type {(path: string, isWanted: (item: any) => boolean) => Promise<any>} */
  async function findListed(path, isWanted) {
    const { data } = await call('GET', `${path}?size=1000`);
    return data.find(isWanted);
  }

  return {
    call,
    // It needs no token.
    fetchKey: async (kid) =>
      readAnswer(await send('GET', `${chatUrl}/jwk/${encodeURIComponent(kid)}/public`)),
    useKey(other = ownKey) {
      key = other;
      token = undefined;
    },
    findWebhook: (uri) => findListed('/web-hooks', (each) => each.uri === uri && each.version === 'v2.0'),
    createWebhook: (webhook) => call('POST', '/web-hooks', { ...webhook, version: 'v2.0' }),
    replaceWebhook: (id, webhook) => call('PUT', `/web-hooks/${id}`, { ...webhook, version: 'v2.0' }),
    findChannel: (webHookId) => findListed('/channels', (each) => each.webHookId === webHookId),
    createChannel: ({ queueId, ...channel }) =>
      call('POST', '/channels', { ...channel, routingOptions: { type: 'queue', id: queueId } }),
    async openConversation({ channelId, customer, history }) {
      const body = { channelId, customer, history: history && { messages: history } };
      return (await call('POST', '/conversations', body)).conversationId;
    },
    say: (conversationId, text, authorType = 'user') =>
      call('POST', `/conversations/${conversationId}/messages`, { authorType, text }),
    leave: (conversationId) => call('DELETE', `/conversations/${conversationId}/participants/customer`),
    actions: {},
    readEvent: (event) => ({ line: lineOf(event) }),
  };
}

/**
 * Gives the line that an event is in a transcript; events of other types than these are none.
 * @param {any} event
 * @returns {import('./transcript.mjs').Line | undefined}
 */
function lineOf(event) {
  const { timestamp } = Object(event);
  const agent = String(event?.agentName).replace(',', ' ');
  switch (event?.eventType) {
    case 'QUEUED':
      return { who: 'system', text: `waiting in ${event.queueName}`, timestamp };
    case 'AGENT_JOINED':
      return { who: 'system', text: `${agent} joined`, timestamp };
    case 'AGENT_LEFT':
      return { who: 'system', text: `${agent} left`, timestamp };
    case 'TRANSFER':
      return { who: 'system', text: 'transferred', timestamp };
    case 'TEXT':
      return { who: agent, text: String(event.message), timestamp };
  }
}
