import { createServer } from 'fake-8x8/server';
import { expect, testWith } from 'fake-8x8/vitest';
import { createChatGateway } from '../consumers/helpdesk/chat-gateway.mjs';
import { failureOf } from '../support/vitest/failure-of.ts';

const test = testWith({
  dialect: 'chat-gateway',
  to: { fetch: () => new Response(null, { status: 204 }) },
}).extend('app', async ({ fake }, { onCleanup }) => {
  const server = await createServer({ fake });
  onCleanup(server.close);
  const { tenantId } = fake.info;
  const client = createChatGateway({
    baseUrl: server.url,
    key: 'fake-8x8-test-key',
    tenantId,
    webhookUrl: '',
  });
  const webhook = await client.createWebhook({ name: 'App', uri: 'https://app.example/hook' });
  const channel = await client.createChannel({ name: 'App', webHookId: webhook.id, queueId: '104' });
  const customer = { name: 'James Jones' };
  return { client, conversationId: await client.openConversation({ channelId: channel.id, customer }) };
});

test('toHaveReceivedCall knows the calls that Chat Gateway alone has', async ({ fake, app }) => {
  const { client, conversationId } = app;
  const user = { email: 'james@example.com' };
  await client.call('PATCH', `/conversations/${conversationId}`, { user });
  expect(fake).toHaveReceivedCall('update-conversation', { matching: { user }, conversationId, times: 1 });
  expect(fake).toHaveReceivedCall('conversation', { matching: { user: { name: 'James Jones' } } });
  expect(fake).not.toHaveReceivedCall('thinking');
  await client.actions.thinking?.(conversationId, { text: 'I know it.' }, '');
  expect(fake).toHaveReceivedCall('thinking', { status: 204 });
  expect(await fake.expect('thinking', { conversationId })).toMatchObject({ method: 'POST', status: 204 });
});

test('toHaveReceivedMessage counts those of the user and of the bot', async ({ fake, app }) => {
  await app.client.say(app.conversationId, 'Where is my invoice?');
  await app.client.say(app.conversationId, 'Your invoice is here.', 'bot');
  expect(fake).toHaveReceivedMessage(/invoice/, { times: 2 });
  expect(fake).toHaveReceivedCall('message', { matching: { authorType: 'bot' }, times: 1 });
});

test('a failure shows a call of Chat Gateway that came instead', async ({ fake, app }) => {
  const assignment = { type: 'queue', id: '126' };
  await app.client.call('PUT', `/conversations/${app.conversationId}`, { assignment });
  expect(failureOf(() => expect(fake).toHaveReceivedCall('update-conversation'))).toContain(
    '  replace-conversation',
  );
  expect(failureOf(() => expect(fake).toHaveReceivedCall('update-conversatio' as never))).toContain(
    'Did you mean "update-conversation"?',
  );
});
