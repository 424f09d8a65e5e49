import { describe, expect, test } from 'vitest';
import type { SettingsInput } from '#src/protocol/settings.ts';
import type { Step } from '#src/scenario/schema.ts';
import { type CallingApp, createCallingApp } from '../support/play/calling-app.ts';
import { entriesOf, openFake, playWith } from '../support/play/open-fake.ts';
import { eventOf, scenarioOf } from '../support/play/play-in-process.ts';

type Ask = (app: CallingApp) => Promise<unknown>;

/** Opens a conversation on the fake's own channel, with what is different about the request. */
const opens =
  (different: object): Ask =>
  async (app) => {
    const { data } = (await app.call('GET', '/channels')).body;
    const request = { channelId: data[0]?.id, customer: { name: 'Ann' }, ...different };
    return (await app.call('POST', '/conversations', request)).status;
  };

const registers: Ask = async (app) =>
  (await app.call('POST', '/web-hooks', { name: 'A', uri: 'http://localhost/hook', version: 'v2.0' })).status;

const lifetime: Ask = (app) => lifetimeOf(app);

async function lifetimeOf(app: CallingApp, credentials?: string): Promise<string> {
  const { expires_in } = (await app.fetchToken(credentials)).body as unknown as { expires_in: string };
  return expires_in;
}

const CREDENTIALS = { key: 'acme-key', secret: 'acme-secret' };
const TENANTS = [
  { id: 'one', customerId: 'one-and-all' },
  { id: 'two', credentials: CREDENTIALS },
];

describe('settings of a scenario are in force while it is played, and not after', () => {
  test.each([
    ['strictness', { strictness: 'strict' }, opens({ unknown: 1 }), 400, 202],
    ['conversationCreated', { conversationCreated: 'ok' }, opens({}), 200, 202],
    ['webhookVerification', { webhookVerification: 'ignore' }, registers, 200, 400],
    ['tokenLifetime', { tokenLifetime: '5s' }, lifetime, '5', '3600'],
  ] satisfies [string, SettingsInput, Ask, unknown, unknown][])(
    '%s',
    async (_, settings, sendRequest, during, after) => {
      const seen: unknown[] = [];
      const { app } = await playWith([{ queue: 'support' }], {
        scenario: { settings },
        async onEvent({ eventType }, app) {
          if (eventType === 'WEB_HOOK_VERIFY') return 500;
          if (seen.length === 0) seen.push(await sendRequest(app));
          return 204;
        },
      });
      expect([...seen, await sendRequest(app)]).toEqual([during, after]);
    },
  );

  test('whichever of two runs ends first', async () => {
    const { fake, app } = openFake();
    const runOf = (scenario: string, settings: SettingsInput) => ({
      scenarios: [scenarioOf([{ expect: 'conversation' }], { scenario, settings })],
      conversations: 'each' as const,
    });
    const first = fake.createRun(runOf('First', { tokenLifetime: '1s' }));
    const second = fake.createRun(runOf('Second', { tokenLifetime: '2s' }));
    const seen: unknown[] = [];
    for (const run of [first, second]) {
      void run.play();
      await run.begun;
      seen.push(await lifetime(app));
    }
    for (const run of [first, second]) {
      run.stop();
      await run.finished;
      seen.push(await lifetime(app));
    }
    expect(seen).toEqual(['1', '2', '2', '3600']);
  });

  test('without disturbing the conversations of another scenario that is played at the same time', async () => {
    const { fake, app } = openFake();
    const runs = (['strict', 'tolerant'] as const).map((strictness) =>
      fake.createRun({
        scenarios: [
          scenarioOf(
            [{ expect: 'conversation', matching: { customer: { name: strictness } } }, { expect: 'message' }],
            { scenario: strictness, settings: { strictness } },
          ),
        ],
        conversations: 'each',
      }),
    );
    for (const run of runs) {
      void run.play();
      await run.begun;
    }
    const statuses: number[] = [];
    for (const name of ['strict', 'tolerant']) {
      const id = await app.open({ name });
      const message = { text: 'Hello', unknown: 1 };
      statuses.push((await app.call('POST', `/conversations/${id}/messages`, message)).status);
    }
    for (const run of runs) run.stop();
    await Promise.all(runs.map((run) => run.finished));
    expect(statuses).toEqual([400, 202]);
  });

  test('without disturbing another tenant', async () => {
    const { fake, app } = openFake({}, { tenants: TENANTS });
    app.connect(fake, 'one');
    const other = createCallingApp();
    other.connect(fake, 'two');
    const runs = (['one', 'two'] as const).map((tenantId, index) =>
      fake.createRun({
        scenarios: [
          scenarioOf([{ expect: 'conversation' }], {
            scenario: tenantId,
            settings: { tenantId, tokenLifetime: `${index + 1}s` },
          }),
        ],
        conversations: 'each',
      }),
    );
    for (const run of runs) {
      void run.play();
      await run.begun;
    }
    const lifetimes = [await lifetime(app), await lifetimeOf(other, 'acme-key:acme-secret')];
    for (const run of runs) run.stop();
    await Promise.all(runs.map((run) => run.finished));
    expect(lifetimes).toEqual(['1', '2']);
  });

  test('for a token that expires in the middle', async () => {
    const statuses: number[] = [];
    const steps: readonly Step[] = [{ queue: 'support' }, { join: 'ana', after: '2s' }];
    await playWith(steps, {
      scenario: { settings: { tokenLifetime: '1s' } },
      async onEvent(_, app) {
        statuses.push((await app.call('GET', '/channels')).status);
      },
    });
    expect(statuses).toEqual([200, 401]);
  });
});

describe('tenants', () => {
  test('are apart: each app hears of its own conversations, in its own name', async () => {
    const { fake, app } = openFake({}, { tenants: TENANTS });
    app.connect(fake, 'one');
    const other = createCallingApp();
    other.connect(fake, 'two');
    await other.fetchToken('acme-key:acme-secret');
    const { channelId } = await other.register('http://localhost/two');
    const id = await other.open({ name: 'Ann' }, channelId);
    await app.open({ name: 'Bo' });
    await fake.settled();
    expect(
      app.received.map(({ headers }) => [headers['x-8x8-tenant-id'], headers['x-8x8-customer-id']]),
    ).toEqual([
      ['two', 'two'],
      ['two', 'two'],
      ['one', 'one-and-all'],
    ]);
    expect((await app.call('GET', `/conversations/${id}`)).status).toBe(404);
    app.connect(fake, 'two');
    expect((await app.call('GET', `/conversations/${id}`)).status).toBe(403);
  });

  test('have the scenarios that name them', async () => {
    const { fake, app } = openFake({}, { tenants: TENANTS });
    app.connect(fake, 'one');
    const other = createCallingApp();
    other.connect(fake, 'two');
    await other.fetchToken('acme-key:acme-secret');
    const { channelId } = await other.register('http://localhost/two');
    const run = fake.createRun({
      scenarios: [
        scenarioOf([{ expect: 'conversation', within: '2s' }, { join: 'ana' }], {
          settings: { tenantId: 'two' },
        }),
      ],
      journal: fake.journal,
    });
    const playing = run.play();
    await run.begun;
    const elsewhere = await app.open({ name: 'Bo' });
    const id = await other.open({ name: 'Ann' }, channelId);
    expect((await playing).verdict).toBe('passed');
    expect(run.info.tenantId).toBe('one');
    expect(app.heard(id)).toEqual(['QUEUED', 'AGENT_JOINED']);
    expect(app.heard(elsewhere)).toEqual(['QUEUED']);
    const joined = app.received.find((each) => eventOf(each).eventType === 'AGENT_JOINED');
    expect(joined?.headers).toMatchObject({ 'x-8x8-tenant-id': 'two', 'x-8x8-customer-id': 'two' });
    expect(entriesOf(fake.journal.recent(), 'attempt').map(({ tenantId }) => tenantId)).toEqual([
      ...['two', 'one', 'two', 'two'],
    ]);
  });

  test('may be brought along by a scenario, and go with a reset', async () => {
    const { fake, app } = openFake();
    await fake.play(scenarioOf([{ queue: 'support' }], { settings: { tenantId: 'brought' } }));
    expect(app.received[0]?.headers).toMatchObject({
      'x-8x8-tenant-id': 'brought',
      'x-8x8-customer-id': 'brought',
    });
    app.connect(fake, 'brought');
    expect((await app.call('GET', '/conversations')).body.data).toHaveLength(1);
    await fake.reset();
    expect((await app.call('GET', '/conversations')).status).toBe(403);
  });
});

describe('a conversation that the app opens in another tenant than the scenario’s', () => {
  test.each([
    ['is dropped at its end on a platform of its own', true],
    ['is kept for others on a shared one', false],
  ])('%s', async (_, ownsPlatform) => {
    const { fake, app } = openFake({}, { tenants: TENANTS });
    app.connect(fake, 'one');
    const { channelId } = await app.register('http://localhost/hook');
    const opens = { call: 'POST /open' };
    const run = fake.createRun({
      to: {
        async fetch(request) {
          if (request.url.endsWith('/open')) await app.open({ name: 'Ann' }, channelId);
          return new Response(null, { status: 204 });
        },
      },
      scenarios: [
        scenarioOf([opens], { scenario: 'First', settings: { tenantId: 'two' } }),
        scenarioOf([{ expect: 'conversation', not: true, within: '40ms' }], {
          scenario: 'Next',
          settings: { tenantId: 'one' },
        }),
      ],
      ownsPlatform,
    });
    expect((await run.play()).verdict).toBe(ownsPlatform ? 'passed' : 'failed');
  });
});
