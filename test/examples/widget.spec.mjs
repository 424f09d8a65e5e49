import { expect, testWith } from 'fake-8x8/playwright';
import { startWidget } from '../consumers/widget/widget.mjs';

const test = testWith({
  agents: { ana: { name: 'Ana Pop' } },
  queues: { support: { id: '104' } },
}).extend({
  // Your app: it is told where 8x8 is, and registers its webhook there.
  app: [
    async ({ fake }, use) => {
      const app = await startWidget(fake.url);
      await use(app);
      app.close();
    },
    { scope: 'worker' },
  ],
});

test('a customer and an agent chat', async ({ page, app, fake }) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Chat with us' }).click();
  await fake.expect('conversation');
  await fake.agent('ana').join();

  await page.getByRole('textbox', { name: 'Message' }).fill('Where is my invoice?');
  await page.getByRole('button', { name: 'Send' }).click();
  await fake.expect('message', { matching: '*invoice*' });

  await fake.agent('ana').says('It is on its way.');
  await expect(page.getByRole('list', { name: 'Chat' })).toContainText('It is on its way.');
  expect(fake).toHaveAccepted('TEXT');
  expect(fake).toHaveReceivedMessage('Where is my invoice?', { times: 1 });
});
