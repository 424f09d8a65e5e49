import { handlers } from 'fake-8x8/msw';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { dialects } from '#src/protocol/dialects.ts';
import { openMsw } from '../support/msw/msw-server.ts';
import { type App, startApp, startServer } from '../support/server/fixtures.ts';
import { openRestClient } from '../support/server/rest-client.ts';

const KEY = { 'x-api-key': 'fake-8x8-test-key' };
const GATEWAY = '/chat-gateway/v1';

/** Every byte there is. */
const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index);

/** Calls a platform of chat-gateway wherever it is. */
function createCaller(baseUrl: string) {
  async function call(method: string, path: string, body?: unknown): Promise<Record<string, string>> {
    const isForm = body instanceof FormData;
    const response = await fetch(baseUrl + GATEWAY + path, {
      method,
      headers: { ...KEY, ...(isForm ? {} : { 'content-type': 'application/json' }) },
      body: isForm ? body : body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? {} : JSON.parse(text);
  }

  return {
    call,
    /** Registers an app and opens a conversation; gives its path. */
    async open(uri: string): Promise<string> {
      const webhook = await call('POST', '/webhooks', { name: 'Bot', uri, version: 'Chat Gateway v1.0' });
      const channel = await call('POST', '/channels', {
        name: 'Help',
        webHookId: webhook.id,
        routingOptions: { type: 'queue', id: '104' },
      });
      const opened = await call('POST', '/conversations', { channelId: channel.id, user: { name: 'Zoë' } });
      return `/conversations/${opened.conversationId}`;
    },
    async upload(path: string): Promise<string> {
      const form = new FormData();
      form.set('attachment', new Blob([BYTES], { type: 'image/png' }), 'Grüße.png');
      form.set('authorType', 'user');
      return (await call('POST', `${path}/attachments`, form)).id ?? '';
    },
  };
}

type Message = { readonly data: { readonly attachments: readonly { readonly preSignedUrl: string }[] } };

/** The event of the message with the file. */
function messageIn(received: readonly string[]): Message {
  const message = received.map((body) => JSON.parse(body)).find(({ eventType }) => eventType === 'MESSAGE');
  expect(dialects['chat-gateway'].checkEvent(message)).toEqual([]);
  return message;
}

describe('a file of a conversation on a server', () => {
  test('is downloaded byte for byte, by its id and by its preSignedUrl', async () => {
    const app = await startApp(() => 204);
    const { url, fake } = await startServer();
    const { call, open, upload } = createCaller(url);
    const path = await open(app.url);
    const id = await upload(path);
    const content = await fetch(`${url}${GATEWAY}${path}/attachments/${id}/content`, { headers: KEY });
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(BYTES);

    await call('POST', `${path}/messages`, { authorType: 'user', text: 'See', attachments: [{ id }] });
    await fake.settled();
    const message = messageIn(app.received);
    expect(message).toMatchObject({
      data: { isEcho: true, text: 'See', attachments: [{ id, type: 'image', fileName: 'Grüße.png' }] },
    });
    const [attachment] = message.data.attachments;
    expect(attachment?.preSignedUrl.startsWith(`${url}/pre-signed/`)).toBe(true);
    const shared = await fetch(attachment?.preSignedUrl ?? '');
    expect(shared.status).toBe(200);
    expect(new Uint8Array(await shared.arrayBuffer())).toEqual(BYTES);
  });
});

describe('a file of a conversation behind MSW', () => {
  const msw = openMsw();

  test('is downloaded from 8x8’s own address', async () => {
    const received: string[] = [];
    const fake = createFake8x8({
      to: {
        async fetch(request) {
          received.push(await request.text());
          return new Response(null, { status: 204 });
        },
      },
      dialect: 'chat-gateway',
    });
    onTestFinished(fake.close);
    msw.use(...handlers(fake));
    const { call, open, upload } = createCaller('https://api.8x8.com');
    const path = await open('http://localhost/bot');
    const id = await upload(path);
    await call('POST', `${path}/messages`, { authorType: 'bot', text: 'See', attachments: [{ id }] });
    await fake.settled();
    const [attachment] = messageIn(received).data.attachments;
    expect(attachment?.preSignedUrl.startsWith('https://api.8x8.com/pre-signed/')).toBe(true);
    const shared = await fetch(attachment?.preSignedUrl ?? '');
    expect(new Uint8Array(await shared.arrayBuffer())).toEqual(BYTES);
  });
});

test('two apps on one server are each told in the version that they registered', async () => {
  const [older, newer] = [await startApp(() => 204), await startApp(() => 204)];
  const server = await startServer();
  const client = await openRestClient(server);
  const { channelId } = await client.register(older.url);
  await client.open(channelId);
  await createCaller(server.url).open(newer.url);
  await server.fake.settled();
  expect(typesOf(older)).toEqual(['WEB_HOOK_VERIFY', 'QUEUED']);
  expect(typesOf(newer)).toEqual([
    'WEB_HOOK_VERIFY',
    'CONVERSATION_UPDATE',
    'MEMBERS_CHANGED',
    'CONVERSATION_UPDATE',
    'QUEUED',
  ]);
  expect(wrongIn(older, 'chat-api')).toEqual([]);
  expect(wrongIn(newer, 'chat-gateway')).toEqual([]);
});

test('an app that moves to the other API opens a conversation there and goes on with it here', async () => {
  const app = await startApp(() => 204);
  const server = await startServer();
  const client = await openRestClient(server);
  const { channelId } = await client.register(app.url);
  const id = await client.open(channelId);
  await createCaller(server.url).call('PATCH', `/conversations/${id}`, {
    assignment: { type: 'queue', id: '126' },
  });
  await server.fake.settled();
  expect(typesOf(app)).toEqual(['WEB_HOOK_VERIFY', 'QUEUED', 'QUEUED']);
  expect(wrongIn(app, 'chat-api')).toEqual([]);
});

function typesOf({ received }: App): readonly string[] {
  return received.map((body) => JSON.parse(body).eventType);
}

function wrongIn({ received }: App, dialect: keyof typeof dialects) {
  return received.flatMap((body) => dialects[dialect].checkEvent(JSON.parse(body)));
}
