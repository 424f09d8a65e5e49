import { describe, expect, test } from 'vitest';
import type { DialectName } from '#src/protocol/dialect.ts';
import { checkScenario } from '#src/scenario/check.ts';
import type { Step } from '#src/scenario/schema.ts';
import { entriesOf } from '../support/play/open-fake.ts';
import {
  eventOf,
  playInProcess,
  START_MS,
  scenarioOf,
  texts,
  typesOf,
} from '../support/play/play-in-process.ts';

const QUEUED_AND_JOINED: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }];

/** Scripted times of the events, in ms since the run began. */
const timesOf = (received: Parameters<typeof typesOf>[0]) =>
  received.map((each) => Number(eventOf(each).timestamp) - START_MS);

describe('pauses', () => {
  test('are scripted: each event’s timestamp is the sum of the pauses before it', async () => {
    const { received } = await playInProcess({
      steps: [
        { queue: 'support', after: '250ms' },
        { join: 'ana', after: '1.5m' },
        { wait: '2s' },
        { text: 'a', after: '1s' },
        { text: 'b' },
        { wait: '1h', after: '1ms' },
        { leave: 'ana' },
      ],
    });
    expect(timesOf(received)).toEqual([250, 90_250, 93_250, 93_250, 3_693_251]);
  });

  test('of a step that is done several times come before each time', async () => {
    const { received } = await playInProcess({
      steps: [...QUEUED_AND_JOINED, { text: 'again', times: 3, after: '2s' }],
    });
    expect(timesOf(received)).toEqual([0, 0, 2000, 4000, 6000]);
  });

  test('at the end of a script send nothing', async () => {
    const { received, entries } = await playInProcess({ steps: [{ queue: 'support' }, { wait: '1h' }] });
    expect(received).toHaveLength(1);
    expect(entriesOf(entries, 'conversation')).toMatchObject([
      { ending: 'finished', stepsPlayed: 2, stepsTotal: 2 },
    ]);
  });

  test('alone are refused, since they check nothing', async () => {
    await expect(playInProcess({ steps: [{ wait: '1s' }] })).rejects.toMatchObject({
      code: 'SCENARIO_INVALID',
    });
  });

  test('never turn a conversation’s timestamps back, whatever is retried', async () => {
    const { received } = await playInProcess({
      steps: texts('a', 'b', 'c').map((step, index) => ({ ...step, after: `${index * 700}ms` })),
      respond: ({ retry, body }) => (retry < 2 && body.includes('"a"') ? 500 : 204),
    });
    const times = timesOf(received);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(5);
  });
});

describe('a text', () => {
  test('is of the agent who joined or wrote last, or of the one it names', async () => {
    const { received } = await playInProcess({
      steps: [
        ...QUEUED_AND_JOINED,
        { text: 'one' },
        { join: 'ben' },
        { text: 'two' },
        { text: 'three', by: 'ana' },
        { text: 'four' },
      ],
    });
    const said = received.flatMap((each) => {
      const { agentName, message } = eventOf(each);
      return message === undefined ? [] : [`${agentName}: ${message}`];
    });
    expect(said).toEqual(['Ana,Pop: one', 'Ben,Okoro: two', 'Ana,Pop: three', 'Ana,Pop: four']);
  });

  test('fills its variables in from its own conversation and moment', async () => {
    const text =
      '${customer.name}/${customer.email}/${agent.name}/${queue.id} ${queue.name}/${conversation.number}/${now}/$${now}';
    const { received } = await playInProcess({
      steps: [...QUEUED_AND_JOINED, { text, after: '1s' }],
      conversations: 2,
    });
    const messages = received.flatMap((each) => eventOf(each).message ?? []);
    expect(messages.toSorted()).toEqual([
      `James Jones//Ana Pop/104 Support/1/${START_MS + 1000}/\${now}`,
      `James Jones//Ana Pop/104 Support/2/${START_MS + 1000}/\${now}`,
    ]);
  });

  test('is done as often as it says', async () => {
    const { attempts, entries } = await playInProcess({
      steps: [...QUEUED_AND_JOINED, { text: 'again', times: 4 }, { text: 'done' }],
    });
    expect(attempts.map(({ text }) => text)).toEqual(['', '', 'again', 'again', 'again', 'again', 'done']);
    expect(attempts.map(({ stepIndex }) => stepIndex)).toEqual([0, 1, 2, 2, 2, 2, 3]);
    expect(entriesOf(entries, 'conversation')).toMatchObject([{ stepsPlayed: 7, stepsTotal: 7 }]);
  });
});

describe('a transfer', () => {
  const steps: readonly Step[] = [
    ...QUEUED_AND_JOINED,
    { join: 'ben' },
    { transfer: 'billing' },
    { join: 'ana' },
  ];

  test.each([
    ['transfer-first', ['TRANSFER', 'AGENT_LEFT', 'AGENT_LEFT', 'QUEUED', 'AGENT_JOINED']],
    ['leave-first', ['AGENT_LEFT', 'AGENT_LEFT', 'TRANSFER', 'QUEUED', 'AGENT_JOINED']],
  ] as const)('with "%s" is told as %j', async (transferOrder, types) => {
    const { received } = await playInProcess({ steps, settings: { transferOrder } });
    expect(typesOf(received).slice(3)).toEqual(types);
    expect(received.map(eventOf).find(({ queueId }) => queueId === '126')).toMatchObject({
      queueName: 'Billing',
    });
  });

  test.each([
    ['transfer-first', ['TRANSFER', 'MEMBERS_CHANGED', 'CONVERSATION_UPDATE', 'QUEUED']],
    ['leave-first', ['MEMBERS_CHANGED', 'TRANSFER', 'CONVERSATION_UPDATE', 'QUEUED']],
  ] as const)('with "%s" is told in chat-gateway as %j', async (transferOrder, types) => {
    const { received } = await playInProcess({
      dialect: 'chat-gateway',
      steps: [...QUEUED_AND_JOINED, { transfer: 'billing' }],
      settings: { transferOrder },
    });
    expect(typesOf(received).slice(6)).toEqual(types);
  });
});

describe('a raw payload', () => {
  test('that is an object is sent as it stands, with its variables', async () => {
    const send = { eventType: 'NEW', at: '${now}', deep: [{ of: '${conversation.id}' }], n: 1, z: null };
    const { received, attempts } = await playInProcess({
      steps: [{ queue: 'support' }, { send, allowIllegal: true, after: '1s' }],
    });
    const conversationId = attempts[0]?.conversationId;
    expect(eventOf(received[1] ?? { body: '' })).toMatchObject({
      eventType: 'NEW',
      deep: [{ of: conversationId }],
      n: 1,
      z: null,
    });
    expect(received[1]?.body).toContain(String(START_MS + 1000));
    expect(attempts[1]).toMatchObject({ eventType: 'NEW', move: 'send', who: '', text: '' });
  });

  test.each([
    ['not JSON at all', '(raw)'],
    ['', '(raw)'],
    ['{"eventType": "ODD", "half', 'ODD'],
    [' \n{"eventType":"TEXT"}\u2028 ünï', 'TEXT'],
  ])('that is the text %j is sent byte for byte', async (send, eventType) => {
    const { received, attempts, summary } = await playInProcess({ steps: [{ send, allowIllegal: true }] });
    expect(received.map(({ body }) => body)).toEqual([send]);
    expect(attempts).toMatchObject([{ eventType, request: send }]);
    expect(summary.verdict).toBe('passed');
  });

  test('is sent as often as it says, each with an id of its own', async () => {
    const send = { notificationVersion: '${webhook.version}', eventType: 'WEB_HOOK_VERIFY' };
    const { received } = await playInProcess({ steps: [{ send, times: 3 }] });
    expect(received.map(({ body }) => body)).toEqual(
      Array(3).fill('{"notificationVersion":"v2.0","eventType":"WEB_HOOK_VERIFY"}'),
    );
    expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(3);
  });

  test('belongs to no interaction before the conversation is queued', async () => {
    const send = { notificationVersion: '${webhook.version}', eventType: 'WEB_HOOK_VERIFY' };
    const { attempts } = await playInProcess({ steps: [{ send }, { queue: 'support' }] });
    expect(attempts.map(({ interactionId }) => typeof interactionId)).toEqual(['undefined', 'string']);
  });
});

describe('a checked scenario', () => {
  const transfer = { eventType: 'TRANSFER', conversationId: '${conversation.id}', timestamp: '${now}' };

  function checkedFor(dialect: DialectName) {
    const { checked } = checkScenario(scenarioOf([{ queue: 'support' }, { send: transfer }]), { dialect });
    if (checked === undefined) throw new Error('The scenario has errors.');
    return checked;
  }

  test('is played as the scenario is', async () => {
    const { summary } = await playInProcess({
      scenarios: [checkedFor('chat-gateway')],
      dialect: 'chat-gateway',
    });
    expect(summary).toMatchObject({ verdict: 'passed', conversations: { finished: 1 } });
  });

  test('is checked again for another dialect', async () => {
    const plan = { scenarios: [checkedFor('chat-gateway')], dialect: 'chat-api' } as const;
    await expect(playInProcess(plan)).rejects.toMatchObject({ code: 'SCENARIO_INVALID' });
  });
});

describe('the agent of a text', () => {
  const two: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }, { join: 'ben' }];

  test.each<[string, readonly Step[], string]>([
    ['joined last', [...two, { text: 'x' }], 'bokoro'],
    ['is named', [...two, { text: 'x', by: 'ana' }], 'apop'],
    ['wrote last', [...two, { text: 'w', by: 'ana' }, { text: 'x' }], 'apop'],
    ['is still there', [...two, { leave: 'ben' }, { text: 'x' }], 'apop'],
    [
      'joined after the transfer',
      [...two, { transfer: 'billing' }, { join: 'ben' }, { text: 'x' }],
      'bokoro',
    ],
    [
      'was there last, when no agent is',
      [...two, { leave: 'ben' }, { leave: 'ana' }, { text: 'x', allowIllegal: true }],
      'apop',
    ],
  ])('%s', async (_, steps, agentId) => {
    const { received } = await playInProcess({ steps });
    const [text] = received.map(eventOf).filter((event) => event.message === 'x');
    expect(text?.agentId).toBe(agentId);
  });
});

describe('an illegal step', () => {
  test('is refused before anything is sent', async () => {
    await expect(playInProcess({ steps: [{ text: 'too early', by: 'ana' }] })).rejects.toMatchObject({
      code: 'SCENARIO_INVALID',
    });
  });

  test.each<[string, readonly Step[], readonly string[]]>([
    ['a text before anyone joined', [{ text: 'early', by: 'ana', allowIllegal: true }], ['TEXT']],
    [
      'a text of an agent who has left',
      [...QUEUED_AND_JOINED, { leave: 'ana' }, { text: 'late', by: 'ana', allowIllegal: true }],
      ['QUEUED', 'AGENT_JOINED', 'AGENT_LEFT', 'TEXT'],
    ],
    [
      'a second joining of one agent',
      [...QUEUED_AND_JOINED, { join: 'ana', allowIllegal: true }],
      ['QUEUED', 'AGENT_JOINED', 'AGENT_JOINED'],
    ],
    [
      'a leaving of someone who was never there',
      [{ queue: 'support' }, { leave: 'ben', allowIllegal: true }],
      ['QUEUED', 'AGENT_LEFT'],
    ],
    [
      'a transfer of a conversation that waits',
      [{ queue: 'support' }, { transfer: 'billing', allowIllegal: true }],
      ['QUEUED', 'TRANSFER', 'QUEUED'],
    ],
  ])('is done on purpose with allowIllegal: %s', async (_, steps, types) => {
    const { received, summary } = await playInProcess({ steps });
    expect(typesOf(received)).toEqual(types);
    expect(summary.verdict).toBe('passed');
  });
});

describe('interactions', () => {
  test('get a new id only when a conversation is re-opened', async () => {
    const { attempts } = await playInProcess({
      steps: [
        { queue: 'support' },
        { queue: 'billing', after: '1s' },
        { join: 'ana' },
        { transfer: 'support', after: '1s' },
        { join: 'ben' },
        { leave: 'ben' },
        { queue: 'support', after: '5s' },
        { join: 'ana' },
        { leave: 'ana' },
        { queue: 'billing', after: '1ms' },
      ],
    });
    const ids = attempts.map(({ interactionId }) => interactionId);
    const distinct = [...new Set(ids)];
    expect(distinct).toHaveLength(3);
    expect(ids).toEqual(ids.toSorted((a, b) => distinct.indexOf(a) - distinct.indexOf(b)));
    expect(distinct.map((id) => ids.indexOf(id))).toEqual([0, 8, 11]);
    expect(distinct.map((id) => Number.parseInt(id?.split('-')[1] ?? '', 16) - START_MS)).toEqual([
      0, 7000, 7001,
    ]);
    expect(distinct.map((id) => id?.split('-').slice(3).join('-'))).toEqual([
      'chat-00-fake8x8tenant01',
      'chat-01-fake8x8tenant01',
      'chat-02-fake8x8tenant01',
    ]);
  });

  test('are not shared by conversations', async () => {
    const { attempts } = await playInProcess({ conversations: 3, concurrency: 1 });
    expect(new Set(attempts.map(({ interactionId }) => interactionId)).size).toBe(3);
  });
});

test('names and ids that a scenario leaves open are chosen once for all its conversations', async () => {
  const scenario = scenarioOf([{ queue: 'q' }, { join: 'a-b' }], {
    queues: { q: {} },
    agents: { 'a-b': {} },
    conversations: 2,
  });
  const { received } = await playInProcess({ scenarios: [scenario] });
  const queues = received.map(eventOf).filter(({ eventType }) => eventType === 'QUEUED');
  expect(queues.map(({ queueName }) => queueName)).toEqual(['Q', 'Q']);
  expect(queues[0]?.queueId).toMatch(/^\d{3}$/);
  expect(queues[1]?.queueId).toBe(queues[0]?.queueId);
});

test('a run without scenarios checks nothing', async () => {
  const { received, summary, entries } = await playInProcess({ scenarios: [] });
  expect(received).toEqual([]);
  expect(summary.verdict).toBe('nothing-checked');
  expect(entries).toEqual([{ kind: 'run', ending: 'finished', conversationsNotBegun: 0 }]);
});
