import { describe, expect, test } from 'vitest';
import type { Scenario } from '#src/scenario/schema.ts';
import type { ServerOptions } from '#src/server/server.ts';
import { control, shortScenario, startApp, startServer } from '../support/server/fixtures.ts';
import { post } from '../support/server/request.ts';

/** What the request, the scenario and the server say. */
type Sources = {
  readonly request?: object;
  readonly scenario?: Partial<Scenario>;
  readonly server?: Partial<ServerOptions>;
};

/** Starts a run and plays it to its end; gives what shows which source was used. */
async function playWith({ request, scenario, server: options }: Sources) {
  const app = await startApp(() => 204);
  const server = await startServer({ to: app.url, clock: 'virtual', ...options });
  const told = await post(control(server, '/runs'), {
    scenario: { ...shortScenario, ...scenario },
    ...request,
  });
  expect(told.status).toBe(201);
  const run = server.runs.all()[0];
  const summary = await run?.finished;
  const joined = app.received.map((body) => JSON.parse(body)).find((event) => 'agentName' in event);
  return { ...run?.info, conversations: summary?.conversations.total, agentName: joined?.agentName };
}

const plain = { settings: { agentName: 'plain' } } as const;
const observed = { settings: { agentName: 'first,last' } } as const;

describe('a run that is started by a request', () => {
  test.each<[string, Sources, object]>([
    [
      'takes a setting of the request before the others',
      { request: plain, scenario: observed, server: observed },
      { agentName: 'Ana Pop' },
    ],
    [
      'takes a setting of the scenario before that of the server',
      { scenario: plain, server: observed },
      { agentName: 'Ana Pop' },
    ],
    ['takes a setting of the server before the default', { server: plain }, { agentName: 'Ana Pop' }],
    ['takes the default of a setting that no source names', {}, { agentName: 'Ana,Pop' }],
    [
      'takes options of the request before those of the server',
      {
        request: { seed: 'request', clock: 'wall', speed: 1000, freezeTime: '2027-01-31', conversations: 2 },
        server: { seed: 'server', clock: 'virtual', freezeTime: '2026-01-31', conversations: 3 },
      },
      { seed: 'request', clock: 'wall', speed: 1000, startedMs: Date.parse('2027-01-31'), conversations: 2 },
    ],
    [
      'takes options of the server before those of the scenario, and before defaults',
      {
        scenario: { conversations: 2 },
        server: { seed: 'server', freezeTime: '2026-01-31', conversations: 3 },
      },
      { seed: 'server', startedMs: Date.parse('2026-01-31'), conversations: 3 },
    ],
    [
      'plays as many conversations as the scenario says by default',
      { scenario: { conversations: 2 } },
      { conversations: 2, dialect: 'chat-api' },
    ],
  ])('%s', async (_, sources, expected) => {
    expect(await playWith(sources)).toMatchObject(expected);
  });
});
