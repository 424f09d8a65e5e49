import { spawn, spawnSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../support/cli/fixtures.ts';
import { root } from '../support/cli/run-command.ts';
import { startExample } from '../support/cli/start-example.ts';
import { firstLine } from '../support/first-line.ts';

test('the unit test for node:test, which docs/unit-tests.md shows, passes', () => {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['--test', 'test/examples/node-test.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^# pass 2$/m)]);
});

test('the platform in a Koa application, which docs/rest-and-control-api.md shows, serves an app', async () => {
  const [port, appPort] = [await freePort(), await freePort()];
  const platform = spawn(process.execPath, ['test/examples/koa-platform.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), WEBHOOK: `http://127.0.0.1:${appPort}/webhook` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void platform.kill('SIGKILL'));
  await firstLine(platform, 'koa-platform.mjs');
  const webhook = await startExample('koa', port, { PORT: String(appPort) }).webhook;

  const opened = await fetch(new URL('/chats', webhook), {
    method: 'POST',
    body: JSON.stringify({ name: 'Mira Solberg' }),
  });
  const { id } = (await opened.json()) as { id: string };
  expect((await fetch(`http://127.0.0.1:${port}/ana-joins`)).status).toBe(204);
  const chat = await fetch(new URL(`/chats/${id}`, webhook));
  expect(await chat.json()).toContainEqual({ from: 'system', text: 'Ana Pop joined' });
});
