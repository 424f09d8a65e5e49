import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { createFake8x8 } from 'fake-8x8';
import { handlers } from 'fake-8x8/msw';
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

const server = setupServer();
before(() => server.listen({ onUnhandledRequest: 'error' }));
after(() => server.close());

let fake;
beforeEach(async () => {
  fake = createFake8x8({
    to: { fetch: createFetchApp(helpdesk) },
    customerSays: ({ conversationId, text }) => helpdesk.say(conversationId, text),
    agents: { ana: { name: 'Ana Pop' } },
  });
  server.resetHandlers(...handlers(fake));
  await helpdesk.start();
});
afterEach(() => fake.close());

test('an agent greets a customer', async () => {
  const { id } = await helpdesk.openChat({ name: 'James Jones' });
  await fake.agent('ana').join();
  await fake.agent('ana').says('How can I help?');
  const texts = helpdesk.transcript(id).lines.map(({ text }) => text);
  assert.ok(texts.includes('How can I help?'));

  await helpdesk.say(id, 'Where is my invoice?');
  await fake.expect('message', { matching: '*invoice*' });
});

test('a whole scenario passes', async () => {
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
  const { verdict, failures } = await played;
  assert.equal(verdict, 'passed', JSON.stringify(failures));
});
