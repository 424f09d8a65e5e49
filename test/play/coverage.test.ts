import { describe, expect, test } from 'vitest';
import { coverageOf, createCoverageCounter } from '#src/index.ts';
import type { Step } from '#src/scenario/schema.ts';
import { coveredItems, missingItems, signer, verifies } from '../support/play/coverage-items.ts';
import { openFake } from '../support/play/open-fake.ts';
import {
  GREETING,
  playInProcess,
  type Received,
  scenarioOf,
  type TestPlan,
  texts,
} from '../support/play/play-in-process.ts';
import { attemptEntry } from '../support/report/sample-entries.ts';

/** What a run covers against an app in this process. */
async function play(plan: TestPlan = {}) {
  const { run, summary } = await playInProcess(plan);
  const coverage = await coverageOf(run.journal, { dialect: plan.dialect });
  return { coverage, summary, covered: coveredItems(coverage, plan.dialect) };
}

const GREETED = [
  'events: QUEUED in created',
  'events: AGENT_JOINED in queued',
  'events: AGENT_LEFT in handled',
  'events: TEXT in handled',
  'transitions: created to queued',
  'transitions: queued to handled',
  'transitions: handled to idle',
];

describe('what a run covers', () => {
  test('is each event in the state of its conversation, and each transition', async () => {
    const { covered } = await play({ steps: GREETING });
    expect(covered).toEqual(GREETED);
  });

  test('counts the same once, however often it was played', async () => {
    const once = await play({ steps: GREETING });
    const often = await play({ steps: [...GREETING, ...GREETING], conversations: 3 });
    expect(often.covered).toEqual(expect.arrayContaining(GREETED));
    expect(often.coverage.covered).toBe(once.coverage.covered + 2);
  });

  test('tells a transfer and a second agent from the first time', async () => {
    const { covered } = await play({
      steps: [
        { queue: 'support' },
        { join: 'ana' },
        { join: 'ben' },
        { text: 'Both here', by: 'ben' },
        { leave: 'ben' },
        { transfer: 'billing' },
        { join: 'ben' },
      ],
    });
    expect(covered).toEqual(
      expect.arrayContaining([
        'events: AGENT_JOINED in handled',
        'events: TEXT in several-agents',
        'events: AGENT_LEFT in several-agents',
        'events: TRANSFER in handled',
        'events: QUEUED in handled',
        'events: AGENT_JOINED in transferred',
        'transitions: handled to several-agents',
        'transitions: handled to transferred',
        'transitions: transferred to handled',
      ]),
    );
  });

  test.each([
    ['', ['empty text']],
    ['\n \t', ['white space only']],
    ['first\nsecond', ['several lines']],
    ['a'.repeat(1600), ['long text']],
    ['Zoë', ['non-ASCII']],
    ['🙂', ['non-ASCII', 'beyond the first plane']],
    ['e\u0301', ['non-ASCII', 'combining marks']],
    ['שלום', ['non-ASCII', 'right to left']],
    ['1 < 2 <b>', ['markup']],
    ['C:\\temp', ['quotes and backslashes']],
    ['\u001b[1m', ['control characters']],
    ['plain', []],
  ])('is the kind of text: %j', async (text, variations) => {
    const { covered } = await play({ steps: texts(text) });
    expect(covered.filter((item) => item.startsWith('variations'))).toEqual(
      variations.map((name) => `variations: ${name}`),
    );
  });

  test('is what is in a message of Chat Gateway', async () => {
    const { covered } = await play({
      dialect: 'chat-gateway',
      steps: [
        { queue: 'support' },
        { join: 'ana' },
        { attach: { name: 'a.txt', text: 'A' } },
        { card: { type: 'AdaptiveCard', version: '1.3', body: [] } },
        { 'quick-replies': ['Yes', 'No'] },
        { typing: true },
      ],
    });
    expect(covered.filter((item) => item.startsWith('variations'))).toEqual(
      ['file', 'adaptive card', 'other card'].map((name) => `variations: ${name}`),
    );
    expect(covered).toContain('events: ACTIVITY in handled');
  });
});

describe('only what passed counts', () => {
  test('no event that is not accepted, and nothing of its conversation', async () => {
    const { covered, summary } = await play({
      steps: GREETING,
      respond: ({ body }) => (body.includes('"TEXT"') ? 400 : 204),
    });
    expect(summary.verdict).toBe('failed');
    expect(covered).toEqual([]);
  });

  test('an event that is accepted after a retry', async () => {
    let attempts = 0;
    const { covered } = await play({ steps: GREETING, respond: () => (attempts++ === 1 ? 503 : 204) });
    expect(covered).toEqual(GREETED);
  });

  test('nothing of a conversation whose last event is not accepted', async () => {
    const respond = ({ body }: Received) => (body.includes('"AGENT_LEFT"') ? 400 : 204);
    expect((await play({ steps: GREETING, respond })).covered).toEqual([]);
  });

  test('of several conversations those that ended well', async () => {
    let refused = 0;
    const { covered, summary } = await play({
      steps: GREETING,
      conversations: 2,
      concurrency: 1,
      respond: ({ body }) => (body.includes('"TEXT"') && refused++ === 0 ? 400 : 204),
      settings: { retryDelays: [] },
    });
    expect(summary.events).toMatchObject({ undelivered: 1, accepted: 7 });
    expect(covered).toEqual(GREETED);
  });

  test('a forged event that is refused, and none that is accepted', async () => {
    const steps: readonly Step[] = [...texts('Hello'), { text: 'Not 8x8', fault: 'unsigned' }];
    const refused = await play({ steps, signer, respond: verifies });
    expect(refused.covered).toContain('signatures: unsigned');
    const accepted = await play({ steps, signer });
    expect(accepted.summary.verdict).toBe('failed');
    expect(accepted.covered).toEqual([]);
  });

  test('nothing of a conversation in which an expectation failed', async () => {
    const { covered } = await play({ steps: [...GREETING, { expect: 'message', within: '1ms' }] });
    expect(covered).toEqual([]);
  });

  test('nothing of a run that was stopped', async () => {
    const { covered } = await play({
      steps: [...GREETING, { queue: 'support', after: '1h' }],
      clock: 'wall',
      prepare: (run) => void run.journal.subscribe(({ kind }) => kind === 'attempt' && run.stop()),
    });
    expect(covered).toEqual([]);
  });
});

describe('the calls of an app', () => {
  test('count by operation and answer where they break no rule', async () => {
    const { fake, app } = openFake();
    const conversationId = await app.open();
    await app.say(conversationId, 'Hello');
    fake.failNext('message', { status: 503 });
    await app.say(conversationId, 'Hello?');
    fake.failNext('message', { status: 429 });
    await app.say(conversationId, 'Is anybody there?');
    await app.call('POST', `/conversations/${conversationId}/messages`, { text: 4711 });
    await fake.settled();
    const covered = coveredItems(await coverageOf(fake.journal));
    expect(covered.filter((item) => item.startsWith('operations'))).toEqual([
      'operations: token 2xx',
      'operations: conversation 2xx',
      'operations: message 2xx',
      'operations: message 429',
      'operations: message 5xx',
    ]);
  });

  test('make what they use a part of what there is to cover', async () => {
    const { fake, app } = openFake();
    const before = missingItems(await coverageOf(fake.journal));
    await app.call('GET', '/web-hooks');
    const after = missingItems(await coverageOf(fake.journal));
    expect(before.has('operations: webhooks 429')).toBe(false);
    expect([...after.keys()].filter((item) => item.includes('webhooks'))).toEqual([
      'operations: webhooks 401',
      'operations: webhooks 429',
      'operations: webhooks 5xx',
    ]);
  });

  test('count only in a conversation that ended well, once a scenario plays it', async () => {
    const coveredWith = async (last: Step) => {
      const { fake, app } = openFake();
      const opens: readonly Step[] = [{ expect: 'conversation' }, { join: 'ana' }, { expect: 'message' }];
      const played = fake.play(scenarioOf([...opens, last]));
      await app.say(await app.open(), 'Hello');
      await played;
      return coveredItems(await coverageOf(fake.journal));
    };
    expect(await coveredWith({ leave: 'ana' })).toContain('operations: message 2xx');
    expect(await coveredWith({ expect: 'message', within: '1ms' })).toEqual([
      'operations: token 2xx',
      'operations: conversation 2xx',
    ]);
  });
});

describe('moves without a scenario', () => {
  test('count as soon as the app has accepted their events', async () => {
    const { fake } = openFake();
    const counter = createCoverageCounter();
    fake.journal.subscribe(counter.add);
    await fake.move({ queue: 'support' });
    await fake.agent('ana').join();
    await fake.agent('ana').says('Hello');
    await fake.agent('ana').leave();
    expect(coveredItems(counter.coverage())).toEqual(GREETED);
  });
});

describe('the numbers', () => {
  test('are those of the groups, and 100 % is all', async () => {
    const { coverage } = await play({ steps: GREETING });
    expect(coverage.groups.map(({ name }) => name)).toEqual([
      'events',
      'transitions',
      'variations',
      'signatures',
      'faults',
      'operations',
    ]);
    for (const { covered, total, missing, percent } of coverage.groups) {
      expect(missing).toHaveLength(total - covered);
      expect(percent).toBe(Math.floor((100 * covered) / total));
    }
    const sum = (of: 'covered' | 'total') => coverage.groups.reduce((all, group) => all + group[of], 0);
    expect([coverage.covered, coverage.total]).toEqual([sum('covered'), sum('total')]);
  });
});

test('raw payloads of any type are one variation', () => {
  const counter = createCoverageCounter();
  const before = counter.coverage();
  for (let index = 0; index < 100; index++)
    counter.add(attemptEntry({ scenario: '', move: 'send', eventType: `OTHER_${index}`, request: '{"a":1' }));
  expect(counter.coverage().covered).toBe(before.covered + 1);
});
