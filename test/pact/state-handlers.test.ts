import { json } from 'node:stream/consumers';
import type { PlayedStory, StateHandlersOptions } from 'fake-8x8/pact';
import { stateHandlers } from 'fake-8x8/pact';
import { afterEach, describe, expect, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { DialectName, WireEvent } from '#src/protocol/dialect.ts';
import { type OpenApp, openApp } from '../support/pact/open-app.ts';

const closes: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closes.splice(0).reverse()) await close();
});

/** An app that keeps what it gets, and the fake beside it. */
async function open(dialect: DialectName = 'chat-api', status = 204) {
  const received: WireEvent[] = [];
  const app: OpenApp = await openApp(
    () => async (request, response) => {
      received.push((await json(request)) as WireEvent);
      response.statusCode = status;
      response.end();
    },
    dialect,
  );
  closes.push(app.close);
  return { ...app, received };
}

const TAKEN_OVER = 'another agent is in a transferred conversation';
const HANDLED = 'an agent is in the conversation';

const typesOf = (events: readonly WireEvent[]) => events.map(({ eventType }) => eventType);

async function setUp({ fake }: OpenApp, given: string, story: string, options: StateHandlersOptions = {}) {
  const handler = stateHandlers(fake, options)[given];
  if (handler === undefined) throw new Error(`There is no state "${given}".`);
  return handler({ story });
}

/** What chat-gateway sends until the customer waits in a queue. */
const UNTIL_QUEUED = ['CONVERSATION_UPDATE', 'MEMBERS_CHANGED', 'CONVERSATION_UPDATE', 'QUEUED'];

describe('a state handler', () => {
  test('plays everything before the event to the app, and not the event', async () => {
    const app = await open();
    const values = await setUp(app, TAKEN_OVER, 'text-after-a-transfer');
    expect(typesOf(app.received)).toEqual([
      'QUEUED',
      'AGENT_JOINED',
      'TRANSFER',
      'AGENT_LEFT',
      'QUEUED',
      'AGENT_JOINED',
    ]);
    expect(new Set(app.received.map(({ conversationId }) => conversationId))).toEqual(
      new Set([values.conversationId]),
    );
    expect(values.timestamp).toBeGreaterThanOrEqual(Number(app.received.at(-1)?.timestamp));
  });

  test.each<[DialectName, string, string, readonly string[]]>([
    ['chat-api', HANDLED, 'transfer', ['QUEUED', 'AGENT_JOINED']],
    ['chat-api', HANDLED, 'agent-left-because-of-a-transfer', ['QUEUED', 'AGENT_JOINED', 'TRANSFER']],
    ['chat-api', HANDLED, 'agent-left-because-the-customer-left', ['QUEUED', 'AGENT_JOINED']],
    [
      'chat-api',
      'a conversation that its agent has left',
      'queued-after-the-customer-wrote-again',
      ['QUEUED', 'AGENT_JOINED', 'AGENT_LEFT'],
    ],
    ['chat-api', 'a webhook that is being registered', 'web-hook-verify', []],
    [
      'chat-gateway',
      HANDLED,
      'activity-of-an-agent-who-types',
      [...UNTIL_QUEUED, 'MEMBERS_CHANGED', 'CONVERSATION_UPDATE'],
    ],
    [
      'chat-gateway',
      HANDLED,
      'conversation-update-to-idle-because-the-customer-left',
      [...UNTIL_QUEUED, 'MEMBERS_CHANGED', 'CONVERSATION_UPDATE', 'MEMBERS_CHANGED', 'MEMBERS_CHANGED'],
    ],
  ])('of %s: %s, before %s, sends %s', async (dialect, given, story, sent) => {
    const app = await open(dialect);
    await setUp(app, given, story);
    expect(typesOf(app.received)).toEqual(sent);
  });

  test('takes a new conversation each time', async () => {
    const app = await open();
    const first = await setUp(app, HANDLED, 'transfer');
    const second = await setUp(app, HANDLED, 'transfer');
    expect(first.conversationId).not.toBe(second.conversationId);
  });

  test('prepares the first event of its state by default', async () => {
    const app = await open();
    await stateHandlers(app.fake)[TAKEN_OVER]?.();
    expect(typesOf(app.received)).toContain('AGENT_JOINED');
  });

  test('lets the event happen on the platform, so that the app can read it back', async () => {
    const app = await open();
    const { conversationId } = await setUp(app, HANDLED, 'first-text');
    const answer = await readMessages(app, String(conversationId));
    expect(answer).toMatchObject({ messages: [{ originalText: 'Hello, how can I help you?' }] });
  });

  test('goes on when the app refuses, trying each event once, and says what happened', async () => {
    const app = await open('chat-api', 500);
    const played: PlayedStory[] = [];
    await setUp(app, TAKEN_OVER, 'text-after-a-transfer', { onPlayed: (each) => played.push(each) });
    expect(app.received).toHaveLength(6);
    expect(played.map(({ story }) => story.id)).toEqual(['text-after-a-transfer']);
    expect(played[0]?.attempts.slice(0, 6).map(({ status }) => status)).toEqual(Array(6).fill(500));
    expect(played[0]?.event).toMatchObject({ eventType: 'TEXT', message: 'I can see your invoice.' });
  });

  test('asks for the address of the app where the fake has none', () => {
    const fake = createFake8x8();
    closes.push(fake.close);
    expect(() => stateHandlers(fake)).toThrow(expect.objectContaining({ code: 'PACT_TARGET_MISSING' }));
  });
});

async function readMessages({ fake }: OpenApp, conversationId: string): Promise<unknown> {
  const basic = Buffer.from('fake-8x8-test-key:fake-8x8-test-secret').toString('base64');
  const issued = await fetch(`${fake.url}/oauth/v2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token } = (await issued.json()) as { readonly access_token: string };
  const path = `/vcc/us/chat/v2/tenant/${fake.info.tenantId}/conversations/${conversationId}/messages`;
  const answer = await fetch(`${fake.url}${path}`, { headers: { authorization: `Bearer ${access_token}` } });
  return answer.json();
}
