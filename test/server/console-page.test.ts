import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Server } from '#src/server/server.ts';
import { control, startServer } from '../support/server/fixtures.ts';
import { post, problem, problemOf, sendRequest } from '../support/server/request.ts';

const PAGE = '<!doctype html><title>fake-8x8</title><script type="module" src="console.js"></script>';

/** A server with a page. */
async function servePage(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-8x8-page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'console.js'), 'export {};');
  await writeFile(join(folder, 'console.css'), 'body{}');
  await writeFile(join(folder, 'notes.txt'), 'not for the page');
  return startServer({ consoleFolder: folder });
}

describe('the page', () => {
  test.each(['/', '/_fake-8x8/console'])('is where %s leads to', async (path) => {
    const server = await servePage();
    const reply = await sendRequest(server.url + path);
    expect([reply.status, reply.headers.location]).toEqual([302, '/_fake-8x8/console/']);
  });

  test.each([
    ['', 'text/html; charset=utf-8', PAGE],
    ['console.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['console.css', 'text/css; charset=utf-8', 'body{}'],
  ])('has the file "%s"', async (file, type, text) => {
    const server = await servePage();
    const reply = await sendRequest(control(server, `/console/${file}`));
    expect([reply.status, reply.headers['content-type'], reply.text]).toEqual([200, type, text]);
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
  });

  test('lets in no script but its own file, and nothing from elsewhere', async () => {
    const server = await servePage();
    const { headers } = await sendRequest(control(server, '/console/'));
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*|http/);
  });

  test('is not sent again to a browser that has it', async () => {
    const server = await servePage();
    const { headers } = await sendRequest(control(server, '/console/console.js'));
    const reply = await sendRequest(control(server, '/console/console.js'), {
      headers: { 'if-none-match': String(headers.etag) },
    });
    expect([reply.status, reply.text, reply.headers.etag]).toEqual([304, '', headers.etag]);
  });

  test.each(['notes.txt', 'none.js', '..%2f..%2fpackage.json', '%2e%2e', '__proto__'])(
    'has no file %s',
    async (file) => {
      const server = await servePage();
      expect((await sendRequest(`${server.url}/_fake-8x8/console/${file}`)).status).toBe(404);
    },
  );

  test('that was not built is missing, and the answer says so', async () => {
    const server = await startServer({ consoleFolder: join(tmpdir(), 'fake-8x8-nothing-here') });
    const reply = await sendRequest(control(server, '/console/'));
    expect(problemOf(reply)).toEqual(problem(404, 'CONSOLE_MISSING'));
  });

  test('is for no page of another origin', async () => {
    const server = await servePage();
    const reply = await sendRequest(control(server, '/console/'), { headers: { host: 'evil.example' } });
    expect(problemOf(reply)).toEqual(problem(421, 'HOST_REFUSED'));
  });
});

describe('a write', () => {
  const browsers: readonly [string, (server: Server) => Record<string, string>][] = [
    ['Origin', ({ url }) => ({ origin: url })],
    ['Sec-Fetch-Site', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['its name', () => ({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)' })],
  ];

  test.each(browsers)('of a browser, known by %s, needs the token', async (_, headersOf) => {
    const server = await startServer();
    const headers = headersOf(server);
    const { token } = (await sendRequest(control(server, '/token'), { headers })).json() as { token: string };
    const without = await post(control(server, '/reset'), {}, headers);
    const wrong = await post(control(server, '/reset'), {}, { ...headers, 'x-fake-8x8-token': 'guess' });
    expect([without, wrong].map(problemOf)).toEqual([
      problem(403, 'TOKEN_MISSING'),
      problem(403, 'TOKEN_MISSING'),
    ]);
    const right = await post(control(server, '/reset'), {}, { ...headers, 'x-fake-8x8-token': token });
    expect(right.status).toBe(204);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('by %s needs it', async (method) => {
    const server = await startServer();
    const reply = await sendRequest(control(server, '/failures'), {
      method,
      headers: { origin: server.url },
    });
    expect(problemOf(reply)).toEqual(problem(403, 'TOKEN_MISSING'));
  });

  test('of a program needs none', async () => {
    const server = await startServer();
    expect((await post(control(server, '/reset'), {}, { 'user-agent': 'curl/8.5.0' })).status).toBe(204);
  });

  test('needs the token of this very server', async () => {
    const [server, other] = [await startServer(), await startServer()];
    const { token } = (await sendRequest(control(other, '/token'))).json() as { token: string };
    const headers = { origin: server.url, 'x-fake-8x8-token': token };
    expect(problemOf(await post(control(server, '/reset'), {}, headers))).toEqual(
      problem(403, 'TOKEN_MISSING'),
    );
  });

  test('by a REST call of 8x8 has credentials of its own', async () => {
    const server = await startServer();
    const reply = await sendRequest(`${server.url}/chat-gateway/v1/webhooks`, {
      headers: { origin: server.url, 'x-api-key': 'fake-8x8-test-key' },
    });
    expect(reply.status).toBe(200);
  });
});

test('the token is for no page of another site', async () => {
  const server = await startServer();
  const reply = await sendRequest(control(server, '/token'), { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(problemOf(reply)).toEqual(problem(403, 'ORIGIN_REFUSED'));
});

describe('the platform', () => {
  test('says what an app needs to know, and no secret', async () => {
    const server = await startServer({
      to: 'http://127.0.0.1:1/webhook',
      customerSays: 'POST /says {"t":"${text}"}',
    });
    const reply = await sendRequest(control(server, '/platform'));
    expect(reply.json()).toMatchObject({
      name: 'fake-8x8',
      baseUrl: server.url,
      appUrl: 'http://127.0.0.1:1/webhook',
      dialect: 'chat-api',
      clock: 'wall',
      signed: true,
      publicJwk: { kid: server.fake.publicJwk.kid },
      tenants: [
        {
          id: 'fake8x8tenant01',
          webhooks: [{ uri: 'http://127.0.0.1:1/webhook', version: 'v2.0' }],
          channels: [{ id: server.fake.info.channelId }],
          conversations: 0,
        },
      ],
      agents: [{ key: 'ana', name: 'Ana Pop' }, { key: 'ben' }, { key: 'chloe' }],
      queues: [{ key: 'support', name: 'Support' }, { key: 'billing' }, { key: 'sales' }],
      customerCan: { opens: true, says: true, leaves: false, sees: false },
    });
    expect(reply.text).not.toContain('secret');
  });

  test('gives its credentials where they are asked for, and says that they are for tests', async () => {
    const server = await startServer();
    const reply = await sendRequest(control(server, '/credentials'));
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.json()).toEqual({
      credentials: [
        {
          tenantId: 'fake8x8tenant01',
          key: 'fake-8x8-test-key',
          secret: 'fake-8x8-test-secret',
          test: true,
        },
      ],
      env: [
        `API_8X8_URL=${server.url}`,
        'API_8X8_KEY=fake-8x8-test-key',
        'API_8X8_SECRET=fake-8x8-test-secret',
        'API_8X8_TENANT_ID=fake8x8tenant01',
        '',
      ].join('\n'),
    });
  });
});
