import { describe, expect, onTestFinished, test } from 'vitest';
import { createSignal } from '#src/base/signal.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { entriesOf, openFake } from '../support/play/open-fake.ts';
import { eventOf, scenarioOf } from '../support/play/play-in-process.ts';

describe('moves by hand', () => {
  test('resolve with what they came to, once the app has answered', async () => {
    const { fake, app } = openFake();
    const { conversationId, events } = await fake.move({ queue: 'support' });
    expect(events).toMatchObject([{ eventType: 'QUEUED', outcome: 'accepted', conversationId }]);
    expect(fake.conversationId).toBe(conversationId);
    await fake.agent('ana').join();
    await fake.agent('ana').says('Hello');
    const transferred = await fake.agent('ana').transfer('billing');
    expect(transferred.events.map(({ eventType }) => eventType)).toEqual([
      'TRANSFER',
      'AGENT_LEFT',
      'QUEUED',
    ]);
    await fake.agent('ben').join();
    await fake.move({ text: 'It is me' });
    await fake.agent('ben').leave();
    expect(app.heard(conversationId)).toEqual([
      ...['QUEUED', 'AGENT_JOINED', 'TEXT Hello', 'TRANSFER', 'AGENT_LEFT', 'QUEUED'],
      ...['AGENT_JOINED', 'TEXT It is me', 'AGENT_LEFT'],
    ]);
  });

  test('are made in the conversation that was opened last, or in a certain one', async () => {
    const { fake, app } = openFake();
    const { conversationId: first } = await fake.move({ queue: 'support' });
    const second = await app.open({ name: 'Ann' });
    await fake.agent('ana').join();
    await fake.agent('ben').in(first).join();
    await fake.agent('ben').in(first).says('Here');
    expect(app.heard(second)).toEqual(['QUEUED', 'AGENT_JOINED']);
    expect(app.heard(first)).toEqual(['QUEUED', 'AGENT_JOINED', 'TEXT Here']);
    expect(fake.conversationId).toBe(second);
  });

  test('go to a conversation as soon as its opening is answered, and are told after what it led to', async () => {
    const { fake, app } = openFake();
    const opening = { channelId: fake.info.channelId, customer: { name: 'James Jones' } };
    const opened = await app.callHeld('POST', '/conversations', opening);
    const joined = fake.agent('ana').join();
    expect(app.received).toEqual([]);
    opened.send();
    const { conversationId } = await joined;
    expect(app.heard(conversationId)).toEqual(['QUEUED', 'AGENT_JOINED']);
  });

  test('tell the last attempt of each event', async () => {
    const { fake, app } = openFake({ onEvent: () => (app.received.length === 1 ? 503 : 204) });
    const { events } = await fake.move({ queue: 'support' });
    expect(events).toMatchObject([{ retry: 1, outcome: 'accepted' }]);
    expect(app.received).toHaveLength(2);
  });

  test('are made while a scenario plays the conversation, and it hears of the result', async () => {
    const { fake, app } = openFake();
    const run = fake.createRun({
      scenarios: [scenarioOf([{ expect: 'conversation' }, { expect: 'message' }, { join: 'ben' }])],
    });
    const playing = run.play();
    await run.begun;
    const id = await app.open();
    const { events } = await fake.agent('ana').join();
    expect(events).toMatchObject([{ eventType: 'AGENT_JOINED', scenario: 'Test' }]);
    await app.say(id, 'hello');
    expect((await playing).verdict).toBe('passed');
    expect(app.heard(id)).toEqual(['QUEUED', 'AGENT_JOINED', 'AGENT_JOINED']);
  });

  test.each([
    ['join', 'CONVERSATION_UNKNOWN', (fake) => fake.agent('ana').join()],
    ['elsewhere', 'CONVERSATION_UNKNOWN', (fake) => fake.agent('ana').in('nowhere').join()],
    ['send elsewhere', 'CONVERSATION_UNKNOWN', (fake) => fake.sendRaw('x', { conversationId: 'nowhere' })],
    ['an unknown queue', 'QUEUE_UNKNOWN', (fake) => fake.move({ queue: 'suport' as 'support' })],
  ] satisfies [string, string, (fake: ReturnType<typeof openFake>['fake']) => Promise<unknown>][])(
    'fail before there is a conversation: %s',
    async (_, code, move) => {
      const { fake, app } = openFake();
      await expect(move(fake)).rejects.toMatchObject({ code });
      expect(app.received).toEqual([]);
    },
  );

  test.each([
    ['text before anybody joined', 'MOVE_NOT_LEGAL', (fake) => fake.move({ text: 'x' })],
    ['leave before joining', 'MOVE_NOT_LEGAL', (fake) => fake.agent('ana').leave()],
    ['the same queue', 'MOVE_NOT_LEGAL', (fake) => fake.move({ queue: 'support' })],
    ['an unknown agent', 'AGENT_UNKNOWN', (fake) => fake.agent('anna' as 'ana').join()],
  ] satisfies [string, string, (fake: ReturnType<typeof openFake>['fake']) => Promise<unknown>][])(
    'that do not fit fail and send nothing: %s',
    async (_, code, move) => {
      const { fake, app } = openFake();
      await fake.move({ queue: 'support' });
      await expect(move(fake)).rejects.toMatchObject({ code });
      expect(app.heard()).toEqual(['QUEUED']);
    },
  );
});

describe('an agent in Chat Gateway', () => {
  type Message = {
    readonly data: {
      readonly text: string;
      readonly attachments: readonly { readonly fileName: string; readonly preSignedUrl: string }[];
    };
  };

  /** A fake with an agent in a conversation, and the last event that its app was sent. */
  async function begin(dialect: 'chat-gateway' | 'chat-api' = 'chat-gateway') {
    const received: unknown[] = [];
    const fake = createFake8x8({
      dialect,
      agents: { ana: { id: 'apop' } },
      queues: { support: {} },
      settings: { signed: false },
      to: {
        async fetch(request) {
          received.push(await request.json());
          return new Response(null, { status: 204 });
        },
      },
    });
    onTestFinished(fake.close);
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    return { fake, ana: fake.agent('ana'), received, last: () => received.at(-1) };
  }

  test('types and stops typing', async () => {
    const { ana, last } = await begin();
    await ana.types();
    expect(last()).toMatchObject({
      eventType: 'ACTIVITY',
      data: { name: 'typing', value: { users: [{ type: 'agent', id: 'apop' }] } },
    });
    await ana.stopsTyping();
    expect(last()).toMatchObject({ data: { name: 'typing', value: { users: [] } } });
  });

  test('sends a file, which the platform answers with where the event says', async () => {
    const { fake, ana, last } = await begin();
    await ana.sends({ text: 'Here', attachment: { name: 'invoice.txt', content: 'Invoice 42' } });
    const { text, attachments } = (last() as Message).data;
    expect([text, attachments[0]?.fileName]).toEqual(['Here', 'invoice.txt']);
    const { pathname, searchParams } = new URL(attachments[0]?.preSignedUrl ?? '');
    const match = fake.match(pathname);
    if (match === undefined) throw new Error(`Nothing answers ${pathname}.`);
    const answer = await fake.handle({ method: 'GET', match, query: searchParams, headers: {}, body: '' });
    expect(answer.status).toBe(200);
    expect(Buffer.from(answer.bytes ?? []).toString()).toBe('Invoice 42');
  });

  test('sends bytes of another type, a card and quick replies, with a text or without', async () => {
    const { ana, last } = await begin();
    const card = { type: 'AdaptiveCard', version: '1.3', body: [] };
    await ana.sends({
      attachment: { name: 'voice', content: new Uint8Array([1]), type: 'audio/ogg' },
      card,
      quickReplies: ['Yes', { title: 'No', payload: 'n' }],
    });
    expect(last()).toMatchObject({
      data: {
        text: '',
        attachments: [{ fileName: 'voice', type: 'audio' }],
        cards: [
          { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
          { contentType: 'application/8x8.quick.replies', content: { options: [{ title: 'Yes' }, {}] } },
        ],
      },
    });
  });

  test('is told what cannot be sent, and then keeps and sends nothing', async () => {
    const { ana, received } = await begin();
    const before = received.length;
    await expect(ana.sends({ card: { type: 'Card', version: '1.3' } })).rejects.toMatchObject({
      code: 'CARD_INVALID',
      message:
        'Cannot send a card of type application/vnd.microsoft.card.adaptive: /type of its content is not "AdaptiveCard".',
    });
    const chatApi = await begin('chat-api');
    await expect(chatApi.ana.types()).rejects.toMatchObject({ code: 'DIALECT_LACKS' });
    const attachment = { name: 'a', content: 'a' };
    await expect(chatApi.ana.sends({ attachment })).rejects.toMatchObject({
      code: 'DIALECT_LACKS',
      message:
        "chat-api has no attachments: 8x8 publishes none for it. Create the fake with dialect: 'chat-gateway'.",
    });
    await ana.leave();
    await expect(ana.sends({ attachment })).rejects.toMatchObject({ code: 'MOVE_NOT_LEGAL' });
    expect(received).toHaveLength(before + 2);
    expect(await chatApi.ana.sends({ text: 'Hi' })).toMatchObject({ events: [{ eventType: 'TEXT' }] });
  });
});

describe('events by hand', () => {
  test('are valid, of this conversation and of now, unless their fields say otherwise', async () => {
    const { fake, app } = openFake();
    const { conversationId } = await fake.move({ queue: 'support' });
    await fake.send('TEXT', { message: 'Made up' });
    await fake.send('TEXT', { conversationId: 'other', timestamp: 1 });
    expect(app.received.slice(1).map(eventOf)).toMatchObject([
      { eventType: 'TEXT', message: 'Made up', conversationId, timestamp: fake.info.startedMs },
      { eventType: 'TEXT', conversationId: 'other', timestamp: 1 },
    ]);
  });

  test('need no conversation, and have ids of their own', async () => {
    const { fake, app } = openFake();
    await fake.send('QUEUED');
    const { events } = await fake.sendRaw('no JSON at all');
    expect(events).toMatchObject([{ eventType: '(raw)', move: 'send', scenario: '' }]);
    await app.open();
    await app.open();
    await app.register('http://localhost/hook');
    await fake.settled();
    expect(app.received).toHaveLength(5);
    expect(new Set(app.received.map(({ eventId }) => eventId)).size).toBe(5);
    expect(app.received[1]?.body).toBe('no JSON at all');
  });
});

describe('settled', () => {
  test('is at once when nothing happens', async () => {
    await openFake().fake.settled();
  });

  test('waits for calls that are being answered, and for what they lead to', async () => {
    const sentRequest = createSignal<void>();
    const verified = createSignal<void>();
    const { fake, app } = openFake({
      onEvent() {
        sentRequest.resolve();
        return verified.promise;
      },
    });
    const registered = app.register('http://localhost/hook');
    await sentRequest.promise;
    let isSettled = false;
    const settled = fake.settled().then(() => {
      isSettled = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isSettled).toBe(false);
    verified.resolve();
    await settled;
    expect((await registered).webhookId).not.toBe('');
  });

  test('is so after a run that was stopped in the middle', async () => {
    const { fake } = openFake({
      onEvent({ eventType }) {
        if (eventType !== 'TRANSFER') return 204;
        setImmediate(() => run.stop());
        return new Promise(() => {});
      },
    });
    const run = fake.createRun({
      scenarios: [scenarioOf([{ queue: 'support' }, { join: 'ana' }, { transfer: 'billing' }])],
    });
    expect((await run.play()).verdict).toBe('interrupted');
    await fake.settled();
  });
});

/** Everything that happens here, and the ids of it. */
async function live({ fake, app }: ReturnType<typeof openFake>): Promise<readonly string[]> {
  const { conversationId } = await fake.move({ queue: 'support' });
  const { webhookId, channelId } = await app.register('http://localhost/hook');
  const opened = await app.open({ name: 'Ann' }, channelId);
  await fake.agent('ana').in(opened).join();
  await fake.play(scenarioOf([{ queue: 'support' }, { expect: 'nothing', within: '1ms' }]));
  await app.call('GET', '/conversations/unknown');
  await fake.settled();
  const entries = fake.journal.recent();
  const calls = entriesOf(entries, 'call').map(({ callIndex, response }) => `${callIndex} ${response}`);
  return [webhookId, channelId, opened, conversationId, ...eventIdsOf(fake), ...calls.slice(-1)];
}

function eventIdsOf({ journal }: ReturnType<typeof openFake>['fake']): readonly string[] {
  return entriesOf(journal.recent(), 'attempt').map(({ eventId }) => eventId);
}

describe('reset', () => {
  test('forgets everything but tokens, and begins with the same ids', async () => {
    const opened = openFake();
    const { fake, app } = opened;
    await app.fetchToken();
    await fake.reset();
    const before = await live(opened);
    await fake.reset();
    expect(fake.journal.size).toBe(0);
    expect(fake.conversationId).toBeUndefined();
    expect((await app.call('GET', '/conversations')).body.data).toEqual([]);
    await expect(fake.agent('ana').join()).rejects.toMatchObject({ code: 'CONVERSATION_UNKNOWN' });
    await fake.reset();
    expect(await live(opened)).toEqual(before);
  });

  test('stops what is played, and gives up what is under way', async () => {
    const { fake, app } = openFake({
      onEvent: ({ eventType }) => (eventType === 'AGENT_JOINED' ? new Promise(() => {}) : 204),
    });
    const waiting = fake.play(scenarioOf([{ queue: 'support' }, { expect: 'message', within: '1m' }]));
    await app.open();
    const joining = fake.agent('ana').join();
    await new Promise((resolve) => setImmediate(resolve));
    await fake.reset();
    expect((await waiting).verdict).toBe('interrupted');
    expect((await joining).events).toMatchObject([{ outcome: 'unreachable' }]);
    expect(fake.journal.size).toBe(0);
    await fake.move({ queue: 'support' });
    expect(app.heard()).toContain('QUEUED');
    expect(entriesOf(fake.journal.recent(), 'attempt')).toMatchObject([{ outcome: 'accepted' }]);
  });

  test('lets calls that are being answered lead to nothing', async () => {
    const { fake, app } = openFake();
    const opening = await app.callHeld('POST', '/conversations', {
      channelId: fake.info.channelId,
      customer: {},
    });
    await fake.reset();
    opening.send();
    await fake.settled();
    expect(app.received).toEqual([]);
    await expect(fake.expect('conversation', { within: '5ms' })).rejects.toThrow('It did not come.');
  });
});

describe('close', () => {
  test('may be done twice, and ends what waits', async () => {
    const { fake } = openFake();
    const playing = fake.play(scenarioOf([{ queue: 'support' }, { expect: 'message', within: '1m' }]));
    const awaited = fake.expect('message', { within: '1m' });
    const nothing = fake.expect('nothing', { within: '1m' });
    await fake.settled();
    const closed = Promise.all([fake.close(), fake.close()]);
    await expect(awaited).rejects.toMatchObject({ code: 'EXPECTATION_FAILED' });
    expect(await nothing).toBeUndefined();
    expect((await playing).verdict).toBe('interrupted');
    await closed;
    await fake.close();
  });

  test('happens by itself where a fake is disposed of', async () => {
    const seen: string[] = [];
    {
      await using fake = createFake8x8({ to: { fetch: () => new Response() }, queues: { a: {} } });
      await fake.move({ queue: 'a' });
      seen.push(String(fake.journal.size));
      fake.play(scenarioOf([{ queue: 'support', after: '1h' }]), { clock: 'wall' }).then(({ verdict }) => {
        seen.push(verdict);
      });
    }
    expect(seen).toEqual(['1', 'interrupted']);
  });
});

test('two fakes beside each other share nothing', async () => {
  const one = openFake();
  const other = openFake();
  const id = await one.app.open();
  await one.fake.agent('ana').join();
  await one.fake.settled();
  expect(other.app.received).toEqual([]);
  expect(other.fake.journal.size).toBe(0);
  expect((await other.app.call('GET', `/conversations/${id}`)).status).toBe(404);
});
