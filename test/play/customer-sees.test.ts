import { describe, expect, test } from 'vitest';
import type { Step } from '#src/scenario/schema.ts';
import type { Behaviour, HeardEvent } from '../support/play/calling-app.ts';
import { entriesOf, openFake, type Playing, playWith, verdictsOf } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

const SEES = 'GET /chats/${conversation.id}';
const FAST = { withinMs: 60, quietMs: 5 };

/** Ana and Ben say three texts. */
const TALK: readonly Step[] = [
  { expect: 'conversation' },
  { join: 'ana' },
  { text: 'Hello' },
  { join: 'ben' },
  { text: 'Here is Ben' },
  { text: 'Bye', by: 'ana' },
];

type Line = { readonly who: string; readonly text: string };

/** What an app does with the lines of a chat when an event comes, by its mistakes. */
type Keep = (lines: Line[], event: HeardEvent & { readonly agentName?: string }) => unknown;

const keeps: Keep = (lines, { message, agentName = '' }) => {
  if (message !== undefined) lines.push({ who: agentName, text: message });
};

/** An app that shows its chats, each by the id of its conversation. */
function showing(keep: Keep = keeps, show: (lines: Line[]) => unknown = (lines) => ({ open: true, lines })) {
  const chats = new Map<string, Line[]>();
  const linesOf = (id: string) => chats.get(id) ?? chats.set(id, []).get(id) ?? [];
  return {
    onEvent: (event) => void keep(linesOf(event.conversationId), event),
    onRequest(request) {
      const id = new URL(request.url).pathname.split('/')[2] ?? '';
      return chats.has(id) ? Response.json(show(linesOf(id))) : 404;
    },
  } satisfies Behaviour;
}

/** Plays the talk in a conversation that the app opens. */
async function playTalk(
  { plan, scenario, ...behaviour }: Playing & { steps?: readonly Step[] },
  steps = TALK,
) {
  const opened = openFake(behaviour);
  const { fake, app } = opened;
  await app.open();
  const summary = await fake.play(scenarioOf(steps, scenario), {
    customerSees: SEES,
    view: FAST,
    ...plan,
  });
  return { ...opened, summary, entries: fake.journal.recent() };
}

describe('what the customer sees', () => {
  test('is compared at the end of each conversation', async () => {
    const { summary, entries } = await playTalk(showing());
    expect(summary).toMatchObject({ verdict: 'passed', expectations: { passed: 2, failed: 0 } });
    expect(entriesOf(entries, 'view')).toMatchObject([
      {
        method: 'GET',
        status: 200,
        outcome: 'accepted',
        canWrite: true,
        problem: '',
        lines: [
          { text: 'Hello', from: 'Ana,Pop' },
          { text: 'Here is Ben', from: 'Ben,Okoro' },
          { text: 'Bye', from: 'Ana,Pop' },
        ],
      },
    ]);
    expect(entriesOf(entries, 'view')[0]).not.toHaveProperty('stepIndex', expect.any(Number));
    const { awaited, stepIndex } = entriesOf(entries, 'expectation').at(-1) ?? {};
    expect([awaited, stepIndex]).toEqual(['the customer to see what was said within 60 ms', undefined]);
  });

  test.each<[string, Keep, string]>([
    ['is lost', () => {}, '"Hello" by Ana Pop is not seen.'],
    [
      'is doubled',
      (lines, event) => [0, 1].map(() => keeps(lines, event)),
      '"Hello" is seen once more than it was said.',
    ],
    [
      'is altered',
      (lines, event) =>
        keeps(lines, { ...event, ...(event.message && { message: `${event.message} <br>` }) }),
      '"Hello" by Ana Pop is seen as "Hello <br>".',
    ],
    [
      'stands elsewhere',
      (lines, { message, agentName = '' }) =>
        message !== undefined && lines.unshift({ who: agentName, text: message }),
      'is not seen in its place.',
    ],
    [
      'is under somebody else',
      (lines, event) => keeps(lines, { ...event, agentName: 'Ana' }),
      '"Here is Ben" by Ben Okoro is seen under "Ana".',
    ],
  ])('fails the run when a text %s', async (_, keep, message) => {
    const { summary, entries } = await playTalk(showing(keep));
    expect(summary).toMatchObject({ verdict: 'failed', conversations: { finished: 1 } });
    expect(verdictsOf(entries).at(-1)).toContain(message);
  });

  test('may come to be right after a while', async () => {
    const later: Keep = (lines, event) => void setImmediate(() => keeps(lines, event));
    expect((await playTalk(showing(later))).summary.verdict).toBe('passed');
  });

  test('may take longer to be answered than to be right', async () => {
    const { onEvent, onRequest } = showing();
    const slow: Behaviour['onRequest'] = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 2 * FAST.withinMs));
      return onRequest(request);
    };
    expect((await playTalk({ onEvent, onRequest: slow })).summary.verdict).toBe('passed');
  });

  test('must stay right', async () => {
    let looks = 0;
    const behaviour = showing(keeps, (lines) => ({ lines: looks++ === 0 ? lines : [...lines, ...lines] }));
    expect((await playTalk(behaviour)).summary.verdict).toBe('failed');
  });

  test('is read by a function', async () => {
    const seen: Line[] = [];
    const customerSees = async ({ conversation }: { readonly conversation: number }) => ({
      messages: seen.map(({ who, text }) => ({ text, from: who })),
      canWrite: conversation === 1,
    });
    const onEvent = (event: HeardEvent) => keeps(seen, event);
    const { summary, entries } = await playTalk({
      onEvent: (event) => void onEvent(event),
      plan: { customerSees },
    });
    expect(summary.verdict).toBe('passed');
    expect(entriesOf(entries, 'view')).toMatchObject([{ method: '', url: '', canWrite: true, status: -1 }]);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('no line')), 'The function threw: no line'],
    ['gives nothing', () => undefined as never, 'has no list of texts: nothing.'],
  ])('is not known when the function %s', async (_, customerSees, message) => {
    const { entries } = await playTalk({ plan: { customerSees } });
    expect(verdictsOf(entries).at(-1)).toContain(message);
  });

  test('that cannot be found in the answer fails the run, with the option to set', async () => {
    const { entries } = await playTalk(showing(keeps, (lines) => ({ lines: lines.length })));
    expect(verdictsOf(entries).at(-1)).toBe(
      'What the app answered has no list of texts: {"lines":3}. Set the pointer messages of customerSees to where the answer has that.',
    );
    expect(entriesOf(entries, 'view')).toMatchObject([{ lines: [], response: '{"lines":3}' }]);
  });

  test('is not compared while the app answers otherwise than with 2xx', async () => {
    const { entries } = await playTalk({ ...showing(), onRequest: () => 503 });
    expect(verdictsOf(entries).at(-1)).toBe('The app: answered 503 Service Unavailable.');
  });

  test('tells whether the customer can write', async () => {
    const { entries } = await playTalk(showing(keeps, (lines) => ({ lines, closed: true })));
    expect(verdictsOf(entries).at(-1)).toContain('The customer cannot write, although an agent is there');
  });

  test('need not be there once the customer has left', async () => {
    const left = new Set<string>();
    const behaviour = showing();
    const onRequest: Behaviour['onRequest'] = async (request, app) => {
      const id = new URL(request.url).pathname.split('/')[2] ?? '';
      if (left.has(id)) return 404;
      if (request.method !== 'DELETE') return behaviour.onRequest(request);
      await app.leave(id);
      left.add(id);
      return 204;
    };
    const plan = { customerLeaves: 'DELETE /chats/${conversation.id}' };
    const played = await playTalk({ ...behaviour, onRequest, plan }, [...TALK, { 'customer-leaves': true }]);
    expect(played.summary).toMatchObject({ verdict: 'passed' });
    expect(entriesOf(played.entries, 'view')).toMatchObject([{ status: 404 }]);
  });

  test('need not have what the app has refused', async () => {
    let events = 0;
    const behaviour = showing();
    const steps: readonly Step[] = [
      ...TALK.slice(0, 3),
      { text: 'No', ack: { status: '4xx' } },
      { text: 'Yes' },
    ];
    const settings = { retryDelays: [], undelivered: 'continue' } as const;
    const onEvent = (event: HeardEvent) =>
      event.message === 'No' ? ++events && 400 : behaviour.onEvent(event);
    const { summary } = await playTalk({ ...behaviour, onEvent, scenario: { settings } }, steps);
    expect([summary.verdict, events]).toEqual(['passed', 1]);
  });

  test('is not looked at when the conversation was stopped', async () => {
    const { summary, entries } = await playTalk({
      ...showing(() => {}),
      onEvent: () => 500,
      scenario: { settings: { retryDelays: [], undelivered: 'stop' } },
    });
    expect(summary.conversations.stopped).toBe(1);
    expect(entriesOf(entries, 'view')).toEqual([]);
  });
});

describe('a conversation that the contact centre opens', () => {
  const steps: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }, { text: 'Hello' }];

  test.each([
    ['does not know it', SEES, { onRequest: () => 404 }, 1],
    ['would have to say its own id', 'GET /chats/${chat}', showing(), 0],
  ])('is left alone where the app %s', async (_, customerSees, behaviour, views) => {
    const { summary, entries } = await playWith(steps, { ...behaviour, plan: { customerSees, view: FAST } });
    expect(summary).toMatchObject({ verdict: 'passed', expectations: { total: 0 } });
    expect(entriesOf(entries, 'view')).toHaveLength(views);
  });

  test('is compared where the app shows it', async () => {
    const plan = { customerSees: SEES, view: FAST };
    const [good, bad] = [
      await playWith(steps, { ...showing(), plan }),
      await playWith(steps, { ...showing(() => {}), plan }),
    ];
    expect(verdictsOf(good.entries)).toEqual(['passed']);
    expect(verdictsOf(bad.entries)).toEqual([expect.stringContaining('"Hello" by Ana Pop is not seen.')]);
  });
});

describe('expect: sees', () => {
  const [opened, joined, hello, ...rest] = TALK as [Step, Step, Step];

  test('compares what was said so far', async () => {
    const steps: readonly Step[] = [opened, joined, hello, { expect: 'sees' }, ...rest];
    const { summary, entries } = await playTalk(showing(), steps);
    expect(summary.verdict).toBe('passed');
    expect(entriesOf(entries, 'view').map(({ stepIndex, lines }) => [stepIndex, lines.length])).toEqual([
      [3, 1],
      [undefined, 3],
    ]);
    expect(entriesOf(entries, 'expectation')[1]).toMatchObject({
      stepIndex: 3,
      awaited: 'the customer to see what was said within 5 s',
    });
  });

  test('stops the conversation when it is not so within its time', async () => {
    const steps: readonly Step[] = [opened, joined, hello, { expect: 'sees', within: '30ms' }, ...rest];
    const { app, summary, entries } = await playTalk(
      showing(() => {}),
      steps,
    );
    expect(summary).toMatchObject({ verdict: 'failed', conversations: { stopped: 1 } });
    expect(verdictsOf(entries).at(-1)).toBe(
      '"Hello" by Ana Pop is not seen.\nSaid: "Hello" by Ana Pop\nSeen: nothing',
    );
    expect(app.heard()).not.toContain('TEXT Bye');
  });

  test('holds scripted time', async () => {
    const steps: readonly Step[] = [
      opened,
      joined,
      hello,
      { expect: 'sees' },
      { text: 'Later', after: '1h' },
    ];
    const { entries } = await playTalk({ ...showing(), plan: { clock: 'virtual' } }, steps);
    const [view] = entriesOf(entries, 'view');
    const later = entriesOf(entries, 'attempt').at(-1);
    expect((later?.timestampMs ?? 0) - (view?.timestampMs ?? 0)).toBeGreaterThanOrEqual(3_600_000 - 1000);
  });

  test('cannot be played where it is not known how the app shows that', () => {
    const { fake } = openFake();
    const scenarios = [scenarioOf([opened, joined, hello, { expect: 'sees' }])];
    expect(() => fake.createRun({ scenarios })).toThrow(
      expect.objectContaining({
        code: 'CUSTOMER_UNSEEN',
        message: expect.stringContaining('--customer-sees'),
      }),
    );
  });
});

describe('an app with ids of its own for its chats', () => {
  const steps: readonly Step[] = [{ customer: 'Hello?' }, ...TALK];

  test.each([
    [{ call: 'POST /chats {"text":"${text}"} -> chat=/id' }],
    [{ call: 'POST /chats', body: { text: '${text}' }, capture: { chat: '/id' } }],
  ])('is asked by what it answered: %j', async (opens) => {
    const own = new Map<string, string>();
    const behaviour = showing();
    const { summary, entries, app } = await playWith(steps, {
      onEvent: behaviour.onEvent,
      async onRequest(request, calling) {
        if (request.method === 'GET') {
          const [, , chat = ''] = new URL(request.url).pathname.split('/');
          return behaviour.onRequest(new Request(`http://app/chats/${own.get(chat)}`));
        }
        const id = await calling.open();
        own.set('chat-1', id);
        await calling.say(id, ((await request.json()) as { text: string }).text);
        return Response.json({ id: 'chat-1' });
      },
      plan: {
        customerOpens: 'body' in opens ? opens : opens.call,
        customerSays: 'POST /nowhere',
        customerSees: 'GET /chats/${chat}',
        view: FAST,
      },
    });
    expect(verdictsOf(entries)).toEqual(['passed', 'passed']);
    expect([summary.verdict, app.heard().length]).toEqual(['passed', 6]);
  });
});

test.each([
  ['GET /chats/${chat}', 0],
  [SEES, 1],
])(
  'a conversation that a person opens is compared by %s as far as it can be: %i',
  async (customerSees, compared) => {
    const { fake, app } = openFake(showing());
    const run = fake.createRun({
      scenarios: [scenarioOf(TALK)],
      conversations: 'each',
      journal: fake.journal,
      customerSees,
      view: FAST,
    });
    const ended = new Promise((resolve) => {
      run.journal.subscribe(({ kind }) => kind === 'conversation' && resolve(undefined));
    });
    const playing = run.play();
    await run.begun;
    await app.open();
    await ended;
    run.stop();
    await playing;
    const entries = fake.journal.recent();
    expect(verdictsOf(entries)).toEqual(Array(1 + compared).fill('passed'));
    expect(entriesOf(entries, 'view')).toHaveLength(compared);
  },
);

test('a run that is stopped gives up looking, without a verdict', async () => {
  const { fake, app } = openFake({ onRequest: () => 503 });
  await app.open();
  const run = fake.createRun({ scenarios: [scenarioOf(TALK)], customerSees: SEES });
  run.journal.subscribe((entry) => {
    if (entry.kind === 'attempt' && entry.text === 'Bye') setImmediate(run.stop);
  });
  const summary = await run.play();
  expect(summary).toMatchObject({ verdict: 'interrupted', expectations: { failed: 0 } });
});
