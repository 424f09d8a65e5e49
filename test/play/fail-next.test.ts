import { describe, expect, test, vi } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { Step } from '#src/scenario/schema.ts';
import type { CallingApp } from '../support/play/calling-app.ts';
import { entriesOf, openFake, playWith, verdictsOf } from '../support/play/open-fake.ts';

describe('failNext', () => {
  test('refuses so many calls of an operation and marks them', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    fake.failNext('message', { status: 503, times: 2 });

    const said = [await app.say(id, 'a'), await app.say(id, 'b'), await app.say(id, 'c')];

    expect(said.map(({ status }) => status)).toEqual([503, 503, 202]);
    expect(Object.keys(said[0]?.body ?? {}).sort()).toEqual(['errors', 'message', 'referenceId']);
    const calls = entriesOf(fake.journal.recent(), 'call').filter(({ operation }) => operation === 'message');
    expect(calls.map(({ fault, findings }) => [fault?.status, findings])).toEqual([
      [503, []],
      [503, []],
      [undefined, []],
    ]);
    expect(calls.map(({ conversationId }) => conversationId)).toEqual([id, id, id]);
    const { body } = await app.call('GET', `/conversations/${id}/messages`);
    expect(body.messages).toHaveLength(1);
  });

  test('with 401 lets the access token expire, until another one is fetched', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    fake.failNext('message', { status: 401 });
    const said = async () => (await app.say(id, 'a')).status;
    expect([await said(), await said(), await said()]).toEqual([401, 401, 401]);
    await app.fetchToken();
    expect(await said()).toBe(202);
  });

  test('is 500 once when nothing else is said', async () => {
    const { fake, app } = openFake();
    fake.failNext('conversation');
    const opening = () =>
      app.call('POST', '/conversations', { channelId: fake.info.channelId, customer: {} });
    expect([(await opening()).status, (await opening()).status]).toEqual([500, 202]);
  });

  test('says when to try again', async () => {
    const fake = createFake8x8();
    fake.failNext('webhooks', { status: 429, retryAfterSeconds: 3 });
    const match = fake.match('/chat-gateway/v1/webhooks');
    if (match === undefined) throw new Error('Nothing is offered there.');
    const answer = await fake.handle({
      method: 'GET',
      match,
      query: new URLSearchParams(),
      headers: { 'x-api-key': 'fake-8x8-test-key' },
      body: '',
    });
    answer.sent();
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '3']);
    expect(JSON.parse(answer.body)).toEqual({
      message: 'Too many requests.',
      errors: [{ code: 'invalid_request', message: 'Too many requests.' }],
    });
    await fake.close();
  });

  test('holds an answer back and answers as usual', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    fake.failNext('message', { delayMs: 30 });
    expect((await app.say(id, 'slowly')).status).toBe(202);
    const [, call] = entriesOf(fake.journal.recent(), 'call').filter((each) => each.conversationId === id);
    expect(call).toMatchObject({ status: 202, fault: { delayMs: 30 } });
    expect(call?.durationMs).toBeGreaterThanOrEqual(29);
  });

  test('lets a slow answer go when the fake is reset', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    fake.failNext('message', { delayMs: 600_000 });
    const saying = app.say(id, 'too late');
    await vi.waitFor(() => expect(fake.plannedFailures).toEqual([]));
    await fake.reset();
    expect((await saying).status).toBe(202);
    expect(fake.journal.recent()).toEqual([]);
  });

  test('leaves a call alone that is refused anyway', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    fake.failNext('message', { status: 500 });
    const wrong = await app.call('POST', `/conversations/${id}/messages`, { authorType: 'user' });
    expect(wrong.status).toBe(400);
    expect(fake.plannedFailures).toEqual([{ operation: 'message', status: 500, times: 1 }]);
    expect((await app.say(id, 'a')).status).toBe(500);
    expect(fake.plannedFailures).toEqual([]);
  });

  test('is for one tenant when it says so, and can be taken back', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    fake.failNext('message', { tenantId: 'another' });
    expect((await app.say(id, 'a')).status).toBe(202);
    fake.failNext('message', { tenantId: 'fake8x8tenant01' });
    fake.clearFailures();
    expect((await app.say(id, 'b')).status).toBe(202);
    expect(fake.plannedFailures).toEqual([]);
  });

  test('reaches the token, which names no tenant', async () => {
    const { fake, app } = openFake();
    fake.failNext('token', { status: 503, tenantId: 'fake8x8tenant01' });
    expect((await app.fetchToken()).status).toBe(503);
    expect((await app.fetchToken()).status).toBe(200);
  });

  test.each([
    ['message', { status: 200 }],
    ['message', { times: 0 }],
    ['message', { delayMs: 1e9 }],
    ['message', { retryAfter: 3 }],
    ['mesage', {}],
  ])('refuses %s with %j', (operation, options) => {
    const { fake } = openFake();
    expect(() => fake.failNext(operation as never, options as never)).toThrow(
      expect.objectContaining({ code: 'FAILURE_INVALID' }),
    );
  });
});

test('every answer may be slow by a setting', async () => {
  const { fake, app } = openFake({}, { settings: { answerDelay: '20ms' } });
  await app.open();
  const durations = entriesOf(fake.journal.recent(), 'call').map(({ durationMs }) => durationMs);
  expect(Math.min(...durations)).toBeGreaterThanOrEqual(19);
});

describe('the step fail-next', () => {
  const steps: readonly Step[] = [
    { queue: 'support' },
    { join: 'ana' },
    { 'fail-next': 'message', status: 503, times: 2, 'retry-after': '1s' },
    { customer: 'Where is my invoice?' },
    { expect: 'message', matching: '*invoice*' },
    { leave: 'ana' },
  ];

  /** Says what its customer says, up to so many times. */
  const saying = (attemptsMax: number) => ({
    async onRequest(request: Request, app: CallingApp) {
      const { id, text } = (await request.json()) as { id: string; text: string };
      for (let attempt = 1; attempt <= attemptsMax; attempt++)
        if ((await app.say(id, text)).status < 400) return 204;
      return 502;
    },
    options: {
      customerSays: { call: 'POST /say', body: { id: '${conversation.id}', text: '${text}' } },
    },
  });

  test('passes an app that tries again', async () => {
    const { summary, entries } = await playWith(
      steps.filter(({ expect: awaited }) => !awaited),
      saying(3),
    );
    expect(summary).toMatchObject({ verdict: 'passed', calls: { unawaitedRefusals: 0, findings: 0 } });
    const calls = entriesOf(entries, 'call').filter(({ operation }) => operation === 'message');
    expect(calls.map(({ status, fault }) => [status, fault?.retryAfterSeconds])).toEqual([
      [503, 1],
      [503, 1],
      [202, undefined],
    ]);
  });

  test('fails an app that does not, and says why', async () => {
    const once = steps.filter(({ expect: awaited }) => !awaited);
    const { summary, entries } = await playWith(once, saying(1));
    expect(summary.verdict).toBe('failed');
    expect(verdictsOf(entries).join()).toContain('answered 502');
  });

  test('says to an app that gave up quietly what it should have done', async () => {
    const awaited: readonly Step[] = [
      { queue: 'support' },
      { join: 'ana' },
      { 'fail-next': 'message' },
      { call: 'POST /say', body: { id: '${conversation.id}', text: 'Hi' } },
      { expect: 'message', within: '50ms' },
    ];
    const { entries } = await playWith(awaited, {
      async onRequest(request, app) {
        const { id, text } = (await request.json()) as { id: string; text: string };
        await app.say(id, text);
      },
    });
    expect(verdictsOf(entries)).toEqual([
      'passed',
      'It did not come. Instead came message "Hi" (500): answered 500 on request, wanted one below 400 when the app tries again.',
    ]);
  });

  test('is for the conversation that plays it, and is taken back at its end', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    await fake.play({
      scenario: 'Unused',
      queues: { support: {} },
      steps: [{ queue: 'support' }, { 'fail-next': 'message', times: 5 }, { 'fail-next': 'token' }],
    });
    expect(fake.plannedFailures).toEqual([]);
    expect((await app.say(id, 'a')).status).toBe(202);
  });
});
