import { createServer as createNetServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createServer, type Server } from '#src/server/server.ts';
import { control, never, shortScenario, signer, startApp, startServer } from '../support/server/fixtures.ts';
import { post, sendRequest } from '../support/server/request.ts';

async function startRun(server: Server, to: string, request: object = {}): Promise<string> {
  const reply = await post(control(server, '/runs'), {
    scenario: shortScenario,
    to,
    clock: 'virtual',
    ...request,
  });
  return (reply.json() as { id: string }).id;
}

describe('listening', () => {
  test('is on a free port of this machine unless told', async () => {
    const server = await startServer();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test.each([
    ['0.0.0.0', '127.0.0.1'],
    ['localhost', 'localhost'],
  ])('on %s is reached at %s', async (host, reached) => {
    const server = await startServer({ host });
    expect(new URL(server.url).hostname).toBe(reached);
    expect((await sendRequest(control(server, '/health'))).status).toBe(200);
  });

  test('on a port that is taken is refused with what to do', async () => {
    const first = await startServer();
    const port = Number(new URL(first.url).port);
    await expect(createServer({ signer, port })).rejects.toMatchObject({
      code: 'SERVER_PORT_TAKEN',
      message: `Cannot listen on 127.0.0.1:${port}: the port is in use. Choose another port, or 0 for any free one.`,
    });
  });

  test('on an address of another machine is refused', async () => {
    await expect(createServer({ signer, host: '192.0.2.1' })).rejects.toMatchObject({
      code: 'SERVER_NOT_LISTENING',
    });
  });

  test('gives its port back', async () => {
    const server = await createServer({ signer });
    await sendRequest(control(server, '/health'));
    await server.close();
    const next = createNetServer();
    onTestFinished(() => void next.close());
    await new Promise<void>((resolve, reject) => {
      next.once('error', reject);
      next.listen(Number(new URL(server.url).port), '127.0.0.1', resolve);
    });
    expect(next.listening).toBe(true);
  });
});

describe('closing', () => {
  test('records the deliveries that are under way', async () => {
    const server = await createServer({ signer });
    const app = await startApp(never);
    const id = await startRun(server, app.url, { conversations: 3, concurrency: 1 });
    await app.reached(1);
    const run = server.runs.find(id);
    await server.close();
    expect(run?.over()).toBe(true);
    expect(run?.summary()).toMatchObject({
      verdict: 'interrupted',
      attempts: { total: 1, unreachable: 1 },
      conversations: { interrupted: 1 },
      conversationsNotBegun: 2,
    });
    const kinds = [];
    for await (const entry of run?.journal.entries() ?? []) kinds.push(entry.kind);
    expect(kinds).toEqual(['scenario', 'attempt', 'conversation', 'run']);
  });

  test('does not wait for a retry that is far away', async () => {
    const server = await createServer({ signer });
    const app = await startApp(() => 503);
    const id = await startRun(server, app.url, { clock: 'wall', settings: { retryDelays: ['1h'] } });
    const run = server.runs.find(id);
    await new Promise<void>((resolve) => run?.journal.subscribe(() => resolve()));
    await server.close();
    expect(run?.summary()).toMatchObject({ verdict: 'interrupted', events: { pending: 1 } });
  });

  test('may be done twice, and before anything was asked', async () => {
    const server = await createServer({ signer });
    await Promise.all([server.close(), server.close()]);
    await server.close();
    await expect(sendRequest(control(server, '/health'))).rejects.toThrow(/ECONNREFUSED/);
  });

  test('leaves the journals readable', async () => {
    const server = await createServer({ signer });
    const app = await startApp(() => 204);
    const id = await startRun(server, app.url);
    const run = server.runs.find(id);
    await run?.finished;
    await server.close();
    expect(run?.journal.size).toBe(7);
  });

  test('refuses a run that was asked for too late', async () => {
    const app = await startApp(() => 204);
    let open = () => {};
    const sentRequest = new Promise<void>((resolve) => {
      open = resolve;
    });
    let found = (_: typeof shortScenario) => {};
    const server = await createServer({
      signer,
      to: app.url,
      findScenario: () => {
        open();
        return new Promise((resolve) => {
          found = resolve;
        });
      },
    });
    const reply = post(control(server, '/runs'), { scenario: 'short' });
    await sentRequest;
    const closed = server.close();
    found(shortScenario);
    expect((await reply).json()).toMatchObject({ status: 503, code: 'RUN_REFUSED' });
    await closed;
    expect(app.received).toEqual([]);
  });
});
