import { describe, expect, test } from 'vitest';
import { createSignal } from '#src/base/signal.ts';
import type { DialectName } from '#src/protocol/dialect.ts';
import type { SettingsInput } from '#src/protocol/settings.ts';
import { checkScenario } from '#src/scenario/check.ts';
import type { Step } from '#src/scenario/schema.ts';
import { openGateway } from '../support/play/gateway-app.ts';
import {
  eventOf,
  type Played,
  playInProcess,
  START_MS,
  scenarioOf,
} from '../support/play/play-in-process.ts';

const begun: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }];
const settings: SettingsInput = { conversationIdleTimeout: '10m' };

/** Plays steps in a scenario with that time-out. */
const playQuiet = (steps: readonly Step[], dialect: DialectName): Promise<Played> =>
  playInProcess({ scenarios: [scenarioOf(steps, { settings })], dialect });

/** What the app was told, each with the minute. */
const toldIn = ({ received }: Played): readonly string[] =>
  received.map(eventOf).map(({ eventType, timestamp, data }) => {
    const { state, change, id } = (data ?? {}) as Readonly<Record<string, string | undefined>>;
    const words = [(Number(timestamp) - START_MS) / 60_000, eventType, state, change, id];
    return words.filter((word) => word !== undefined).join(' ');
  });

describe('a conversation in which nothing happens', () => {
  test('for the idle time-out is over: the agents leave, and it is idle', async () => {
    const steps: readonly Step[] = [{ join: 'ben' }, { wait: '1h' }, { queue: 'support' }, { join: 'ana' }];
    const played = await playQuiet([...begun, ...steps], 'chat-gateway');
    expect(toldIn(played).slice(8)).toEqual([
      '10 MEMBERS_CHANGED left apop',
      '10 MEMBERS_CHANGED left bokoro',
      '10 CONVERSATION_UPDATE idle',
      '60 CONVERSATION_UPDATE active',
      '60 QUEUED',
      '60 MEMBERS_CHANGED joined apop',
      '60 CONVERSATION_UPDATE active',
    ]);
    expect(played.summary.verdict).toBe('passed');
  });

  test('is over in Chat API V2 as far as it has events for that', async () => {
    const steps: readonly Step[] = [
      ...begun,
      { wait: '11m' },
      { queue: 'billing' },
      { wait: '11m' },
      { queue: 'support' },
    ];
    const played = await playQuiet(steps, 'chat-api');
    expect(toldIn(played)).toEqual(['0 QUEUED', '0 AGENT_JOINED', '10 AGENT_LEFT', '11 QUEUED', '22 QUEUED']);
  });

  test('is not over while things happen, nor at the very time of one', async () => {
    const quiet: readonly Step[] = [{ text: 'Are you there?', after: '10m', times: 4 }];
    const played = await playQuiet([...begun, ...quiet], 'chat-api');
    expect(toldIn(played).map((each) => each.split(' ')[1])).not.toContain('AGENT_LEFT');
    expect(played.summary.verdict).toBe('passed');
  });

  test.each([undefined, '0s'])('is never over with the time-out %s', async (conversationIdleTimeout) => {
    const steps: readonly Step[] = [...begun, { text: 'Still here', after: '24h' }];
    const played = await playInProcess({ steps, settings: { conversationIdleTimeout } });
    expect(played.received).toHaveLength(3);
  });

  test('makes no time pass: a run does not wait for it', async () => {
    const gateway = openGateway({ settings });
    await gateway.fake.play(scenarioOf(begun));
    await gateway.fake.play(scenarioOf([{ queue: 'support' }], { scenario: 'Next' }));
    expect(new Set(gateway.told.map(({ event }) => event.timestamp))).toEqual(new Set([START_MS]));
  });

  test('that the app has opened is over, too, and goes on when its customer writes', async () => {
    const gateway = openGateway({ settings });
    const path = await gateway.open();
    gateway.news();
    const other = scenarioOf([{ queue: 'support' }, { wait: '11m' }, { queue: 'billing' }]);
    await gateway.fake.play({ ...other, settings: { conversationIdleTimeout: '0s' } });
    expect(gateway.news()).toContain('CONVERSATION_UPDATE idle queue 104');
    expect(await gateway.call('GET', path)).toMatchObject({ body: { state: 'idle' } });
    await gateway.call('POST', `${path}/messages`, { authorType: 'user', text: 'Hello?' });
    expect(gateway.news()).toEqual([
      'MESSAGE Hello? (echo)',
      'CONVERSATION_UPDATE active queue 104',
      'QUEUED 104',
    ]);
  });

  test('is over on a wall clock without a further call or move', async () => {
    const idle = createSignal<void>();
    const { fake } = openGateway({
      settings,
      clock: 'wall',
      speed: 60_000,
      to: {
        async fetch(request) {
          const { data } = (await request.json()) as { readonly data?: { readonly state?: string } };
          if (data?.state === 'idle') idle.resolve();
          return new Response(null, { status: 204 });
        },
      },
    });
    await fake.move({ queue: 'support' });
    await idle.promise;
  });

  test('takes the step that comes too late from its script, and lint says so before', async () => {
    const scenario = scenarioOf([...begun, { text: 'Too late', after: '11m' }]);
    const played = await playInProcess({ scenarios: [scenario], settings });
    expect(played.summary.failedExpectations[0]?.message).toContain(
      'no agent is in the conversation any more',
    );
    const problemsOf = (after: string) =>
      checkScenario({
        ...scenario,
        settings,
        steps: [...begun, { text: 'Too late', after }],
      }).problems.filter(({ severity }) => severity === 'error');
    expect(problemsOf('10m')).toEqual([]);
    expect(problemsOf('11m')).toMatchObject([{ code: 'SCENARIO_ILLEGAL_MOVE', path: '/steps/2/text' }]);
  });
});
