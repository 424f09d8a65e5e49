// Receives 8x8's webhook events with Node alone, no packages. `fake-8x8 demo` runs this app.

import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createSignatureCheck } from '../signature.mjs';

const { API_8X8_URL = 'https://api.8x8.com', PORT = '3000', FAIL_ONCE_ON } = process.env;

const isSignedBy8x8 = createSignatureCheck(API_8X8_URL);
const seen = new Set();
/** What the customer sees of each conversation. */
const chats = new Map();
let failed = false;

async function receive(headers, body) {
  if (!(await isSignedBy8x8(headers, body))) return 401;
  const event = JSON.parse(body.toString());
  // For the demo: behaves once as if the database were down. 8x8 then sends the event again.
  if (event.eventType === FAIL_ONCE_ON && !failed) {
    failed = true;
    return 503;
  }
  // 8x8 can send an event more than once; the event id identifies it.
  const eventId = headers['x-8x8-event-id'];
  if (!seen.has(eventId)) {
    seen.add(eventId);
    // Your work starts here. Answer first if it takes long.
    if (event.eventType === 'TEXT') show(event);
  }
  return 204;
}

/** 8x8 writes the name of an agent as "First,Last". */
function show({ conversationId, agentName, message }) {
  if (!chats.has(conversationId)) chats.set(conversationId, []);
  chats.get(conversationId).push({ from: agentName.replace(',', ' '), text: message });
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://chat');
  const chatId = /^\/chats\/([^/]+)$/.exec(pathname)?.[1];
  if (request.method === 'GET' && chatId !== undefined) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(chats.get(chatId) ?? []));
    return;
  }
  if (request.method !== 'POST' || pathname !== '/webhook') {
    response.writeHead(404).end();
    return;
  }
  try {
    response.writeHead(await receive(request.headers, await buffer(request))).end();
  } catch (error) {
    response.writeHead(500).end(error.message);
  }
});

server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/webhook`);
});
