import { handlers } from 'fake-8x8/msw';
import { expect, testWith } from 'fake-8x8/vitest';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { createFetchApp } from '../consumers/helpdesk/fetch.mjs';
import { createHelpdesk } from '../consumers/helpdesk/helpdesk.mjs';

const helpdesk = createHelpdesk({
  baseUrl: 'https://api.8x8.com',
  dialect: 'chat-gateway', // calls /chat-gateway/v1 with x-api-key
  key: 'fake-8x8-test-key',
  tenantId: 'fake8x8tenant01',
  webhookUrl: 'https://helpdesk.example/webhook',
});

const test = testWith({
  dialect: 'chat-gateway',
  to: { fetch: createFetchApp(helpdesk) },
  agents: { ana: { name: 'Ana Pop' }, ben: { name: 'Ben Okoro' } },
  queues: { support: { id: '104' }, billing: { id: '126' } },
});

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test.beforeEach(async ({ fake }) => {
  server.resetHandlers(...handlers(fake));
  await helpdesk.start();
});

test('takes no echo for an answer', async ({ fake }) => {
  const { id } = await helpdesk.openChat({ name: 'James Jones' });
  await helpdesk.say(id, 'Where is my invoice?');
  await fake.settled();
  expect(fake).toHaveBeenDelivered('MESSAGE', { matching: { data: { isEcho: true } }, times: 1 });
  expect(fake).toHaveReceivedMessage('Where is my invoice?', { times: 1 });
});

test('transfers a customer to billing, which is a PATCH', async ({ fake }) => {
  const { id } = await helpdesk.openChat({ name: 'James Jones' });
  await fake.agent('ana').join();
  await helpdesk.act(id, 'queue', { id: '126' });
  const assignment = { type: 'queue', id: '126' };
  expect(fake).toHaveReceivedCall('update-conversation', { matching: { assignment }, status: 202 });

  await fake.agent('ben').join();
  await fake.agent('ben').says('How can I help?');
  expect(fake).toHaveAccepted('TRANSFER');
  expect(helpdesk.transcript(id).lines.at(-1)?.text).toBe('How can I help?');
});

test('brings a file before the message that names it', async ({ fake }) => {
  const { id } = await helpdesk.openChat({ name: 'James Jones' });
  await helpdesk.act(id, 'files', { fileName: 'receipt.txt', content: '1 lamp', text: 'Here it is.' });
  await fake.expect('attachment');
  await fake.expect('message', { matching: { text: 'Here it is.', attachments: [{}] } });
});
