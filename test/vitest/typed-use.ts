// What types accept and refuse of what a user writes. `tsc -p .` checks it here, the package's tests where it is installed.
import type { Fake8x8 } from 'fake-8x8';
import { expect, test, testWith } from 'fake-8x8/vitest';
import { expect as vitestExpect } from 'vitest';

const typed = testWith({ agents: { ana: {}, ben: {} }, queues: { support: {}, billing: {} } });
const gateway = testWith({ dialect: 'chat-gateway', agents: { ana: {} } });

typed('the keys of agents and queues', async ({ fake, fakeOptions }) => {
  const given: Fake8x8<'ana' | 'ben', 'support' | 'billing', 'chat-api'> = fake;
  await given.agent('ana').transfer('billing');
  await fake.move({ queue: 'support' });
  await fake.send('TEXT', { message: 'Hello' });
  fakeOptions.agents?.ben.name?.trim();
  // @ts-expect-error there is no such agent
  fake.agent('zoe');
  // @ts-expect-error there is no such queue
  await fake.agent('ana').transfer('biling');
  // @ts-expect-error there is no such event in this dialect
  await fake.send('MESSAGE');
});

gateway('the events of the dialect', async ({ fake }) => {
  await fake.send('MESSAGE');
  // @ts-expect-error there is no such event in this dialect
  await fake.send('AGENT_JOINED');
});

typed.override({ fakeOptions: { seed: 'a', agents: { ana: {}, ben: {} } } });
// @ts-expect-error there is no such option
typed.override({ fakeOptions: { sead: 'a' } });
// @ts-expect-error there is no such dialect
testWith({ dialect: 'chat-api-v3' });

test('any key', async ({ fake }) => {
  await fake.agent('whoever').join();
});

const mine = test.extend('app', ({ fake }) => ({ started: fake.info.startedMs }));

mine('further fixtures', ({ app, fake }) => {
  const started: number = app.started;
  expect(fake.info.startedMs).toBe(started);
});

typed('the matchers', async ({ fake }) => {
  expect(fake).toHaveAccepted('TRANSFER');
  vitestExpect(fake).not.toHaveAccepted('MESSAGE');
  expect(fake).toHaveBeenDelivered('TEXT', {
    times: 2,
    matching: { message: /Hello/, agentName: 'Ana,Pop' },
  });
  expect(fake).toHaveBeenDelivered('TEXT', { matching: { message: expect.stringContaining('Hello') } });
  expect(fake).toHaveReceivedMessage(/invoice/, { conversationId: 'a', times: 1 });
  expect(fake).toHaveReceivedMessage(expect.stringContaining('invoice'));
  expect(fake).toHaveReceivedCall('conversation', {
    matching: { customer: { name: 'James' } },
    status: '2xx',
  });
  await expect(fake).toHaveShownCustomer({ within: '1s', conversationId: 'a' });
  // @ts-expect-error a time is a text
  await expect(fake).toHaveShownCustomer({ within: 1 });
  expect({ body: {} }).toEqual({ body: expect.toMatchEvent('TEXT') });
  expect('{}').toMatchEvent('TEXT');
  expect.soft(await fake.play([])).toHavePassed();
  await expect.poll(() => fake).toHaveAccepted('QUEUED');

  // @ts-expect-error there is no such event
  expect(fake).toHaveAccepted('TRANSFERED');
  // @ts-expect-error there is no such event
  expect(fake).not.toHaveBeenDelivered('TXT');
  // @ts-expect-error the event has no such field
  expect(fake).toHaveBeenDelivered('TEXT', { matching: { text: 'Hello' } });
  // @ts-expect-error the field is a text
  expect(fake).toHaveBeenDelivered('TEXT', { matching: { message: 1 } });
  // @ts-expect-error there is no such operation
  expect(fake).toHaveReceivedCall('mesage');
  // @ts-expect-error there is no such option
  expect(fake).toHaveReceivedMessage('Hello', { time: 1 });
  // @ts-expect-error there is no such event
  expect('{}').toMatchEvent('TXT');
  // @ts-expect-error there is no such event
  expect({}).toEqual(expect.toMatchEvent('TXT'));
  // @ts-expect-error it takes nothing
  expect({}).toHavePassed('yes');
});
