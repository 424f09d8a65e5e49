import { basename, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import type { Summary } from '#src/journal/summary.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import { DIALECT_NAMES } from '#src/protocol/dialect.ts';
import { listScenarios, loadScenario } from '#src/scenario/load.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { skipReasonOf } from '#src/scenario/skip-reason.ts';
import { createServer } from '#src/server/server.ts';
import { createChatApi } from '../consumers/helpdesk/chat-api.mjs';
import { MISTAKE_NAMES } from '../consumers/helpdesk/mistakes.mjs';
import { complaints } from '../support/conformance/complaints.ts';
import {
  type OpenHelpdesk,
  type OpenOptions,
  openHelpdesk,
  STYLES,
  type Style,
} from '../support/conformance/open-helpdesk.ts';

const catalogue = join(import.meta.dirname, '../../scenarios');
const names = (await listScenarios(join(catalogue, 'dialogues'))).map(({ path }) => basename(path, '.yaml'));

async function load(name: string): Promise<Scenario> {
  return (await loadScenario(join(catalogue, `${name}.yaml`))).scenario;
}

const dialogues = new Map(
  await Promise.all(names.map(async (name) => [name, await load(`dialogues/${name}`)] as const)),
);

function scenarioOf(name: string): Scenario {
  const scenario = dialogues.get(name);
  if (scenario === undefined) throw new Error(`There is no dialogue ${name}.`);
  return scenario;
}

/** Whether a dialogue is played in a dialect. */
function playsIn(dialect: DialectName, name: string): boolean {
  return skipReasonOf(scenarioOf(name), dialect) === undefined;
}

/** Those whose deadlines say most. */
const IN_WALL_TIME = ['app-opens', 'expired-token', 'app-fails-and-recovers', 'many-opened-at-once'];

const closes: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

/** Of tests that run at the same time, each has to close its own. */
type AtEnd = (close: () => Promise<void>) => void;

const afterThisTest: AtEnd = (close) => void closes.push(close);

async function openStarted(
  style: Style,
  options: OpenOptions = {},
  atEnd = afterThisTest,
): Promise<OpenHelpdesk> {
  const open = await openHelpdesk(style, options);
  atEnd(open.close);
  await open.helpdesk.start();
  return open;
}

async function playHeld(
  style: Style,
  name: string,
  options: OpenOptions = {},
  atEnd = afterThisTest,
): Promise<OpenHelpdesk> {
  const open = await openStarted(style, options, atEnd);
  const scenario = scenarioOf(name);
  const summary = await open.fake.play(scenario);
  expect(complaints(summary)).toEqual([]);
  expect(summary).toMatchObject({ verdict: 'passed', stepsNotPlayed: 0 });
  expect(summary.conversations.finished).toBe(scenario.conversations ?? 1);
  return open;
}

describe.each(DIALECT_NAMES)('in %s', (dialect) => {
  const own = names.filter((name) => playsIn(dialect, name));

  describe.each(STYLES)('a help desk in style %s', (style) => {
    // Most of their time they wait.
    test.concurrent.for(own)('holds %s', async (name, { onTestFinished }) => {
      await playHeld(style, name, { dialect }, onTestFinished);
    });
  });

  test.each(own.filter((name) => IN_WALL_TIME.includes(name)))(
    'the help desk holds %s in wall time too',
    async (name) => {
      await playHeld('fetch', name, { dialect, clock: 'wall' });
    },
  );
});

test('a dialogue of the other dialect is skipped, and says why', async () => {
  const { fake } = await openStarted('fetch', { dialect: 'chat-gateway' });
  expect(await fake.play(scenarioOf('expired-token'))).toMatchObject({ scenariosSkipped: 1 });
  expect(fake.journal.recent()).toContainEqual(
    expect.objectContaining({ kind: 'skipped', reason: expect.stringContaining('plays in chat-api only') }),
  );
});

describe('what the help desk has then', () => {
  test('after a failure: the message once', async () => {
    const { fake, callsSince, linesOf } = await playHeld('fetch', 'app-fails-and-recovers');
    const id = callsSince().find(({ operation }) => operation === 'message')?.conversationId ?? '';
    const said = (await linesOf(id)).filter(({ who }) => who === 'Ana Pop').map(({ text }) => text);
    expect(said).toEqual(['On Thursday, between eight and ten.', 'Then I wish you a good trip!']);
    const attempts = fake.journal.recent().filter((entry) => entry.kind === 'attempt');
    expect(attempts.map(({ status, refusalAwaited = false }) => [status, refusalAwaited])).toContainEqual([
      500,
      true,
    ]);
  });

  test('with a moved webhook: the first address does not answer any more', async () => {
    const { sendRequest } = await playHeld('fetch', 'webhook-changed');
    expect((await sendRequest('POST', '/webhook', {})).status).toBe(404);
    expect((await sendRequest('POST', '/webhook/1', {})).status).toBe(401);
  });

  test('of another tenant: nothing, although it has accepted it', async () => {
    const { fake, callsSince } = await playHeld('fetch', 'event-of-another-tenant');
    const attempts = fake.journal
      .recent()
      .filter((entry) => entry.kind === 'attempt')
      .filter(({ scenario }) => scenario !== '');
    expect(new Set(attempts.map(({ tenantId }) => tenantId))).toEqual(new Set(['another-tenant']));
    expect(callsSince().map(({ operation }) => operation)).not.toContain('message');
  });

  test('with many conversations: each with its own number', async () => {
    const { callsSince, linesOf } = await playHeld('fetch', 'many-opened-at-once');
    const ends = callsSince().filter(({ operation }) => operation === 'end');
    const numbers = await Promise.all(
      ends.map(async ({ conversationId = '' }) =>
        (await linesOf(conversationId)).flatMap(({ text }) => /\d+/.exec(text) ?? []),
      ),
    );
    for (const each of numbers) expect(new Set(each).size).toBe(1);
    expect(new Set(numbers.map(([first]) => first)).size).toBe(25);
  });
});

type Caught = {
  readonly mistake: string;
  readonly name: string;
  readonly reply: string;
  /** Where Chat Gateway's is another one. */
  readonly gatewayReply?: string;
};

/** Each mistake, a dialogue that catches it, and what the report says then. */
const caught: readonly Caught[] = [
  {
    mistake: 'forgets-message',
    name: 'app-opens',
    reply: 'message matching "*invoice*" within 5 s: It did not come. The app made no other call meanwhile.',
  },
  {
    mistake: 'forgets-message',
    name: 'message-while-queued',
    reply: 'message matching "*parcel*" within 5 s: It did not come.',
  },
  {
    mistake: 'gives-up',
    name: 'platform-fails',
    reply: 'answered 502 Bad Gateway. It said: {"error":"8x8 answered 503 to ',
  },
  {
    mistake: 'forgets-history',
    name: 'handover-with-history',
    reply: 'It did not come. Instead came conversation (202): /history is nothing',
  },
  {
    mistake: 'double-message',
    name: 'message-brought-once',
    reply: 'nothing within 300 ms: It came: message "Please cancel one ticket."',
  },
  {
    mistake: 'echoes-agent',
    name: 'app-stays-silent',
    reply: 'nothing within 500 ms: It came: message "The museum opens at nine."',
  },
  {
    mistake: 'opens-anew',
    name: 're-open-after-goodbye',
    reply: 'message matching "It does not work yet." within 5 s: It did not come.',
  },
  {
    mistake: 'opens-anew',
    name: 'transfer-in-dialogue',
    reply: 'No step awaits conversation',
  },
  {
    mistake: 'ends-at-agent-left',
    name: 'transfer-in-dialogue',
    reply: 'no end within 500 ms: It came: end (204).',
  },
  {
    mistake: 'forgets-goodbye',
    name: 'customer-leaves-first',
    reply: 'end within 5 s: It did not come.',
  },
  {
    mistake: 'forgets-goodbye',
    name: 'customer-gives-up',
    reply: 'end within 5 s: It did not come.',
  },
  {
    mistake: 'mixes-chats',
    name: 'many-opened-at-once',
    // Which chats those are depends on which was opened last.
    reply: 'message matching "So my number is ',
  },
  {
    mistake: 'slow-message',
    name: 'app-is-slow',
    // Which of its two messages is late depends on how busy the machine is.
    reply: 'The app: no answer within',
  },
  {
    mistake: 'slow-answer',
    name: 'app-is-slow',
    reply: 's, and 1 s are allowed',
  },
  {
    mistake: 'stays-down',
    name: 'app-fails-and-recovers',
    reply: 'TEXT answered 5xx, then 2xx: the second attempt was answered 500, not 2xx',
    gatewayReply: 'MESSAGE answered 5xx, then 2xx: the second attempt was answered 500, not 2xx',
  },
  {
    mistake: 'keeps-token',
    name: 'expired-token',
    reply: 'CALL_TOKEN_EXPIRED The access token',
  },
  {
    mistake: 'wrong-tenant',
    name: 'wrong-tenant',
    reply: 'CALL_WRONG_TENANT The token is valid for "fake8x8tenant01" only.',
    gatewayReply: 'CALL_WRONG_TENANT The key is not valid for tenant "not-fake8x8tenant01".',
  },
  {
    mistake: 'answers-500-once',
    name: 'event-of-another-tenant',
    reply: 'QUEUED answered 2xx: the first attempt was answered 500, not 2xx',
    gatewayReply: 'CONVERSATION_UPDATE answered 2xx: the first attempt was answered 500, not 2xx',
  },
  {
    mistake: 'forgets-to-register',
    name: 'webhook-changed',
    reply: 'replace-webhook within 5 s: It did not come.',
  },
];

describe.each(DIALECT_NAMES)('in %s, a help desk that makes a mistake', (dialect) => {
  const outcomes = new Map<Caught, Promise<Summary>>();
  const rows = caught.filter(({ name }) => playsIn(dialect, name));

  /** Most of them fail at a deadline, and so all wait at once. */
  beforeAll(async () => {
    for (const each of rows) outcomes.set(each, playMistaken(each));
    await Promise.all(outcomes.values());
  });

  async function playMistaken({ mistake, name }: Caught): Promise<Summary> {
    const open = await openHelpdesk('fetch', { dialect, mistake, slowMs: 1500 });
    await open.helpdesk.start();
    const summary = await open.fake.play(scenarioOf(name));
    await open.close();
    return summary;
  }

  test.each(rows)('$mistake is caught by $name', async (each) => {
    const summary = await outcomes.get(each);
    if (summary === undefined) throw new Error('It was not played.');
    expect(summary.verdict).toBe('failed');
    const { reply, gatewayReply = reply } = each;
    expect(complaints(summary).join('\n')).toContain(dialect === 'chat-api' ? reply : gatewayReply);
  });
});

test('every dialogue catches a mistake', () => {
  expect(new Set(caught.map(({ name }) => name))).toEqual(new Set(names));
  for (const { mistake } of caught) expect(MISTAKE_NAMES).toContain(mistake);
});

/** A bot that answers each text, in the tenant that the request names or always in its own. */
async function playBot(tenantOf: (request: Request) => string): Promise<Summary> {
  const fake = createFake8x8({
    to: {
      async fetch(request) {
        const { eventType, conversationId } = (await request.json()) as Readonly<Record<string, string>>;
        if (eventType === 'TEXT') await answerText(tenantOf(request), conversationId ?? '');
        return new Response(null, { status: 204 });
      },
    },
  });
  const server = await createServer({ fake });
  closes.push(server.close, fake.close);
  const answerText = async (tenantId: string, conversationId: string) => {
    const credentials = { key: 'fake-8x8-test-key', secret: 'fake-8x8-test-secret' };
    const chatApi = createChatApi({ baseUrl: server.url, tenantId, webhookUrl: '', ...credentials });
    const path = `/conversations/${conversationId}/messages`;
    await chatApi.call('POST', path, { authorType: 'bot', text: 'I am a bot.' }).catch(() => {});
  };
  return fake.play(await load('dialogues/event-of-another-tenant'));
}

describe('a bot that hears of another tenant', () => {
  test('is caught when it answers in its own tenant', async () => {
    const summary = await playBot(() => 'fake8x8tenant01');
    expect(summary.verdict).toBe('failed');
    expect(complaints(summary).join('\n')).toContain('It came: message "I am a bot."');
  });

  test('is well when it answers there', async () => {
    expect(await playBot((request) => request.headers.get('x-8x8-tenant-id') ?? '')).toMatchObject({
      verdict: 'passed',
      failedExpectations: [],
    });
  });
});

describe.each(DIALECT_NAMES)('in %s, a served scenario', (dialect) => {
  /** By her name, or by her id where no name is sent. */
  const isAgents = (line: { readonly who: string }) => !['system', 'customer'].includes(line.who);
  const who = (chat: number) => ({ name: `Customer ${chat}`, email: `c${chat}@example.com` });

  /** Resolves when so many such entries stand in the journal. */
  function written(
    { journal }: OpenHelpdesk['fake'],
    isWanted: (entry: JournalEntry) => boolean,
    count: number,
  ) {
    return new Promise<void>((resolve) => {
      const look = () => {
        if (journal.recent().filter(isWanted).length >= count) resolve();
      };
      journal.subscribe(look);
      look();
    });
  }

  const allOver = (fake: OpenHelpdesk['fake'], count: number) =>
    written(fake, ({ kind }) => kind === 'conversation', count);

  const said = (fake: OpenHelpdesk['fake'], conversationId: string, words: string) =>
    written(
      fake,
      (entry) =>
        entry.kind === 'attempt' && entry.conversationId === conversationId && entry.text.includes(words),
      1,
    );

  /** Plays it with every conversation while `drive` acts as the customers. */
  async function serve(style: Style, name: string, drive: (open: OpenHelpdesk) => Promise<void>) {
    const open = await openStarted(style, { dialect });
    const { fake } = open;
    const run = fake.createRun({
      scenarios: [await load(`served/${name}`)],
      conversations: 'each',
      journal: fake.journal,
    });
    const over = run.play();
    await run.begun;
    await drive(open);
    run.stop();
    return { open, summary: await over };
  }

  test.each(STYLES)('agent-helps serves many at once, in style %s', async (style) => {
    const { open, summary } = await serve(style, 'agent-helps', async ({ fake, sendRequest, openChat }) => {
      await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const { id } = await openChat(who(index));
          await sendRequest('POST', `/chats/${id}/messages`, { text: `Question ${index}` });
        }),
      );
      await allOver(fake, 20);
    });
    const { callsSince, linesOf } = open;
    expect(summary.conversations.finished).toBe(20);
    expect(complaints(summary)).toEqual([]);
    const opened = callsSince().filter(({ operation }) => operation === 'conversation');
    for (const { conversationId = '' } of opened) {
      const lines = (await linesOf(conversationId)).filter(isAgents);
      expect(lines.map(({ text }) => text)).toEqual([
        'Hello, this is Ana Pop. How can I help?',
        'One moment, I will have a look.',
        'I have found it, and it is done. Have a good day!',
      ]);
    }
  });

  test('agent-asks repeats to each customer what they have said', async () => {
    const chats = Array.from({ length: 5 }, (_, index) => index);
    const { open, summary } = await serve('fetch', 'agent-asks', async ({ fake, sendRequest, openChat }) => {
      await Promise.all(
        chats.map(async (index) => {
          const { id, conversationId } = await openChat({ ...who(index), text: 'Something is broken.' });
          await said(fake, conversationId, 'number of your order');
          for (const text of ['A moment.', `It is a-470${index}!`]) {
            await sendRequest('POST', `/chats/${id}/messages`, { text });
          }
          await said(fake, conversationId, 'sent to you once more');
          await sendRequest('DELETE', `/chats/${id}`);
        }),
      );
      await allOver(fake, chats.length);
    });
    expect(summary.conversations.finished).toBe(chats.length);
    const lines = await Promise.all(
      open
        .callsSince()
        .filter(({ operation }) => operation === 'conversation')
        .map(({ conversationId = '' }) => open.linesOf(conversationId)),
    );
    const texts = lines.flat().map(({ text }) => text);
    for (const index of chats) {
      expect(texts).toContain(
        `I have order a-470${index} in front of me. I will have it sent to you once more.`,
      );
    }
  });
});
