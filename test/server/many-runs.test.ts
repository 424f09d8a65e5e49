import { describe, expect, test } from 'vitest';
import { RUNS_MAX } from '#src/server/run-registry.ts';
import type { Server } from '#src/server/server.ts';
import { control, shortScenario, startApp, startServer } from '../support/server/fixtures.ts';
import { post, sendRequest } from '../support/server/request.ts';
import { openRestClient, type RestClient } from '../support/server/rest-client.ts';

/** More runs than a server lists. */
const MANY = RUNS_MAX + 50;

/** Plays runs one after the other through the control API; gives the verdict of the last. */
async function playRuns(server: Server, count: number, requestOf: (index: number) => object) {
  let verdict: string | undefined;
  for (let index = 0; index < count; index++) {
    const request = { scenario: shortScenario, clock: 'virtual', ...requestOf(index) };
    const { id } = (await post(control(server, '/runs'), request)).json() as { id: string };
    verdict = (await server.runs.find(id)?.finished)?.verdict;
  }
  return verdict;
}

/** How many of a kind the platform lists. */
async function countOf(client: RestClient, path: string): Promise<number> {
  const { page } = (await client.call('GET', path)).json() as { page: { elementCount: number } };
  return page.elementCount;
}

/** How many rows there are in the journals. */
async function countRows(server: Server): Promise<number> {
  const { matched } = (await sendRequest(control(server, '/journal?take=0'))).json() as { matched: number };
  return matched;
}

describe('a server that plays many runs', () => {
  test('keeps what the runs that it lists have left, and no more', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const client = await openRestClient(server);
    const own = {
      webhooks: await countOf(client, '/web-hooks'),
      channels: await countOf(client, '/channels'),
    };
    expect(await playRuns(server, MANY, () => ({}))).toBe('passed');
    expect(server.runs.all()).toHaveLength(RUNS_MAX);
    expect(await countOf(client, '/web-hooks')).toBe(own.webhooks + RUNS_MAX);
    expect(await countOf(client, '/channels')).toBe(own.channels + RUNS_MAX);
    expect(await countOf(client, '/conversations')).toBe(RUNS_MAX);
    expect(await countRows(server)).toBe(4 * RUNS_MAX);
  });

  test('plays the last of many tenants', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const inTenantOfItsOwn = (index: number) => ({ settings: { tenantId: `tenant-${index}` } });
    expect(await playRuns(server, MANY, inTenantOfItsOwn)).toBe('passed');
    expect(server.fake.info.tenantId).toBe('fake8x8tenant01');
    const first = await openRestClient(server, 'tenant-0');
    expect((await first.call('GET', '/web-hooks')).status).toBe(403);
    const last = await openRestClient(server, `tenant-${MANY - 1}`);
    expect(await countOf(last, '/web-hooks')).toBe(1);
  });

  test('keeps the webhook of runs with the same seed until the last of them is forgotten', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    const client = await openRestClient(server);
    const before = await countOf(client, '/web-hooks');
    await playRuns(server, 3, () => ({ seed: 'same' }));
    expect(await countOf(client, '/web-hooks')).toBe(before + 1);
    await playRuns(server, RUNS_MAX - 1, () => ({ seed: 'other' }));
    expect(await countOf(client, '/web-hooks')).toBe(before + 2);
    await playRuns(server, 1, () => ({ seed: 'other' }));
    expect(await countOf(client, '/web-hooks')).toBe(before + 1);
  });

  test('keeps what an app has registered in the tenant of a run', async () => {
    const app = await startApp(() => 204);
    const server = await startServer({ to: app.url });
    await playRuns(server, 1, () => ({ settings: { tenantId: 'shared' } }));
    const client = await openRestClient(server, 'shared');
    await client.register(app.url);
    await playRuns(server, RUNS_MAX, () => ({}));
    expect(await countOf(client, '/web-hooks')).toBe(1);
  });
});
