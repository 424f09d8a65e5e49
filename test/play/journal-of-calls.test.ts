import { describe, expect, test } from 'vitest';
import type { UnscriptedCall, UnscriptedPolicy } from '#src/play/app/unscripted.ts';
import type { Step } from '#src/scenario/schema.ts';
import type { Behaviour } from '../support/play/calling-app.ts';
import { entriesOf, openFake, playWith } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';
import { readEntries } from '../support/report/sample-entries.ts';

const ASKED: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }, { text: 'Hello' }];

/** An app that writes when it is asked, and reads. */
const writes: Behaviour = {
  async onEvent({ eventType, conversationId }, app) {
    if (eventType !== 'TEXT') return;
    await app.say(conversationId, 'unasked');
    await app.call('GET', `/conversations/${conversationId}`);
  },
};

describe('a call in the journal', () => {
  test('names the scenario and the conversation that it is about, where that is played', async () => {
    const { entries } = await playWith([...ASKED, { expect: 'message' }], {
      ...writes,
      plan: { conversations: 2, concurrency: 1 },
    });
    const calls = entriesOf(entries, 'call');
    expect(calls.map(({ callIndex }) => callIndex)).toEqual([0, 1, 2, 3, 4]);
    expect(calls.map(({ operation, scenario, conversation }) => [operation, scenario, conversation])).toEqual(
      [
        ['token', undefined, undefined],
        ['message', 'Test', 1],
        ['read-conversation', 'Test', 1],
        ['message', 'Test', 2],
        ['read-conversation', 'Test', 2],
      ],
    );
  });

  test('names none where no scenario plays it', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    await app.say(id, 'x');
    await app.call('PUT', '/conversations');
    const calls = entriesOf(fake.journal.recent(), 'call');
    expect(calls.map(({ scenario, conversation }) => [scenario, conversation])).toEqual(
      Array(4).fill([undefined, undefined]),
    );
    expect(calls.map(({ operation }) => operation)).toEqual(['token', 'conversation', 'message', undefined]);
  });

  test('has each rule that it breaks, and a refused one fails the run unless it is awaited', async () => {
    const breaks: Behaviour = {
      async onEvent({ eventType, conversationId }, app) {
        if (eventType !== 'TEXT') return;
        const path = `/conversations/${conversationId}/messages`;
        await app.call('POST', path, { authorType: 'user', text: 'x', extra: 1 });
        await app.call('POST', path, {});
      },
    };
    const { summary, entries } = await playWith(ASKED, breaks);
    const [, tolerated, refused] = entriesOf(entries, 'call');
    expect(tolerated).toMatchObject({ status: 202, findings: [{ path: '/extra' }] });
    expect(refused?.status).toBe(400);
    expect(refused?.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(summary).toMatchObject({ verdict: 'failed', calls: { refused: 1, unawaitedRefusals: 1 } });
    const awaited = await playWith([...ASKED, { expect: 'message', status: 400 }], breaks);
    expect(awaited.summary).toMatchObject({ verdict: 'passed', calls: { refused: 1, unawaitedRefusals: 0 } });
  });
});

describe('a call about a conversation that no step awaits', () => {
  const waits: readonly Step[] = [...ASKED, { expect: 'end', not: true, within: '5ms' }];

  test.each([
    ['ignore', undefined, 'passed'],
    ['warn', 'warning', 'passed'],
    ['error', 'error', 'failed'],
  ] as const)('is made of what the policy says: %s', async (unscripted, severity, verdict) => {
    const { summary, entries } = await playWith(waits, { ...writes, plan: { unscripted } });
    const found = entriesOf(entries, 'unscripted');
    expect(found.map((entry) => entry.severity)).toEqual(severity === undefined ? [] : [severity]);
    expect(summary.verdict).toBe(verdict);
    if (severity === undefined) return;
    expect(found).toMatchObject([
      { scenario: 'Test', conversation: 1, callIndex: 1, message: 'No step awaits message "unasked" (202).' },
    ]);
  });

  test.each([
    ['of a scenario that awaits something', waits, 1],
    ['of one that awaits nothing', ASKED, 0],
  ])('is warned of by default where it is one %s', async (_, steps, warnings) => {
    const { summary } = await playWith(steps, writes);
    expect(summary.unscripted).toEqual({ warnings, errors: 0 });
  });

  test('is judged by a function, and one that throws counts as an error', async () => {
    const seen: UnscriptedCall[] = [];
    const judge: UnscriptedPolicy = (call) => {
      seen.push(call);
      return 'ignore';
    };
    const judged = await playWith(waits, { ...writes, plan: { unscripted: judge } });
    expect(judged.summary).toMatchObject({ verdict: 'passed', unscripted: { warnings: 0, errors: 0 } });
    expect(seen).toMatchObject([{ operation: 'message', status: 202, body: { text: 'unasked' } }]);
    const throwing = () => {
      throw new Error('no idea');
    };
    const { summary } = await playWith(waits, { ...writes, options: { unscripted: throwing } });
    expect(summary).toMatchObject({
      verdict: 'failed',
      unscriptedCalls: [{ message: expect.stringContaining('The policy threw: no idea') }],
    });
  });

  test('is not reported twice when it is refused', async () => {
    const { summary } = await playWith(waits, {
      async onEvent({ eventType, conversationId }, app) {
        if (eventType === 'TEXT') await app.call('POST', `/conversations/${conversationId}/messages`, {});
      },
    });
    expect(summary).toMatchObject({ unscripted: { warnings: 0 }, calls: { unawaitedRefusals: 1 } });
  });
});

describe('the journal of a run', () => {
  const steps: readonly Step[] = [...ASKED, { expect: 'message' }];

  test('of its own has what belongs to it, and what belongs to nobody; the fake’s has only the latter', async () => {
    const { fake, app } = openFake(writes);
    await app.fetchToken();
    const run = fake.createRun({ scenarios: [scenarioOf(steps)] });
    const summary = await run.play();
    const own = await readEntries(run.journal);
    expect(entriesOf(own, 'attempt')).toHaveLength(3);
    expect(entriesOf(own, 'call').map(({ operation }) => operation)).toEqual([
      'message',
      'read-conversation',
    ]);
    expect(entriesOf(own, 'run')).toHaveLength(1);
    expect(fake.journal.recent().map(({ kind }) => kind)).toEqual(['call']);
    expect(summary.calls.total).toBe(2);
    await app.fetchToken();
    expect(run.journal.size).toBe(own.length);
  });

  test('that is the fake’s has each entry once, and the summary is the run’s', async () => {
    const { fake, app } = openFake(writes);
    await app.fetchToken();
    const summary = await fake.play(scenarioOf(steps));
    const entries = fake.journal.recent();
    expect(entriesOf(entries, 'call').map(({ callIndex }) => callIndex)).toEqual([0, 1, 2]);
    const ids = entriesOf(entries, 'attempt').map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(summary).toMatchObject({ calls: { total: 2 }, events: { total: 3 } });
  });

  test('has the calls of nobody once in each of two at the same time', async () => {
    const { fake, app } = openFake();
    const runs = ['A', 'B'].map((scenario) =>
      fake.createRun({ scenarios: [scenarioOf([{ expect: 'token' }, { queue: 'support' }], { scenario })] }),
    );
    for (const run of runs) {
      void run.play();
      await run.begun;
    }
    await app.fetchToken();
    const summaries = await Promise.all(runs.map((run) => run.finished));
    expect(summaries.map(({ verdict, calls }) => [verdict, calls.total])).toEqual([
      ['passed', 1],
      ['passed', 1],
    ]);
    for (const run of runs) {
      expect(entriesOf(await readEntries(run.journal), 'call')).toHaveLength(1);
    }
    expect(entriesOf(fake.journal.recent(), 'call')).toHaveLength(1);
  });
});

test('the same seed, frozen time and app give the same bytes', async () => {
  const steps: readonly Step[] = [
    { call: 'POST /start', capture: { chat: '/chat' } },
    { expect: 'conversation', matching: { customer: { name: '*' } } },
    { join: 'ana', after: '3s' },
    { text: 'Hello, chat ${chat}' },
    { expect: 'message', matching: '/(?<number>\\d+)/', capture: { number: 'number' } },
    { text: 'It is ${number}', after: '1m' },
    { leave: 'ana' },
    { expect: 'message', matching: 'again' },
    { join: 'ben' },
    { text: 'Back' },
  ];
  const behaviour: Behaviour = {
    async onRequest(_, app) {
      return Response.json({ chat: await app.open({ name: 'Ann' }) });
    },
    async onEvent({ eventType, message, conversationId }, app) {
      if (message?.startsWith('Hello') === true) await app.say(conversationId, 'number 4711');
      if (eventType === 'AGENT_LEFT') await app.say(conversationId, 'again');
    },
  };
  const play = async () => {
    const { app, summary } = await playWith(steps, { ...behaviour, options: { settings: { signed: true } } });
    expect(summary.verdict).toBe('passed');
    return app.received;
  };
  const [first, second] = [await play(), await play()];
  expect(first).toHaveLength(8);
  expect(second).toEqual(first);
});
