import { describe, expect, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { openFake } from '../support/play/open-fake.ts';

/** A fake that signs, in which Ana has joined. */
async function openJoined(status: (event: { readonly message?: string }) => number = () => 204) {
  const opened = openFake({ onEvent: (event) => status(event as never) }, { settings: { signed: true } });
  await opened.fake.move({ queue: 'support' });
  await opened.fake.agent('ana').join();
  return { ...opened, ana: opened.fake.agent('ana'), texts: () => textsOf(opened.app.received) };
}

function textsOf(received: readonly { readonly body: string }[]): readonly unknown[] {
  return received.map(({ body }) => JSON.parse(body).message).filter((text) => text !== undefined);
}

test('an agent says something that comes twice', async () => {
  const { ana, texts } = await openJoined();
  const { events } = await ana.says('x', { fault: 'again-at-once' });
  expect(texts()).toEqual(['x', 'x']);
  expect(events.map(({ fault, repeat, status }) => [fault, repeat, status])).toEqual([
    ['again-at-once', undefined, 204],
    ['again-at-once', true, 204],
  ]);
});

test('an agent leaves, and the event comes on a connection of its own', async () => {
  const { ana } = await openJoined();
  expect((await ana.leave({ fault: 'new-connection' })).events).toMatchObject([{ fault: 'new-connection' }]);
});

test('what the app must refuse is not said, and is sent once', async () => {
  const { ana, fake, texts } = await openJoined(({ message }) => (message === 'forged' ? 401 : 204));
  const { events } = await ana.says('forged', { fault: 'altered-event-id' });
  expect(events).toMatchObject([{ status: 401, retryInMs: undefined, refusalAwaited: true }]);
  await fake.sendRaw('{"message":"forged"}', { fault: 'unsigned' });
  expect(texts()).toEqual(['forged', 'forged']);
  await ana.in(fake.conversationId ?? '').says('genuine', { fault: 'second-key' });
  expect(texts()).toEqual(['forged', 'forged', 'genuine']);
});

test('an event of any type has a fault', async () => {
  const { fake } = await openJoined();
  const { events } = await fake.send('TEXT', { message: 'sent' }, { fault: 'answer-lost' });
  expect(events).toMatchObject([{ fault: 'answer-lost', retry: 1, status: 204 }]);
});

test('what comes later comes with the next event, or when the fake is to settle', async () => {
  const { ana, fake, texts } = await openJoined();
  expect((await ana.says('late', { fault: 'late' })).events).toEqual([]);
  await ana.says('next');
  expect(texts()).toEqual(['next', 'late']);
  await ana.says('again', { fault: 'again-later' });
  expect(texts()).toEqual(['next', 'late', 'again']);
  await fake.settled();
  expect(texts()).toEqual(['next', 'late', 'again', 'again']);
});

describe('refuses', () => {
  test('a fault that there is not', async () => {
    const { ana } = await openJoined();
    await expect(ana.says('x', { fault: 'again-at-one' as never })).rejects.toMatchObject({
      code: 'FAULT_UNKNOWN',
      message: expect.stringContaining('Did you mean "again-at-once"?'),
    });
  });

  test('a move that would have to happen although the app refuses it', async () => {
    await using fake = createFake8x8({ queues: { support: {} } });
    await expect(fake.move({ queue: 'support' }, { fault: 'unsigned' })).rejects.toMatchObject({
      code: 'FAULT_NOT_HERE',
    });
    expect(fake.conversationId).toBeUndefined();
  });
});
