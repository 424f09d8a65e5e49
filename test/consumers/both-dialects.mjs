import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createChatApi } from './helpdesk/chat-api.mjs';
import { createChatGateway } from './helpdesk/chat-gateway.mjs';
import { listen } from './listen.mjs';

/**
 * Speaks both dialects at one address: tells them apart by the shape of an event, and repeats what an agent says over
 * the API that the event belongs to. `MISTAKE` names what it does wrong in Chat Gateway alone: `silent`, `refuses`.
 */
const { FAKE_8X8_URL, MISTAKE } = process.env;
const account = {
  baseUrl: FAKE_8X8_URL,
  key: 'fake-8x8-test-key',
  secret: 'fake-8x8-test-secret',
  tenantId: 'fake8x8tenant01',
};
const old = createChatApi(account);
const current = createChatGateway(account);

/** The client of the version that a chat is opened in, with a channel for its chats. */
const CLIENTS = new Map([
  ['v2.0', old],
  ['Chat Gateway v1.0', current],
]);
const channels = new Map();

listen(createServer(answer));

async function answer(request, response) {
  const body = JSON.parse((await text(request)) || '{}');
  if (request.url.startsWith('/webhook')) receive(body, response);
  else response.writeHead(201).end(JSON.stringify({ id: await openChat(body, request.headers.host) }));
}

function receive(event, response) {
  const isCurrent = 'data' in event;
  const said = textOfAgent(event);
  const mistake = isCurrent && said !== undefined ? MISTAKE : undefined;
  response.writeHead(mistake === 'refuses' ? 422 : 204).end();
  if (said === undefined || mistake !== undefined) return;
  (isCurrent ? current : old).say(event.conversationId, `Heard: ${said}`, 'bot').catch(() => {});
}

/** Its own messages come back in Chat Gateway. */
function textOfAgent({ eventType, message, data }) {
  if (eventType === 'TEXT') return message;
  return eventType === 'MESSAGE' && !data.isEcho && data.sender.type === 'agent' ? data.text : undefined;
}

async function openChat({ version, name, text: first }, host) {
  const client = CLIENTS.get(version);
  if (!channels.has(version)) channels.set(version, await openChannel(client, `http://${host}/webhook`));
  const id = await client.openConversation({ channelId: channels.get(version), customer: { name } });
  await client.say(id, first);
  return id;
}

async function openChannel(client, uri) {
  const webhook = await client.createWebhook({ name: 'Both', uri });
  return (await client.createChannel({ name: 'Both', webHookId: webhook.id, queueId: '104' })).id;
}
