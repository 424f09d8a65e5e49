import { readAnswer } from './send.mjs';

/** Calls 8x8's Chat API V2 for one tenant. */
export function createChatApi(desk) {
  const { baseUrl, key, secret, tenantId, region = 'us' } = desk.options;
  const chatUrl = `${baseUrl}/vcc/${region}/chat/v2`;
  const { send, parts } = desk;
  const tokens = parts.createTokens(fetchToken);

  async function fetchToken() {
    const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const answer = await send('POST', `${baseUrl}/oauth/v2/token`, { headers: { authorization }, body });
    return (await readAnswer(answer)).access_token;
  }

  /** Once more with another token if the first is no longer good. */
  async function call(method, path, body) {
    const sendWith = async (token) =>
      send(method, `${chatUrl}/tenant/${tenantId}${path}`, {
        headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      });
    const used = tokens.get();
    const response = await sendWith(used);
    if (response.status !== 401) return readAnswer(response);
    await response.text();
    return readAnswer(await sendWith(tokens.renew(used)));
  }

  async function findListed(path, isWanted) {
    const { data } = await call('GET', `${path}?size=1000`);
    return data.find(isWanted);
  }

  return {
    // It needs no token.
    fetchKey: async (kid) =>
      readAnswer(await send('GET', `${chatUrl}/jwk/${encodeURIComponent(kid)}/public`)),
    findWebhook: (uri) => findListed('/web-hooks', (each) => each.uri === uri && each.version === 'v2.0'),
    createWebhook: (webhook) => call('POST', '/web-hooks', { ...webhook, version: 'v2.0' }),
    findChannel: (webHookId) => findListed('/channels', (each) => each.webHookId === webHookId),
    createChannel: ({ queueId, ...channel }) =>
      call('POST', '/channels', { ...channel, routingOptions: { type: 'queue', id: queueId } }),
    async openConversation({ channelId, customer, history }) {
      const body = { channelId, customer, history: history && { messages: history } };
      return (await call('POST', '/conversations', body)).conversationId;
    },
    readMessages: async (conversationId) =>
      (await call('GET', `/conversations/${conversationId}/messages`)).messages.map(
        ({ originalText: text, authorType: type, participantId: who }) => ({ type, who, text }),
      ),
    readConversation: (conversationId) => call('GET', `/conversations/${conversationId}`),
    say: (conversationId, text, authorType = 'user') =>
      call('POST', `/conversations/${conversationId}/messages`, { authorType, text }),
    leave: (conversationId) => call('DELETE', `/conversations/${conversationId}/participants/customer`),
  };
}
