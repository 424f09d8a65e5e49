import { describe, expect, test } from 'vitest';
import { EVENT_LOG_COLUMNS, type EventLogRow } from '#src/journal/event-log.ts';
import type { Server } from '#src/server/server.ts';
import { control, shortScenario, startApp, startServer } from '../support/server/fixtures.ts';
import { ask, post, problem, problemOf } from '../support/server/request.ts';

type Page = { readonly rows: readonly EventLogRow[]; readonly matched: number };

async function readJournal(server: Server, query: Readonly<Record<string, string>> = {}): Promise<Page> {
  const told = await ask(control(server, `/journal?${new URLSearchParams(query)}`));
  expect([told.status, told.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  return told.json() as Page;
}

async function play(server: Server, request: object): Promise<string> {
  const told = await post(control(server, '/runs'), {
    scenario: shortScenario,
    clock: 'virtual',
    freezeTime: '2026-11-22T09:30:00Z',
    ...request,
  });
  const { id } = told.json() as { id: string };
  await server.runs.find(id)?.finished;
  return id;
}

/** A server on which a run is over, whose second event was refused once: 5 attempts. */
async function playedServer(): Promise<{ server: Server; run: string }> {
  const app = await startApp((index) => (index === 1 ? 503 : 204));
  const server = await startServer({ to: app.url, settings: { retryDelays: ['1s'] } });
  return { server, run: await play(server, { seed: 'one' }) };
}

describe('the journal', () => {
  test('has a row for each attempt, with the columns of the Event Log', async () => {
    const { server } = await playedServer();
    const { rows, matched } = await readJournal(server);
    expect(matched).toBe(5);
    expect(Object.keys(rows[0] ?? {})).toEqual([...EVENT_LOG_COLUMNS]);
    expect(rows.map(({ recordType, status, retryAttempts }) => [recordType, status, retryAttempts])).toEqual([
      ['QUEUED', 204, 0],
      ['AGENT_JOINED', 503, 0],
      ['AGENT_JOINED', 204, 1],
      ['TEXT_MESSAGE', 204, 0],
      ['AGENT_LEFT', 204, 0],
    ]);
    expect(rows.map(({ transactionId }) => transactionId)).toEqual([1, 2, 2, 3, 4]);
    expect(rows[0]).toMatchObject({
      direction: 'Outbound',
      tenantId: 'fake8x8tenant01',
      timestamp: 'Nov 22, 2026, 09:30:00',
      response: '',
    });
    expect(rows[0]?.duration).toMatch(/^00m:00s:\d{2,3}ms$/);
  });

  test('is empty at first', async () => {
    const server = await startServer();
    expect(await readJournal(server)).toEqual({ rows: [], matched: 0 });
  });

  test.each([
    ['status>=400', ['AGENT_JOINED']],
    ['status==204 and recordType==AGENT_JOINED', ['AGENT_JOINED']],
    ['recordType==QUEUED or recordType==AGENT_LEFT', ['QUEUED', 'AGENT_LEFT']],
    ['retryAttempts>0', ['AGENT_JOINED']],
    ['(transactionId<2 or transactionId>3) and status!=503', ['QUEUED', 'AGENT_LEFT']],
    ['recordType==NOTHING', []],
  ])('is filtered by %s', async (filter, expected) => {
    const { server } = await playedServer();
    const { rows, matched } = await readJournal(server, { filter });
    expect(rows.map(({ recordType }) => recordType)).toEqual(expected);
    expect(matched).toBe(expected.length);
  });

  test.each([
    [{}, [1, 2, 2, 3, 4]],
    [{ take: '2' }, [1, 2]],
    [{ skip: '3' }, [3, 4]],
    [{ skip: '1', take: '2' }, [2, 2]],
    [{ skip: '5' }, []],
    [{ take: '0' }, []],
  ])('is read in pages: %j', async (query, expected) => {
    const { server } = await playedServer();
    const { rows, matched } = await readJournal(server, query);
    expect(rows.map(({ transactionId }) => transactionId)).toEqual(expected);
    expect(matched).toBe(5);
  });

  test('pages what was filtered', async () => {
    const { server } = await playedServer();
    const { rows, matched } = await readJournal(server, { filter: 'status==204', skip: '1', take: '2' });
    expect(rows.map(({ transactionId }) => transactionId)).toEqual([2, 3]);
    expect(matched).toBe(4);
  });

  test('is of all runs, or of one', async () => {
    const { server, run } = await playedServer();
    const other = await play(server, { dialect: 'chat-gateway', seed: 'two' });
    const all = await readJournal(server);
    const [one, two] = [await readJournal(server, { run }), await readJournal(server, { run: other })];
    expect(one.matched).toBe(5);
    expect(two.rows[0]?.recordType).toBe('CONVERSATION_UPDATE');
    expect(all.rows).toEqual([...one.rows, ...two.rows]);
  });

  test('is large and comes whole', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url, settings: { signed: false } });
    await play(server, { conversations: 300 });
    const { rows, matched } = await readJournal(server, { take: '1200' });
    expect(matched).toBe(1200);
    expect(new Set(rows.map(({ conversationId }) => conversationId)).size).toBe(300);
    expect((await readJournal(server)).rows).toHaveLength(1000);
  });
});

describe('a question to the journal that cannot be answered', () => {
  test.each([
    ['filter=status>>4', 'FILTER_INVALID'],
    ['filter=', 'FILTER_INVALID'],
    ['filter=stauts==4', 'FILTER_INVALID'],
    ['filter=status>abc', 'FILTER_INVALID'],
    [`filter=${'('.repeat(1500)}`, 'FILTER_INVALID'],
    [`filter=status==${'1'.repeat(3000)}`, 'FILTER_INVALID'],
    ['filter=status==1&filter=status==2', 'QUERY_INVALID'],
    ['skip=-1', 'QUERY_INVALID'],
    ['skip=1.5', 'QUERY_INVALID'],
    ['take=all', 'QUERY_INVALID'],
    ['take=1&take=2', 'QUERY_INVALID'],
    ['run=a&run=b', 'QUERY_INVALID'],
  ])('%s is %s', async (query, code) => {
    const server = await startServer();
    const told = await ask(control(server, `/journal?${query}`));
    expect(problemOf(told)).toEqual(problem(400, code));
  });
});
