import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSignal } from '#src/base/signal.ts';
import type { Step } from '#src/scenario/schema.ts';
import type { AnswerBody, CallingApp } from '../support/play/calling-app.ts';
import { entriesOf, openFake, playWith, verdictsOf } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

const JOINED: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }, { text: 'Hello' }];

describe('what the app does meets the script', () => {
  test('the customer leaves while the agent is about to write', async () => {
    const { summary, entries, app } = await playWith(
      [...JOINED, { text: 'Still there?' }, { leave: 'ana' }],
      {
        async onEvent({ message, conversationId }, app) {
          if (message === 'Hello') await app.leave(conversationId);
        },
      },
    );
    expect(entriesOf(entries, 'expectation')).toMatchObject([
      { awaited: 'the conversation to allow text', verdict: 'failed', stepIndex: 3 },
    ]);
    expect(verdictsOf(entries)[0]).toBe(
      'It does not: no agent is in the conversation any more, after your app made a call that no step awaits: end (204). Leave out the call, or await it with expect: end.',
    );
    expect(app.heard()).toEqual(['QUEUED', 'AGENT_JOINED', 'TEXT Hello', 'AGENT_LEFT']);
    expect(summary).toMatchObject({ verdict: 'failed', conversations: { stopped: 1 }, stepsNotPlayed: 1 });
  });

  test('a message after the goodbye re-opens the conversation as a new interaction', async () => {
    const steps: readonly Step[] = [
      ...JOINED,
      { leave: 'ana' },
      { expect: 'message', matching: 'One more thing' },
      { join: 'ben' },
      { text: 'Yes?' },
    ];
    const { summary, entries, app } = await playWith(steps, {
      async onEvent({ eventType, conversationId }, app) {
        if (eventType === 'AGENT_LEFT') await app.say(conversationId, 'One more thing');
      },
    });
    expect(summary.verdict).toBe('passed');
    expect(app.heard()).toEqual([
      ...['QUEUED', 'AGENT_JOINED', 'TEXT Hello', 'AGENT_LEFT'],
      ...['QUEUED', 'AGENT_JOINED', 'TEXT Yes?'],
    ]);
    const attempts = entriesOf(entries, 'attempt');
    const interactions = attempts.map(({ interactionId }) => interactionId);
    expect(new Set(interactions.slice(0, 4)).size).toBe(1);
    expect(new Set(interactions.slice(4)).size).toBe(1);
    expect(interactions[4]).not.toBe(interactions[3]);
    expect(attempts.map(({ stepIndex }) => stepIndex)).toEqual([0, 1, 2, 3, undefined, 5, 6]);
    const { body } = await app.call('GET', `/conversations/${attempts[0]?.conversationId}`);
    expect(body.interactions.map(({ id }) => id)).toEqual([...new Set(interactions)]);
  });

  test('both sides are read back in the order in which they spoke', async () => {
    let present: AnswerBody['participants'] = [];
    const steps: readonly Step[] = [...JOINED, { expect: 'message', times: 2 }, { text: 'Bye' }];
    const { summary, app, entries } = await playWith(steps, {
      async onEvent({ message, conversationId }, app) {
        if (message !== 'Hello') return;
        const path = `/conversations/${conversationId}`;
        await app.say(conversationId, 'Hi');
        await app.call('POST', `${path}/messages`, { authorType: 'bot', text: 'Beep' });
        present = (await app.call('GET', `${path}/participants`)).body.participants;
      },
    });
    expect(summary.verdict).toBe('passed');
    const { conversationId } = entriesOf(entries, 'attempt')[0] ?? {};
    const { body } = await app.call('GET', `/conversations/${conversationId}/messages`);
    expect(body.messages.map(({ originalText }) => originalText)).toEqual(['Hello', 'Hi', 'Beep', 'Bye']);
    expect(present.map(({ id }) => id)).toEqual(['user', 'bot', 'apop']);
  });

  test('what the app does in a conversation that is over is delivered before the run is', async () => {
    const reply = createSignal<void>();
    const answer = createSignal<void>();
    const count = (app: CallingApp, type: string) => app.heard().filter((heard) => heard === type).length;
    const { fake } = openFake({
      async onEvent({ eventType }, app) {
        const [first] = entriesOf(fake.journal.recent(), 'attempt');
        const isLast = eventType === 'AGENT_LEFT' && count(app, 'AGENT_LEFT') === 2;
        if (isLast) await app.say(first?.conversationId ?? '', 'Wait');
        if (eventType !== 'QUEUED' || count(app, 'QUEUED') < 3) return;
        reply.resolve();
        await answer.promise;
      },
    });
    const run = fake.createRun({
      scenarios: [scenarioOf([...JOINED, { leave: 'ana' }])],
      conversations: 2,
      concurrency: 1,
      journal: fake.journal,
    });
    const playing = run.play();
    await reply.promise;
    await new Promise((resolve) => setImmediate(resolve));
    expect(run.over()).toBe(false);
    answer.resolve();
    expect(await playing).toMatchObject({ verdict: 'passed', events: { total: 9, accepted: 9 } });
  });
});

describe('events that a call leads to wait until its answer is on its way', () => {
  test('those of a conversation that is opened', async () => {
    const { fake, app } = openFake();
    const opening = await app.callHeld('POST', '/conversations', {
      channelId: fake.info.channelId,
      customer: { name: 'Ann' },
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(app.heard()).toEqual([]);
    opening.send();
    opening.send();
    await fake.settled();
    expect(app.heard()).toEqual(['QUEUED']);
  });

  test('also when another call is answered before', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    await fake.agent('ana').join();
    const leaving = await app.callHeld('DELETE', `/conversations/${id}/participants/customer`);
    const saying = await app.callHeld('POST', `/conversations/${id}/messages`, {
      authorType: 'user',
      text: 'and back',
    });
    saying.send();
    await new Promise((resolve) => setImmediate(resolve));
    expect(app.heard()).toEqual(['QUEUED', 'AGENT_JOINED']);
    leaving.send();
    await fake.settled();
    expect(app.heard()).toEqual(['QUEUED', 'AGENT_JOINED', 'AGENT_LEFT', 'QUEUED']);
  });

  test('and later moves of the script wait behind them', async () => {
    const { fake, app } = openFake();
    const id = await app.open();
    await fake.agent('ana').join();
    const leaving = await app.callHeld('DELETE', `/conversations/${id}/participants/customer`);
    const queued = fake.move({ queue: 'billing' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(app.heard()).toHaveLength(2);
    leaving.send();
    await queued;
    expect(app.heard().slice(2)).toEqual(['AGENT_LEFT', 'QUEUED']);
  });
});

type Act = {
  readonly kind: 'join' | 'leave' | 'text' | 'queue' | 'transfer' | 'say' | 'end';
  readonly held: boolean;
};

const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('join', 'leave', 'text', 'text', 'queue', 'transfer', 'say', 'say', 'end'),
  held: fc.boolean(),
});

test('however both sides act, events come in the order of the moves, each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), anyAct), { maxLength: 40 }), async (acts) => {
      const { fake, app } = openFake();
      const ids = [await app.open(), await app.open(), await app.open()];
      const moved: string[][] = [[], [], []];
      const underWay: Promise<unknown>[] = [];
      const toSend: (() => void)[] = [];
      for (const [index, act] of acts) {
        const id = ids[index] as string;
        const ana = fake.agent('ana').in(id);
        if (act.kind === 'say' || act.kind === 'end') {
          const path = `/conversations/${id}/${act.kind === 'say' ? 'messages' : 'participants/customer'}`;
          const body = act.kind === 'say' ? { authorType: 'user', text: 'x' } : undefined;
          const called = await app.callHeld(act.kind === 'say' ? 'POST' : 'DELETE', path, body);
          if (act.held) toSend.push(called.send);
          else called.send();
          continue;
        }
        const text = `${underWay.length}`;
        const made = {
          join: () => ana.join(),
          leave: () => ana.leave(),
          text: () => ana.says(text),
          queue: () => fake.move({ queue: 'support' }, { conversationId: id }),
          transfer: () => ana.transfer('billing'),
        }[act.kind]();
        underWay.push(made.catch(() => undefined));
        if (act.kind === 'text') made.then(() => moved[index]?.push(text)).catch(() => {});
      }
      for (const send of toSend) send();
      await Promise.all(underWay);
      await fake.settled();
      checkOrder(app, ids, fake.journal.recent());
      ids.forEach((id, index) => {
        const texts = app.heard(id).flatMap((each) => (each.startsWith('TEXT ') ? [each.slice(5)] : []));
        expect(texts.map(Number)).toEqual(texts.map(Number).toSorted((a, b) => a - b));
        expect(texts.toSorted()).toEqual(moved[index]?.toSorted());
      });
      await fake.close();
    }),
    { numRuns: 100 },
  );
});

/** Each event once, in the order of its numbers; joined and left alternate as the moves did. */
function checkOrder(app: CallingApp, ids: readonly string[], entries: Parameters<typeof entriesOf>[0]): void {
  const attempts = entriesOf(entries, 'attempt');
  expect(new Set(attempts.map(({ eventId }) => eventId)).size).toBe(attempts.length);
  expect(app.received.map(({ eventId }) => eventId).toSorted()).toEqual(
    attempts.map(({ eventId }) => eventId).toSorted(),
  );
  for (const id of ids) {
    const own = attempts.filter(({ conversationId }) => conversationId === id);
    expect(own.map(({ eventIndex }) => eventIndex)).toEqual(own.map((_, index) => index));
    const heard = app.heard(id).filter((type) => type.startsWith('AGENT'));
    expect(heard).toEqual(heard.map((_, index) => (index % 2 === 0 ? 'AGENT_JOINED' : 'AGENT_LEFT')));
  }
}

test('two runs of the same scenario at the same time do not disturb each other', async () => {
  const { fake, app } = openFake();
  const steps: readonly Step[] = [...JOINED, { text: 'a' }, { text: 'b' }, { leave: 'ana' }];
  const summaries = await Promise.all([fake.play(scenarioOf(steps)), fake.play(scenarioOf(steps))]);
  expect(summaries).toMatchObject([
    { verdict: 'passed', events: { total: 6 } },
    { verdict: 'passed', events: { total: 6 } },
  ]);
  expect(app.received).toHaveLength(12);
});
