// A web chat over Chat Gateway with Node alone: its customers use /chats, and the agents who answer them work in an 8x8
// contact centre.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createSignatureCheck } from '../signature.mjs';
import { createChatGateway } from './chat-gateway.mjs';

const {
  API_8X8_URL = 'https://api.8x8.com',
  API_8X8_KEY = 'fake-8x8-test-key',
  API_8X8_TENANT = 'fake8x8tenant01',
  PORT = '3000',
  QUEUE_ID = '104',
} = process.env;

const VERSION = 'Chat Gateway v1.0';

const isSignedBy8x8 = createSignatureCheck(API_8X8_URL);
const call = createChatGateway({ apiUrl: API_8X8_URL, key: API_8X8_KEY, tenantId: API_8X8_TENANT });

/** The lines of each chat. A chat has the id of its conversation at 8x8. */
const chats = new Map();
const seen = new Set();
/** The channel that conversations are opened on; undefined until it is registered. */
let channelId;

/** Registers the webhook and a channel on it, unless they exist from the last start. */
async function register(uri) {
  const webhook =
    (await find('webhooks', (each) => each.uri === uri && each.version === VERSION)) ??
    (await call('POST', '/webhooks', { name: 'Web chat', uri, version: VERSION }));
  const channel =
    (await find('channels', (each) => each.webHookId === webhook.id)) ??
    (await call('POST', '/channels', {
      name: 'Web chat',
      webHookId: webhook.id,
      routingOptions: { type: 'queue', id: QUEUE_ID },
    }));
  channelId = channel.id;
}

async function find(name, isWanted) {
  const { _embedded } = await call('GET', `/${name}?size=1000`);
  return _embedded[name].find(isWanted);
}

/** The lines that 8x8's events add. WEB_HOOK_VERIFY and events that we do not know add none. */
const LINES = {
  QUEUED: ({ queueName }) => ({ from: 'system', text: `waiting in ${queueName}` }),
  // 8x8 sends the id of an agent and not the name.
  MEMBERS_CHANGED: ({ memberType, change, id }) =>
    memberType === 'agent' ? { from: 'system', text: `${id} ${change}` } : undefined,
  // What we post ourselves comes back.
  MESSAGE: ({ isEcho, sender, text }) =>
    isEcho || sender.type === 'user' ? undefined : { from: sender.id, text },
  TRANSFER: () => ({ from: 'system', text: 'transferred' }),
};

/** An event can arrive before 8x8 has answered the call that opens its conversation. */
function linesOf(id) {
  if (!chats.has(id)) chats.set(id, []);
  return chats.get(id);
}

async function receive(headers, body) {
  if (!(await isSignedBy8x8(headers, body))) return 401;
  // 8x8 can send an event more than once; the event id identifies it.
  const eventId = headers['x-8x8-event-id'];
  if (!seen.has(eventId)) {
    const event = JSON.parse(body.toString());
    const line = LINES[event.eventType]?.(event.data);
    if (line !== undefined) linesOf(event.conversationId).push(line);
    seen.add(eventId);
  }
  return 204;
}

async function openChat({ name, text }) {
  const { conversationId } = await call('POST', '/conversations', { channelId, user: { name } });
  if (text) await say(conversationId, text);
  return conversationId;
}

/** Forwards to 8x8 what the customer wrote. After the agent has left, this opens the conversation again. */
async function say(id, text) {
  await call('POST', `/conversations/${id}/messages`, { authorType: 'user', text });
  linesOf(id).push({ from: 'customer', text });
}

/** Gives the status and the body of the answer. */
async function answer({ method, url, headers }, body) {
  // The address of a webhook may have a query.
  const [, place, id, rest] = new URL(url, 'http://chat').pathname.split('/');
  const read = () => JSON.parse(body.toString());
  switch (`${method} /${place}${id ? '/:id' : ''}${rest ? `/${rest}` : ''}`) {
    case 'POST /webhook':
      // The signature is about the bytes as they arrived, so the body is parsed after the check.
      return [await receive(headers, body)];
    case 'POST /chats':
      return [201, { id: await openChat(read()) }];
    case 'POST /chats/:id/messages':
      await say(id, read().text);
      return [202];
    case 'DELETE /chats/:id':
      await call('PATCH', `/conversations/${id}/participants/user`, { removed: true });
      return [204];
    case 'GET /chats/:id':
      return [200, linesOf(id)];
    case 'GET /health':
      // For `fake-8x8 play --ready /health`: the app is ready once it is registered.
      return [channelId === undefined ? 503 : 204];
    default:
      return [404];
  }
}

const server = createServer(async (request, response) => {
  try {
    const [status, body] = await answer(request, await buffer(request));
    response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
  } catch (error) {
    response.writeHead(500).end(error.message);
  }
});

server.listen(Number(PORT), '127.0.0.1');
await once(server, 'listening');
const webhookUrl = `http://127.0.0.1:${server.address().port}/webhook`;
await register(webhookUrl);
console.log(webhookUrl);
