import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { createServer, type Server } from '#src/server/server.ts';
import { openStream, type StreamReader } from '../support/server/event-stream.ts';
import { control, shortScenario, signer, startApp, startServer } from '../support/server/fixtures.ts';
import { post, problem, problemOf, sendRequest } from '../support/server/request.ts';

const kindsOf = (reader: StreamReader) => reader.entries().map(({ entry }) => entry.kind);

const textEntry = (text: string): JournalEntry => ({
  kind: 'unscripted',
  scenario: undefined,
  conversation: undefined,
  conversationId: undefined,
  callIndex: 0,
  severity: 'warning',
  message: text,
});

/** Starts a run and waits for its end. */
async function playRun(server: Server, options: object = {}): Promise<string> {
  const reply = await post(control(server, '/runs'), {
    scenario: shortScenario,
    clock: 'virtual',
    ...options,
  });
  const { id } = reply.json() as { id: string };
  await server.runs.find(id)?.finished;
  return id;
}

describe('the stream', () => {
  test('has each entry of a run in order, with the run it belongs to', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const reader = await openStream(server);
    expect(reader.response.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    });
    const id = await playRun(server);
    const journal = await server.runs.find(id)?.journal.toArray();
    await reader.until(() => kindsOf(reader).includes('run'));
    expect(reader.entries()).toEqual(
      JSON.parse(JSON.stringify(journal?.map((entry) => ({ run: id, entry })))),
    );
  });

  test('begins with what was before it was opened', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    await playRun(server, { seed: 'one' });
    await playRun(server, { seed: 'two' });
    const reader = await openStream(server);
    await reader.until(() => kindsOf(reader).filter((kind) => kind === 'run').length === 2);
    expect(kindsOf(reader).filter((kind) => kind === 'attempt')).toHaveLength(8);
    expect(reader.events[0]).toMatchObject({ event: 'start', data: { position: 0, continues: true } });
  });

  test('leaves out what was before when it is asked to', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    await playRun(server);
    const reader = await openStream(server, { query: '?after=end' });
    server.fake.journal.append(textEntry('new'));
    await reader.until(() => reader.entries().length > 0);
    expect(reader.entries()).toEqual([{ entry: JSON.parse(JSON.stringify(textEntry('new'))) }]);
  });

  test('has a call that belongs to no scenario once, although each run has it too', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const reader = await openStream(server);
    const reply = await post(control(server, '/runs'), {
      scenario: { ...shortScenario, steps: [{ expect: 'conversation', within: '60s' }] },
    });
    const { id } = reply.json() as { id: string };
    await server.runs.find(id)?.begun;
    await sendRequest(`${server.url}/oauth/v2/token`, { method: 'POST' });
    await sendRequest(control(server, `/runs/${id}`), { method: 'DELETE' });
    await reader.until(() => kindsOf(reader).includes('run'));
    expect(reader.entries().filter(({ entry }) => entry.kind === 'call')).toEqual([
      { entry: expect.objectContaining({ operation: 'token' }) },
    ]);
  });

  test('sends many entries in few events', async () => {
    const server = await startServer();
    const reader = await openStream(server, { query: '?after=end' });
    for (let index = 0; index < 1000; index++) server.fake.journal.append(textEntry(String(index)));
    await reader.until(() => reader.entries().length === 1000);
    expect(reader.entries().map(({ entry }) => 'message' in entry && entry.message)).toEqual(
      Array.from({ length: 1000 }, (_, index) => String(index)),
    );
    expect(reader.events.filter(({ event }) => event === 'entries').length).toBeLessThanOrEqual(10);
  });

  test('says what changed besides: conversations and runs, each as in its list', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const reader = await openStream(server);
    const id = await playRun(server);
    await reader.until(() => lastOf(reader, 'runs')?.state === 'over');
    expect(lastOf(reader, 'runs')).toMatchObject({ id, paused: false, scenarios: ['Short'] });
    await reader.until(() => lastOf(reader, 'conversations')?.state === 'idle');
    const [listed] = (
      (await sendRequest(control(server, '/conversations'))).json() as { conversations: object[] }
    ).conversations;
    expect(lastOf(reader, 'conversations')).toEqual(listed);
  });

  test('answers HEAD without a stream', async () => {
    const server = await startServer();
    const reply = await sendRequest(control(server, '/stream'), { method: 'HEAD' });
    expect([reply.status, reply.text]).toEqual([200, '']);
  });

  test('is refused when there are too many', async () => {
    const server = await startServer();
    for (let index = 0; index < 50; index++) await openStream(server);
    expect(problemOf(await sendRequest(control(server, '/stream')))).toEqual(
      problem(503, 'STREAMS_TOO_MANY'),
    );
  });

  test('ends when the server closes', async () => {
    const server = await createServer({ signer });
    const reader = await openStream(server);
    await Promise.all([server.close(), reader.ended]);
    expect(reader.events.map(({ event }) => event)).toEqual(['start']);
  });
});

function lastOf(
  reader: StreamReader,
  kind: 'runs' | 'conversations',
): { readonly state?: string } | undefined {
  const last = reader.events.findLast(({ event }) => event === kind);
  return (last?.data as Record<string, { state?: string }[]> | undefined)?.[kind]?.at(-1);
}

describe('a reader that comes back', () => {
  test('goes on where it was, and misses nothing', async () => {
    const server = await startServer();
    const before = await openStream(server);
    server.fake.journal.append(textEntry('one'));
    server.fake.journal.append(textEntry('two'));
    await before.until(() => before.entries().length === 2);
    before.close();
    await before.ended;
    server.fake.journal.append(textEntry('three'));
    const after = await openStream(server, { lastEventId: before.lastEventId() });
    server.fake.journal.append(textEntry('four'));
    await after.until(() => after.entries().length === 2);
    expect(after.events[0]).toMatchObject({ event: 'start', data: { position: 2, continues: true } });
    expect(after.entries()).toMatchObject([{ entry: { message: 'three' } }, { entry: { message: 'four' } }]);
  });

  test.each(['other.3', 'nonsense', '.', 'x'.repeat(1000)])(
    'from another platform begins anew, and is told: %s',
    async (lastEventId) => {
      const server = await startServer();
      server.fake.journal.append(textEntry('one'));
      const reader = await openStream(server, { lastEventId });
      await reader.until(() => reader.entries().length === 1);
      expect(reader.events[0]).toMatchObject({ event: 'start', data: { position: 0, continues: false } });
    },
  );

  test('to a server that was started again begins anew, and is told', async () => {
    const first = await createServer({ signer });
    const before = await openStream(first);
    first.fake.journal.append(textEntry('one'));
    await before.until(() => before.entries().length === 1);
    await first.close();
    const second = await startServer();
    const after = await openStream(second, { lastEventId: before.lastEventId() });
    expect(after.response.statusCode).toBe(200);
    await after.until(() => after.events.length > 0);
    expect(after.events[0]).toMatchObject({ event: 'start', data: { position: 0, continues: false } });
  });

  test('is told how many entries cannot be read any more', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const reader = await openStream(server);
    await playRun(server);
    await reader.until(() => kindsOf(reader).includes('run'));
    const [start] = reader.events;
    reader.close();
    for (let index = 0; index < 100; index++) await playRun(server, { seed: String(index) });
    const again = await openStream(server, { lastEventId: start?.id });
    const runs = () => kindsOf(again).filter((kind) => kind === 'run').length;
    await again.until(() => runs() === 100);
    expect(again.events.filter(({ event }) => event === 'missing')).toEqual([
      expect.objectContaining({ data: { entries: 7 } }),
    ]);
  });
});

describe('a reset', () => {
  test('begins another order, and the stream says so', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const reader = await openStream(server);
    await playRun(server);
    await reader.until(() => kindsOf(reader).includes('run'));
    await post(control(server, '/reset'), {});
    server.fake.journal.append(textEntry('after'));
    await reader.until(() => reader.entries().at(-1)?.entry.kind === 'unscripted');
    const starts = reader.events.filter(({ event }) => event === 'start');
    expect(starts).toMatchObject([
      { data: { continues: true } },
      { data: { position: 0, continues: false } },
    ]);
  });
});

describe('a reader that does not read', () => {
  test('holds no delivery up, and gets all that it missed when it reads again', async () => {
    const fake = createFake8x8({ clock: 'virtual' });
    const server = await startServer({ fake });
    const slow = await openStream(server, { query: '?after=end' });
    slow.pause();
    const text = 'x'.repeat(4000);
    for (let index = 0; index < 5000; index++) {
      fake.journal.append(textEntry(`${index} ${text}`));
      if (index % 100 === 0) await setImmediate();
    }
    const quick = await openStream(server, { query: '?after=end' });
    fake.journal.append(textEntry('last'));
    await quick.until(() => quick.entries().length === 1);
    expect(slow.entries().length).toBeLessThan(5000);
    slow.resume();
    await slow.until(() => slow.entries().length === 5001);
    expect(slow.entries().at(-1)).toMatchObject({ entry: { message: 'last' } });
    expect(slow.events.filter(({ event }) => event === 'missing')).toEqual([]);
    await fake.close();
  });
});
