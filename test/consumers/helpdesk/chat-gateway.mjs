import { createGatewayActions } from './chat-gateway-actions.mjs';
import { createSender, readAnswer } from './send.mjs';

const VERSION = 'Chat Gateway v1.0';

/**
 * Calls 8x8's Chat Gateway v1 for one tenant.
 * @param {import('./helpdesk.d.mts').HelpdeskOptions} options
 * @returns {import('./client.d.mts').ChatClient}
 */
export function createChatGateway({ baseUrl, key: ownKey, tenantId, fetch }) {
  const gatewayUrl = `${baseUrl}/chat-gateway/v1`;
  const send = createSender(fetch);
  let key = ownKey;

  /** @type {(method: string, path: string, init: RequestInit) => Promise<any>} */
  async function callWith(method, path, { headers, body }) {
    const own = { 'x-api-key': key, 'x-8x8-tenant': tenantId, ...headers };
    return readAnswer(await send(method, gatewayUrl + path, { headers: own, body }));
  }

  /** @type {import('./client.d.mts').ChatClient['call']} */
  const call = (method, path, body) =>
    callWith(method, path, {
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });

  /** The boundary of a form is in the content type that it makes itself. */
  const upload = (path, form) => callWith('POST', path, { body: form });

  /** @type {(name: string, isWanted: (item: any) => boolean) => Promise<any>} */
  async function findListed(name, isWanted) {
    const { _embedded } = await call('GET', `/${name}?size=1000`);
    return _embedded[name].find(isWanted);
  }

  return {
    call,
    // It needs no API key.
    fetchKey: async (kid) =>
      readAnswer(await send('GET', `${gatewayUrl}/jwk/${encodeURIComponent(kid)}/public`)),
    useKey(other = ownKey) {
      key = other;
    },
    // The list has the webhooks of Chat API V2 too.
    findWebhook: (uri) => findListed('webhooks', (each) => each.uri === uri && each.version === VERSION),
    createWebhook: (webhook) => call('POST', '/webhooks', { ...webhook, version: VERSION }),
    replaceWebhook: (id, webhook) => call('PUT', `/webhooks/${id}`, { ...webhook, version: VERSION }),
    findChannel: (webHookId) => findListed('channels', (each) => each.webHookId === webHookId),
    createChannel: ({ queueId, ...channel }) =>
      call('POST', '/channels', { ...channel, routingOptions: { type: 'queue', id: queueId } }),
    async openConversation({ channelId, customer, history }) {
      const messages = history?.map(({ type, text }) => ({ authorType: type, text }));
      const body = { channelId, user: customer, history: messages && { messages } };
      return (await call('POST', '/conversations', body)).conversationId;
    },
    say: (conversationId, text, authorType = 'user') =>
      call('POST', `/conversations/${conversationId}/messages`, { authorType, text }),
    leave: (conversationId) =>
      call('PATCH', `/conversations/${conversationId}/participants/user`, { removed: true }),
    actions: createGatewayActions({ call, upload }),
    readEvent,
  };
}

/** @type {import('./client.d.mts').ChatClient['readEvent']} */
function readEvent(event) {
  const { eventType, timestamp, data } = Object(event);
  const line = (text, who = 'system') => ({ line: { who, text, timestamp } });
  switch (eventType) {
    case 'CONVERSATION_UPDATE': {
      const { assignment, user } = data;
      const handedTo = assignment?.type === 'script' ? assignment.id : undefined;
      return { facts: { customer: user }, handedTo };
    }
    case 'QUEUED':
      return line(`waiting in ${data.queueName}`);
    case 'MEMBERS_CHANGED':
      // No name of an agent is sent.
      return data.memberType === 'agent' ? line(`${data.id} ${data.change}`) : {};
    case 'TRANSFER':
      return line('transferred');
    case 'MESSAGE':
      // What this help desk has posted comes back.
      return data.isEcho || data.sender.type === 'user' ? {} : line(textOf(data), data.sender.id);
    case 'ACTIVITY':
      return data.name === 'typing' ? { facts: { typing: data.value.users.length > 0 } } : {};
    default:
      return {};
  }
}

/** A message as a line: its text, and what else it has in brackets. */
function textOf({ text, attachments, cards }) {
  const parts = [
    text,
    ...(attachments ?? []).map(({ fileName }) => `[${fileName}]`),
    ...(cards ?? []).map(() => '[card]'),
  ];
  return parts.filter((part) => part).join(' ');
}
