import { describe, expect, test } from 'vitest';
import { Fake8x8Error } from '#src/base/errors.ts';
import type { JournalEntry } from '#src/journal/entry.ts';
import { createServer, type Server, type ServerOptions } from '#src/server/server.ts';
import { entriesOf } from '../support/play/open-fake.ts';
import { GREETS, scenarioOf } from '../support/server/app-scenarios.ts';
import { control, shortScenario, startApp, startServer } from '../support/server/fixtures.ts';
import { sendRequest } from '../support/server/request.ts';
import { openRestClient } from '../support/server/rest-client.ts';

const NAMED = scenarioOf('Only for Zoë', [
  { expect: 'conversation', matching: { customer: { name: 'Zoë' } } },
  { join: 'ana' },
  { leave: 'ana' },
]);

/** A server that plays scenarios with what the app opens, and an app that has registered with it. */
async function openServer(options: Partial<ServerOptions>) {
  const app = await startApp(() => 204);
  const server = await startServer(options);
  const client = await openRestClient(server);
  const { channelId } = await client.register(app.url);
  return { app, server, client, channelId };
}

function eventTypes(bodies: readonly string[]): readonly string[] {
  return bodies.map((body) => JSON.parse(body).eventType);
}

/** How conversations ended so far, by the scenario that played them. */
function endings(server: Server): readonly string[] {
  const ended = (entry: JournalEntry) =>
    entry.kind === 'conversation' ? [`${entry.scenario} ${entry.conversation} ${entry.ending}`] : [];
  return server.fake.journal.recent().flatMap(ended);
}

describe('a served scenario', () => {
  test('is played with a conversation that the app opens', async () => {
    const { app, server, client, channelId } = await openServer({ scenarios: [GREETS] });
    const id = await client.open(channelId);
    await app.reached(4);
    await client.say(id, 'Hi');
    await app.reached(5);
    await server.fake.settled();
    const sent = ['WEB_HOOK_VERIFY', 'QUEUED', 'AGENT_JOINED', 'TEXT', 'AGENT_LEFT'];
    expect(eventTypes(app.received)).toEqual(sent);
    expect(endings(server)).toEqual(['Ana greets 1 finished']);
  });

  test('is played with many at once', async () => {
    const { app, server, client, channelId } = await openServer({ scenarios: [GREETS] });
    const ids = await Promise.all(Array.from({ length: 30 }, () => client.open(channelId)));
    await app.reached(1 + 30 * 3);
    await Promise.all(ids.map((id) => client.say(id, 'Hi')));
    await app.reached(1 + 30 * 4);
    await server.fake.settled();
    expect(endings(server)).toHaveLength(30);
    expect(new Set(endings(server)).size).toBe(30);
  });

  test.each([
    [[NAMED, GREETS], 'Zoë', ['QUEUED', 'AGENT_JOINED', 'AGENT_LEFT']],
    [[NAMED, GREETS], 'Ida', ['QUEUED', 'AGENT_JOINED', 'TEXT']],
    [[GREETS, NAMED], 'Zoë', ['QUEUED', 'AGENT_JOINED', 'TEXT']],
  ])('is the first that fits', async (scenarios, name, expected) => {
    const { app, client, channelId } = await openServer({ scenarios });
    await client.call('POST', '/conversations', { channelId, customer: { name } });
    await app.reached(1 + expected.length);
    expect(eventTypes(app.received).slice(1)).toEqual(expected);
  });

  test('comes first although it has to load more than the others', async () => {
    const slow = scenarioOf('Regular', [
      { expect: 'conversation' },
      { expect: 'message', matching: '/invoice \\d+/' },
      { join: 'ana' },
    ]);
    const { app, client, channelId } = await openServer({ scenarios: [slow, GREETS] });
    const id = await client.open(channelId);
    await client.say(id, 'Where is invoice 12?');
    await app.reached(3);
    expect(eventTypes(app.received).slice(1)).toEqual(['QUEUED', 'AGENT_JOINED']);
  });

  test('stands again after a reset', async () => {
    const { app, server, client, channelId } = await openServer({ scenarios: [GREETS] });
    await client.open(channelId);
    await app.reached(4);
    expect((await sendRequest(control(server, '/reset'), { method: 'POST' })).status).toBe(204);
    expect(server.fake.journal.size).toBe(0);
    const again = await client.register(app.url);
    await client.open(again.channelId);
    await app.reached(8);
    expect(eventTypes(app.received).slice(4)).toEqual(['WEB_HOOK_VERIFY', 'QUEUED', 'AGENT_JOINED', 'TEXT']);
  });

  test('is over when its server closes', async () => {
    const { app, server, client, channelId } = await openServer({ scenarios: [GREETS] });
    await client.open(channelId);
    await app.reached(4);
    const entries: JournalEntry[] = [];
    server.fake.journal.subscribe((entry) => entries.push(entry));
    await server.close();
    expect(entriesOf(entries, 'run')).toMatchObject([{ ending: 'interrupted' }]);
  });
});

test.each<[string, Partial<ServerOptions>, string]>([
  ['begins by itself', { scenarios: [shortScenario] }, 'SCENARIO_NOT_OPENED_BY_APP'],
  [
    'cannot be played',
    { scenarios: [scenarioOf('Odd', [{ expect: 'conversation' }, { join: 'bob' }])] },
    'SCENARIO_INVALID',
  ],
  [
    'asks an app of which nobody knows where it listens',
    { scenarios: [scenarioOf('Asks', [{ expect: 'conversation' }, { call: 'GET /health' }])] },
    'TARGET_MISSING',
  ],
  [
    'has a customer whom the app cannot hear',
    {
      scenarios: [scenarioOf('Speaks', [{ expect: 'conversation' }, { customer: 'Hi' }])],
      to: 'http://localhost:1',
    },
    'CUSTOMER_UNHEARD',
  ],
])('a server refuses a served scenario that %s', async (_, options, code) => {
  const refused = await createServer(options).catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(Fake8x8Error);
  expect((refused as Fake8x8Error).code).toBe(code);
});
