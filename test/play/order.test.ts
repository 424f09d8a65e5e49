import { describe, expect, test } from 'vitest';
import { createSignal } from '#src/base/signal.ts';
import { entriesOf } from '../support/play/open-fake.ts';
import {
  eventOf,
  GREETING,
  playInProcess,
  type Received,
  scenarioOf,
  texts,
  typesOf,
} from '../support/play/play-in-process.ts';

const numbered = texts('1', '2', '3', '4', '5');

/** The messages of each conversation, in the order in which they came. */
function messagesOf(received: readonly Received[]): Map<unknown, unknown[]> {
  const messages = new Map<unknown, unknown[]>();
  for (const each of received) {
    const { conversationId, message } = eventOf(each);
    if (message !== undefined)
      messages.set(conversationId, [...(messages.get(conversationId) ?? []), message]);
  }
  return messages;
}

/** Answers only once so many requests are under way at the same time, and notes how many there were at most. */
function createGate(size: number) {
  let waiting = 0;
  let most = 0;
  let gate = createSignal<void>();
  return {
    most: () => most,
    async pass(): Promise<number> {
      most = Math.max(most, ++waiting);
      const { promise } = gate;
      if (waiting === size) {
        gate.resolve();
        gate = createSignal<void>();
        waiting = 0;
      }
      await promise;
      return 204;
    },
  };
}

describe('a conversation', () => {
  test('sends each event after the one before was answered', async () => {
    let underWay = 0;
    const { received, summary } = await playInProcess({
      steps: numbered,
      async respond() {
        expect(++underWay).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        underWay--;
        return 200;
      },
    });
    expect([...messagesOf(received).values()]).toEqual([['1', '2', '3', '4', '5']]);
    expect(summary).toMatchObject({ verdict: 'passed', events: { total: 7, accepted: 7 } });
  });

  test('sends the events of one step in their order', async () => {
    const { received, attempts } = await playInProcess({
      dialect: 'chat-gateway',
      steps: [{ queue: 'support' }, { join: 'ana' }, { transfer: 'billing' }],
    });
    expect(typesOf(received)).toEqual([
      'CONVERSATION_UPDATE',
      'MEMBERS_CHANGED',
      'CONVERSATION_UPDATE',
      'QUEUED',
      'MEMBERS_CHANGED',
      'CONVERSATION_UPDATE',
      'TRANSFER',
      'MEMBERS_CHANGED',
      'CONVERSATION_UPDATE',
      'QUEUED',
    ]);
    expect(attempts.map(({ stepIndex }) => stepIndex)).toEqual([0, 0, 0, 0, 1, 1, 2, 2, 2, 2]);
    expect(attempts.map(({ eventIndex }) => eventIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(attempts.map(({ move }) => move)).toEqual([
      'create',
      'customer-join',
      'queue',
      'queue',
      'join',
      'join',
      'transfer',
      'leave',
      'queue',
      'queue',
    ]);
  });
});

describe('conversations', () => {
  test.each([
    ['as many as the scenario says', 3, undefined, 3],
    ['as many as the plan says', 3, 5, 5],
    ['one when nobody says', undefined, undefined, 1],
  ])('are %s', async (_, inScenario, conversations, expected) => {
    const scenario = scenarioOf(GREETING, inScenario === undefined ? {} : { conversations: inScenario });
    const { summary, received } = await playInProcess({ scenarios: [scenario], conversations });
    expect(summary.conversations).toEqual({
      total: expected,
      finished: expected,
      stopped: 0,
      interrupted: 0,
    });
    expect(new Set(received.map((each) => eventOf(each).conversationId)).size).toBe(expected);
    expect(received).toHaveLength(expected * 4);
  });

  test('have events and event ids of their own', async () => {
    const { received } = await playInProcess({ conversations: 50 });
    expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(200);
  });

  test.each([1, 4, 16])('are beside each other, %i at the same time', async (concurrency) => {
    const gate = createGate(concurrency);
    const { summary, received } = await playInProcess({
      steps: numbered,
      conversations: concurrency * 3,
      concurrency,
      respond: gate.pass,
    });
    expect(gate.most()).toBe(concurrency);
    expect(summary.events).toMatchObject({ total: concurrency * 21, accepted: concurrency * 21 });
    for (const messages of messagesOf(received).values()) expect(messages).toEqual(['1', '2', '3', '4', '5']);
  });

  test('are 64 at the same time unless told', async () => {
    const gate = createGate(64);
    const { summary } = await playInProcess({ conversations: 128, respond: gate.pass });
    expect(gate.most()).toBe(64);
    expect(summary.conversations.finished).toBe(128);
  });

  test('begin in the order of their numbers, and one ends before the first that had to wait begins', async () => {
    const { entries } = await playInProcess({ conversations: 6, concurrency: 2 });
    const began = entries.flatMap((entry) =>
      entry.kind === 'attempt' && entry.eventIndex === 0 ? [entry.conversation] : [],
    );
    expect(began).toEqual([1, 2, 3, 4, 5, 6]);
    const firstEnd = entries.findIndex((entry) => entry.kind === 'conversation');
    const third = entries.findIndex((entry) => entry.kind === 'attempt' && entry.conversation === 3);
    expect(firstEnd).toBeLessThan(third);
  });

  test('do not wait for one that is being retried', async () => {
    const { received, summary } = await playInProcess({
      conversations: 2,
      steps: numbered,
      respond: ({ body, retry }) =>
        body.includes('"message":"1"') && body.includes(firstConversationId) && retry < 2 ? 503 : 204,
    });
    expect(summary.events).toMatchObject({ total: 14, accepted: 14, retried: 1 });
    const ofSecond = received.findLastIndex(({ body }) => !body.includes(firstConversationId));
    const retried = received.findIndex(({ retry }) => retry === 1);
    expect(ofSecond).toBeLessThan(retried);
  });
});

/** Seeded: the first conversation of the scenario "Test" with the seed "test". */
const firstConversationId = String(
  eventOf((await playInProcess({ steps: [{ queue: 'support' }] })).received[0] as Received).conversationId,
);

describe('scenarios of one run', () => {
  test('are played one after the other, with conversations of their own', async () => {
    const { received, entries, summary } = await playInProcess({
      scenarios: [
        scenarioOf(texts('a'), { scenario: 'First', conversations: 2 }),
        scenarioOf(texts('b'), { scenario: 'Second' }),
      ],
    });
    const names = entries.flatMap((entry) => (entry.kind === 'run' ? [] : [entry.scenario]));
    expect(names).toEqual([...Array(9).fill('First'), ...Array(5).fill('Second')]);
    expect(new Set(received.map((each) => eventOf(each).conversationId)).size).toBe(3);
    expect(summary.conversations.finished).toBe(3);
    expect(entriesOf(entries, 'run')).toMatchObject([{ ending: 'finished', conversationsNotBegun: 0 }]);
  });
});

describe('an event that is being retried', () => {
  const respond = ({ body, retry }: Received) => (body.includes('"message":"1"') && retry < 2 ? 503 : 204);
  const sequence = (received: readonly Received[]) =>
    received.flatMap((each) => {
      const { message } = eventOf(each);
      return message === undefined ? [] : [`${message}/${each.retry}`];
    });

  test('holds up the next ones of its conversation when headOfLine is "block"', async () => {
    const { received, summary } = await playInProcess({ steps: texts('1', '2', '3'), respond });
    expect(sequence(received)).toEqual(['1/0', '1/1', '1/2', '2/0', '3/0']);
    expect(summary).toMatchObject({ verdict: 'passed', events: { retried: 1 } });
  });

  test('lets them pass when headOfLine is "pass"', async () => {
    const { received, summary, entries } = await playInProcess({
      steps: texts('1', '2', '3'),
      settings: { headOfLine: 'pass' },
      respond,
    });
    expect(sequence(received)).toEqual(['1/0', '2/0', '3/0', '1/1', '1/2']);
    expect(summary).toMatchObject({ verdict: 'passed', events: { retried: 1, pending: 0 } });
    expect(entriesOf(entries, 'conversation')).toMatchObject([{ ending: 'finished', stepsPlayed: 5 }]);
  });

  test('comes between the later ones when their pauses are longer than its own', async () => {
    const { received } = await playInProcess({
      steps: [...texts('1'), { text: '2', after: '5s' }, { text: '3', after: '30s' }],
      settings: { headOfLine: 'pass' },
      respond,
    });
    expect(sequence(received)).toEqual(['1/0', '1/1', '2/0', '1/2', '3/0']);
  });
});
