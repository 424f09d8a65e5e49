import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { loadPact } from '#src/pact/load-pact.ts';
import { freePort, withFolder } from '../support/cli/fixtures.ts';
import { root, runCommand, startCommand } from '../support/cli/run-command.ts';
import { startExample } from '../support/cli/start-example.ts';

const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');
const headings = Array.from(page.matchAll(/^### `(.+)`$/gm), ([, message = '']) => message);

/** Plays a short scenario and gives all that is printed. */
async function play(to: string, ...flags: readonly string[]): Promise<string> {
  const args = ['play', 'nobody-comes', '--to', to, '--clock', 'virtual', '--retry-delays', 'none', ...flags];
  const { stdout, stderr } = await runCommand(args);
  return stdout + stderr;
}

/** An app that answers each event with this status. */
async function startApp(status: number): Promise<string> {
  const app = createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
  onTestFinished(() => void app.close());
  await once(app, 'listening');
  return `http://127.0.0.1:${(app.address() as AddressInfo).port}/webhook`;
}

/** Starts a platform and gives its address. */
async function startPlatform(): Promise<string> {
  const port = await freePort();
  await startCommand(['serve', '--port', String(port)]).until('stdout', /listens on/);
  return `http://127.0.0.1:${port}`;
}

/** What the platform answers to a request that names it otherwise; `fetch` does not let one say that. */
async function askAs(host: string, url: string): Promise<string> {
  const [response] = (await once(get(url, { headers: { host } }), 'response')) as [IncomingMessage];
  return text(response);
}

/** What the platform answers to an app that registers a webhook where nothing listens. */
async function registerNowhere(url: string): Promise<string> {
  const credentials = Buffer.from('fake-8x8-test-key:fake-8x8-test-secret').toString('base64');
  const token = await fetch(`${url}/oauth/v2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const response = await fetch(`${url}/vcc/us/chat/v2/tenant/fake8x8tenant01/web-hooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'x', uri: `http://127.0.0.1:${await freePort()}/`, version: 'v2.0' }),
  });
  return response.text();
}

/** How each message of the page comes about, by a word of it. */
const PROVOKE: Readonly<Record<string, () => Promise<string>>> = {
  'nothing listens': async () => {
    const port = await freePort();
    const printed = await play(`http://localhost:${port}/webhook`);
    return printed.replaceAll(String(port), '3999');
  },
  'answered 401': async () => play(await startApp(401)),
  'answered 500': async () => play(await startExample('express', await freePort()).webhook),
  SERVER_PORT_TAKEN: async () => {
    const { port } = new URL(await startApp(204));
    return (await play('http://localhost:3000/webhook', '--port', port)).replaceAll(port, '8808');
  },
  TARGET_NOT_LOOPBACK: () => play('http://example.com/webhook'),
  HOST_REFUSED: async () => askAs('host.docker.internal', await startPlatform()),
  CUSTOMER_UNHEARD: async () => (await runCommand(['play', 'app-opens', '--to', await startApp(204)])).stderr,
  'did not come': async () => {
    const file = join(await withFolder({ 'waits.yaml': WAITS }), 'waits.yaml');
    return (await runCommand(['play', file, '--to', await startApp(204), '--clock', 'virtual'])).stdout;
  },
  WEB_HOOK_VERIFY: async () => registerNowhere(await startPlatform()),
  PACT_MISSING: async () => {
    vi.doMock('@pact-foundation/pact', () => {
      throw new Error('Cannot find package');
    });
    const { code, message } = await loadPact().catch((thrown) => thrown);
    return `${code}: ${message}`;
  },
};

const WAITS = `scenario: Waits
about: For a message that does not come.
queues: { support: {} }
steps:
  - queue: support
  - { expect: message, within: 50ms }
`;

describe('docs/troubleshooting.md', () => {
  test('has ten messages', () => {
    expect(headings).toHaveLength(Object.keys(PROVOKE).length);
  });

  test.each(headings)('%s', async (heading) => {
    const provoke = Object.entries(PROVOKE).find(([word]) => heading.includes(word))?.[1];
    expect(await provoke?.()).toContain(heading);
  });
});
