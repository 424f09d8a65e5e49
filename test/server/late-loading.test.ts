import { expect, test, vi } from 'vitest';
import { createFake8x8 } from '#src/play/fake-8x8.ts';
import { control, shortScenario, startApp, startServer } from '../support/server/fixtures.ts';
import { sendRequest } from '../support/server/request.ts';

/** Lets a module fail to load once. */
function failOnce(path: string): void {
  vi.resetModules();
  let tries = 0;
  vi.doMock(path, async (load) => {
    if (tries++ === 0) throw new Error('EMFILE: too many open files');
    return load();
  });
}

test('what could not be loaded for one request is loaded for the next', async () => {
  failOnce('#src/server/koa-app.ts');
  const server = await startServer({ lasting: false });
  await expect(sendRequest(control(server, '/health'))).rejects.toThrow('socket hang up');
  expect((await sendRequest(control(server, '/health'))).status).toBe(200);
});

test('what could not be loaded for one event is loaded for the next', async () => {
  failOnce('#src/delivery/undici-transport.ts');
  const app = await startApp(() => 204);
  await using fake = createFake8x8({ to: app.url, settings: { retryDelays: ['1s'] } });
  const summary = await fake.play(shortScenario, { clock: 'virtual' });
  expect(summary.verdict).toBe('passed');
});
