import { expect, test } from 'vitest';
import type { Step } from '#src/scenario/schema.ts';
import { openFake, playWith } from '../support/play/open-fake.ts';
import { scenarioOf } from '../support/play/play-in-process.ts';

test('10,000 conversations that the app opens are each as both sides left them', async () => {
  const COUNT = 10_000;
  const { fake, app } = openFake();
  const ids: string[] = [];
  for (let number = 0; number < COUNT; number++) {
    const id = await app.open({ name: `C${number}` });
    ids.push(id);
    if (number % 2 === 0) await app.say(id, `text ${number}`);
    if (number % 3 === 0) await app.leave(id);
    if (number % 4 === 1)
      await fake
        .agent('ana')
        .in(id)
        .join()
        .catch(() => {});
  }
  await fake.settled();
  expect(new Set(ids).size).toBe(COUNT);
  const heard = new Map<string, string[]>();
  for (const { body } of app.received) {
    const { conversationId, eventType } = JSON.parse(body);
    heard.set(conversationId, [...(heard.get(conversationId) ?? []), eventType]);
  }
  ids.forEach((id, number) => {
    const isJoined = number % 4 === 1 && number % 3 !== 0;
    expect(heard.get(id)).toEqual(isJoined ? ['QUEUED', 'AGENT_JOINED'] : ['QUEUED']);
  });
  const listed = await app.call('GET', '/conversations?status=handling&size=1');
  const page = (listed.body as unknown as { page: { elementCount: number } }).page;
  const joined = ids.filter((_, number) => number % 4 === 1 && number % 3 !== 0);
  expect(page.elementCount).toBe(joined.length);
  for (let number = 0; number < COUNT; number += 500) {
    const { body } = await app.call('GET', `/conversations/${ids[number]}/messages`);
    expect(body.messages.map(({ originalText }) => originalText)).toEqual([`text ${number}`]);
  }
});

test('conversations that have ended are forgotten, but for the last 128', async () => {
  const steps: readonly Step[] = [{ queue: 'support' }, { join: 'ana' }, { leave: 'ana' }];
  const { app, entries, summary } = await playWith(steps, { plan: { conversations: 1500 } });
  expect(summary.conversations.finished).toBe(1500);
  const ended = entries.flatMap((entry) => (entry.kind === 'conversation' ? [entry.conversationId] : []));
  const { body } = await app.call('GET', '/conversations?size=1');
  expect(body).toMatchObject({ page: { elementCount: 128 } });
  expect((await app.call('GET', `/conversations/${ended[1371]}`)).status).toBe(404);
  expect((await app.call('GET', `/conversations/${ended[1372]}`)).status).toBe(200);
});

test('a conversation that has ended is still there for an app that writes late', async () => {
  const { fake, app } = openFake();
  const run = fake.createRun({
    scenarios: [scenarioOf([{ queue: 'support' }, { join: 'ana' }, { leave: 'ana' }])],
  });
  await run.play();
  const { body } = await app.call('GET', '/conversations');
  await app.say(body.data[0]?.id ?? '', 'Anybody there?');
  await fake.settled();
  expect(app.heard()).toEqual(['QUEUED', 'AGENT_JOINED', 'AGENT_LEFT', 'QUEUED']);
  expect(fake.journal.recent().map(({ kind }) => kind)).toEqual(['call', 'call', 'call', 'attempt']);
});

test('more texts than a conversation holds stop it, with the reason', async () => {
  const steps: readonly Step[] = [
    { queue: 'support' },
    { join: 'ana' },
    ...Array.from({ length: 9 }, () => ({ text: 'x', times: 1000 })),
    { text: 'x', times: 998 },
  ];
  const { fake, app } = openFake({
    async onEvent({ eventType, conversationId }) {
      if (eventType === 'AGENT_JOINED') for (let n = 0; n < 3; n++) await app.say(conversationId, 'x');
    },
  });
  const summary = await fake.play(scenarioOf(steps));
  expect(summary).toMatchObject({ verdict: 'failed', conversations: { stopped: 1 } });
  expect(summary.failedExpectations[0]?.message).toMatch(/messages in this conversation/);
});
