// A web chat that works in a demo and has three common mistakes, for `fake-8x8 test` to find. Node alone, no packages. Do
// not copy it: ../koa/app.mjs does the same rightly.

import { createServer } from 'node:http';
import { buffer, json } from 'node:stream/consumers';
import { createChatApi } from '../koa/chat-api.mjs';
import { createSignatureCheck } from '../signature.mjs';

const { API_8X8_URL = 'http://127.0.0.1:8808', PORT = '3000' } = process.env;

const isSignedBy8x8 = createSignatureCheck(API_8X8_URL);
const call = createChatApi({
  apiUrl: API_8X8_URL,
  key: 'fake-8x8-test-key',
  secret: 'fake-8x8-test-secret',
  tenantId: 'fake8x8tenant01',
});

/** What is shown of each chat. A chat has the id of its conversation at 8x8. */
const chats = new Map();

function chatOf(id) {
  if (!chats.has(id)) chats.set(id, { messages: [], open: true });
  return chats.get(id);
}

async function receive(headers, body) {
  const event = JSON.parse(body.toString());
  // Mistake 1: checks JSON that it has written anew, which need not be the bytes that 8x8 has signed.
  if (!(await isSignedBy8x8(headers, Buffer.from(JSON.stringify(event))))) return 401;
  if (event.conversationId === undefined) return 204;
  const chat = chatOf(event.conversationId);
  // Mistake 2: does not look whether it has had x-8x8-event-id before.
  if (event.eventType === 'TEXT')
    chat.messages.push({ from: event.agentName.replace(',', ' '), text: event.message });
  // Mistake 3: an agent who has left is not the end; the customer can still write, and another agent comes.
  if (event.eventType === 'AGENT_LEFT') chat.open = false;
  if (event.eventType === 'AGENT_JOINED') chat.open = true;
  return 204;
}

/** The channel that conversations are opened on. */
async function findChannel(uri) {
  const { data } = await call('GET', '/channels?size=1000');
  if (data.length > 0) return data[0];
  const webhook = await call('POST', '/web-hooks', { name: 'Web chat', uri, version: 'v2.0' });
  const routingOptions = { type: 'queue', id: '104' };
  return call('POST', '/channels', { name: 'Web chat', webHookId: webhook.id, routingOptions });
}

async function open({ name, text }) {
  const { id: channelId } = await findChannel(webhookUrl());
  const { conversationId } = await call('POST', '/conversations', { channelId, customer: { name } });
  await say(conversationId, text);
  return conversationId;
}

async function say(id, text) {
  await call('POST', `/conversations/${id}/messages`, { authorType: 'user', text });
  chatOf(id).messages.push({ from: 'customer', text });
}

async function answer(request) {
  const [, name, id] = new URL(request.url, 'http://chat').pathname.split('/');
  const route = `${request.method} ${name}`;
  if (route === 'POST webhook') return [await receive(request.headers, await buffer(request))];
  if (route === 'GET chats') return [200, chatOf(id)];
  if (route !== 'POST chats') return [404];
  if (id === undefined) return [201, { id: await open(await json(request)) }];
  if (!chatOf(id).open) return [409];
  await say(id, (await json(request)).text);
  return [202];
}

const server = createServer(async (request, response) => {
  const [status, body] = await answer(request).catch(() => [500]);
  response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
});

const webhookUrl = () => `http://127.0.0.1:${server.address().port}/webhook`;
server.listen(Number(PORT), '127.0.0.1', () => console.log(webhookUrl()));
