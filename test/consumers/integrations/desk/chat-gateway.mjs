import { readAnswer } from './send.mjs';

const VERSION = 'Chat Gateway v1.0';

/** Calls 8x8's Chat Gateway v1 for one tenant. */
export function createChatGateway(desk) {
  const { baseUrl, key, tenantId } = desk.options;
  const gatewayUrl = `${baseUrl}/chat-gateway/v1`;
  const { send } = desk;

  async function call(method, path, body) {
    const headers = { 'x-api-key': key, 'x-8x8-tenant': tenantId, 'content-type': 'application/json' };
    const init = { headers, body: body && JSON.stringify(body) };
    return readAnswer(await send(method, gatewayUrl + path, init));
  }

  async function findListed(name, isWanted) {
    const { _embedded } = await call('GET', `/${name}?size=1000`);
    return _embedded[name].find(isWanted);
  }

  return {
    // It needs no API key.
    fetchKey: async (kid) =>
      readAnswer(await send('GET', `${gatewayUrl}/jwk/${encodeURIComponent(kid)}/public`)),
    // The list has the webhooks of Chat API V2 too.
    findWebhook: (uri) => findListed('webhooks', (each) => each.uri === uri && each.version === VERSION),
    createWebhook: (webhook) => call('POST', '/webhooks', { ...webhook, version: VERSION }),
    findChannel: (webHookId) => findListed('channels', (each) => each.webHookId === webHookId),
    createChannel: ({ queueId, ...channel }) =>
      call('POST', '/channels', { ...channel, routingOptions: { type: 'queue', id: queueId } }),
    async openConversation({ channelId, customer, history }) {
      const messages = history?.map(({ type, text }) => ({ authorType: type, text }));
      const body = { channelId, user: customer, history: messages && { messages } };
      return (await call('POST', '/conversations', body)).conversationId;
    },
    async readMessages(conversationId) {
      const path = `/conversations/${conversationId}/messages?size=1000&sort=createdAt:asc`;
      const { _embedded } = await call('GET', path);
      return _embedded.messages.map(({ author, text }) => ({ type: author.type, who: author.id, text }));
    },
    readConversation: (conversationId) => call('GET', `/conversations/${conversationId}`),
    say: (conversationId, text, authorType = 'user') =>
      call('POST', `/conversations/${conversationId}/messages`, { authorType, text }),
    tellTyping: (conversationId) =>
      call('POST', `/conversations/${conversationId}/typing`, { authorType: 'user' }),
    tellRead: (conversationId) =>
      call('POST', `/conversations/${conversationId}/read-receipt`, {
        authorType: 'user',
        readAt: Date.now(),
      }),
    leave: (conversationId) =>
      call('PATCH', `/conversations/${conversationId}/participants/user`, { removed: true }),
  };
}
