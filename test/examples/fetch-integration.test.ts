import { handlers } from 'fake-8x8/msw';
import { expect, testWith } from 'fake-8x8/vitest';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { createFetchApp } from '../consumers/helpdesk/fetch.mjs';
import { createHelpdesk } from '../consumers/helpdesk/helpdesk.mjs';

const helpdesk = createHelpdesk({
  baseUrl: 'https://api.8x8.com',
  key: 'fake-8x8-test-key',
  secret: 'fake-8x8-test-secret',
  tenantId: 'fake8x8tenant01',
  webhookUrl: 'https://helpdesk.example/webhook',
});

const test = testWith({
  to: { fetch: createFetchApp(helpdesk) }, // gets 8x8's events
  customerSays: ({ conversationId, text }) => helpdesk.say(conversationId, text),
  agents: { ana: { name: 'Ana Pop' }, ben: { name: 'Ben Okoro' } },
  queues: { support: { id: '104' }, billing: {} },
});

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test.beforeEach(async ({ fake }) => {
  server.resetHandlers(...handlers(fake)); // answer the calls to https://api.8x8.com
  await helpdesk.start();
});

test('hands a customer over to billing', async ({ fake }) => {
  const { id } = await helpdesk.openChat({ name: 'James Jones' });
  await fake.agent('ana').join();
  await fake.agent('ana').says('How can I help?');
  await helpdesk.say(id, 'Where is my invoice?');
  expect(fake).toHaveReceivedMessage(/invoice/);

  await fake.agent('ana').transfer('billing');
  await fake.agent('ben').join();
  await fake.agent('ben').leave();
  expect(fake).toHaveAccepted('TRANSFER');
  expect(helpdesk.transcript(id).lines).toContainEqual({ who: 'system', text: 'Ben Okoro joined' });
});

test('lives through a whole scenario', async ({ fake }) => {
  const steps = [
    { expect: 'conversation', matching: { customer: { name: 'James*' } } },
    { join: 'ana' },
    { customer: 'Where is my invoice?' },
    { text: 'It is on its way.', ack: { status: 204 } },
    { leave: 'ana' },
  ] as const;
  const played = fake.play({ scenario: 'Invoice', about: 'Somebody asks.', agents: { ana: {} }, steps });
  await helpdesk.openChat({ name: 'James Jones' });
  expect(await played).toHavePassed();
});
