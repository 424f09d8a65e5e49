// A web chat with Koa: its customers use /chats, and the agents who answer them work in an 8x8 contact centre.

import { once } from 'node:events';
import { buffer, json } from 'node:stream/consumers';
import { Router } from '@koa/router';
import Koa from 'koa';
import { createSignatureCheck } from '../signature.mjs';
import { createChatApi } from './chat-api.mjs';

const {
  API_8X8_URL = 'https://api.8x8.com',
  API_8X8_KEY = 'fake-8x8-test-key',
  API_8X8_SECRET = 'fake-8x8-test-secret',
  API_8X8_TENANT = 'fake8x8tenant01',
  PORT = '3000',
  QUEUE_ID = '104',
} = process.env;

const isSignedBy8x8 = createSignatureCheck(API_8X8_URL);
const call = createChatApi({
  apiUrl: API_8X8_URL,
  key: API_8X8_KEY,
  secret: API_8X8_SECRET,
  tenantId: API_8X8_TENANT,
});

/** The lines of each chat. A chat has the id of its conversation at 8x8. */
const chats = new Map();
const seen = new Set();
/** The channel that conversations are opened on; undefined until it is registered. */
let channelId;

/** Registers the webhook and a channel on it, unless they exist from the last start. */
async function register(uri) {
  const webhook =
    (await find('/web-hooks', (each) => each.uri === uri)) ??
    (await call('POST', '/web-hooks', { name: 'Web chat', uri, version: 'v2.0' }));
  const channel =
    (await find('/channels', (each) => each.webHookId === webhook.id)) ??
    (await call('POST', '/channels', {
      name: 'Web chat',
      webHookId: webhook.id,
      routingOptions: { type: 'queue', id: QUEUE_ID },
    }));
  channelId = channel.id;
}

async function find(path, isWanted) {
  const { data } = await call('GET', `${path}?size=1000`);
  return data.find(isWanted);
}

/** 8x8 writes the name of an agent as "First,Last". */
const nameOf = ({ agentName }) => agentName.replace(',', ' ');

/** The lines that 8x8's events add. WEB_HOOK_VERIFY and events that we do not know add none. */
const LINES = {
  QUEUED: ({ queueName }) => ({ from: 'system', text: `waiting in ${queueName}` }),
  AGENT_JOINED: (event) => ({ from: 'system', text: `${nameOf(event)} joined` }),
  TEXT: (event) => ({ from: nameOf(event), text: event.message }),
  TRANSFER: () => ({ from: 'system', text: 'transferred' }),
  AGENT_LEFT: (event) => ({ from: 'system', text: `${nameOf(event)} left` }),
};

/** An event can arrive before 8x8 has answered the call that opens its conversation. */
function linesOf(id) {
  if (!chats.has(id)) chats.set(id, []);
  return chats.get(id);
}

const router = new Router();

router.post('/webhook', async (ctx) => {
  // The signature is about the bytes as they arrived, so the body is parsed after the check.
  const body = await buffer(ctx.req);
  if (!(await isSignedBy8x8(ctx.headers, body))) {
    ctx.status = 401;
    return;
  }
  // 8x8 can send an event more than once; the event id identifies it.
  const eventId = ctx.headers['x-8x8-event-id'];
  if (!seen.has(eventId)) {
    const event = JSON.parse(body.toString());
    const line = LINES[event.eventType]?.(event);
    if (line !== undefined) linesOf(event.conversationId).push(line);
    seen.add(eventId);
  }
  ctx.status = 204;
});

router.post('/chats', async (ctx) => {
  const { name, text } = await json(ctx.req);
  const { conversationId } = await call('POST', '/conversations', { channelId, customer: { name } });
  if (text) await say(conversationId, text);
  ctx.status = 201;
  ctx.body = { id: conversationId };
});

router.post('/chats/:id/messages', async (ctx) => {
  const { text } = await json(ctx.req);
  await say(ctx.params.id, text);
  ctx.status = 202;
});

/** Forwards to 8x8 what the customer wrote. After the agent has left, this opens the conversation again. */
async function say(id, text) {
  await call('POST', `/conversations/${id}/messages`, { authorType: 'user', text });
  linesOf(id).push({ from: 'customer', text });
}

router.delete('/chats/:id', async (ctx) => {
  await call('DELETE', `/conversations/${ctx.params.id}/participants/customer`);
  ctx.status = 204;
});

router.get('/chats/:id', (ctx) => {
  ctx.body = linesOf(ctx.params.id);
});

/** For `fake-8x8 play --ready /health`: the app is ready once it is registered. */
router.get('/health', (ctx) => {
  ctx.status = channelId === undefined ? 503 : 204;
});

const server = new Koa().use(router.routes()).listen(Number(PORT), '127.0.0.1');
await once(server, 'listening');
const webhookUrl = `http://127.0.0.1:${server.address().port}/webhook`;
await register(webhookUrl);
console.log(webhookUrl);
