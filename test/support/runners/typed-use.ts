/** What a user writes in TypeScript, and what the types refuse of it, by the entry. */
export const TYPED_USE: Readonly<Record<string, string>> = {
  jest: `
    import { test as plain } from '@jest/globals';
    import { createFake8x8, transcript as told } from 'fake-8x8';
    import { expect, testWith, transcript } from 'fake-8x8/jest';

    const test = testWith({ agents: { ana: {} }, queues: { support: {} } });
    test.beforeEach(({ fake }) => fake.reset());
    test('matchers', async ({ fake }) => {
      await fake.agent('ana').join();
      expect(fake).toHaveAccepted('TRANSFER');
      expect(fake).not.toHaveReceivedMessage(/invoice/, { times: 1 });
      expect(fake).toHaveBeenDelivered('TEXT', { matching: { message: expect.stringContaining('Hi') } });
      await expect(fake).toHaveShownCustomer({ within: '1s' });
      expect(transcript(fake)).toMatchSnapshot();
      expect(fake).toHaveReceivedMessage(expect.stringContaining('Hi'));
      expect(1).toBe(1);
      // @ts-expect-error there is no such agent
      fake.agent('zoe');
      // @ts-expect-error there is no such event
      expect(fake).toHaveAccepted('TRANSFERED');
    });
    test.skip('another', () => {});
    plain('a plain test', () => { told(createFake8x8()); });
  `,
  'node-test': `
    import assert from 'node:assert/strict';
    import { assertAccepted, assertDelivered, assertReceivedMessage, assertShownCustomer, testWith, transcript } from 'fake-8x8/node-test';

    const test = testWith({ agents: { ana: {} }, queues: { support: {} } });
    test.beforeEach(({ fake }) => fake.reset());
    test('assertions', async ({ fake }, t) => {
      t.diagnostic(transcript(fake));
      assertAccepted(fake, 'TRANSFER');
      assertDelivered(fake, 'TEXT', { times: 2, matching: { message: /Hello/ } });
      assertReceivedMessage(fake, 'Hello', { times: 0 });
      await assertShownCustomer(fake, { within: '1s' });
      assert.equal(fake.info.seed, '');
      // @ts-expect-error there is no such queue
      await fake.agent('ana').transfer('biling');
      // @ts-expect-error there is no such event
      assertAccepted(fake, 'TRANSFERED');
      // @ts-expect-error the event has no such field
      assertDelivered(fake, 'TEXT', { matching: { text: 'Hello' } });
      // @ts-expect-error it keeps no journal
      assertAccepted({}, 'TRANSFER');
    });
  `,
  playwright: `
    import { defineConfig } from '@playwright/test';
    import { expect, testWith, transcript, type ServedFakeOptions } from 'fake-8x8/playwright';

    export default defineConfig<object, { fakeOptions: ServedFakeOptions }>({ use: { fakeOptions: { port: 8808 } } });
    const test = testWith({ port: 8808, agents: { ana: {} }, queues: { support: {} } });
    test('matchers', async ({ fake, page }) => {
      await page.goto(fake.url ?? '');
      await fake.agent('ana').join();
      expect(fake).toHaveAccepted('TRANSFER');
      expect(fake).not.toHaveReceivedMessage(/invoice/, { times: 1 });
      await expect(fake).toHaveShownCustomer({ within: '1s' });
      await expect(page.getByText('Hi')).toBeVisible();
      expect(transcript(fake)).toMatchSnapshot('story.txt');
      // @ts-expect-error there is no such agent
      fake.agent('zoe');
      // @ts-expect-error there is no such event
      expect(fake).toHaveAccepted('TRANSFERED');
    });
    // @ts-expect-error there is no such option
    testWith({ sead: 'a' });
  `,
};

/** The same in CommonJS. */
export const TYPED_REQUIRE = `
  import fake8x8 = require('fake-8x8/jest');
  const test = fake8x8.testWith({ agents: { ana: {} } });
  test('matchers', async ({ fake }) => {
    await fake.agent('ana').join();
    fake8x8.expect(fake).toHaveAccepted('TRANSFER');
    // @ts-expect-error there is no such event
    fake8x8.expect(fake).toHaveAccepted('TRANSFERED');
  });
`;
