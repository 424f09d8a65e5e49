import { defineScenario } from 'fake-8x8';
import { handlers } from 'fake-8x8/msw';
import { expect, testWith } from 'fake-8x8/vitest';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { createHelpdesk } from '../consumers/helpdesk/helpdesk.mjs';
import { createKoaApp } from '../consumers/helpdesk/koa.mjs';

const helpdesk = createHelpdesk({
  baseUrl: 'https://api.8x8.com',
  key: 'fake-8x8-test-key',
  secret: 'fake-8x8-test-secret',
  tenantId: 'fake8x8tenant01',
  webhookUrl: 'https://helpdesk.example/webhook',
});

const test = testWith({
  // The app is called without a socket, and its customer writes through its own API.
  to: { listener: createKoaApp(helpdesk).callback(), url: 'https://helpdesk.example/webhook' },
  customerSays: 'POST /chats/${conversation.id}/messages {"text":"${text}"}',
  customerLeaves: 'DELETE /chats/${conversation.id}',
  agents: { ana: { name: 'Ana Pop' }, ben: { name: 'Ben Okoro' } },
  queues: { support: { id: '104', name: 'Support' }, billing: { name: 'Billing' } },
});

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test.beforeEach(async ({ fake }) => {
  server.resetHandlers(...handlers(fake));
  await helpdesk.start();
});

test('a customer is handed over to billing and back', async ({ fake }) => {
  const { id } = await helpdesk.openChat({ name: 'James Jones' });
  await fake.agent('ana').join();
  await fake.agent('ana').says('How can I help?');
  await helpdesk.say(id, 'Where is my invoice?');
  expect(fake).toHaveReceivedMessage('Where is my invoice?', { times: 1 });

  await fake.agent('ana').transfer('billing');
  await fake.agent('ben').join();
  await fake.agent('ben').transfer('support');
  await fake.agent('ana').join();
  await fake.agent('ana').leave();
  expect(fake).toHaveBeenDelivered('TRANSFER', { times: 2 });
  expect(fake).toHaveBeenDelivered('QUEUED', { matching: { queueName: 'Billing' }, times: 1 });
  expect(helpdesk.transcript(id).lines.map(({ who, text }) => `${who}: ${text}`)).toEqual([
    'system: waiting in Support',
    'system: Ana Pop joined',
    'Ana Pop: How can I help?',
    'customer: Where is my invoice?',
    'system: transferred',
    'system: Ana Pop left',
    'system: waiting in Billing',
    'system: Ben Okoro joined',
    'system: transferred',
    'system: Ben Okoro left',
    'system: waiting in Support',
    'system: Ana Pop joined',
    'system: Ana Pop left',
  ]);
});

test('a customer who leaves first is gone at 8x8 too', async ({ fake }) => {
  const scenario = defineScenario({
    scenario: 'Leaves first',
    about: 'The customer loses patience.',
    agents: { ana: {} },
    steps: [
      { call: 'POST /chats', body: { name: 'James Jones', text: 'Is anybody there?' }, status: 201 },
      { expect: 'conversation' },
      { expect: 'message', matching: '*anybody*' },
      { join: 'ana' },
      { text: 'Yes, how can I help?' },
      { customer: 'Too late.' },
      { 'customer-leaves': true },
    ],
  });
  expect(await fake.play(scenario)).toHavePassed();
  expect(fake).toHaveReceivedCall('end', { times: 1 });
});
