import { afterEach, describe, expect, test } from 'vitest';
import { dialects } from '#src/protocol/dialects.ts';
import { openGateway, type Told } from '../support/play/gateway-app.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

/** Everything that was told in a test. */
const everything: Told[] = [];

afterEach(() => {
  const events = everything.splice(0).filter(({ event }) => event.eventType !== 'WEB_HOOK_VERIFY');
  const wrong = events.flatMap(({ event }) => dialects['chat-gateway'].checkEvent(event));
  expect(wrong).toEqual([]);
});

function open(...given: Parameters<typeof openGateway>) {
  const gateway = openGateway(...given);
  const { told } = gateway;
  const push = told.push.bind(told);
  told.push = (...items) => {
    everything.push(...items);
    return push(...items);
  };
  return gateway;
}

type Gateway = ReturnType<typeof open>;

const idOf = (path: string) => path.split('/').at(-1) ?? '';
const moveOn = (path: string) => ({ conversationId: idOf(path) });
const to = (id: string, type = 'queue') => ({ assignment: { type, id } });

/** Opens a conversation that ana has. */
async function openHandled(gateway: Gateway): Promise<string> {
  const path = await gateway.open();
  await gateway.fake.move({ join: 'ana' }, moveOn(path));
  gateway.news();
  return path;
}

/** Lets scripted time pass, in a conversation of its own. */
async function pass({ fake, told }: Gateway, wait: string): Promise<void> {
  await fake.play(scenarioOf([{ queue: 'support' }, { wait }, { join: 'ben' }, { leave: 'ben' }]));
  told.splice(0);
}

describe('a conversation that the app opens', () => {
  test('is told as created, then as active and queued', async () => {
    const gateway = open();
    await gateway.open();
    expect(gateway.news()).toEqual([
      'CONVERSATION_UPDATE created queue 104',
      'MEMBERS_CHANGED user joined',
      'CONVERSATION_UPDATE active queue 104',
      'QUEUED 104',
    ]);
  });

  test('is told as created and active in its script', async () => {
    const gateway = open();
    await gateway.open(to('welcome', 'script'));
    expect(gateway.news()).toEqual([
      'CONVERSATION_UPDATE created script welcome',
      'MEMBERS_CHANGED user joined',
      'CONVERSATION_UPDATE active script welcome',
    ]);
  });
});

describe.each(['PUT', 'PATCH'])('an assignment by %s', (method) => {
  test('is a transfer where an agent has the conversation', async () => {
    const gateway = open();
    const path = await openHandled(gateway);
    expect(await gateway.call(method, path, to('126'))).toMatchObject({ status: 202 });
    expect(gateway.news()).toEqual([
      'TRANSFER',
      'MEMBERS_CHANGED apop left',
      'CONVERSATION_UPDATE active queue 126',
      'QUEUED 126',
    ]);
  });

  test('is told in the other order when asked to', async () => {
    const gateway = open({ settings: { transferOrder: 'leave-first' } });
    const path = await openHandled(gateway);
    await gateway.call(method, path, to('126'));
    expect(gateway.news().slice(0, 2)).toEqual(['MEMBERS_CHANGED apop left', 'TRANSFER']);
  });

  test('is a requeue where the conversation waits', async () => {
    const gateway = open();
    const path = await gateway.open();
    gateway.news();
    await gateway.call(method, path, to('126'));
    expect(gateway.news()).toEqual(['CONVERSATION_UPDATE active queue 126', 'QUEUED 126']);
  });

  test('is a requeue where nobody has the conversation any more', async () => {
    const gateway = open();
    const path = await openHandled(gateway);
    await gateway.fake.move({ leave: 'ana' }, moveOn(path));
    gateway.news();
    await gateway.call(method, path, to('104'));
    expect(gateway.news()).toEqual(['CONVERSATION_UPDATE active queue 104', 'QUEUED 104']);
  });

  test('to a script makes the agent leave', async () => {
    const gateway = open();
    const path = await openHandled(gateway);
    await gateway.call(method, path, to('survey', 'script'));
    expect(gateway.news()).toEqual(['MEMBERS_CHANGED apop left', 'CONVERSATION_UPDATE active script survey']);
  });

  test('that changes nothing is not told', async () => {
    const gateway = open();
    const path = await gateway.open();
    gateway.news();
    await gateway.call(method, path, to('104'));
    expect(gateway.news()).toEqual([]);
  });
});

describe('a change of the user', () => {
  test.each([
    ['PUT', { name: 'Ann' }],
    ['PATCH', { name: 'Ann', email: 'zoe@example.com' }],
  ])('by %s is told', async (method, user) => {
    const gateway = open();
    const path = await gateway.open({ user: { name: 'Zoë', email: 'zoe@example.com' } });
    gateway.told.splice(0);
    await gateway.call(method, path, { user: { name: 'Ann' } });
    expect(gateway.told.map(({ event }) => event)).toMatchObject([
      {
        eventType: 'CONVERSATION_UPDATE',
        data: { state: 'active', assignment: { type: 'queue', id: '104' }, user },
      },
    ]);
    expect(gateway.told[0]?.event.data).toHaveProperty('user', user);
  });

  test('that changes nothing is not told', async () => {
    const gateway = open();
    const path = await gateway.open();
    gateway.news();
    await gateway.call('PATCH', path, { user: { name: 'Zoë' } });
    expect(gateway.news()).toEqual([]);
  });

  test('stands before the assignment of the same call', async () => {
    const gateway = open();
    const path = await openHandled(gateway);
    await gateway.call('PATCH', path, { user: { name: 'Ann' }, ...to('126') });
    expect(gateway.news()).toEqual([
      'CONVERSATION_UPDATE active agent apop',
      'TRANSFER',
      'MEMBERS_CHANGED apop left',
      'CONVERSATION_UPDATE active queue 126',
      'QUEUED 126',
    ]);
  });
});

test('a user who is removed leaves, and the agents with them', async () => {
  const gateway = open();
  const path = await openHandled(gateway);
  await gateway.call('PATCH', `${path}/participants/user`, { removed: false });
  expect(gateway.news()).toEqual([]);
  await gateway.call('PATCH', `${path}/participants/user`, { removed: true });
  expect(gateway.news()).toEqual([
    'MEMBERS_CHANGED user left',
    'MEMBERS_CHANGED apop left',
    'CONVERSATION_UPDATE idle queue 104',
  ]);
});

describe('a message that the app posts', () => {
  test.each([
    ['echo', 'user', ['MESSAGE Hello (echo)']],
    ['message', 'user', ['MESSAGE Hello']],
    ['none', 'user', []],
    ['none', 'bot', ['MESSAGE Hello (echo)']],
  ] as const)(
    'with userMessageEvent %s comes back for the %s as %j',
    async (userMessageEvent, authorType, events) => {
      const gateway = open({ settings: { userMessageEvent } });
      const path = await openHandled(gateway);
      await gateway.call('POST', `${path}/messages`, { authorType, text: 'Hello' });
      expect(gateway.news()).toEqual(events);
    },
  );

  test('queues an idle conversation again', async () => {
    const gateway = open();
    const path = await openHandled(gateway);
    await gateway.call('PATCH', `${path}/participants/user`, { removed: true });
    gateway.news();
    await gateway.call('POST', `${path}/messages`, { authorType: 'user', text: 'Hello' });
    expect(gateway.news()).toEqual([
      'MEMBERS_CHANGED user joined',
      'MESSAGE Hello (echo)',
      'CONVERSATION_UPDATE active queue 104',
      'QUEUED 104',
    ]);
  });

  test.each(['typing', 'thinking', 'read-receipt'])('is not what %s is', async (indicator) => {
    const gateway = open();
    const path = await openHandled(gateway);
    const body = indicator === 'read-receipt' ? { authorType: 'bot', readAt: 1 } : { authorType: 'bot' };
    expect(await gateway.call('POST', `${path}/${indicator}`, body)).toEqual({ status: 204 });
    expect(gateway.news()).toEqual([]);
  });
});

test.each([
  ['submit', 'Action.Submit'],
  ['execute', 'Action.Execute'],
])('a card action %s is told as an activity', async (action, type) => {
  const gateway = open();
  const path = await openHandled(gateway);
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', version: '1.3', body: [] },
  };
  await gateway.call('POST', `${path}/messages`, { authorType: 'bot', text: 'Choose', cards: [card] });
  expect(gateway.told.splice(0)).toMatchObject([{ event: { data: { isEcho: true, cards: [card] } } }]);
  const listed = (await gateway.call('GET', `${path}/messages`)).body as {
    _embedded: { messages: { cards: { id: string }[] }[] };
  };
  const cardId = listed._embedded.messages[0]?.cards[0]?.id;
  const url = `/api/v1/tenant/fake8x8tenant01/conversations/${idOf(path)}/cards/${cardId}/action-${action}`;
  expect(await gateway.call('PUT', url, { name: '8x8' })).toEqual({ status: 204 });
  expect(gateway.news()).toEqual([
    `ACTIVITY adaptiveCard/action ${JSON.stringify({ type, data: { name: '8x8' } })}`,
  ]);
});

describe('a conversation with a post-agent assignment', () => {
  const own = (told: readonly Told[]) => told.filter(({ uri }) => !uri.endsWith('/bot'));
  const bot = (told: readonly Told[]) => told.filter(({ uri }) => uri.endsWith('/bot'));
  const typesOf = (told: readonly Told[]) => told.map(({ event }) => event.eventType);

  async function openAssigned(gateway: Gateway, configuration: object = {}): Promise<string> {
    const id = await gateway.register();
    const path = await openHandled(gateway);
    const body = { id, type: 'webhook', configuration };
    expect(await gateway.call('POST', `${path}/post-agent-assignment`, body)).toEqual({ status: 201 });
    return path;
  }

  test('goes to the bot when the agent leaves', async () => {
    const gateway = open();
    const path = await openAssigned(gateway);
    expect(gateway.news()).toEqual([]);
    await gateway.fake.move({ leave: 'ana' }, moveOn(path));
    await gateway.call('POST', `${path}/messages`, { authorType: 'user', text: 'Thanks' });
    expect(typesOf(own(gateway.told))).toEqual(['MEMBERS_CHANGED']);
    expect(typesOf(bot(gateway.told))).toEqual(['CONVERSATION_UPDATE', 'MESSAGE']);
  });

  test('stays with the other agent when one of two leaves', async () => {
    const gateway = open();
    const path = await openAssigned(gateway);
    await gateway.fake.move({ join: 'ben' }, moveOn(path));
    await gateway.fake.move({ leave: 'ana' }, moveOn(path));
    expect(bot(gateway.told)).toEqual([]);
  });

  test.each([
    ['false', 0],
    ['true', 2],
  ])(
    'tells the webhook of the channel, too, when notifyChannelWebhookIfExists is %s',
    async (notifies, count) => {
      const gateway = open();
      const path = await openAssigned(gateway, { notifyChannelWebhookIfExists: notifies });
      await gateway.fake.move({ leave: 'ana' }, moveOn(path));
      await gateway.call('POST', `${path}/messages`, { authorType: 'user', text: 'Thanks' });
      expect(bot(gateway.told)).toHaveLength(2);
      expect(own(gateway.told)).toHaveLength(1 + count);
    },
  );

  test.each([
    ['in all', { maxTotalMinutes: 20, userTimeoutInMinutes: 300 }, 20 * 60_000],
    ['for the user', { maxTotalMinutes: 600, userTimeoutInMinutes: 10 }, 10 * 60_000],
  ])(
    'leaves the bot when its time %s is over, and the bot is told then',
    async (_, configuration, pauseMs) => {
      const gateway = open();
      const path = await openAssigned(gateway, configuration);
      await pass(gateway, '6h');
      await gateway.fake.move({ leave: 'ana' }, moveOn(path));
      await gateway.call('GET', path);
      expect(typesOf(bot(gateway.told))).toEqual(['CONVERSATION_UPDATE']);
      const leftMs = Number(everything.at(-1)?.event.timestamp);
      await pass(gateway, '5h');
      const before = everything.length;
      expect(await gateway.call('GET', path)).toMatchObject({ body: { state: 'idle' } });
      const ended = everything.slice(0, before).filter(({ event }) => event.conversationId === idOf(path));
      expect(ended.at(-1)).toMatchObject({
        uri: 'http://localhost/bot',
        event: { eventType: 'CONVERSATION_UPDATE', data: { state: 'idle' }, timestamp: leftMs + pauseMs },
      });
    },
  );
});
