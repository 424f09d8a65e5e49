import { describe, expect, test } from 'vitest';
import { createClock } from '#src/base/clock.ts';
import { createSeededIds } from '#src/base/seeded-ids.ts';
import { createPlatform } from '#src/platform/platform.ts';
import type { MoveRecord } from '#src/platform/state/move-record.ts';
import { resolveSettings } from '#src/protocol/settings.ts';
import { type Client, createChannelOf, openClient, openConversationOn } from '../support/platform/client.ts';
import { type InProcess, openInProcess } from '../support/platform/in-process.ts';

const ANA = { key: 'ana', id: 'apop', name: 'Ana Pop' };
const BEN = { key: 'ben', id: 'bokoro', name: 'Ben Okoro' };
const BILLING = { key: 'billing', id: '126', name: 'Billing' };

type Opened = {
  readonly handler: InProcess;
  readonly client: Client;
  readonly id: string;
  readonly moves: readonly MoveRecord[];
};

async function openOne(): Promise<Opened> {
  const handler = openInProcess();
  const moves: MoveRecord[] = [];
  handler.platform.subscribe((each) => moves.push(each));
  const client = await openClient(handler);
  const id = await openConversationOn(client, await createChannelOf(client));
  return { handler, client, id, moves };
}

const kindsOf = (moves: readonly MoveRecord[]) => moves.map(({ applied }) => applied.move.kind);

describe('what happens is emitted', () => {
  test('a conversation that is opened is created and queued, for the webhook of its channel', async () => {
    const { moves, id } = await openOne();
    expect(kindsOf(moves)).toEqual(['create', 'customer-join', 'queue']);
    expect(moves[2]).toMatchObject({
      record: { id, tenantId: 'tenant01' },
      applied: { move: { queue: { id: '104', name: 'Support' } } },
      webhook: { uri: 'https://bot.example/hook' },
    });
  });

  test('a message to an idle conversation queues it in its last queue, as a new interaction', async () => {
    const { handler, client, moves, id } = await openOne();
    handler.platform.applyMove(id, { kind: 'join', agent: ANA });
    handler.platform.applyMove(id, { kind: 'transfer', queue: BILLING });
    handler.platform.applyMove(id, { kind: 'join', agent: BEN });
    handler.platform.applyMove(id, { kind: 'leave', agent: BEN });
    const before = moves.length;
    const { call } = await client.call('POST', `/conversations/${id}/messages`, {
      authorType: 'user',
      text: 'Are you there?',
    });
    const rejoined = moves.slice(before);
    expect(kindsOf(rejoined)).toEqual(['customer-message', 'queue']);
    expect(rejoined[1]?.applied.after.queue).toEqual(BILLING);
    const interactionsOf = (some: typeof moves) => [
      ...new Set(some.map(({ interactionId }) => interactionId)),
    ];
    const [[first, ...others], [second, ...more]] = [
      interactionsOf(moves.slice(0, before)),
      interactionsOf(rejoined),
    ];
    expect([others, more]).toEqual([[], []]);
    expect(second).not.toBe(first);
    expect(call).toMatchObject({ recordType: 'CUSTOMER_REJOINED', interactionId: second });
  });

  test('a customer who leaves frees the agents', async () => {
    const { handler, client, moves, id } = await openOne();
    handler.platform.applyMove(id, { kind: 'join', agent: ANA });
    await client.call('DELETE', `/conversations/${id}/participants/customer`);
    expect(kindsOf(moves)).toEqual(['create', 'customer-join', 'queue', 'join', 'customer-leave', 'leave']);
    expect(moves.at(-1)?.applied.after.phase).toBe('idle');
  });

  test('a listener that makes moves receives all in the order in which they were applied', async () => {
    const handler = openInProcess();
    const heard: string[] = [];
    handler.platform.subscribe(({ record, applied }) => {
      if (applied.move.kind === 'create') handler.platform.applyMove(record.id, { kind: 'join', agent: ANA });
      heard.push(applied.move.kind);
    });
    const client = await openClient(handler);
    await openConversationOn(client, await createChannelOf(client));
    expect(heard).toEqual(['create', 'customer-join', 'queue', 'join']);
  });

  test('a webhook that was replaced hears the rest, and a deleted one nothing', async () => {
    const { handler, client, moves, id } = await openOne();
    const webhookId = moves[0]?.webhook?.id;
    const other = { name: 'Other', uri: 'https://other.example', version: 'v2.0' };
    await client.call('PUT', `/web-hooks/${webhookId}`, other);
    handler.platform.applyMove(id, { kind: 'join', agent: ANA });
    await client.call('DELETE', `/web-hooks/${webhookId}`);
    handler.platform.applyMove(id, { kind: 'leave', agent: ANA });
    expect(moves.slice(3).map(({ webhook }) => webhook?.uri)).toEqual(['https://other.example', undefined]);
  });

  test('nothing is emitted after close, nor to a removed listener', async () => {
    const { handler, moves, id } = await openOne();
    const before = moves.length;
    const late: MoveRecord[] = [];
    handler.platform.subscribe((each) => late.push(each))();
    handler.platform.close();
    handler.platform.applyMove(id, { kind: 'join', agent: ANA });
    expect(moves.length).toBe(before);
    expect(late).toEqual([]);
  });
});

describe('what the agent does is read back', () => {
  test('texts, with who wrote them', async () => {
    const { handler, client, id } = await openOne();
    await client.call('POST', `/conversations/${id}/messages`, { authorType: 'user', text: 'Hello' });
    handler.platform.applyMove(id, { kind: 'join', agent: ANA });
    handler.platform.applyMove(id, { kind: 'text', agent: ANA, text: 'How can I help? 🙂' });
    const { data } = await client.call('GET', `/conversations/${id}/messages`);
    expect(data.messages).toMatchObject([
      { originalText: 'Hello', authorType: 'user', participantId: 'user' },
      { originalText: 'How can I help? 🙂', authorType: 'agent', participantId: 'apop' },
    ]);
  });

  test('texts of one interaction alone', async () => {
    const { handler, client, id } = await openOne();
    handler.platform.applyMove(id, { kind: 'join', agent: ANA });
    handler.platform.applyMove(id, { kind: 'text', agent: ANA, text: 'first' });
    handler.platform.applyMove(id, { kind: 'leave', agent: ANA });
    await client.call('POST', `/conversations/${id}/messages`, { authorType: 'user', text: 'second' });
    const { data } = await client.call('GET', `/conversations/${id}`);
    for (const [index, text] of ['first', 'second'].entries()) {
      const interactionId = data.interactions[index]?.id;
      const listed = await client.call(
        'GET',
        `/conversations/${id}/messages?interaction-id=${interactionId}`,
      );
      expect(listed.data.messages).toMatchObject([{ originalText: text, interactionId }]);
    }
  });

  test('who was involved, agents who left included, each once', async () => {
    const { handler, client, id } = await openOne();
    const path = `/conversations/${id}/participants`;
    handler.platform.applyMove(id, { kind: 'join', agent: ANA });
    expect((await client.call('GET', path)).data.participants).toMatchObject([
      { id: 'user' },
      { id: 'apop', type: 'agent' },
    ]);
    handler.platform.applyMove(id, { kind: 'transfer', queue: BILLING });
    handler.platform.applyMove(id, { kind: 'join', agent: BEN });
    handler.platform.applyMove(id, { kind: 'join', agent: ANA });
    const { participants } = (await client.call('GET', path)).data;
    expect(participants.map((each) => Object(each).id)).toEqual(['user', ANA.id, BEN.id]);
  });

  test('the state, in the lists', async () => {
    const { handler, client, id } = await openOne();
    const idsOf = async (status: string) =>
      (await client.call('GET', `/conversations?status=${status}`)).data.data.map(
        (each: { id: string }) => each.id,
      );
    expect(await idsOf('pending')).toEqual([id]);
    handler.platform.applyMove(id, { kind: 'join', agent: ANA });
    expect([await idsOf('pending'), await idsOf('handling')]).toEqual([[], [id]]);
    handler.platform.applyMove(id, { kind: 'end' });
    expect([await idsOf('handling'), await idsOf('deleted')]).toEqual([[], [id]]);
  });
});

describe('an illegal move', () => {
  test('is refused with the reason and changes nothing', async () => {
    const { handler, moves, id } = await openOne();
    const taken = handler.platform.applyMove(id, { kind: 'text', agent: ANA, text: 'x' });
    expect(taken).toMatchObject({ applied: [], refusal: { reason: 'phase' } });
    expect(handler.platform.findConversation(id)?.messages).toEqual([]);
    expect(moves.length).toBe(3);
  });

  test('is made when that is asked for', async () => {
    const { handler, id } = await openOne();
    handler.platform.applyMove(id, { kind: 'text', agent: ANA, text: 'x' }, { allowIllegal: true });
    expect(handler.platform.findConversation(id)?.messages).toMatchObject([{ text: 'x' }]);
  });

  test('in an unknown conversation is an error with a code', () => {
    const { platform } = openInProcess();
    expect(() => platform.applyMove('__proto__', { kind: 'end' })).toThrow(
      expect.objectContaining({ code: 'CONVERSATION_UNKNOWN' }),
    );
  });

  test('of the app, a message after the end, is refused with 400', async () => {
    const { handler, client, id } = await openOne();
    handler.platform.applyMove(id, { kind: 'end' });
    const { status, call } = await client.call('POST', `/conversations/${id}/messages`, {
      authorType: 'user',
      text: 'x',
    });
    expect(status).toBe(400);
    expect(call.findings).toMatchObject([{ code: 'CALL_CONVERSATION_OVER' }]);
  });
});

describe('a webhook is verified', () => {
  test('before it is created and before it is replaced, under its own id', async () => {
    const handler = openInProcess();
    const client = await openClient(handler);
    const body = { name: 'Bot', uri: 'https://bot.example/1', version: 'v2.0' };
    const { data } = await client.call('POST', '/web-hooks', body);
    await client.call('PUT', `/web-hooks/${data.id}`, { ...body, uri: 'https://bot.example/2' });
    await client.call('POST', '/web-hooks/verify', { version: 'v2.0', uri: 'https://bot.example/3' });
    const tenant = expect.objectContaining({ id: 'tenant01' });
    expect(handler.verified).toEqual([
      { tenant, webhookId: data.id, uri: 'https://bot.example/1', version: 'v2.0' },
      { tenant, webhookId: data.id, uri: 'https://bot.example/2', version: 'v2.0' },
      { tenant, uri: 'https://bot.example/3', version: 'v2.0' },
    ]);
  });

  test('and one that is refused is not listed', async () => {
    const client = await openClient(openInProcess());
    await client.call('POST', '/web-hooks', { name: 'x', uri: 'https://refuses.example', version: 'v2.0' });
    expect((await client.call('GET', '/web-hooks')).data.data).toEqual([]);
  });

  test('and one that is deleted meanwhile is not found', async () => {
    const handler = openInProcess();
    const client = await openClient(handler);
    const body = { name: 'Bot', uri: 'https://bot.example', version: 'v2.0' };
    const { data } = await client.call('POST', '/web-hooks', body);
    const [replaced] = await Promise.all([
      client.call('PUT', `/web-hooks/${data.id}`, body),
      client.call('DELETE', `/web-hooks/${data.id}`),
    ]);
    expect(replaced.status).toBe(404);
  });
});

describe('a record of a call', () => {
  test.each([
    ['POST', '/conversations', 'START_CUSTOMER'],
    ['POST', '/conversations/<id>/messages', 'TEXT_MESSAGE'],
    ['DELETE', '/conversations/<id>/participants/customer', 'CUSTOMER_LEFT'],
    ['GET', '/conversations/<id>', undefined],
  ])('%s %s is of type %s in the Event Log', async (method, path, recordType) => {
    const { client, id, moves } = await openOne();
    const channelId = moves[0]?.record.channelId;
    const body = method === 'POST' ? { channelId, customer: {}, authorType: 'user', text: 'x' } : undefined;
    const { call } = await client.call(method, path.replace('<id>', id), body);
    expect(call).toMatchObject({ recordType, tenantId: 'tenant01', channelId, method });
    expect(call.webhookId).toBe(moves[0]?.webhook?.id);
  });

  test('is of the same type when the call was refused', async () => {
    const { client } = await openOne();
    const path = '/conversations/unknown/messages';
    const { status, call } = await client.call('POST', path, { authorType: 'user', text: 'x' });
    expect([status, call.recordType]).toEqual([404, 'TEXT_MESSAGE']);
  });

  test('holds what the app sent, before anything was made right', async () => {
    const { client, id } = await openOne();
    const sent = { authorType: 'user', text: 'x', extra: 1 };
    const { call } = await client.call('POST', `/conversations/${id}/messages`, sent);
    expect(call.body).toEqual(sent);
    expect(call.request).toBe(JSON.stringify(sent));
    expect(call.findings).toEqual([
      {
        code: 'CALL_UNKNOWN_FIELD',
        path: '/extra',
        severity: 'error',
        message: '/extra is no field that is known here; its value is 1. Known: authorType, text.',
      },
    ]);
  });

  test('holds neither token nor secret whole', async () => {
    const handler = openInProcess();
    const credentials = Buffer.from('fake-8x8-test-key:fake-8x8-test-secret').toString('base64');
    const issued = await handler.send({
      method: 'POST',
      url: '/oauth/v2/token',
      headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&client_secret=fake-8x8-test-secret',
    });
    const token: string = JSON.parse(issued?.body ?? '{}').access_token;
    const refused = await handler.send({
      method: 'GET',
      url: `/vcc/us/chat/v2/tenant/tenant01/web-hooks?access_token=${token}`,
      headers: { authorization: `Bearer ${token}x` },
    });
    const records = JSON.stringify([issued?.call, refused?.call]);
    expect(issued?.call.request).toContain('client_secret=fake…');
    expect(refused?.call.findings).toMatchObject([{ code: 'CALL_WRONG_TOKEN' }]);
    for (const secret of [token, credentials, 'fake-8x8-test-secret']) expect(records).not.toContain(secret);
  });
});

describe('limits', () => {
  test('a webhook too many is answered with 503 and a reference', async () => {
    const client = await openClient(openInProcess());
    const body = { name: 'Bot', uri: 'https://bot.example', version: 'v2.0' };
    for (let index = 0; index < 1000; index++) await client.call('POST', '/web-hooks', body);
    const { status, data, call } = await client.call('POST', '/web-hooks', body);
    expect(status).toBe(503);
    expect(data.referenceId).toMatch(/^[0-9a-f]{32}$/);
    expect(call.findings).toMatchObject([{ code: 'PLATFORM_FULL' }]);
  });

  test('tokens are forgotten when there are too many, the oldest first', () => {
    const { platform } = openInProcess();
    const [first, second] = [platform.tokens.issue('key'), platform.tokens.issue('key')];
    for (let index = 0; index < 9_999; index++) platform.tokens.issue('key');
    expect(platform.tokens.use(first.token)).toBeUndefined();
    expect(platform.tokens.use(second.token)).toMatchObject({ key: 'key', expired: false });
  });
});

test('an expired token is remarked on only when it is used after it was refused', async () => {
  const { platform, pass } = openInProcess();
  const { token } = platform.tokens.issue('key');
  await pass(3_600_000);
  expect(platform.tokens.use(token)).toMatchObject({ expired: true, refusedBefore: false });
  expect(platform.tokens.use(token)).toMatchObject({ expired: true, refusedBefore: true });
});

test('a failure inside the platform is answered with 500 and a reference', async () => {
  const handler = openInProcess();
  const client = await openClient(handler);
  const id = await openConversationOn(client, await createChannelOf(client));
  handler.platform.subscribe(() => {
    throw new Error('the listener is broken');
  });
  const { status, data } = await client.call('DELETE', `/conversations/${id}/participants/customer`);
  expect(status).toBe(500);
  expect(data).toEqual({
    message: 'Could not process this request due to the listener is broken',
    errors: [],
    referenceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test('a customer key called __proto__ is kept like any other, and changes no prototype', async () => {
  const handler = openInProcess();
  const client = await openClient(handler);
  const channelId = await createChannelOf(client);
  const id = await openConversationOn(client, channelId, JSON.parse('{"__proto__":7,"constructor":true}'));
  const { call } = await client.call('GET', `/conversations/${id}`);
  expect(call.response).toContain('"customer":{"__proto__":"7","constructor":"true"}');
  const found = await client.call('GET', '/conversations?customer.__proto__=7');
  expect(found.data.data.map((each) => each.id)).toEqual([id]);
});

test('the same calls give the same ids and references', async () => {
  const [one, other] = await Promise.all([openOne(), openOne()]);
  expect(one.id).toBe(other.id);
  expect(one.moves.map(({ interactionId }) => interactionId)).toEqual(
    other.moves.map(({ interactionId }) => interactionId),
  );
});

describe('reset', () => {
  test('forgets all but what it was created with; tokens stay good', async () => {
    const webhook = { id: 'w1', name: 'Bot', uri: 'http://127.0.0.1:1/hook', version: 'v2.0' };
    const platform = createPlatform({
      settings: resolveSettings(),
      clock: createClock({ mode: 'virtual', startMs: 0 }),
      ids: createSeededIds('seed'),
      tenants: [
        {
          id: 't',
          webhooks: [webhook],
          channels: [{ id: 'c1', name: 'Help', webhookId: 'w1', queueId: '104' }],
        },
      ],
    });
    const { token } = platform.tokens.issue('fake-8x8-test-key');
    const tenant = platform.tenants.get('t');
    const channel = tenant?.channels.get('c1');
    if (channel === undefined) throw new Error('There is no channel.');
    platform.createWebhook('t', { name: 'x', uri: 'http://127.0.0.1', version: 'v2.0' });
    platform.deleteWebhook('t', 'w1');
    const first = platform.openConversation('t', { channel, customer: new Map() });
    platform.reset();
    expect([...(tenant?.webhooks.values() ?? [])]).toEqual([webhook]);
    expect(tenant?.conversations.size).toBe(0);
    expect(platform.findConversation(first.id)).toBeUndefined();
    expect(platform.tokens.use(token)?.expired).toBe(false);
    expect(platform.openConversation('t', { channel, customer: new Map() }).id).toBe(first.id);
  });
});

describe('tenants that cannot be', () => {
  test.each([
    ['an id that is none', [{ id: 'a b' }]],
    ['the same id twice', [{ id: 'a' }, { id: 'a' }]],
    [
      'one key with two secrets',
      [{ id: 'a' }, { id: 'b', credentials: { key: 'fake-8x8-test-key', secret: 'x' } }],
    ],
  ])('%s', (_, tenants) => {
    const create = () =>
      createPlatform({
        settings: resolveSettings(),
        clock: createClock({ mode: 'virtual', startMs: 0 }),
        ids: createSeededIds('seed'),
        tenants,
      });
    expect(create).toThrow(expect.objectContaining({ code: 'TENANT_INVALID' }));
  });
});
