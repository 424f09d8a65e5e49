import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Consumer } from '#src/delivery/consumer.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { Step } from '#src/scenario/schema.ts';
import type { Behaviour, CallingApp } from '../support/play/calling-app.ts';
import { entriesOf, openFake, playWith, verdictsOf } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

const QUEUED: Step = { queue: 'support' };

/** Plays one call against an app, and gives the request as the app saw it. */
async function callWith(steps: readonly Step[], answer: () => Response | Promise<Response>) {
  const seen: { method: string; url: string; type: string | null; body: string; headers: Headers }[] = [];
  const played = await playWith(steps, {
    async onRequest(request) {
      const { method, url, headers } = request;
      seen.push({ method, url, type: headers.get('content-type'), body: await request.text(), headers });
      return answer();
    },
  });
  return { ...played, seen };
}

const ok = () => Response.json({ id: 'chat-1', list: [{ n: 7 }] });

describe('a call', () => {
  test.each([
    [{ call: 'GET /chats?a=${conversation.number}' }, 'GET', 'http://consumer.test/chats?a=1', null, ''],
    [
      { call: 'POST /x', body: { who: '${customer.name}' } },
      'POST',
      'http://consumer.test/x',
      'application/json',
      '{"who":"James Jones"}',
    ],
    [
      { call: 'PUT /x', body: 'as it is' },
      'PUT',
      'http://consumer.test/x',
      'text/plain;charset=UTF-8',
      'as it is',
    ],
    [{ call: 'DELETE http://consumer.test/y' }, 'DELETE', 'http://consumer.test/y', null, ''],
    [{ call: 'PATCH http://localhost:1/z' }, 'PATCH', 'http://localhost:1/z', null, ''],
  ] as const)('%j reaches the app', async (step, method, url, type, body) => {
    const { seen, summary, entries } = await callWith([step], ok);
    expect(seen).toMatchObject([{ method, url, type, body }]);
    expect(summary).toMatchObject({
      verdict: 'passed',
      expectations: { passed: 1 },
      requests: { accepted: 1 },
    });
    expect(entriesOf(entries, 'request')).toMatchObject([
      { method, url, request: body, status: 200, outcome: 'accepted', reason: '', stepIndex: 0 },
    ]);
  });

  test('has the headers that it says', async () => {
    const step: Step = {
      call: 'GET /',
      headers: { 'X-Who': '${customer.name}', authorization: 'Bearer abc' },
    };
    const { seen } = await callWith([step], ok);
    expect(Object.fromEntries(seen[0]?.headers ?? [])).toMatchObject({
      'x-who': 'James Jones',
      authorization: 'Bearer abc',
    });
  });

  test('keeps what its answer says for later steps', async () => {
    const steps: readonly Step[] = [
      { call: 'POST /chats', capture: { chat: '/id', n: '/list/0/n' } },
      { call: 'GET /chats/${chat}/${n}' },
      QUEUED,
      { send: { eventType: 'X', chat: '${chat}' } },
    ];
    const { seen, app } = await callWith(steps, ok);
    expect(seen[1]?.url).toBe('http://consumer.test/chats/chat-1/7');
    expect(app.received.map(({ body }) => body)).toContain('{"eventType":"X","chat":"chat-1"}');
  });

  test.each([
    ['any 2xx', {}, () => new Response(null, { status: 201 }), 'passed'],
    ['its status', { status: 409 }, () => new Response(null, { status: 409 }), 'passed'],
    ['its class', { status: '5xx' }, () => new Response(null, { status: 503 }), 'passed'],
    [
      'an error',
      {},
      () => new Response(null, { status: 500 }),
      'The app: answered 500 Internal Server Error.',
    ],
    [
      'another status',
      { status: 201 },
      () => new Response(null, { status: 200 }),
      'The app: answered 200, not 201.',
    ],
    [
      'too late',
      { within: '20ms' },
      () => new Promise<Response>(() => {}),
      'The app: no answer within 20 ms.',
    ],
    [
      'too late of a status',
      { within: '20ms', status: 200 },
      () => new Promise<Response>(() => {}),
      'The app: no answer within 20 ms.',
    ],
    [
      'an exception',
      {},
      () => Promise.reject(new Error('broken')),
      expect.stringMatching(/^The app: .*broken/),
    ],
    [
      'no JSON',
      { capture: { id: '/id' } },
      () => new Response('<html>'),
      'Its answer has no /id to keep as id: <html>',
    ],
    [
      'other JSON',
      { capture: { id: '/id' } },
      () => Response.json([]),
      'Its answer has no /id to keep as id: []',
    ],
  ] as const)('answered with %s', async (_, different, answer, verdict) => {
    const { summary, entries, app } = await callWith([{ call: 'GET /x', ...different }, QUEUED], answer);
    expect(verdictsOf(entries)).toEqual([verdict]);
    expect(summary.verdict).toBe(verdict === 'passed' ? 'passed' : 'failed');
    expect(app.heard()).toEqual(verdict === 'passed' ? ['QUEUED'] : []);
    expect(entriesOf(entries, 'expectation')[0]?.awaited).toMatch(/^GET \/x answered (2xx|5xx|\d+) within/);
  });

  test.each([
    ['http://example.com/x', /not on this machine/],
    ['https://8x8.com/', /not on this machine/],
  ])('to %s is refused', async (url, reason) => {
    const { seen, entries } = await callWith([{ call: `GET ${url}` }], ok);
    expect(seen).toEqual([]);
    expect(verdictsOf(entries)).toEqual([expect.stringMatching(reason)]);
    expect(entriesOf(entries, 'request')).toMatchObject([{ outcome: 'unreachable', status: -1, url }]);
  });

  test('reaches another machine where that is allowed', async () => {
    const { summary } = await playWith([{ call: 'GET http://example.com/x' }], {
      options: { allowRemote: true },
    });
    expect(summary.verdict).toBe('passed');
  });

  test('lets scripted time stand still', async () => {
    const { entries, fake } = await callWith([{ call: 'GET /' }, { ...QUEUED, after: '1m' }], async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return ok();
    });
    expect(entriesOf(entries, 'attempt')[0]?.timestampMs).toBe(fake.info.startedMs + 60_000);
  });

  test('under way is given up when the run is stopped, and nothing follows', async () => {
    const { fake } = openFake({
      onRequest() {
        setImmediate(() => run.stop());
        return new Promise(() => {});
      },
    });
    const run = fake.createRun({
      scenarios: [scenarioOf([{ call: 'GET /' }, QUEUED])],
      journal: fake.journal,
    });
    expect(await run.play()).toMatchObject({ verdict: 'interrupted', expectations: { total: 0 } });
    expect(fake.journal.recent()).toMatchObject([
      { kind: 'scenario' },
      { kind: 'request', outcome: 'unreachable', reason: 'given up: the run was stopped' },
      { kind: 'conversation', ending: 'interrupted' },
      { kind: 'run', ending: 'interrupted' },
    ]);
    expect((await fake.play(scenarioOf([{ ...QUEUED, after: '1h' }], { scenario: 'Next' }))).verdict).toBe(
      'passed',
    );
  });
});

test('many conversations call at once, and nothing is left that listens', async () => {
  const warnings: unknown[] = [];
  const warned = (warning: unknown) => void warnings.push(warning);
  process.on('warning', warned);
  onTestFinished(() => void process.off('warning', warned));
  const { summary } = await playWith([{ call: 'GET /' }], {
    onRequest: () => new Promise((resolve) => setImmediate(resolve, 204)),
    plan: { conversations: 50 },
  });
  expect(summary).toMatchObject({ verdict: 'passed', requests: { accepted: 50 } });
  expect(warnings).toEqual([]);
});

describe('a call reaches an app that is', () => {
  const listener: RequestListener = async (request, response) => {
    const body = await text(request);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ did: `${request.method} ${request.url} ${body}` }));
  };

  async function serve(): Promise<string> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
  }

  test.each([
    ['a URL', serve],
    ['a listener', async () => ({ listener })],
    [
      'a Fetch handler',
      async () => ({
        fetch: async (request: Request) =>
          Response.json({
            did: `${request.method} ${new URL(request.url).pathname} ${await request.text()}`,
          }),
      }),
    ],
  ] satisfies [string, () => Promise<Consumer>][])('%s', async (_, open) => {
    const fake = createFake8x8({ to: await open(), settings: { signed: false } });
    onTestFinished(fake.close);
    const steps: readonly Step[] = [
      { call: 'POST /chats', body: 'hi', capture: { did: '/did' } },
      { queue: 'support' },
      { join: 'ana' },
      { text: '${did}' },
    ];
    expect((await fake.play(scenarioOf(steps))).verdict).toBe('passed');
    expect(entriesOf(fake.journal.recent(), 'attempt').map(({ text }) => text)).toContain('POST /chats hi');
  });

  test('down, and says so', async () => {
    const url = await serve().then(async (taken) => taken.replace(/:\d+/, ':1'));
    const fake = createFake8x8({ to: url, settings: { signed: false } });
    onTestFinished(fake.close);
    const { failedExpectations } = await fake.play(scenarioOf([{ call: 'GET /x' }]));
    expect(failedExpectations).toMatchObject([
      { message: expect.stringMatching(/^The app: .*127\.0\.0\.1:1/) },
    ]);
  });
});

const TALK: readonly Step[] = [
  QUEUED,
  { join: 'ana' },
  { customer: 'Where is ${customer.name}?' },
  { text: 'Here' },
];

/** An app whose customer writes with POST /chats/:id, and leaves with DELETE. */
const chats = (bring: (app: CallingApp, id: string, said: string) => unknown): Behaviour => ({
  async onRequest(request, app) {
    const id = new URL(request.url).pathname.split('/')[2] ?? '';
    if (request.method === 'DELETE') await app.leave(id);
    else await bring(app, id, ((await request.json()) as { text: string }).text);
    return 202;
  },
});

const OPTIONS = {
  customerSays: 'POST /chats/${conversation.id} {"text":"${text}"}',
  customerLeaves: 'DELETE /chats/${conversation.id}',
} as const;

describe('a customer', () => {
  test('is heard by way of a request, and the app brings what they say', async () => {
    const behaviour = chats((app, id, said) => app.say(id, said));
    const { summary, app, entries } = await playWith([...TALK, { 'customer-leaves': true }], {
      ...behaviour,
      options: OPTIONS,
    });
    expect(summary).toMatchObject({
      verdict: 'passed',
      expectations: { passed: 2 },
      unscripted: { warnings: 0 },
    });
    expect(app.heard()).toEqual(['QUEUED', 'AGENT_JOINED', 'TEXT Here', 'AGENT_LEFT']);
    const said = entriesOf(entries, 'call').find(({ operation }) => operation === 'message');
    expect(said?.body).toMatchObject({ text: 'Where is James Jones?' });
    expect(entriesOf(entries, 'request')).toMatchObject([
      { does: 'says', text: 'Where is James Jones?', method: 'POST' },
      { does: 'leaves', method: 'DELETE' },
    ]);
  });

  test('may be answered later than something has to come of it', async () => {
    const late = chats(async (app, id, said) => {
      await app.say(id, said);
      await new Promise((resolve) => setTimeout(resolve, 60));
    });
    const steps: readonly Step[] = TALK.map((step) => (step.customer ? { ...step, within: '20ms' } : step));
    const play = async (answerMsMin?: number) =>
      (await playWith(steps, { ...late, options: OPTIONS, plan: { answerMsMin } })).summary.verdict;
    expect([await play(), await play(1000)]).toEqual(['failed', 'passed']);
  });

  test('is heard by way of functions', async () => {
    const heard: unknown[] = [];
    const { fake, app } = openFake();
    const summary = await fake.play(scenarioOf([...TALK, { 'customer-leaves': true }]), {
      async customerSays({ text, conversationId, conversation }) {
        heard.push([text, conversation]);
        await app.say(conversationId, text);
      },
      customerLeaves: ({ conversationId }) => app.leave(conversationId),
    });
    expect(summary).toMatchObject({ verdict: 'passed', requests: { total: 2, accepted: 2 } });
    expect(heard).toEqual([['Where is James Jones?', 1]]);
    expect(entriesOf(fake.journal.recent(), 'request')).toMatchObject([
      { does: 'says', text: 'Where is James Jones?', method: '', url: '', outcome: 'accepted', status: -1 },
      { does: 'leaves', method: '', url: '', outcome: 'accepted', status: -1 },
    ]);
  });

  test('whom the app brings later is waited for', async () => {
    const { fake, app } = openFake();
    const summary = await fake.play(scenarioOf(TALK), {
      customerSays({ text, conversationId }) {
        setImmediate(() => void app.say(conversationId, text));
      },
    });
    expect(summary.verdict).toBe('passed');
  });

  test.each([
    ['never', () => {}, 'It did not come. The app made no other call meanwhile.'],
    [
      'wrongly',
      (app: CallingApp, id: string) => app.say(id, 'Where?'),
      'It did not come. Instead came message "Where?" (202): is "Where?", wanted "Where is James Jones?".',
    ],
  ] as const)('whom the app brings %s fails the step', async (_, bring, message) => {
    const [queued, join, , text] = TALK as [Step, Step, Step, Step];
    const says: Step = { customer: 'Where is ${customer.name}?', within: '20ms' };
    const played = await playWith([queued, join, says, text], { ...chats(bring), options: OPTIONS });
    expect(verdictsOf(played.entries)).toEqual([message]);
    expect(entriesOf(played.entries, 'expectation')[0]?.awaited).toBe(
      'message matching "Where is James Jones?" within 20 ms',
    );
    expect(played.app.heard()).not.toContain('TEXT Here');
  });

  test('whom the app brings twice shows', async () => {
    const behaviour = chats(async (app, id, said) => {
      await app.say(id, said);
      await app.say(id, said);
    });
    const { summary, entries } = await playWith(TALK, { ...behaviour, options: OPTIONS });
    expect(summary).toMatchObject({ verdict: 'passed', unscripted: { warnings: 1 } });
    expect(entriesOf(entries, 'unscripted')).toMatchObject([
      { scenario: 'Test', conversation: 1, message: 'No step awaits message "Where is James Jones?" (202).' },
    ]);
  });

  test('who goes on before the app has answered is heard at the same time', async () => {
    const heard: string[] = [];
    let answerAll = () => {};
    const both = new Promise<void>((resolve) => {
      answerAll = resolve;
    });
    const steps: readonly Step[] = [
      QUEUED,
      { join: 'ana' },
      { customer: 'One', await: 'nothing' },
      { customer: 'Two', await: 'nothing' },
    ];
    const { summary, entries } = await playWith(steps, {
      ...chats(async (app, id, said) => {
        heard.push(said);
        if (heard.length === 2) answerAll();
        await both;
        await app.say(id, said);
      }),
      options: OPTIONS,
    });
    expect(heard).toEqual(['One', 'Two']);
    expect(summary).toMatchObject({
      verdict: 'passed',
      requests: { accepted: 2 },
      unscripted: { warnings: 0 },
    });
    expect(entries.findLastIndex(({ kind }) => kind === 'request')).toBeLessThan(
      entries.findIndex(({ kind }) => kind === 'conversation'),
    );
  });

  test('who goes on before the app has refused to hear it fails the step', async () => {
    const { entries } = await playWith([QUEUED, { customer: 'Hello', await: 'nothing' }], {
      onRequest: () => 404,
      options: OPTIONS,
    });
    expect(verdictsOf(entries)).toEqual(['The app: answered 404 Not Found.']);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('no line')), 'The function threw: no line'],
    [
      'throws at once',
      () => {
        throw new Error('no line');
      },
      'The function threw: no line',
    ],
    ['does not return', () => new Promise(() => {}), 'The function: no answer within 20 ms.'],
  ])('whose function %s fails the step', async (_, customerSays, message) => {
    const { entries } = await playWith([QUEUED, { customer: 'Hello', within: '20ms' }], {
      plan: { customerSays },
    });
    expect(verdictsOf(entries)).toEqual([message]);
    expect(entriesOf(entries, 'expectation')[0]?.awaited).toBe('the app to hear its customer say "Hello"');
  });

  test('whom the app refuses to hear fails the step', async () => {
    const { entries } = await playWith([QUEUED, { customer: 'Hello' }], {
      onRequest: () => 404,
      options: OPTIONS,
    });
    expect(verdictsOf(entries)).toEqual(['The app: answered 404 Not Found.']);
  });

  test('may be what makes the app open the conversation', async () => {
    const steps: readonly Step[] = [
      { customer: 'Hello' },
      { expect: 'conversation' },
      { join: 'ana' },
      { customer: 'Are you there?' },
    ];
    const { fake, app } = openFake(
      chats((app, id, said) => app.say(id, said)),
      OPTIONS,
    );
    const summary = await fake.play(scenarioOf(steps), {
      async customerOpens({ text, conversationId }) {
        expect(conversationId).toBe('');
        await app.say(await app.open(), text);
      },
    });
    expect(entriesOf(fake.journal.recent(), 'request').map(({ does }) => does)).toEqual(['opens', 'says']);
    expect(app.heard()).toEqual(['QUEUED', 'AGENT_JOINED']);
    expect(summary).toMatchObject({ verdict: 'passed', unscripted: { warnings: 0 } });
  });

  test.each([
    ['POST /chats/${chat} {"text":"${text}"}', 'it needs ${chat}, and no step has captured that'],
    ['POST /chats {"text":"${text}","chat":"${chat}"}', 'it needs ${chat}, and no step has captured that'],
  ])('whose request %s needs what is not there fails the step', async (customerSays, reason) => {
    const { entries, app } = await playWith([QUEUED, { customer: 'Hello' }], { plan: { customerSays } });
    expect(verdictsOf(entries)).toEqual([`The app: the request was not sent: ${reason}.`]);
    expect(app.received).toHaveLength(1);
  });

  test('who has no conversation yet cannot be told by its id', async () => {
    const steps: readonly Step[] = [{ customer: 'Hello' }, { expect: 'conversation', within: '10ms' }];
    const { entries } = await playWith(steps, { options: OPTIONS });
    expect(verdictsOf(entries)).toEqual([
      'The app: the request was not sent: it needs ${conversation.id}, and the app has opened no conversation yet.',
    ]);
  });

  test.each([
    [[QUEUED, { customer: 'Hello' }], /its customer says something.*--customer-says/],
    [[QUEUED, { 'customer-leaves': true }], /its customer leaves.*--customer-leaves/],
  ] as const)('whom the app cannot hear is found before anything is played', (steps, message) => {
    const { fake } = openFake();
    expect(() => fake.createRun({ scenarios: [scenarioOf(steps)] })).toThrow(
      expect.objectContaining({ code: 'CUSTOMER_UNHEARD', message: expect.stringMatching(message) }),
    );
  });
});
