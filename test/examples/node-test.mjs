import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { handlers } from 'fake-8x8/msw';
import { assertAccepted, assertPassed, assertReceivedMessage, testWith } from 'fake-8x8/node-test';
import { setupServer } from 'msw/node';
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
  agents: { ana: { name: 'Ana Pop' } },
});

const server = setupServer();
before(() => server.listen({ onUnhandledRequest: 'error' }));
after(() => server.close());

test.beforeEach(async ({ fake }) => {
  server.resetHandlers(...handlers(fake)); // answer the calls to https://api.8x8.com
  await helpdesk.start();
});

test('an agent greets a customer', async ({ fake }) => {
  const { id } = await helpdesk.openChat({ name: 'James Jones' });
  await fake.agent('ana').join();
  await fake.agent('ana').says('How can I help?');
  assertAccepted(fake, 'TEXT');
  const texts = helpdesk.transcript(id).lines.map(({ text }) => text);
  assert.ok(texts.includes('How can I help?'));

  await helpdesk.say(id, 'Where is my invoice?');
  assertReceivedMessage(fake, /invoice/, { times: 1 });
});

test('a whole scenario passes', async ({ fake }) => {
  const played = fake.play({
    scenario: 'Invoice',
    about: 'A customer asks for an invoice.',
    agents: { ana: {} },
    steps: [
      { expect: 'conversation', matching: { customer: { name: 'James*' } } },
      { join: 'ana' },
      { customer: 'Where is my invoice?' },
      { text: 'It is on its way.', ack: { status: 204 } },
      { leave: 'ana' },
    ],
  });
  await helpdesk.openChat({ name: 'James Jones' });
  assertPassed(await played);
});
