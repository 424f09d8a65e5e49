import { expect, onTestFinished, test } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import type { RunOptions } from '#src/play/run/run-plan.ts';
import type { Scenario } from '#src/scenario/schema.ts';
import { eventOf, scenarioOf } from '../../support/play/play-in-process.ts';
import { type Received, readRequest } from '../../support/play/received.ts';

/** What the run, the scenario and the fake say. */
type Sources = {
  readonly run?: RunOptions;
  readonly scenario?: Partial<Scenario>;
  readonly fake?: Omit<RunOptions, 'conversations' | 'concurrency'>;
};

/** Plays two events in a conversation; gives what shows which source was used. */
async function playWith({ run: plan = {}, scenario = {}, fake: options = {} }: Sources) {
  const received: Received[] = [];
  const to = {
    fetch: async (request: Request) => {
      received.push(await readRequest(request));
      return new Response(null, { status: 204 });
    },
  };
  const fake = createFake8x8({ to, ...options });
  onTestFinished(fake.close);
  const run = fake.createRun({
    ...plan,
    scenarios: [scenarioOf([{ queue: 'support' }, { join: 'ana' }], scenario)],
  });
  const { conversations } = await run.play();
  const joined = received.at(-1);
  return {
    ...run.info,
    conversations: conversations.total,
    tenant: joined?.headers['x-8x8-tenant-id'],
    customer: joined?.headers['x-8x8-customer-id'],
    agentName: joined && eventOf(joined).agentName,
  };
}

const [run, scenario, fake] = ['run', 'scenario', 'fake'].map((tenantId) => ({ settings: { tenantId } }));

test.each<[who: string, Sources, Awaited<ReturnType<typeof playWith>> | object]>([
  ['a setting of the run outranks the others', { run, scenario, fake } as Sources, { tenant: 'run' }],
  [
    'a setting of the scenario outranks that of the fake',
    { scenario, fake } as Sources,
    { tenant: 'scenario' },
  ],
  ['a setting of the fake outranks the default', { fake } as Sources, { tenant: 'fake' }],
  ['the default is used when no source names a setting', {}, { tenant: 'fake8x8tenant01' }],
  [
    'each setting is looked up by itself',
    {
      run: { settings: { tenantId: 'run' } },
      scenario: { settings: { agentName: 'plain' } },
      fake: { settings: { agentName: 'first,last', customerId: 'fake' } },
    },
    { tenant: 'run', agentName: 'Ana Pop', customer: 'fake' },
  ],
  [
    'an empty customer id counts as not given',
    { run: { settings: { customerId: '' } }, fake: { settings: { customerId: 'fake' } } },
    { customer: 'fake' },
  ],
  [
    'a tenant keeps its customer id when no source names one',
    { run: { settings: { tenantId: 'other' } } },
    { tenant: 'other', customer: 'other' },
  ],
  [
    'the seed of the run outranks that of the fake',
    { run: { seed: 'run' }, fake: { seed: 'fake' } },
    { seed: 'run' },
  ],
  ['the seed of the fake is used by its runs', { fake: { seed: 'fake' } }, { seed: 'fake' }],
  ['the default seed is always the same', {}, { seed: 'fake-8x8' }],
  [
    'dialect, clock and speed of the run outrank those of the fake',
    {
      run: { dialect: 'chat-gateway', clock: 'wall', speed: 1000 },
      fake: { dialect: 'chat-api', clock: 'virtual' },
    },
    { dialect: 'chat-gateway', clock: 'wall', speed: 1000 },
  ],
  [
    'a run takes what it is not given from its fake',
    { fake: { dialect: 'chat-gateway', clock: 'virtual', freezeTime: '2026-01-31' } },
    { dialect: 'chat-gateway', clock: 'virtual', startedMs: Date.parse('2026-01-31'), frozen: true },
  ],
  [
    'the frozen time of the run outranks that of the fake',
    { run: { freezeTime: new Date('2027-01-31') }, fake: { freezeTime: Date.parse('2026-01-31') } },
    { startedMs: Date.parse('2027-01-31'), frozen: true },
  ],
  [
    'the number of conversations of the run outranks that of the scenario',
    { run: { conversations: 2 }, scenario: { conversations: 3 } },
    { conversations: 2 },
  ],
  [
    'the number of conversations of the scenario is the default',
    { scenario: { conversations: 3 } },
    { conversations: 3 },
  ],
])('%s', async (_, sources, expected) => {
  expect(await playWith(sources)).toMatchObject(expected);
});

test.each(['noon', '2026-13-01', -1, new Date('noon')])('%j is refused as a time', (freezeTime) => {
  expect(() => createFake8x8({ freezeTime })).toThrow(expect.objectContaining({ code: 'TIME_INVALID' }));
});
