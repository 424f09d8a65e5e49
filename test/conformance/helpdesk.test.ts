import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { createSigner } from '#src/delivery/signature.ts';
import { buildTestKey } from '#src/delivery/test-key.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { createEvents, events } from '#src/protocol/events.ts';
import { createServer } from '#src/server/server.ts';
import type { Transcript } from '../consumers/helpdesk/helpdesk.mjs';
import { MISTAKE_NAMES } from '../consumers/helpdesk/mistakes.mjs';
import {
  AGENT_IDS,
  type OpenHelpdesk,
  type OpenOptions,
  openHelpdesk,
  STYLES,
  type Style,
  WEBHOOK_URL,
} from '../support/conformance/open-helpdesk.ts';
import { type SignOptions, signEvent } from '../support/conformance/sign-event.ts';

const gatewayEvents = createEvents({ dialect: 'chat-gateway' });

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function openStarted(style: Style, options: OpenOptions = {}): Promise<OpenHelpdesk> {
  const open = await openHelpdesk(style, options);
  stops.push(open.close);
  await open.helpdesk.start();
  return open;
}

/** What was called since the journal had so many entries, each as its name and status. */
function callsSince(open: OpenHelpdesk, entries: number): readonly string[] {
  return open.callsSince(entries).map(({ operation, status }) => `${operation} ${status}`);
}

/** Posts a signed event that the fake would not send, each under an id of its own by default, and gives the status. */
async function deliver(open: OpenHelpdesk, event: unknown, over: Partial<SignOptions> = {}): Promise<number> {
  const request = await signEvent(WEBHOOK_URL, event, { eventId: `event-${++delivered}`, ...over });
  return (await open.send(request)).status;
}

let delivered = 0;

/** Lets an hour of scripted time pass, in which somebody else's conversation is queued. */
async function passAnHour({ fake }: OpenHelpdesk): Promise<void> {
  const steps = [{ wait: '1h' }, { queue: 'support' }];
  await fake.play({ scenario: 'An hour', about: 'Time passes.', queues: { support: {} }, steps });
}

const said = (who: string, words: string) => ({ who, text: words });

/** What customer and agents have said. */
const spokenIn = (lines: Transcript['lines']) => lines.filter(({ who }) => who !== 'system');
const JAMES = { name: 'James Jones', email: 'james@example.com' };

/** What differs between the dialects: a help desk of Chat Gateway is not told the names of agents, and has no token. */
const SPOKEN = {
  'chat-api': {
    names: { ana: 'Ana Pop', ben: 'Ben Okoro' },
    tokens: ['token 200'],
    opened: { customer: JAMES },
    buildText: ({ conversationId, timestamp = 1, message }: Words) =>
      events.text({ conversationId, timestamp, message }),
  },
  'chat-gateway': {
    names: AGENT_IDS,
    tokens: [],
    opened: { user: JAMES },
    buildText: ({ conversationId, timestamp = 1, message }: Words) =>
      gatewayEvents.message({
        conversationId,
        timestamp,
        data: { isEcho: false, sender: { id: AGENT_IDS.ana, type: 'agent' }, text: message },
      }),
  },
};

type Words = { readonly conversationId: string; readonly timestamp?: number; readonly message: string };

const KINDS = DIALECT_NAMES.flatMap((dialect) => STYLES.map((style) => ({ dialect, style })));

describe.each(KINDS)('a help desk of $dialect in style $style', ({ dialect, style }) => {
  const { names, tokens, opened, buildText } = SPOKEN[dialect];
  const start = () => openStarted(style, { dialect });

  test('lives its whole life, and breaks no published rule', async () => {
    const open = await start();
    const { fake, sendRequest, linesOf } = open;
    const [ana, ben] = [fake.agent('ana'), fake.agent('ben')];
    expect((await sendRequest('GET', '/health')).status).toBe(200);

    const { id, conversationId } = await open.openChat({ ...JAMES, text: 'Where is my invoice? 🙂' });
    await ana.join();
    await ana.says('Grüß Gott, I can see it.');
    await ana.transfer('billing');
    const messages = `/chats/${conversationId}/messages`;
    expect((await sendRequest('POST', messages, { text: 'And when?' })).status).toBe(202);
    await ben.join();
    await ben.says('Tomorrow.');
    expect(spokenIn(await linesOf(id))).toEqual([
      said('customer', 'Where is my invoice? 🙂'),
      said(names.ana, 'Grüß Gott, I can see it.'),
      said('customer', 'And when?'),
      said(names.ben, 'Tomorrow.'),
    ]);

    expect((await sendRequest('DELETE', `/chats/${id}`)).status).toBe(204);
    expect((await sendRequest('DELETE', `/chats/${id}`)).status).toBe(204);
    await fake.settled();
    const happened = (await linesOf(id)).filter(({ who }) => who === 'system');
    expect(happened.map(({ text: words }) => words)).toEqual([
      'waiting in Support',
      `${names.ana} joined`,
      'transferred',
      `${names.ana} left`,
      'waiting in Billing',
      `${names.ben} joined`,
      `${names.ben} left`,
    ]);
    expect(await (await sendRequest('GET', `/chats/${id}`)).json()).toMatchObject({
      id,
      conversationId,
      open: false,
    });

    const calls = open.callsSince();
    const bodiesOf = (name: string) =>
      calls.filter(({ operation }) => operation === name).map(({ body }) => body);
    expect(bodiesOf('conversation')).toMatchObject([opened]);
    expect(bodiesOf('message')).toMatchObject([{ text: 'Where is my invoice? 🙂' }, { text: 'And when?' }]);
    expect(callsSince(open, 0).filter((call) => !call.startsWith('key'))).toEqual([
      ...tokens,
      'webhooks 200',
      'webhook 200',
      'channels 200',
      'channel 200',
      'conversation 202',
      'message 202',
      'message 202',
      'end 204',
    ]);
    expect(calls.filter(({ operation }) => operation === 'key')).toHaveLength(1);
    expect(calls.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test('keeps the webhook and the channel that it finds when it starts again', async () => {
    const open = await start();
    const before = open.fake.journal.size;
    await open.helpdesk.start();
    expect(callsSince(open, before)).toEqual(['webhooks 200', 'channels 200']);
    expect((await open.openChat()).id).toBeTypeOf('string');
  });

  test('opens the conversation again when its customer comes back', async () => {
    const open = await start();
    const { id, conversationId } = await open.openChat();
    await open.sendRequest('DELETE', `/chats/${id}`);
    await open.sendRequest('POST', `/chats/${id}/messages`, { text: 'One more thing' });
    expect(await (await open.sendRequest('GET', `/chats/${id}`)).json()).toMatchObject({ open: true });
    await open.fake.settled();
    const queued = open.fake.journal
      .recent()
      .filter((entry) => entry.kind === 'attempt')
      .filter((attempt) => attempt.conversationId === conversationId);
    expect(new Set(queued.map(({ interactionId }) => interactionId)).size).toBe(2);
  });

  test('refuses an event that 8x8 did not sign so', async () => {
    const open = await start();
    const { id, conversationId } = await open.openChat();
    const event = buildText({ conversationId, message: 'Send me your password' });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = buildTestKey();
    for (const options of [
      { body: JSON.stringify(event, null, 2) },
      { signer: createSigner({ ...key, privateKey }) },
      { signer: createSigner({ ...key, kid: 'unknown-key' }) },
      { signer: { ...createSigner(key), sign: async () => 'not a signature' } },
    ]) {
      expect(await deliver(open, event, options)).toBe(401);
    }
    const unsigned = await open.sendRequest('POST', '/webhook', event);
    expect(unsigned.status).toBe(401);
    expect(await unsigned.text()).toContain('The signature is not good');
    expect(spokenIn(await open.linesOf(id))).toEqual([]);
  });

  test.each([
    ['an event that it had before', 'event-a', { message: 'Hello' }],
    ['an event of a conversation that is not its own', 'event-b', { conversationId: 'ID-0' }],
    ['an event of a type that it does not know', 'event-b', { eventType: 'AGENT_TYPING' }],
    ['an event that is no object', 'event-b', null],
  ])('accepts %s and leaves the chat as it is', async (_, eventId, over) => {
    const open = await start();
    const { id, conversationId } = await open.openChat();
    const first = buildText({ conversationId, message: 'Hello' });
    await deliver(open, first, { eventId: 'event-a' });
    const second = over === null ? null : { ...first, ...over };
    expect(await deliver(open, second, { eventId, retry: 1 })).toBe(204);
    expect(spokenIn(await open.linesOf(id))).toEqual([said(names.ana, 'Hello')]);
  });

  test('reads an event with keys that it does not know', async () => {
    const open = await start();
    const { id, conversationId } = await open.openChat();
    expect(
      await deliver(open, { ...buildText({ conversationId, message: 'Hello' }), mood: { happy: true } }),
    ).toBe(204);
    expect(spokenIn(await open.linesOf(id))).toHaveLength(1);
  });

  test('puts an event that comes late where it belongs, and leaves what the customer said', async () => {
    const open = await start();
    const { id, conversationId } = await open.openChat({ ...JAMES, text: 'Hello' });
    for (const timestamp of [1000, 3000, 2000, 3000]) {
      await deliver(open, buildText({ conversationId, timestamp, message: `at ${timestamp}` }));
    }
    expect(spokenIn(await open.linesOf(id)).map(({ text: words }) => words)).toEqual([
      'Hello',
      'at 1000',
      'at 2000',
      'at 3000',
      'at 3000',
    ]);
  });

  test('answers what it cannot do with a status and the reason', async () => {
    const open = await start();
    const { id } = await open.openChat();
    const refusals = [
      await open.sendRequest('GET', '/chats/none'),
      await open.sendRequest('POST', '/chats/none/messages', { text: 'Hello' }),
      await open.sendRequest('DELETE', '/chats/none'),
      await open.sendRequest('POST', '/chats', '{"name":'),
      await open.sendRequest('POST', '/chats', {}),
      await open.sendRequest('POST', `/chats/${id}/messages`, {}),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 400, 400, 400]);
    for (const refusal of refusals) expect(await refusal.json()).toMatchObject({ error: expect.any(String) });
    for (const [method, path] of [
      ['GET', '/'],
      ['PUT', `/chats/${id}`],
      ['GET', `/chats/${id}/others`],
    ] as const) {
      expect((await open.sendRequest(method, path)).status).toBe(404);
    }
  });

  test('answers 502 when 8x8 refuses, says what 8x8 said, and does not pretend that the customer was heard', async () => {
    const open = await start();
    const { id } = await open.openChat();
    await open.fake.reset();
    const answer = await open.sendRequest('POST', `/chats/${id}/messages`, { text: 'Hello' });
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('8x8 answered 404');
    expect(spokenIn(await open.linesOf(id))).toEqual([]);
  });
});

test.each(STYLES)(
  'in style %s fetches one more token when its own has expired, however many calls are under way',
  async (style) => {
    const open = await openStarted(style);
    const { id } = await open.openChat();
    const { id: other } = await open.openChat();
    await passAnHour(open);
    const before = open.fake.journal.size;
    const answers = await Promise.all(
      [id, other].map((chat) => open.sendRequest('POST', `/chats/${chat}/messages`, { text: 'Hello?' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(callsSince(open, before).toSorted()).toEqual([
      'message 202',
      'message 202',
      'message 401',
      'message 401',
      'token 200',
    ]);
  },
);

test('a help desk of Chat Gateway is told what Chat API V2 does not tell, and takes no echo for an answer', async () => {
  const open = await openStarted('fetch', { dialect: 'chat-gateway' });
  const { id, conversationId } = await open.openChat({ ...JAMES, text: 'Hello' });
  await open.fake.settled();
  const echoes = open.fake.journal.recent().flatMap((entry) => {
    const { eventType, data } = entry.kind === 'attempt' ? JSON.parse(entry.request) : {};
    return eventType === 'MESSAGE' ? [data.isEcho] : [];
  });
  expect(echoes).toEqual([true]);
  expect(spokenIn(await open.linesOf(id))).toEqual([said('customer', 'Hello')]);
  const users = [{ type: 'agent', id: AGENT_IDS.ana }];
  await deliver(open, gatewayEvents.activity({ conversationId, data: { name: 'typing', value: { users } } }));
  expect(await (await open.sendRequest('GET', `/chats/${id}`)).json()).toMatchObject({
    typing: true,
    customer: JAMES,
  });
});

test('an event that overtakes the answer to the call that opens its conversation is not lost', async () => {
  const open = await openStarted('fetch', {
    async fetch(...args) {
      const response = await fetch(...args);
      if (!String(args[0]).endsWith('/conversations')) return response;
      const { conversationId } = (await response.clone().json()) as { readonly conversationId: string };
      expect(await deliver(open, events.agentJoined({ conversationId, timestamp: 1 }))).toBe(204);
      return response;
    },
  });
  const { id } = await open.openChat({ ...JAMES, text: 'Hello' });
  expect(await open.linesOf(id)).toContainEqual(said('system', 'Ana Pop joined'));
});

test('messages of a chat reach 8x8 in the order in which they were said, one after the other', async () => {
  let underWay = 0;
  let underWayMax = 0;
  const open = await openStarted('fetch', {
    async fetch(...args) {
      underWayMax = Math.max(underWayMax, ++underWay);
      return fetch(...args).finally(() => underWay--);
    },
  });
  const { id } = await open.openChat();
  await open.fake.settled();
  underWayMax = 0;
  const words = Array.from({ length: 20 }, (_, index) => `message ${index}`);
  await Promise.all(words.map((each) => open.helpdesk.say(id, each)));
  const messages = open.callsSince().filter(({ operation }) => operation === 'message');
  expect(messages.map(({ body }) => body)).toMatchObject(words.map((each) => ({ text: each })));
  expect(underWayMax).toBe(1);
});

describe('a help desk that makes a mistake', () => {
  type Outcome = { readonly mistake: string; readonly sees: readonly string[]; readonly answers: number };
  const outcomes: readonly Outcome[] = [
    { mistake: 'slow-message', sees: ['message 401', 'token 200', 'message 202'], answers: 202 },
    { mistake: 'forgets-message', sees: [], answers: 202 },
    {
      mistake: 'double-message',
      sees: ['message 401', 'message 401', 'token 200', 'message 202', 'message 202'],
      answers: 202,
    },
    { mistake: 'wrong-tenant', sees: ['conversation 401', 'token 200', 'conversation 403'], answers: 502 },
    { mistake: 'keeps-token', sees: ['message 401', 'message 401'], answers: 502 },
    { mistake: 'answers-500-once', sees: ['message 401', 'token 200', 'message 202'], answers: 202 },
  ];

  test.each(outcomes)(
    '$mistake: 8x8 sees it, the customer is answered $answers',
    async ({ mistake, sees, answers }) => {
      const open = await openStarted('fetch', { mistake, slowMs: 1 });
      const path =
        mistake === 'wrong-tenant' ? '/chats' : `/chats/${(await open.openChat()).conversationId}/messages`;
      await passAnHour(open);
      const before = open.fake.journal.size;
      expect((await open.sendRequest('POST', path, { ...JAMES, text: 'Hello' })).status).toBe(answers);
      expect(callsSince(open, before)).toEqual(sees);
    },
  );

  test('answers-500-once: takes the event when it is sent again', async () => {
    const open = await openStarted('fetch', { mistake: 'answers-500-once' });
    const { id } = await open.openChat();
    await open.fake.settled();
    await open.fake.agent('ana').join();
    const statuses = open.fake.journal
      .recent()
      .flatMap((entry) => (entry.kind === 'attempt' ? [entry.status] : []));
    expect(statuses.slice(-3)).toEqual([500, 204, 204]);
    expect(await open.linesOf(id)).toHaveLength(2);
  });

  test('slow-message: keeps its customer waiting', async () => {
    const open = await openStarted('fetch', { mistake: 'slow-message', slowMs: 200 });
    const { id } = await open.openChat();
    const startedMs = performance.now();
    await open.sendRequest('POST', `/chats/${id}/messages`, { text: 'Hello' });
    expect(performance.now() - startedMs).toBeGreaterThan(190);
  });

  test('makes those that there are; the dialogues catch each of them', () => {
    for (const { mistake } of outcomes) expect(MISTAKE_NAMES).toContain(mistake);
  });
});

describe('the help desk as a process', () => {
  const main = join(import.meta.dirname, '../consumers/helpdesk/main.mjs');

  async function startMain(env: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, [main], { env: { ...process.env, ...env } });
    stops.push(async () => {
      if (child.exitCode === null) child.kill('SIGKILL');
    });
    const ended = once(child, 'exit').then(([code]) => code as number | null);
    const complaints = text(child.stderr);
    const printed = once(child.stdout, 'data').then(([line]) => String(line).trim());
    return { child, ended, complaints, printed };
  }

  test.each([
    ['koa', 'chat-api'],
    ['express', 'chat-gateway'],
    ['fetch', 'chat-api'],
  ] as const)(
    'in style %s, speaking %s, prints its address, serves it, and ends on SIGTERM',
    async (STYLE, DIALECT) => {
      const served = await createServer({ dialect: DIALECT });
      stops.push(served.close);
      const { child, ended, printed, complaints } = await startMain({
        STYLE,
        DIALECT,
        FAKE_8X8_URL: served.url,
      });
      const address = await printed;
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const opened = await fetch(`${address}/chats`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...JAMES, text: 'Hello' }),
      });
      expect(opened.status).toBe(201);
      const { id } = (await opened.json()) as { readonly id: string };
      const { lines } = (await (await fetch(`${address}/chats/${id}`)).json()) as Transcript;
      expect(spokenIn(lines)).toEqual([said('customer', 'Hello')]);
      expect((await fetch(`${address}/webhook`, { method: 'POST', body: '{}' })).status).toBe(401);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(await complaints).toBe('');
    },
  );

  test.each([
    ['8x8 is not there', { FAKE_8X8_URL: 'http://127.0.0.1:9' }, '8x8 did not answer POST'],
    ['its style is unknown', { STYLE: 'rails' }, 'no style "rails". Known: koa, express, fetch'],
    ['its dialect is unknown', { DIALECT: 'v3' }, 'no dialect "v3". Known: chat-api, chat-gateway'],
    ['its mistake is unknown', { MISTAKE: 'typo' }, 'no mistake "typo". Known: slow-message'],
  ])('says why and ends with 1 when %s', async (_, env, complaint) => {
    const { ended, complaints } = await startMain(env);
    expect(await ended).toBe(1);
    expect(await complaints).toContain(complaint);
  });

  test('says why and ends with 1 when 8x8 refuses its credentials', async () => {
    const served = await createServer({});
    stops.push(served.close);
    const { ended, complaints } = await startMain({ FAKE_8X8_URL: served.url, FAKE_8X8_SECRET: 'wrong' });
    expect(await ended).toBe(1);
    expect(await complaints).toContain('8x8 answered 401');
  });
});
