import { describe, expect, test } from 'vitest';
import { createSignal } from '#src/base/signal.ts';
import type { Step } from '#src/scenario/schema.ts';
import type { Behaviour } from '../support/play/calling-app.ts';
import { entriesOf, openFake, playWith, verdictsOf } from '../support/play/open-fake.ts';
import { START_MS, scenarioOf } from '../support/play/play-in-process.ts';

/** Ana joins and asks; what the app does with her question is up to the test. */
const ASKED: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }, { text: 'How can I help?' }];

/** An app that writes these texts when it is asked, before it answers the event. */
const answers = (...texts: readonly string[]): Behaviour => ({
  async onEvent({ eventType, conversationId }, app) {
    if (eventType === 'TEXT') for (const text of texts) await app.say(conversationId, text);
  },
});

/** An app that does nothing, and the id of the conversation once it was asked. */
function createIdleApp() {
  const sentRequest = createSignal<string>();
  const onEvent: Behaviour['onEvent'] = ({ eventType, conversationId }) => {
    if (eventType === 'TEXT') sentRequest.resolve(conversationId);
  };
  return { onEvent, sentRequest: sentRequest.promise };
}

function countTimers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

describe('expect: message holds', () => {
  test.each([
    ['anything', {}],
    ['a glob', { matching: '*invoice*' }],
    ['a regular expression', { matching: '/^my INVOICE$/i' }],
    ['a part of the body', { matching: { authorType: 'user', text: '*invoice' } }],
    ['a status', { status: 202 }],
    ['a class of statuses', { status: '2xx' }],
  ] as const)('for %s', async (_, step) => {
    const steps: readonly Step[] = [...ASKED, { expect: 'message', ...step }];
    const { summary, entries } = await playWith(steps, answers('my invoice'));
    expect(verdictsOf(entries)).toEqual(['passed']);
    expect(summary).toMatchObject({ verdict: 'passed', expectations: { total: 1, passed: 1 } });
    const [call] = entriesOf(entries, 'call').filter(({ operation }) => operation === 'message');
    expect(entriesOf(entries, 'expectation')[0]).toMatchObject({
      stepIndex: 3,
      calls: [call?.callIndex],
      conversationId: call?.conversationId,
    });
  });

  test('for a call that comes when the step waits already', async () => {
    const { sentRequest, onEvent } = createIdleApp();
    const { fake, app } = openFake({ onEvent });
    const playing = fake.play(scenarioOf([...ASKED, { expect: 'message' }, { text: 'Thanks' }]));
    const conversationId = await sentRequest;
    await fake.settled();
    await app.say(conversationId, 'late');
    expect((await playing).verdict).toBe('passed');
    expect(app.heard()).toEqual(['QUEUED', 'AGENT_JOINED', 'TEXT How can I help?', 'TEXT Thanks']);
  });

  test('as often as it says', async () => {
    const steps: readonly Step[] = [...ASKED, { expect: 'message', times: 3 }];
    const { entries } = await playWith(steps, answers('1', '2', '3'));
    expect(entriesOf(entries, 'expectation')[0]).toMatchObject({ verdict: 'passed', calls: [1, 2, 3] });
  });

  test('by a call once, so that two steps need two', async () => {
    const steps: readonly Step[] = [...ASKED, { expect: 'message' }, { expect: 'message', within: '10ms' }];
    expect(verdictsOf((await playWith(steps, answers('1', '2'))).entries)).toEqual(['passed', 'passed']);
    expect(verdictsOf((await playWith(steps, answers('1'))).entries)).toEqual([
      'passed',
      'It did not come. The app made no other call meanwhile.',
    ]);
  });

  test('in any order, for a step leaves what it does not mean', async () => {
    const steps: readonly Step[] = [
      ...ASKED,
      { expect: 'message', matching: 'two' },
      { expect: 'message', matching: 'one' },
    ];
    const { entries } = await playWith(steps, answers('one', 'two'));
    expect(entriesOf(entries, 'expectation').map(({ calls }) => calls)).toEqual([[2], [1]]);
  });
});

describe('expect of another operation holds', () => {
  test.each([
    ['end', 'DELETE', '/participants/customer'],
    ['read-conversation', 'GET', ''],
    ['messages', 'GET', '/messages'],
    ['participants', 'GET', '/participants'],
  ] as const)('for %s, about this conversation', async (operation, method, path) => {
    const { summary } = await playWith([...ASKED, { expect: operation }], {
      async onEvent({ eventType, conversationId }, app) {
        if (eventType === 'TEXT') await app.call(method, `/conversations/${conversationId}${path}`);
      },
    });
    expect(summary.verdict).toBe('passed');
  });

  test('for refused calls, where it awaits that', async () => {
    const steps: readonly Step[] = [
      ...ASKED,
      { expect: 'token', status: 401 },
      { expect: 'message', status: '4xx' },
      { expect: 'messages', status: 404 },
    ];
    const { summary, entries } = await playWith(steps, {
      async onEvent({ eventType, conversationId }, app) {
        if (eventType !== 'TEXT') return;
        await app.fetchToken('nobody:knows');
        await app.call('POST', `/conversations/${conversationId}/messages`, {});
        await app.call('GET', '/conversations/unknown/messages');
      },
    });
    expect(verdictsOf(entries)).toEqual(['passed', 'passed', 'passed']);
    expect(summary).toMatchObject({ verdict: 'passed', calls: { refused: 3, unawaitedRefusals: 0 } });
  });

  test('for a token, once in each of many conversations', async () => {
    const steps: readonly Step[] = [...ASKED, { expect: 'token' }, { expect: 'message' }];
    const { summary, entries } = await playWith(steps, {
      ...answers('hello'),
      plan: { conversations: 50, concurrency: 50 },
    });
    expect(summary).toMatchObject({ verdict: 'passed', expectations: { passed: 100 } });
    expect(entriesOf(entries, 'call').filter(({ operation }) => operation === 'token')).toHaveLength(1);
    const again = await playWith([...steps, { expect: 'token', within: '10ms' }], answers('hello'));
    expect(again.summary.expectations).toMatchObject({ passed: 2, failed: 1 });
  });
});

describe('expect: nothing and not', () => {
  test.each([
    ['nothing', { expect: 'nothing', within: '10ms' }],
    ['a call that must not come', { expect: 'message', not: true, within: '10ms' }],
    ['a call like this', { expect: 'message', matching: 'bye', not: true, within: '10ms' }],
  ] as const)('hold when their time is up: %s', async (_, step) => {
    const app: Behaviour = step.expect === 'nothing' ? {} : answers();
    const { summary, entries } = await playWith([...ASKED, step, { text: 'on' }], app);
    expect(summary.verdict).toBe('passed');
    expect(entriesOf(entries, 'expectation')[0]?.durationMs).toBeGreaterThanOrEqual(9);
  });

  test('do not mind what only reads', async () => {
    const { summary } = await playWith([...ASKED, { expect: 'nothing', within: '10ms' }], {
      async onEvent({ conversationId }, app) {
        await app.call('GET', `/conversations/${conversationId}/messages`);
      },
    });
    expect(summary.verdict).toBe('passed');
  });

  test.each([
    ['nothing', { expect: 'nothing' }],
    ['a call that must not come', { expect: 'message', not: true }],
  ] as const)('fail at once by a call that came before: %s', async (_, step) => {
    const { entries } = await playWith([...ASKED, step], answers('but'));
    expect(verdictsOf(entries)).toEqual(['It came: message "but" (202).']);
    expect(entriesOf(entries, 'expectation')[0]).toMatchObject({ calls: [1] });
  });

  test('fail by a call that comes while they wait', async () => {
    const { sentRequest, onEvent } = createIdleApp();
    const { fake, app } = openFake({ onEvent });
    const playing = fake.play(scenarioOf([...ASKED, { expect: 'nothing', within: '1m' }]));
    const conversationId = await sentRequest;
    await fake.settled();
    await app.leave(conversationId);
    expect((await playing).failedExpectations).toMatchObject([{ message: 'It came: end (204).' }]);
  });
});

describe('expect keeps', () => {
  test('parts of the body and groups of the expression for later steps', async () => {
    const steps: readonly Step[] = [
      ...ASKED,
      {
        expect: 'message',
        matching: '/invoice (?<number>\\d+)/',
        capture: { invoice: 'number', who: '/authorType' },
      },
      { text: 'Invoice ${invoice} of the ${who}' },
      { expect: 'message', matching: 'yes, ${invoice}' },
    ];
    const { summary, app } = await playWith(steps, {
      async onEvent({ message, conversationId }, app) {
        if (message === 'How can I help?') await app.say(conversationId, 'invoice 4711');
        if (message?.startsWith('Invoice') === true) await app.say(conversationId, 'yes, 4711');
      },
    });
    expect(summary.verdict).toBe('passed');
    expect(app.heard()).toContain('TEXT Invoice 4711 of the user');
  });

  test('nothing that is not there, and fails', async () => {
    const steps: readonly Step[] = [...ASKED, { expect: 'message', capture: { id: '/customer/id' } }];
    const { entries } = await playWith(steps, answers('hello'));
    expect(verdictsOf(entries)).toEqual(['It came, and has no /customer/id to keep as id.']);
  });
});

describe('expect fails', () => {
  test('with what was awaited and what came instead, nearest first', async () => {
    const steps: readonly Step[] = [
      ...ASKED,
      { expect: 'message', matching: { authorType: 'user', text: '*invoice*' }, within: '10ms' },
      { text: 'never said' },
    ];
    const { summary, entries, app } = await playWith(steps, {
      async onEvent({ eventType, conversationId }, app) {
        if (eventType !== 'TEXT') return;
        const path = `/conversations/${conversationId}`;
        await app.call('GET', path);
        await app.call('POST', `${path}/messages`, { authorType: 'bot', text: 'Hi' });
        await app.say(conversationId, 'my bill');
      },
    });
    expect(entriesOf(entries, 'expectation')[0]?.awaited).toBe(
      'message matching {"authorType":"user","text":"*invoice*"} within 10 ms',
    );
    expect(verdictsOf(entries)).toEqual([
      'It did not come. Instead came ' +
        'message "my bill" (202): /text is "my bill", wanted "*invoice*"; ' +
        'message "Hi" (202): /authorType is "bot", wanted "user"; ' +
        'read-conversation (200).',
    ]);
    expect(app.heard()).not.toContain('TEXT never said');
    expect(summary).toMatchObject({
      verdict: 'failed',
      conversations: { stopped: 1 },
      expectations: { failed: 1 },
      unscripted: { warnings: 2, errors: 0 },
      stepsNotPlayed: 1,
    });
  });

  test.each([
    [{ times: 3 }, 'It came 2 of 3 times. The app made no other call meanwhile.'],
    [
      { status: 200 },
      'It did not come. Instead came message "b" (202): answered 202, wanted 200; message "a" (202): answered 202, wanted 200.',
    ],
    [{ matching: '/^$/' }, expect.stringContaining('message "b" (202): is "b", wanted /^$/')],
  ] as const)('when %j is not so', async (different, message) => {
    const step = { expect: 'message', within: '10ms', ...different } as const;
    const { entries } = await playWith([...ASKED, step], answers('a', 'b'));
    expect(verdictsOf(entries)).toEqual([message]);
  });

  test('with what the app did in a conversation of its own', async () => {
    let own = '';
    const { entries } = await playWith([...ASKED, { expect: 'message', within: '10ms' }], {
      async onEvent({ eventType }, app) {
        if (eventType !== 'TEXT') return;
        own = await app.open({ name: 'Bo' });
        await app.say(own, 'hello');
      },
    });
    expect(verdictsOf(entries)).toEqual([
      `It did not come. Instead came message "hello" (202) in another conversation, ${own}; conversation (202) in another conversation, ${own}.`,
    ]);
  });

  test('and names the base URL to an app that has called nothing', async () => {
    const { fake } = openFake();
    fake.servedAt('http://127.0.0.1:8808');
    await fake.play(scenarioOf([{ expect: 'conversation', within: '10ms' }]));
    const [message] = verdictsOf(fake.journal.recent());
    expect(message).toContain('its base URL of 8x8 must be http://127.0.0.1:8808.');
  });

  test('with the rule that a refused call breaks, and for an unknown conversation', async () => {
    const { entries } = await playWith([...ASKED, { expect: 'message', within: '10ms' }], {
      async onEvent({ eventType }, app) {
        if (eventType === 'TEXT') await app.say('unknown', 'hello');
      },
    });
    expect(verdictsOf(entries)).toEqual([
      expect.stringMatching(/^It did not come\. Instead came message "hello" \(404\): .*unknown/),
    ]);
  });

  test('names three calls and counts the others', async () => {
    const step: Step = { expect: 'message', matching: 'x', within: '10ms' };
    const { entries } = await playWith([...ASKED, step], answers('1', '2', '3', '4', '5'));
    expect(verdictsOf(entries)[0]).toMatch(/message "5".*message "4".*message "3".*; and 2 more\.$/);
  });
});

describe('while the app is awaited', () => {
  test('scripted time stands still, and goes on from there', async () => {
    const { fake, app } = openFake({
      async onEvent({ message, conversationId }, app) {
        if (message === 'first') setImmediate(() => void app.say(conversationId, 'hello'));
      },
    });
    const waits = [{ queue: 'support' }, { join: 'ana' }, { text: 'first' }, { expect: 'message' }];
    const hurries = [{ queue: 'support' }, { join: 'ben', after: '1h' }];
    const [summary] = await Promise.all([
      fake.play(scenarioOf([...waits, { text: 'second', after: '2s' }] as Step[], { scenario: 'Waits' })),
      fake.play(scenarioOf(hurries, { scenario: 'Hurries' })),
    ]);
    expect(summary.verdict).toBe('passed');
    const entries = fake.journal.recent();
    const second = entriesOf(entries, 'attempt').find(({ text }) => text === 'second');
    expect(entriesOf(entries, 'expectation')[0]?.timestampMs).toBe(START_MS);
    expect(second?.timestampMs).toBe(START_MS + 2000);
    expect(app.received).toHaveLength(6);
  });

  test('1,000 conversations wait at once, and nothing is left of it', async () => {
    const timers = countTimers();
    const sentRequest = new Set<string>();
    const all = createSignal<void>();
    const { fake, app } = openFake({
      onEvent({ eventType, conversationId }) {
        if (eventType === 'TEXT') sentRequest.add(conversationId);
        if (sentRequest.size === 1000) all.resolve();
      },
    });
    const playing = fake.play(scenarioOf([...ASKED, { expect: 'message', within: '1m' }]), {
      conversations: 1000,
      concurrency: 1000,
    });
    await all.promise;
    await fake.settled();
    for (const id of sentRequest) await app.say(id, 'hello');
    expect(await playing).toMatchObject({ verdict: 'passed', expectations: { passed: 1000 } });
    await fake.close();
    expect(countTimers()).toBe(timers);
  });
});
