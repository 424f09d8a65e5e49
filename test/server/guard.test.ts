import { describe, expect, test } from 'vitest';
import { control, startServer } from '../support/server/fixtures.ts';
import { CHANNELS, noContent, recordingHandler } from '../support/server/recording-handler.ts';
import { ask, post, problem, problemOf } from '../support/server/request.ts';

describe('a request under another name than this machine’s', () => {
  test.each([
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.5',
    '0.0.0.0',
    '[::2]',
    'a b',
  ])('is refused: Host: %s', async (host) => {
    const server = await startServer();
    const told = await ask(control(server, '/health'), { headers: { host } });
    expect(problemOf(told)).toEqual(problem(421, 'HOST_REFUSED'));
  });

  test('is refused on the JWK paths too', async () => {
    const server = await startServer();
    const told = await ask(`${server.url}/chat-gateway/v1/jwk/k/public`, {
      headers: { host: 'evil.example' },
    });
    expect(told.status).toBe(421);
  });

  test('is told what it may ask for', async () => {
    const server = await startServer({ allowHost: ['host.docker.internal'] });
    const told = await ask(control(server, '/health'), { headers: { host: 'evil.example' } });
    expect(told.json()).toMatchObject({
      detail:
        'The Host header names "evil.example". Allowed: localhost, 127.0.0.1, [::1], host.docker.internal. Allow another name with --allow-host.',
    });
  });
});

describe('a name of this machine', () => {
  test.each([
    'localhost',
    'localhost:1',
    'LOCALHOST',
    'app.localhost',
    '127.0.0.1',
    '127.1.2.3:99',
    '[::1]:8080',
  ])('is let in: Host: %s', async (host) => {
    const server = await startServer();
    expect((await ask(control(server, '/health'), { headers: { host } })).status).toBe(200);
  });

  test.each([
    ['host.docker.internal', 'host.docker.internal:8080'],
    ['Host.Docker.Internal', 'host.docker.internal'],
    ['fd00::1', '[fd00::1]:8080'],
  ])('can be added: %s', async (allowed, host) => {
    const server = await startServer({ allowHost: [allowed] });
    expect((await ask(control(server, '/health'), { headers: { host } })).status).toBe(200);
  });
});

describe('a web page of another origin', () => {
  test.each<[string, Record<string, string>]>([
    ['says so by Origin', { origin: 'https://evil.example' }],
    ['hides its origin', { origin: 'null' }],
    ['is on another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['is on another name of this machine', { origin: 'http://localhost' }],
    ['says so by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['is of the same site only', { 'sec-fetch-site': 'same-site' }],
  ])('is refused when it %s', async (_, headers) => {
    const server = await startServer();
    const runs = await post(control(server, '/runs'), {}, headers);
    const journal = await ask(control(server, '/journal'), { headers });
    expect([runs, journal].map(problemOf)).toEqual([
      problem(403, 'ORIGIN_REFUSED'),
      problem(403, 'ORIGIN_REFUSED'),
    ]);
  });

  test('is given no permission by a preflight', async () => {
    const server = await startServer();
    const told = await ask(control(server, '/runs'), {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(told.status).toBe(403);
    expect(Object.keys(told.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('a page of the server itself', () => {
  test.each<[string, Record<string, string>]>([
    ['same-origin', { 'sec-fetch-site': 'same-origin' }],
    ['typed by a person', { 'sec-fetch-site': 'none' }],
  ])('is let in: %s', async (_, headers) => {
    const server = await startServer();
    expect((await ask(control(server, '/health'), { headers })).status).toBe(200);
  });

  test('is let in by its Origin', async () => {
    const server = await startServer();
    const told = await ask(control(server, '/health'), { headers: { origin: server.url } });
    expect(told.status).toBe(200);
  });
});

describe('a REST call of 8x8', () => {
  test.each<[string, Record<string, string>, number]>([
    ['under another name', { host: 'evil.example' }, 421],
    ['from a page of another origin', { origin: 'https://evil.example' }, 403],
    ['from a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s does not come to the handler', async (_, headers, status) => {
    const handler = recordingHandler(noContent);
    const server = await startServer({ handler });
    const told = await ask(server.url + CHANNELS, { method: 'POST', headers, body: '{}' });
    expect(told.status).toBe(status);
    expect(handler.calls).toEqual([]);
  });

  test('from a container comes to the handler when its name is allowed', async () => {
    const handler = recordingHandler(noContent);
    const server = await startServer({ handler, allowHost: ['host.docker.internal'] });
    const told = await ask(server.url + CHANNELS, { headers: { host: 'host.docker.internal:8080' } });
    expect(told.status).toBe(204);
  });
});

test('a name that was let in lets in no other', async () => {
  const server = await startServer();
  const hosts = ['localhost', 'localhost', 'evil.example', 'localhost'];
  const statuses = [];
  for (const host of hosts)
    statuses.push((await ask(control(server, '/health'), { headers: { host } })).status);
  expect(statuses).toEqual([200, 200, 421, 200]);
});
