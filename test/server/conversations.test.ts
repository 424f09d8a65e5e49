import { describe, expect, onTestFinished, test } from 'vitest';
import type { AttemptEntry } from '#src/journal/entry.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { ConversationDetail } from '#src/play/operator/conversation-status.ts';
import { checkScenario } from '#src/scenario/check.ts';
import { parseScenario } from '#src/scenario/parse.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import type { Server } from '#src/server/server.ts';
import { createCallingApp } from '../support/play/calling-app.ts';
import { type App, control, startApp, startServer } from '../support/server/fixtures.ts';
import { post, problem, problemOf, sendRequest } from '../support/server/request.ts';

type Answered = { readonly conversation: ConversationDetail; readonly events?: readonly AttemptEntry[] };

/** Opens a conversation in a queue; the app has heard of it. */
async function open(server: Server, body: object = {}): Promise<ConversationDetail> {
  const reply = await post(control(server, '/conversations?wait=true'), body);
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)]);
  return (reply.json() as Answered).conversation;
}

async function move(server: Server, id: string, body: object): Promise<Answered> {
  const reply = await post(control(server, `/conversations/${id}/moves?wait=true`), body);
  expect([reply.status, reply.text]).toEqual([200, expect.any(String)]);
  return reply.json() as Answered;
}

async function read(server: Server, id: string): Promise<ConversationDetail> {
  return (await sendRequest(control(server, `/conversations/${id}`))).json() as ConversationDetail;
}

const eventTypes = ({ received }: App) => received.map((body) => JSON.parse(body).eventType);

async function serveApp(options: object = {}) {
  const app = await startApp(() => 204);
  const server = await startServer({ to: app.url, ...options });
  return { app, server };
}

describe('a conversation that a person opens', () => {
  test('is there with its customer, in the queue, and the app hears of it', async () => {
    const { app, server } = await serveApp();
    const opened = await open(server, { queue: 'billing', customer: { name: 'Mira Solberg', seat: '12A' } });
    expect(opened).toMatchObject({
      state: 'queued',
      dialect: 'chat-api',
      queue: { key: 'billing', name: 'Billing' },
      agents: [],
      customer: { name: 'Mira Solberg', seat: '12A' },
      customerPresent: true,
      messages: 0,
      unsettled: 0,
      tenantId: 'fake8x8tenant01',
      webhook: { uri: app.url, version: 'v2.0' },
    });
    expect(opened.script).toBeUndefined();
    expect(eventTypes(app)).toEqual(['QUEUED']);
  });

  test('is listed first', async () => {
    const { server } = await serveApp();
    const first = await open(server, { customer: { name: 'First' } });
    const second = await open(server);
    const list = (path: string) => sendRequest(control(server, path)).then((reply) => reply.json());
    expect(await list('/conversations')).toMatchObject({
      matched: 2,
      conversations: [{ id: second.id }, { id: first.id }],
    });
    expect(await list('/conversations?skip=1&take=5')).toMatchObject({
      matched: 2,
      conversations: [{ id: first.id }],
    });
  });

  test('is played by several agents to its end', async () => {
    const { app, server } = await serveApp();
    const { id } = await open(server);
    await move(server, id, { join: 'ana' });
    await move(server, id, { text: 'Hello, ${customer.name} is no variable' });
    await move(server, id, { join: 'zoe-king' });
    const said = await move(server, id, { text: 'And I am Zoe', by: 'zoe-king' });
    expect(said.events).toMatchObject([
      { eventType: 'TEXT', outcome: 'accepted', who: 'Zoe,King', text: 'And I am Zoe' },
    ]);
    expect(said.conversation).toMatchObject({
      state: 'several-agents',
      agents: [{ key: 'ana', name: 'Ana Pop' }, { key: 'zoe-king' }],
      messages: 2,
      lastMessage: { text: 'And I am Zoe' },
    });
    const moved = await move(server, id, { transfer: 'sales' });
    expect(moved.conversation).toMatchObject({ state: 'transferred', queue: { key: 'sales' }, agents: [] });
    await move(server, id, { join: 'ben' });
    expect((await move(server, id, { leave: 'ben' })).conversation).toMatchObject({ state: 'idle' });
    expect((await move(server, id, { queue: 'support' })).conversation).toMatchObject({ state: 'queued' });
    expect((await move(server, id, { end: true })).conversation).toMatchObject({ state: 'ended' });
    expect(eventTypes(app)).toEqual([
      ...['QUEUED', 'AGENT_JOINED', 'TEXT', 'AGENT_JOINED', 'TEXT'],
      ...['TRANSFER', 'AGENT_LEFT', 'AGENT_LEFT', 'QUEUED', 'AGENT_JOINED', 'AGENT_LEFT', 'QUEUED'],
    ]);
    expect(JSON.parse(app.received[2] ?? '').message).toBe('Hello, ${customer.name} is no variable');
  });

  test('has typing, files, cards, quick replies and what the customer does with them in Chat Gateway', async () => {
    const { app, server } = await serveApp({ dialect: 'chat-gateway' });
    const { id } = await open(server);
    await move(server, id, { join: 'ana' });
    const before = app.received.length;
    await move(server, id, { typing: true, by: 'ana' });
    await move(server, id, { attach: { name: 'invoice.txt', text: 'Total: 12' }, text: 'Here' });
    await move(server, id, { card: { type: 'AdaptiveCard', version: '1.5', body: [] } });
    await move(server, id, { 'quick-replies': ['Yes', 'No'], text: 'Was that all?' });
    await move(server, id, { 'customer-typing': true });
    await move(server, id, { 'customer-submits': { title: 'Yes', payload: 'Yes' } });
    await move(server, id, {
      'customer-attaches': { name: 'photo.png', base64: 'AAAA' },
      text: 'See',
    });
    await move(server, id, { read: true });
    const data = app.received.slice(before).map((body) => JSON.parse(body).data);
    expect(data).toMatchObject([
      { name: 'typing' },
      { text: 'Here', attachments: [{ fileName: 'invoice.txt' }] },
      { cards: [{ content: { type: 'AdaptiveCard' } }] },
      { text: 'Was that all?', cards: [{ contentType: expect.stringContaining('quick') }] },
      { name: 'typing' },
      { name: 'quickReply/action' },
      { text: 'See', attachments: [{ fileName: 'photo.png', type: 'image' }] },
      { name: 'read-receipts' },
    ]);
    const { preSignedUrl } = data[1].attachments[0];
    expect((await sendRequest(preSignedUrl)).text).toBe('Total: 12');
  });

  test('has the faults that are asked for', async () => {
    const { app, server } = await serveApp();
    const { id } = await open(server);
    const { events } = await move(server, id, { join: 'ana', fault: 'again-at-once' });
    expect(events).toMatchObject([{ fault: 'again-at-once' }, { fault: 'again-at-once', repeat: true }]);
    expect(eventTypes(app)).toEqual(['QUEUED', 'AGENT_JOINED', 'AGENT_JOINED']);
  });
});

describe('what can be done', () => {
  test('is listed for each agent and queue, with the reason where it cannot', async () => {
    const { server } = await serveApp();
    const { id } = await open(server, { queue: 'support' });
    await move(server, id, { join: 'ana' });
    const { moves } = await read(server, id);
    expect(moves.find((each) => each.move === 'text' && each.agent === 'ana')).toEqual({
      move: 'text',
      agent: 'ana',
      legal: true,
    });
    expect(moves.find((each) => each.move === 'text' && each.agent === 'ben')).toEqual({
      move: 'text',
      agent: 'ben',
      legal: false,
      refusal: {
        reason: 'agent-absent',
        because: 'ben is not in the conversation (present: ana)',
        remedy: 'let ben join first',
      },
    });
    const refusalOf = (name: string) => moves.find((each) => each.move === name)?.refusal?.reason;
    expect(refusalOf('queue')).toBe('phase');
    expect(refusalOf('typing')).toBe('dialect');
    expect(refusalOf('customer')).toBe('not-configured');
    expect(moves.filter(({ legal, refusal }) => legal === (refusal !== undefined))).toEqual([]);
  });

  test('and nothing else: 409 with the reason, and what is allowed', async () => {
    const { app, server } = await serveApp();
    const { id } = await open(server);
    const reply = await post(control(server, `/conversations/${id}/moves`), { text: 'Hello', by: 'ana' });
    expect(problemOf(reply)).toEqual(problem(409, 'MOVE_NOT_LEGAL'));
    const { refusal, allowed } = reply.json() as { refusal: unknown; allowed: { move: string }[] };
    expect(refusal).toEqual({
      reason: 'phase',
      because: 'no agent has joined yet',
      remedy: 'let ana join first',
    });
    expect(allowed).toContainEqual({ move: 'join', agent: 'ana', legal: true });
    expect(new Set(allowed.map((each) => each.move))).toEqual(new Set(['queue', 'join', 'end']));
    expect(eventTypes(app)).toEqual(['QUEUED']);
  });

  test.each<[string, object, number, string]>([
    ['a move that is none', { dance: true }, 400, 'REQUEST_INVALID'],
    ['two moves at once', { join: 'ana', text: 'Hi' }, 400, 'REQUEST_INVALID'],
    ['a path of the server', { attach: '/etc/passwd' }, 400, 'REQUEST_INVALID'],
    ['a key that is none', { join: 'a b' }, 400, 'REQUEST_INVALID'],
    ['an unknown fault', { join: 'ana', fault: 'none' }, 400, 'REQUEST_INVALID'],
    ['a fault that this cannot have', { join: 'ana', fault: 'unsigned' }, 400, 'FAULT_NOT_HERE'],
    ['a text before anybody was there', { text: 'Hi' }, 409, 'MOVE_NOT_LEGAL'],
    ['what the dialect lacks', { typing: true, by: 'ana' }, 409, 'DIALECT_LACKS'],
  ])('is not %s', async (_, body, status, code) => {
    const { server } = await serveApp();
    const { id } = await open(server);
    const reply = await post(control(server, `/conversations/${id}/moves`), body);
    expect(problemOf(reply)).toEqual(problem(status, code));
  });

  test.each([
    ['GET', ''],
    ['GET', '/entries'],
    ['GET', '/view'],
    ['POST', '/moves', { join: 'ana' }],
    ['POST', '/events', { payload: 'x' }],
    ['POST', '/events', { again: 0, as: 'new' }],
    ['POST', '/customer', { leaves: true }],
    ['POST', '/script', { do: 'pause' }],
  ])('in a conversation that is there: %s %s', async (method, path, body?: object) => {
    const server = await startServer();
    const reply = await sendRequest(control(server, `/conversations/none${path}`), {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    expect(problemOf(reply)).toEqual(problem(404, 'CONVERSATION_UNKNOWN'));
  });
});

describe('an event', () => {
  test('is sent again as the next retry, with its id and its bytes', async () => {
    const { app, server } = await serveApp();
    const { id } = await open(server);
    await move(server, id, { join: 'ana' });
    const reply = await post(control(server, `/conversations/${id}/events?wait=true`), {
      again: 0,
      as: 'retry',
    });
    const { entries } = (await sendRequest(control(server, `/conversations/${id}/entries`))).json() as {
      entries: AttemptEntry[];
    };
    const [first, , again] = entries;
    expect((reply.json() as Answered).events).toEqual([again]);
    expect(again).toMatchObject({
      eventIndex: 0,
      eventId: first?.eventId,
      request: first?.request,
      move: 'queue',
      retry: 1,
      repeat: true,
      outcome: 'accepted',
    });
    expect(app.received[2]).toBe(app.received[0]);
  });

  test('is sent again as another event', async () => {
    const { app, server } = await serveApp();
    const { id } = await open(server);
    const reply = await post(control(server, `/conversations/${id}/events?wait=true`), {
      again: 0,
      as: 'new',
    });
    const { events } = reply.json() as Answered;
    expect(events).toMatchObject([{ eventIndex: 1, eventType: 'QUEUED', move: 'send', retry: 0 }]);
    expect(app.received[1]).toBe(app.received[0]);
  });

  test('is sent as it was written', async () => {
    const { app, server } = await serveApp();
    const { id } = await open(server);
    const send = (payload: unknown) =>
      post(control(server, `/conversations/${id}/events?wait=true`), { payload });
    await send({ eventType: 'NEWS', text: 'é' });
    await send('{"eventType": ');
    expect(app.received.slice(1)).toEqual(['{"eventType":"NEWS","text":"é"}', '{"eventType": ']);
  });

  test('that was never sent is not sent again', async () => {
    const { server } = await serveApp();
    const { id } = await open(server);
    const reply = await post(control(server, `/conversations/${id}/events`), { again: 7, as: 'retry' });
    expect(problemOf(reply)).toEqual(problem(404, 'EVENT_UNKNOWN'));
  });
});

describe('the handshake', () => {
  test('is sent to a webhook', async () => {
    const { app, server } = await serveApp();
    const reply = await post(control(server, `/webhooks/${server.fake.info.webhook.id}/verify`), {});
    expect([reply.status, reply.json()]).toEqual([200, { ok: true, reason: '' }]);
    expect(eventTypes(app)).toEqual(['WEB_HOOK_VERIFY']);
  });

  test('says why a webhook does not take it', async () => {
    const app = await startApp(() => 500);
    const server = await startServer({ to: app.url });
    const reply = await post(control(server, `/webhooks/${server.fake.info.webhook.id}/verify`), {});
    expect(reply.json()).toMatchObject({ ok: false, reason: expect.stringContaining('500') });
  });

  test('needs a webhook', async () => {
    const server = await startServer();
    const reply = await post(control(server, '/webhooks/none/verify'), {});
    expect(problemOf(reply)).toEqual(problem(404, 'WEBHOOK_UNKNOWN'));
  });
});

/** An app with an API of its own: `POST /chats` opens one, which has an id of the app's. */
async function serveChats() {
  const chats = new Map<string, string>();
  const app = createCallingApp({
    async onRequest(request) {
      const [, , chat = ''] = new URL(request.url).pathname.split('/');
      const id = chats.get(chat);
      if (request.method === 'DELETE') return (await app.leave(id ?? '')).status;
      if (request.method === 'GET') return Response.json({ messages: [{ text: 'Hello', from: 'agent' }] });
      const { text, name } = (await request.json()) as { text: string; name: string };
      if (id !== undefined) return (await app.say(id, text)).status;
      chats.set('chat-1', await app.open({ name }));
      return Response.json({ id: 'chat-1' }, { status: 201 });
    },
  });
  const fake = createFake8x8({
    to: app.consumer,
    customerOpens: 'POST /chats {"name":"${customer.name}","text":"${text}"} -> chat=/id',
    customerSays: 'POST /chats/${chat} {"text":"${text}"}',
    customerLeaves: 'DELETE /chats/${chat}',
    customerSees: 'GET /chats/${chat}',
  });
  onTestFinished(() => fake.close());
  app.connect(fake);
  return { app, fake, server: await startServer({ fake }) };
}

describe('the customer', () => {
  test('cannot act where it is not known how the app hears it', async () => {
    const { server } = await serveApp();
    const { id } = await open(server);
    const says = await post(control(server, `/conversations/${id}/customer`), { says: 'Hi' });
    const opens = await post(control(server, '/customers'), { says: 'Hi' });
    const view = await sendRequest(control(server, `/conversations/${id}/view`));
    expect([says, opens].map(problemOf)).toEqual([
      problem(409, 'CUSTOMER_UNHEARD'),
      problem(409, 'CUSTOMER_UNHEARD'),
    ]);
    expect(problemOf(view)).toEqual(problem(409, 'CUSTOMER_UNSEEN'));
  });

  test('opens, writes, sees and leaves by the API of the app', async () => {
    const { server, fake } = await serveChats();
    const opened = await post(control(server, '/customers'), {
      says: 'Where is my "order"?',
      customer: { name: 'Mira' },
    });
    expect(opened.status).toBe(201);
    const { conversationId: id } = opened.json() as { conversationId: string };
    expect(await read(server, id)).toMatchObject({ state: 'queued', customer: { name: 'Mira' } });
    await move(server, id, { join: 'ana' });
    await move(server, id, { text: 'Hello' });
    const said = await post(control(server, `/conversations/${id}/customer`), { says: 'Hi Ana' });
    expect(said.json()).toMatchObject({ conversation: { messages: 2, lastMessage: { text: 'Hi Ana' } } });
    const view = await sendRequest(control(server, `/conversations/${id}/view?within=1s`));
    expect(view.json()).toMatchObject({ lines: [{ text: 'Hello' }], differences: [] });
    const left = await post(control(server, `/conversations/${id}/customer`), { leaves: true });
    expect(left.json()).toMatchObject({ conversation: { customerPresent: false, state: 'idle' } });
    const requests = fake.journal.recent().filter((entry) => entry.kind === 'request');
    expect(requests).toMatchObject([
      { does: 'opens', text: 'Where is my "order"?', conversationId: '', status: 201 },
      { does: 'says', text: 'Hi Ana', conversationId: id },
      { does: 'leaves', conversationId: id },
    ]);
  });

  test('cannot do what is not legal', async () => {
    const { server } = await serveChats();
    const opened = await post(control(server, '/customers'), { says: 'Hi' });
    const { conversationId: id } = opened.json() as { conversationId: string };
    await move(server, id, { end: true });
    const said = await post(control(server, `/conversations/${id}/customer`), { says: 'Hello?' });
    expect(problemOf(said)).toEqual(problem(409, 'MOVE_NOT_LEGAL'));
  });

  test('is told what the app did not take', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url, customerSays: 'POST http://127.0.0.1:1/nobody' });
    const { id } = await open(server);
    const said = await post(control(server, `/conversations/${id}/customer`), { says: 'Hello?' });
    expect(problemOf(said)).toEqual(problem(502, 'CUSTOMER_REFUSED'));
  });
});

describe('what was done by hand', () => {
  test('is saved as a scenario, which leads to the same events', async () => {
    const { app, server } = await serveApp({ dialect: 'chat-gateway' });
    const { id } = await open(server, { queue: 'billing', customer: { name: 'Mira Solberg' } });
    await move(server, id, { join: 'ben' });
    await move(server, id, { text: 'Costs ${customer.name} *nothing*?' });
    await move(server, id, { join: 'zoe-king', fault: 'again-at-once' });
    await move(server, id, { attach: { name: 'a.txt', text: 'Total: ${sum}' }, by: 'ben' });
    await move(server, id, { attach: { name: 'b.bin', base64: '/wAB' }, by: 'zoe-king' });
    await move(server, id, { transfer: 'support' });
    await move(server, id, { join: 'ana' });
    await post(control(server, `/conversations/${id}/events?wait=true`), {
      payload: { eventType: 'NEWS', conversationId: id },
    });
    await move(server, id, { end: true });
    const done = app.received.map(withoutIds);

    const saved = await sendRequest(control(server, `/conversations/${id}/scenario?name=By+hand`));
    expect([saved.status, saved.headers['content-type']]).toEqual([200, 'application/yaml']);
    const parsed = parseScenario(saved.text, { file: 'saved.yaml' });
    expect(checkScenario(parsed.scenario as Scenario).problems).toEqual([]);
    expect(parsed.scenario).toMatchObject({ scenario: 'By hand', customer: { name: 'Mira Solberg' } });

    const run = await post(control(server, '/runs'), { scenario: parsed.scenario, clock: 'virtual' });
    await server.runs.find((run.json() as { id: string }).id)?.finished;
    expect(app.received.slice(done.length).map(withoutIds)).toEqual(done);
  });

  test('by the customer too, with the calls of the app as expectations', async () => {
    const { server, fake } = await serveChats();
    const opened = await post(control(server, '/customers'), { says: 'Where is order 4711?' });
    const { conversationId: id } = opened.json() as { conversationId: string };
    await move(server, id, { join: 'ana' });
    await move(server, id, { text: 'Order 4711 is on its way.' });
    await post(control(server, `/conversations/${id}/customer`), { says: 'Thank you!' });
    await post(control(server, `/conversations/${id}/customer`), { leaves: true });
    const saved = await sendRequest(control(server, `/conversations/${id}/scenario`));
    const { scenario } = parseScenario(saved.text, { file: 'saved.yaml' });
    expect(saved.text).toContain('steps:');
    expect((scenario as Scenario).steps.map(({ after: _, ...step }) => step)).toEqual([
      { customer: 'Where is order 4711?' },
      { expect: 'conversation' },
      { join: 'ana-pop' },
      { text: 'Order 4711 is on its way.' },
      { customer: 'Thank you!' },
      { 'customer-leaves': true },
    ]);
    const entries = (await sendRequest(control(server, `/conversations/${id}/entries`))).json() as {
      entries: { kind: string }[];
    };
    expect(entries.entries.map(({ kind }) => kind)).toContain('request');
    expect(fake.journal.size).toBeGreaterThan(0);
  });
});

/** An event without what is another one in each conversation. */
function withoutIds(body: string): string {
  return body
    .replace(/"(conversationId|timestamp|preSignedUrl)":("[^"]*"|\d+),?/g, '')
    .replace(/"attachments":\[\{"id":"[^"]*"/g, '');
}
