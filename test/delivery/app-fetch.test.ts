import dns from 'node:dns';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { askServer } from '#src/cli/host/ask-server.ts';
import { waitForApp } from '#src/delivery/wait-for-app.ts';
import { createFake8x8 } from '#src/play/fake-8x8.ts';

/** From now on no name is known, as many resolvers know none below localhost. */
function breakDns(): void {
  vi.spyOn(dns, 'lookup').mockImplementation(((name: string, ...rest: unknown[]) => {
    const callback = rest.at(-1) as (error: Error) => void;
    callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }));
  }) as never);
}

afterEach(() => void vi.restoreAllMocks());

/** Starts an app, breaks DNS and gives the app's address. */
async function startBelow(host: string): Promise<string> {
  const http = createServer((request, response) => {
    request.resume().once('end', () => response.end('{"id":7}'));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    http.close();
    http.closeAllConnections();
  });
  breakDns();
  return `http://${host}:${(http.address() as AddressInfo).port}`;
}

test.each(['localhost', 'app.localhost'])('%s reaches no DNS: steps that call the app', async (host) => {
  const to = `${await startBelow(host)}/webhook`;
  const fake = createFake8x8({ to });
  onTestFinished(fake.close);
  const summary = await fake.play({
    scenario: 'Calls',
    queues: { support: { id: '104', name: 'Support' } },
    steps: [{ call: 'POST /chats', body: 'Hello' }, { queue: 'support' }],
  });
  expect(summary).toMatchObject({ verdict: 'passed', requests: { accepted: 1 }, attempts: { accepted: 1 } });
  expect(dns.lookup).not.toHaveBeenCalled();
});

test.each(['localhost', 'app.localhost'])('%s reaches no DNS: whether the app is ready', async (host) => {
  const url = new URL(await startBelow(host));
  expect(await waitForApp(url, { waitMs: 0, readyUrl: new URL('/health', url) })).toBe('ready');
  expect(dns.lookup).not.toHaveBeenCalled();
});

test('app.localhost reaches no DNS: a platform that runs already', async () => {
  expect(await askServer(await startBelow('app.localhost'))).toEqual({ id: 7 });
  expect(dns.lookup).not.toHaveBeenCalled();
});
