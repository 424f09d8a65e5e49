import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Client,
  createChannelOf,
  openClient,
  openConversationOn,
  readAll,
} from '../support/platform/client.ts';
import { openInProcess } from '../support/platform/in-process.ts';

/** What an app may do, with a number that picks one of what there is. */
type Command = {
  readonly kind:
    | 'webhook'
    | 'replace-webhook'
    | 'delete-webhook'
    | 'channel'
    | 'delete-channel'
    | 'conversation'
    | 'message'
    | 'end';
  readonly tenant: 0 | 1;
  readonly pick: number;
  readonly text: string;
};

/** What one tenant must hold, kept as simply as can be. */
type Model = {
  readonly client: Client;
  readonly webhooks: Map<string, { name: string }>;
  readonly channels: Map<string, { webHookId: string }>;
  readonly conversations: Map<
    string,
    { customer: object; texts: string[]; present: boolean; interactions: number }
  >;
  readonly deleted: Set<string>;
};

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const anyCommand: fc.Arbitrary<Command> = fc.record({
  kind: fc.constantFrom(
    'webhook',
    'replace-webhook',
    'delete-webhook',
    'channel',
    'delete-channel',
    'conversation',
    'conversation',
    'message',
    'message',
    'message',
    'end',
  ),
  tenant: fc.constantFrom(0, 1),
  pick: fc.nat(),
  text: anyText,
});

test('whatever is done, what is created is listed once, what is deleted is gone, and tenants do not meet', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyCommand, { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (commands, size) => {
        const handler = openInProcess();
        const models = [
          createModel(await openClient(handler)),
          createModel(await openClient(handler, 'tenant02', 'other-key:other-secret')),
        ] as const;
        for (const command of commands) await obey(command, models[command.tenant]);
        for (const [index, model] of models.entries()) {
          await expectLike(model, size);
          await expectNothingOf(model, models[1 - index] as Model);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('10,000 conversations are opened, used and ended, and each is as its app left it', async () => {
  const client = await openClient(openInProcess());
  const channelId = await createChannelOf(client);
  const ids: string[] = [];
  for (let number = 0; number < 10_000; number++) {
    const id = await openConversationOn(client, channelId, { number: String(number) });
    ids.push(id);
    await client.call('POST', `/conversations/${id}/messages`, {
      authorType: 'user',
      text: `text ${number}`,
    });
    if (number % 2 === 0) await client.call('DELETE', `/conversations/${id}/participants/customer`);
  }
  expect(new Set(ids).size).toBe(10_000);
  expect((await readAll(client, '/conversations', 1000)).map(({ id }) => id)).toEqual(ids);
  expect(await readAll(client, '/conversations?status=deleted', 999)).toHaveLength(5000);
  for (let number = 0; number < 10_000; number += 97) {
    const { data } = await client.call('GET', `/conversations/${ids[number]}/messages`);
    expect(data.messages.map(({ originalText }) => originalText)).toEqual([`text ${number}`]);
    const found = await client.call('GET', `/conversations?customer.number=${number}`);
    expect(found.data.data).toMatchObject([{ id: ids[number], customer: { number: String(number) } }]);
  }
});

function createModel(client: Client): Model {
  return { client, webhooks: new Map(), channels: new Map(), conversations: new Map(), deleted: new Set() };
}

function pickOf(keys: ReadonlyMap<string, unknown>, pick: number): string | undefined {
  return [...keys.keys()][pick % keys.size];
}

async function obey({ kind, pick, text }: Command, model: Model): Promise<void> {
  const { client, webhooks, channels, conversations, deleted } = model;
  const webhookId = pickOf(webhooks, pick);
  const channelId = pickOf(channels, pick);
  const conversationId = pickOf(conversations, pick);
  const webhookBody = { name: text, uri: 'https://bot.example/hook', version: 'v2.0' };
  switch (kind) {
    case 'webhook': {
      const { data } = await client.call('POST', '/web-hooks', webhookBody);
      webhooks.set(data.id, { name: text });
      return;
    }
    case 'replace-webhook':
      if (webhookId === undefined) return;
      await client.call('PUT', `/web-hooks/${webhookId}`, webhookBody);
      webhooks.set(webhookId, { name: text });
      return;
    case 'delete-webhook':
      if (webhookId === undefined) return;
      await client.call('DELETE', `/web-hooks/${webhookId}`);
      webhooks.delete(webhookId);
      deleted.add(`/web-hooks/${webhookId}`);
      return;
    case 'channel': {
      if (webhookId === undefined) return;
      const routingOptions = { type: 'queue', id: '104' };
      const { data } = await client.call('POST', '/channels', {
        name: text,
        webHookId: webhookId,
        routingOptions,
      });
      channels.set(data.id, { webHookId: webhookId });
      return;
    }
    case 'delete-channel':
      if (channelId === undefined) return;
      await client.call('DELETE', `/channels/${channelId}`);
      channels.delete(channelId);
      deleted.add(`/channels/${channelId}`);
      return;
    case 'conversation': {
      if (channelId === undefined) return;
      const customer = { name: text };
      const id = await openConversationOn(client, channelId, customer);
      conversations.set(id, { customer, texts: [], present: true, interactions: 1 });
      return;
    }
    case 'message': {
      const conversation = conversations.get(conversationId ?? '');
      if (conversation === undefined) return;
      await client.call('POST', `/conversations/${conversationId}/messages`, { authorType: 'bot', text });
      conversation.texts.push(text);
      if (!conversation.present) conversation.interactions++;
      conversation.present = true;
      return;
    }
    case 'end': {
      const conversation = conversations.get(conversationId ?? '');
      if (conversation === undefined) return;
      await client.call('DELETE', `/conversations/${conversationId}/participants/customer`);
      conversation.present = false;
    }
  }
}

async function expectLike(model: Model, size: number): Promise<void> {
  const { client, webhooks, channels, conversations, deleted } = model;
  const idsOf = async (path: string) => (await readAll(client, path, size)).map(({ id }) => id);

  expect(await readAll(client, '/web-hooks', size)).toMatchObject(
    Array.from(webhooks, ([id, each]) => ({ id, ...each })),
  );
  expect(await idsOf('/channels')).toEqual([...channels.keys()].toSorted());
  expect(await idsOf('/conversations')).toEqual([...conversations.keys()]);
  expect(await idsOf('/conversations?order=desc')).toEqual([...conversations.keys()].toReversed());
  const here = [...conversations].filter(([, { present }]) => present).map(([id]) => id);
  expect(await idsOf('/conversations?status=pending')).toEqual(here);

  for (const [id, { customer, texts, present, interactions }] of conversations) {
    const path = `/conversations/${id}`;
    const { data } = await client.call('GET', path);
    expect(data).toMatchObject({ id, customer });
    expect(data.interactions).toHaveLength(interactions);
    const read = await client.call('GET', `${path}/messages`);
    expect(read.data.messages.map(({ originalText }) => originalText)).toEqual(texts);
    const { participants } = (await client.call('GET', `${path}/participants`)).data;
    expect(participants.length > 0).toBe(present);
  }
  for (const path of deleted) expect((await client.call('GET', path)).status).toBe(404);
}

async function expectNothingOf(model: Model, other: Model): Promise<void> {
  const paths = [
    ...Array.from(other.webhooks.keys(), (id) => `/web-hooks/${id}`),
    ...Array.from(other.channels.keys(), (id) => `/channels/${id}`),
    ...Array.from(other.conversations.keys(), (id) => `/conversations/${id}/messages`),
  ];
  for (const path of paths) expect((await model.client.call('GET', path)).status).toBe(404);
}
