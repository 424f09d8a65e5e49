import { expect, onTestFinished, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { createServer } from '#src/server/server.ts';
import { openEventListener } from '../support/docs/event-listener.ts';

// What docs/chat-gateway.md says, in its order.

const TENANT = '/vcc/us/chat/v2/tenant/fake8x8tenant01';
const GATEWAY = '/chat-gateway/v1';
const KEY = { 'x-api-key': 'fake-8x8-test-key' };

/** Both APIs on one server, with a webhook and a channel of each version on it. */
async function openBoth() {
  const listener = await openEventListener();
  const fake = createFake8x8({ agents: { ana: {} }, queues: { support: { id: '104' } } });
  const server = await createServer({ fake });
  onTestFinished(async () => {
    await server.close();
    await fake.close();
  });
  const request = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const basic = { authorization: `Basic ${btoa('fake-8x8-test-key:fake-8x8-test-secret')}` };
  const issued = await fetch(`${server.url}/oauth/v2/token`, {
    method: 'POST',
    headers: { ...form, ...basic },
    body: 'grant_type=client_credentials',
  });
  const { access_token } = (await issued.json()) as { access_token: string };
  const bearer = { authorization: `Bearer ${access_token}` };
  const old = (method: string, path: string, body?: unknown) =>
    request(method, `${TENANT}${path}`, bearer, body);
  const current = (method: string, path: string, body?: unknown, headers: Record<string, string> = KEY) =>
    request(method, `${GATEWAY}${path}`, headers, body);

  const routingOptions = { type: 'queue', id: '104' };
  const uri = listener.url;
  const oldWebhook = await old('POST', '/web-hooks', { name: 'Old', uri, version: 'v2.0' });
  const newWebhook = await current('POST', '/webhooks', { name: 'New', uri, version: 'Chat Gateway v1.0' });
  const oldChannel = await old('POST', '/channels', {
    name: 'Old',
    webHookId: oldWebhook.body.id,
    routingOptions,
  });
  const newChannel = await current('POST', '/channels', {
    name: 'New',
    type: 'ChatAPI',
    webHookId: newWebhook.body.id,
    routingOptions,
  });
  listener.take();
  /** The events since it was asked last. */
  const events = async () => {
    await fake.settled();
    return listener.take();
  };
  return {
    fake,
    old,
    current,
    events,
    bearer,
    routingOptions,
    newWebhookId: newWebhook.body.id as string,
    oldChannelId: oldChannel.body.id as string,
    newChannelId: newChannel.body.id as string,
  };
}

test('each webhook is told events in its own version, whichever API causes them', async () => {
  const { fake, old, current, events, oldChannelId, newChannelId } = await openBoth();
  const first = await old('POST', '/conversations', { channelId: oldChannelId, customer: {} });
  expect(await events()).toEqual(['QUEUED']);
  const second = await current('POST', '/conversations', { channelId: newChannelId, user: {} });
  expect(await events()).toEqual([
    'CONVERSATION_UPDATE created queue',
    'MEMBERS_CHANGED joined user',
    'CONVERSATION_UPDATE active queue',
    'QUEUED',
  ]);
  const [oldId, newId] = [first.body.conversationId, second.body.conversationId];
  const message = { authorType: 'user', text: 'Hello' };

  await current('POST', `/conversations/${oldId}/messages`, message);
  expect(await events()).toEqual([]);
  await old('POST', `/conversations/${newId}/messages`, message);
  expect(await events()).toEqual(['MESSAGE echo user']);

  for (const id of [oldId, newId]) await fake.agent('ana').in(id).join();
  for (const id of [oldId, newId]) await fake.agent('ana').in(id).says('Hi');
  for (const id of [oldId, newId]) await fake.agent('ana').in(id).leave();
  expect(await events()).toEqual([
    'AGENT_JOINED',
    'MEMBERS_CHANGED joined agent',
    'CONVERSATION_UPDATE active agent',
    'TEXT',
    'MESSAGE agent',
    'AGENT_LEFT',
    'MEMBERS_CHANGED left agent',
    'CONVERSATION_UPDATE idle queue',
  ]);

  await old('DELETE', `/conversations/${oldId}/participants/customer`);
  expect(await events()).toEqual([]);
  await current('PATCH', `/conversations/${newId}/participants/user`, { removed: true });
  expect(await events()).toEqual(['MEMBERS_CHANGED left user', 'CONVERSATION_UPDATE idle queue']);
});

test('a channel that gets the new webhook moves its open conversations', async () => {
  const { old, events, oldChannelId, newWebhookId, routingOptions } = await openBoth();
  const opened = await old('POST', '/conversations', { channelId: oldChannelId, customer: {} });
  await events();
  await old('PUT', `/channels/${oldChannelId}`, { name: 'Old', webHookId: newWebhookId, routingOptions });
  const path = `/conversations/${opened.body.conversationId}/messages`;
  await old('POST', path, { authorType: 'user', text: 'Hello' });
  expect(await events()).toEqual(['MESSAGE echo user']);
});

test('an assignment is a transfer, and a change of the user is told', async () => {
  const { fake, current, events, newChannelId } = await openBoth();
  const opened = await current('POST', '/conversations', { channelId: newChannelId, user: {} });
  const id = opened.body.conversationId;
  await fake.agent('ana').in(id).join();
  await events();
  await current('PATCH', `/conversations/${id}`, { assignment: { type: 'queue', id: '126' } });
  expect(await events()).toEqual([
    'TRANSFER',
    'MEMBERS_CHANGED left agent',
    'CONVERSATION_UPDATE active queue',
    'QUEUED',
  ]);
  await current('PATCH', `/conversations/${id}`, { user: { name: 'James Jones' } });
  expect(await events()).toEqual(['CONVERSATION_UPDATE active queue']);
});

test('the traps are there', async () => {
  const { fake, old, current, bearer, newChannelId } = await openBoth();
  const listed = await current('GET', '/webhooks?filter=name==New', undefined, {
    ...KEY,
    accept: 'application/json',
  });
  expect(listed.headers.get('content-type')).toBe('application/hal+json');
  expect(listed.body._embedded.webhooks).toMatchObject([{ name: 'New', version: 'Chat Gateway v1.0' }]);
  expect((await current('GET', '/conversations')).body._embedded).toEqual({ conversations: [] });
  const shown = await old('GET', '/web-hooks');
  expect(shown.body.data.map(({ version }: { version: string }) => version)).toEqual(['v2.0', 'v2.0']);

  expect((await current('GET', '/webhooks', undefined, bearer)).status).toBe(401);
  const [refused] = fake.journal.recent().slice(-1);
  expect(refused).toMatchObject({
    findings: [{ message: expect.stringContaining('Chat Gateway does not read Authorization') }],
  });

  const opened = await current('POST', '/conversations', { channelId: newChannelId, user: {} });
  const path = `/conversations/${opened.body.conversationId}/messages`;
  const answers = [];
  for (const text of ['first', 'second'])
    answers.push(await current('POST', path, { authorType: 'user', text }));
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [202, undefined],
    [202, undefined],
  ]);
  const messages = (await current('GET', path)).body._embedded.messages;
  expect(messages).toMatchObject([
    { id: expect.any(String), text: 'second' },
    { id: expect.any(String), text: 'first' },
  ]);
});
