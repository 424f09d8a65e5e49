import { testIntegration } from 'fake-8x8';
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

const to = { fetch: createFetchApp(helpdesk) };
const test = testWith({ to });

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test('gets nothing wrong', { timeout: 60_000 }, async ({ fake }) => {
  server.resetHandlers(...handlers(fake)); // answer the calls to https://api.8x8.com
  await helpdesk.start();
  const examination = await testIntegration({
    fake,
    to,
    customerOpens: ({ text }) => helpdesk.openChat({ name: 'James Jones', text }),
    customerSays: ({ conversationId, text }) => helpdesk.say(conversationId, text),
    customerSees: ({ conversationId }) => {
      const { lines, open } = helpdesk.transcript(conversationId);
      return { messages: lines.map(({ who, text }) => ({ from: who, text })), canWrite: open };
    },
  });
  expect(examination).toHaveNoFindings();
});
