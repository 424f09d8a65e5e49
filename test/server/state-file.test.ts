import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createServer, type Server } from '#src/server/server.ts';
import { control, never, shortScenario, signer, startApp, startServer } from '../support/server/fixtures.ts';
import { post, sendRequest } from '../support/server/request.ts';
import { openRestClient, type RestClient } from '../support/server/rest-client.ts';

/** The path of a file that is not there yet, in a folder that lasts as long as the test. */
async function stateFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'state-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'platform.json');
}

/** Starts a server with another address that begins with what the first one knew. */
async function restart(server: Server, path: string): Promise<Server> {
  await server.close();
  return startServer({ stateFile: path });
}

/** Reads a file until it contains a text. */
async function written(path: string, text: string): Promise<void> {
  while (!(await readFile(path, 'utf8')).includes(text));
}

/** A client that goes on with what another server gave it. */
function moved(client: Awaited<ReturnType<typeof openRestClient>>, to: Server) {
  return { ...client, call: (...args: Parameters<typeof client.call>) => client.callAt(to.url, ...args) };
}

/** The addresses of the webhooks that there are. */
async function webhooksOf(client: Pick<RestClient, 'call'>): Promise<readonly string[]> {
  const { data } = (await client.call('GET', '/web-hooks')).json() as { data: { uri: string }[] };
  return data.map(({ uri }) => uri);
}

describe('a server with a state file', () => {
  test('goes on where it ended: token, webhook, channel and conversation', async () => {
    const path = await stateFile();
    const app = await startApp(() => 204);
    const first = await startServer({ stateFile: path });
    const client = await openRestClient(first);
    const { webhookId, channelId } = await client.register(app.url);
    const id = await client.open(channelId);
    await client.say(id, 'Hello');
    const paths = ['/web-hooks', '/channels', `/conversations/${id}`, `/conversations/${id}/messages`];
    const before = await Promise.all(paths.map(async (each) => (await client.call('GET', each)).json()));
    await app.reached(2);

    const second = await restart(first, path);
    const later = moved(client, second);
    const after = await Promise.all(paths.map(async (each) => (await later.call('GET', each)).json()));
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).toContain(webhookId);
    // Who left and writes again is queued again.
    await later.call('DELETE', `/conversations/${id}/participants/customer`);
    await later.call('POST', `/conversations/${id}/messages`, { authorType: 'user', text: 'Still there?' });
    await app.reached(3);
    const another = await later.call('POST', '/web-hooks', { name: 'B', uri: app.url, version: 'v2.0' });
    expect((another.json() as { id: string }).id).not.toBe(webhookId);
  });

  test('keeps others from its file until it is closed, and takes over from one that is gone', async () => {
    const path = await stateFile();
    const first = await startServer({ stateFile: path });
    const before = await readFile(path, 'utf8');
    await expect(createServer({ stateFile: path })).rejects.toMatchObject({
      code: 'STATE_IN_USE',
      message: expect.stringContaining(`the process ${process.pid} does`),
    });
    expect(await readFile(path, 'utf8')).toBe(before);
    await first.close();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    for (const left of [{ pid: gone }, { pid: process.pid, startedMs: 1 }, 'broken']) {
      await writeFile(`${path}.lock`, JSON.stringify(left));
      const next = await startServer({ stateFile: path });
      await next.close();
    }
    await writeFile(`${path}.lock`, JSON.stringify({ pid: process.ppid }));
    await expect(createServer({ stateFile: path })).rejects.toMatchObject({ code: 'STATE_IN_USE' });
  });

  test('sends no event with an id that it has sent before', async () => {
    const path = await stateFile();
    const ids: (string | undefined)[] = [];
    const app = await startApp(() => 204);
    const first = await startServer({ stateFile: path });
    const client = await openRestClient(first);
    const { channelId } = await client.register(app.url);
    const id = await client.open(channelId);
    await client.leave(id);
    await first.fake.settled();
    for await (const entry of first.fake.journal.entries())
      if (entry.kind === 'attempt') ids.push(entry.eventId);
    const second = await restart(first, path);
    const later = moved(client, second);
    await later.call('POST', `/conversations/${id}/messages`, { authorType: 'user', text: 'Again' });
    await second.fake.settled();
    for await (const entry of second.fake.journal.entries())
      if (entry.kind === 'attempt') ids.push(entry.eventId);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  test('keeps the record of a conversation that a scenario was playing', async () => {
    const path = await stateFile();
    const app = await startApp((index) => (index < 2 ? 204 : never()));
    const first = await startServer({ stateFile: path });
    const client = await openRestClient(first);
    await post(control(first, '/runs'), { scenario: shortScenario, to: app.url });
    await app.reached(3);
    const second = await restart(first, path);
    const { data } = (await moved(client, second).call('GET', '/conversations')).json() as {
      data: unknown[];
    };
    expect(data).toHaveLength(1);
    expect(second.runs.all()).toEqual([]);
    expect(await webhooksOf(moved(client, second))).toEqual([app.url]);
  });

  test('keeps nothing of a run whose conversations have ended', async () => {
    const path = await stateFile();
    const app = await startApp(() => 204);
    const first = await startServer({ stateFile: path });
    const client = await openRestClient(first);
    const reply = await post(control(first, '/runs'), { scenario: shortScenario, to: app.url });
    await first.runs.find((reply.json() as { id: string }).id)?.finished;
    expect(await webhooksOf(client)).toEqual([app.url]);
    const second = await restart(first, path);
    expect(await webhooksOf(moved(client, second))).toEqual([]);
  });

  test('writes it at each change, for this user alone and without leaving anything beside it', async () => {
    const path = await stateFile();
    const app = await startApp(() => 204);
    const server = await startServer({ stateFile: path });
    await chmod(path, 0o644);
    const { webhookId } = await (await openRestClient(server)).register(app.url);
    await written(path, webhookId);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await sendRequest(control(server, '/reset'), { method: 'POST' });
    await server.close();
    expect(await readFile(path, 'utf8')).not.toContain(webhookId);
    expect(await readdir(join(path, '..'))).toEqual(['platform.json']);
  });

  test('keeps no secret and no token in it', async () => {
    const path = await stateFile();
    const server = await startServer({ stateFile: path });
    await openRestClient(server);
    await server.close();
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain('fake-8x8-test-secret');
    expect(JSON.parse(text).tokens).toHaveLength(1);
  });

  const valid = { file: 'fake-8x8 state', version: 1, restored: 0, tokens: [], tenants: [] };

  test.each([
    ['is broken', '{"file":"fake-8x8 state","ver', 'STATE_UNREADABLE'],
    ['is empty', '', 'STATE_UNREADABLE'],
    ['is of something else', '{"name":"my-app","version":"1.0.0"}', 'STATE_FOREIGN'],
    ['is of a later version', '{"file":"fake-8x8 state","version":2}', 'STATE_OTHER_VERSION'],
    ['lacks something', JSON.stringify(valid), 'STATE_INVALID'],
  ])('does not begin with a file that %s, and leaves it as it is', async (_, text, code) => {
    const path = await stateFile();
    await writeFile(path, text);
    await expect(createServer({ signer, stateFile: path })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`Cannot begin with the state "${path}": `),
    });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  test('does not begin where it cannot write', async () => {
    const path = join(await stateFile(), 'in-no-folder.json');
    await expect(createServer({ signer, stateFile: path })).rejects.toMatchObject({
      code: 'STATE_NOT_WRITTEN',
    });
  });

  test('leaves the file of the platform that holds the port alone', async () => {
    const path = await stateFile();
    const server = await startServer({ stateFile: path });
    const before = await stat(path);
    const port = Number(new URL(server.url).port);
    await expect(createServer({ signer, stateFile: path, port })).rejects.toMatchObject({
      code: 'SERVER_PORT_TAKEN',
    });
    expect((await stat(path)).ino).toBe(before.ino);
  });
});
