import { defineScenario } from 'fake-8x8';
import { handlers } from 'fake-8x8/msw';
import { expect, testWith } from 'fake-8x8/vitest';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { createExpressApp } from '../consumers/helpdesk/express.mjs';
import { createHelpdesk } from '../consumers/helpdesk/helpdesk.mjs';

const helpdesk = createHelpdesk({
  baseUrl: 'https://api.8x8.com',
  key: 'fake-8x8-test-key',
  secret: 'fake-8x8-test-secret',
  tenantId: 'fake8x8tenant01',
  webhookUrl: 'https://helpdesk.example/webhook',
});

const test = testWith({
  to: { listener: createExpressApp(helpdesk), url: 'https://helpdesk.example/webhook' },
  customerSays: 'POST /chats/${conversation.id}/messages {"text":"${text}"}',
  agents: { ana: { name: 'Ana Pop' }, ben: { name: 'Ben Okoro' } },
  queues: { support: { id: '104' }, billing: {} },
});

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test.beforeEach(async ({ fake }) => {
  server.resetHandlers(...handlers(fake));
  await helpdesk.start();
});

test('two customers are served at once, each by one agent', async ({ fake }) => {
  const james = await helpdesk.openChat({ name: 'James Jones' });
  const mira = await helpdesk.openChat({ name: 'Mira Solberg', email: 'mira@example.com' });
  const ana = fake.agent('ana').in(helpdesk.transcript(james.id).conversationId);
  const ben = fake.agent('ben').in(helpdesk.transcript(mira.id).conversationId);

  await ana.join();
  await ben.join();
  await ben.says('Hello Mira');
  await helpdesk.say(mira.id, 'Where is my invoice?');
  await ana.transfer('billing');
  await ben.leave();

  expect(fake).toHaveReceivedCall('conversation', { matching: { customer: { name: /Solberg$/ } }, times: 1 });
  expect(fake).toHaveReceivedMessage(/invoice/, {
    conversationId: helpdesk.transcript(mira.id).conversationId,
  });
  expect(fake).toHaveAccepted('TRANSFER');
  expect(helpdesk.transcript(mira.id).lines).toContainEqual({ who: 'Ben Okoro', text: 'Hello Mira' });
  expect(helpdesk.transcript(james.id).lines).not.toContainEqual({ who: 'Ben Okoro', text: 'Hello Mira' });
});

test('a customer is answered in every conversation that is opened', async ({ fake }) => {
  const scenario = defineScenario({
    scenario: 'Three at once',
    about: 'Three customers ask the same.',
    conversations: 3,
    agents: { ana: {} },
    queues: { billing: {} },
    steps: [
      { expect: 'conversation' },
      { join: 'ana' },
      { customer: 'Where is my invoice?' },
      { transfer: 'billing' },
      { expect: 'nothing', within: '20ms' },
    ],
  });
  const played = fake.play(scenario);
  for (const name of ['James Jones', 'Mira Solberg', 'Li Wei']) await helpdesk.openChat({ name });
  expect(await played).toHavePassed();
  expect(fake).toHaveReceivedMessage(/invoice/, { times: 3 });
  expect(fake).toHaveBeenDelivered('TRANSFER', { times: 3 });
});
