import { describe, expect, test } from 'vitest';
import type { Scenario, Step } from '#src/scenario/schema.ts';
import type { Behaviour } from '../support/play/calling-app.ts';
import { entriesOf, openFake, playWith, verdictsOf } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

const OPENED: Step = { expect: 'conversation', within: '2s' };
const GREETS: readonly Step[] = [
  OPENED,
  { join: 'ana' },
  { text: 'Hello ${customer.name}' },
  { leave: 'ana' },
];

/** What happens to a conversation that Ana greets. */
const greeted = (name: string) => ['QUEUED', 'AGENT_JOINED', `TEXT Hello ${name}`, 'AGENT_LEFT'];

/** An app whose customer makes it open a conversation. */
const opensWhenAsked: Behaviour = {
  async onRequest(request, app) {
    await app.open({ name: new URL(request.url).pathname.slice(1) });
  },
};

describe('a scenario that begins with expect: conversation', () => {
  test('goes on with the one that the app opens', async () => {
    const { fake, app } = openFake();
    const run = fake.createRun({ scenarios: [scenarioOf(GREETS)], journal: fake.journal });
    const playing = run.play();
    await run.begun;
    const id = await app.open({ name: 'Ann Li' });
    expect((await playing).verdict).toBe('passed');
    expect(app.heard(id)).toEqual(greeted('Ann Li'));
    const entries = fake.journal.recent();
    expect(entriesOf(entries, 'conversation')).toMatchObject([
      { conversationId: id, conversation: 1, ending: 'finished', stepsPlayed: 4 },
    ]);
    expect(new Set(entriesOf(entries, 'attempt').map(({ scenario }) => scenario))).toEqual(new Set(['Test']));
  });

  test('takes the one that was opened before the step came', async () => {
    const steps: readonly Step[] = [{ call: 'GET /Bo' }, ...GREETS];
    const { summary, app } = await playWith(steps, opensWhenAsked);
    expect(summary.verdict).toBe('passed');
    expect(app.heard()).toEqual(greeted('Bo'));
  });

  test('knows what the app said in it before', async () => {
    const steps: readonly Step[] = [
      { call: 'GET /Bo' },
      OPENED,
      { expect: 'message', matching: 'first', within: '10ms' },
      { expect: 'nothing', within: '10ms' },
    ];
    const { summary } = await playWith(steps, {
      async onRequest(_, app) {
        await app.say(await app.open(), 'first');
      },
    });
    expect(summary).toMatchObject({ verdict: 'passed', unscripted: { warnings: 0 } });
  });

  test('takes the one that it means', async () => {
    const steps: readonly Step[] = [
      { call: 'GET /Ann' },
      { call: 'GET /Bo' },
      { call: 'GET /Cy' },
      { ...OPENED, matching: { customer: { name: 'B*' } } },
      ...GREETS.slice(1),
    ];
    const { summary, app, entries } = await playWith(steps, opensWhenAsked);
    expect(app.heard()).toEqual(['QUEUED', 'QUEUED', ...greeted('Bo')]);
    expect(summary).toMatchObject({ verdict: 'passed', unscripted: { warnings: 2 } });
    expect(entriesOf(entries, 'unscripted')).toMatchObject([
      { message: 'No step awaits conversation (202).', severity: 'warning', scenario: undefined },
      { callIndex: 3 },
    ]);
  });

  test('is played with as many as it wants, whatever their order', async () => {
    const { fake, app } = openFake();
    const run = fake.createRun({ scenarios: [scenarioOf(GREETS)], conversations: 100, concurrency: 100 });
    const playing = run.play();
    await run.begun;
    const ids = await Promise.all(Array.from({ length: 100 }, (_, index) => app.open({ name: `C${index}` })));
    expect(await playing).toMatchObject({ verdict: 'passed', conversations: { finished: 100 } });
    ids.forEach((id, index) => void expect(app.heard(id)).toEqual(greeted(`C${index}`)));
  });

  test('fails when none is opened, and says what came instead', async () => {
    const steps: readonly Step[] = [
      { call: 'GET /Bo' },
      { ...OPENED, matching: { customer: { name: 'Ann' } }, within: '10ms' },
      { join: 'ana' },
    ];
    const { summary, entries, app } = await playWith(steps, opensWhenAsked);
    expect(verdictsOf(entries)).toEqual([
      'passed',
      'It did not come. Instead came conversation (202): /customer/name is "Bo", wanted "Ann".',
    ]);
    expect(summary).toMatchObject({ verdict: 'failed', conversations: { stopped: 1 } });
    expect(entriesOf(entries, 'conversation')[0]?.conversationId).toBe('');
    expect(app.heard()).toEqual(['QUEUED']);
  });

  test('fails by one that is refused, and says why', async () => {
    const { entries } = await playWith([{ call: 'GET /' }, { ...OPENED, within: '10ms' }], {
      async onRequest(_, app) {
        await app.open({}, 'no-channel');
      },
    });
    expect(verdictsOf(entries)[1]).toMatch(/conversation \(400\): .*no such channel/);
  });
});

describe('a scenario that is played with each conversation that the app opens', () => {
  const each = (steps: readonly Step[], different: Partial<Scenario> = {}) => ({
    scenarios: [scenarioOf(steps, different)],
    conversations: 'each' as const,
  });

  test('is played with many at once, until it is stopped', async () => {
    const { fake, app } = openFake();
    const run = fake.createRun({
      ...each([...GREETS.slice(0, 3), { expect: 'message' }]),
      journal: fake.journal,
    });
    const playing = run.play();
    await run.begun;
    const ids = await Promise.all(Array.from({ length: 50 }, (_, index) => app.open({ name: `C${index}` })));
    await fake.settled();
    for (const id of ids.slice(0, 30)) await app.say(id, 'bye');
    await fake.settled();
    expect(run.over()).toBe(false);
    run.stop();
    expect(await playing).toMatchObject({
      verdict: 'interrupted',
      conversations: { total: 50, finished: 30, interrupted: 20 },
      conversationsNotBegun: 0,
      expectations: { passed: 80, failed: 0 },
    });
    const numbers = entriesOf(fake.journal.recent(), 'conversation').map(({ conversation }) => conversation);
    expect(new Set(numbers).size).toBe(50);
    expect(Math.max(...numbers)).toBe(50);
    await app.open({ name: 'too late' });
    await fake.settled();
    expect(app.heard().filter((type) => type === 'AGENT_JOINED')).toHaveLength(50);
  });

  test('is played with those too that the app opened before it began', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    await fake.settled();
    const run = fake.createRun(each([...GREETS.slice(0, 3), { expect: 'message' }]));
    const playing = run.play();
    await run.begun;
    await app.say(id, 'bye');
    await fake.settled();
    run.stop();
    expect(await playing).toMatchObject({ conversations: { finished: 1 }, expectations: { passed: 2 } });
  });

  test('leaves a conversation that fits none, and says so at once', async () => {
    const { fake, app } = openFake();
    const wants = (name: string) => ({ ...OPENED, matching: { customer: { name } } });
    const runs = ['Ann', 'Bo'].map((name) =>
      fake.createRun({ ...each([wants(name), { join: 'ana' }], { scenario: name }), journal: fake.journal }),
    );
    for (const run of runs) {
      void run.play();
      await run.begun;
    }
    const ids = [
      await app.open({ name: 'Bo' }),
      await app.open({ name: 'Cy' }),
      await app.open({ name: 'Ann' }),
    ];
    await fake.settled();
    expect(ids.map((id) => app.heard(id))).toEqual([
      ['QUEUED', 'AGENT_JOINED'],
      ['QUEUED'],
      ['QUEUED', 'AGENT_JOINED'],
    ]);
    expect(entriesOf(fake.journal.recent(), 'unscripted')).toMatchObject([
      { conversationId: ids[1], severity: 'warning' },
    ]);
    for (const run of runs) run.stop();
    const summaries = await Promise.all(runs.map((run) => run.finished));
    expect(summaries.map(({ conversations }) => conversations.finished)).toEqual([1, 1]);
  });

  test('must begin so', () => {
    const { fake } = openFake();
    expect(() => fake.createRun(each([{ queue: 'support' }]))).toThrow(
      expect.objectContaining({ code: 'SCENARIO_NOT_OPENED_BY_APP' }),
    );
  });
});

describe('what the scenario says holds from the first event, also before a step takes the conversation', () => {
  const steps: readonly Step[] = [{ call: 'GET /Bo', within: '2s' }, OPENED, { join: 'ana' }];

  test('its retry pauses', async () => {
    let refused = 0;
    const { entries } = await playWith(steps, {
      ...opensWhenAsked,
      onEvent: ({ eventType }) => (eventType === 'QUEUED' && refused++ === 0 ? 500 : 204),
      scenario: { settings: { retryDelays: ['7s'] } },
    });
    const queued = entriesOf(entries, 'attempt').filter(({ eventType }) => eventType === 'QUEUED');
    expect(queued.map(({ status, retryInMs }) => [status, retryInMs])).toEqual([
      [500, 7000],
      [204, undefined],
    ]);
  });

  test('the names of its queues, on a channel that was registered before', async () => {
    let channelId = '';
    const { fake, app } = openFake({
      async onRequest(_, client) {
        await client.open({}, channelId);
      },
    });
    channelId = (await app.register('http://in-process.test/webhook')).channelId;
    await fake.play(scenarioOf(steps, { queues: { support: { id: '104', name: 'Help for travellers' } } }));
    const names = app.received.map(({ body }) => JSON.parse(body).queueName).filter(Boolean);
    expect(new Set(names)).toEqual(new Set(['Help for travellers']));
  });

  test('which events there are', async () => {
    const { app } = await playWith(steps, {
      ...opensWhenAsked,
      options: { dialect: 'chat-gateway' as never },
      scenario: { settings: { userMembersChanged: false } },
    });
    expect(app.heard().slice(0, 3)).toEqual(['CONVERSATION_UPDATE', 'CONVERSATION_UPDATE', 'QUEUED']);
  });
});
