import { afterAll, beforeAll } from '@jest/globals';
import { expect, testWith, transcript } from 'fake-8x8/jest';
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

const test = testWith({
  to: { fetch: createFetchApp(helpdesk) }, // gets 8x8's events
  agents: { ana: { name: 'Ana Pop' } },
});

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test.beforeEach(async ({ fake }) => {
  server.resetHandlers(...handlers(fake)); // answer the calls to https://api.8x8.com
  await helpdesk.start();
});

test('an agent helps a customer', async ({ fake }) => {
  const { id } = await helpdesk.openChat({ name: 'James Jones' });
  await fake.agent('ana').join();
  await fake.agent('ana').says('How can I help?');
  await helpdesk.say(id, 'Where is my invoice?');
  expect(fake).toHaveAccepted('TEXT');
  expect(fake).toHaveReceivedMessage(/invoice/, { times: 1 });
  expect(transcript(fake)).toMatchSnapshot();
});
