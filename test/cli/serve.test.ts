import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, startCommand } from '../support/cli/run-command.ts';
import { post, sendRequest } from '../support/server/request.ts';
import { openRestClient } from '../support/server/rest-client.ts';

/** Starts the platform and waits for its address. */
async function serve(args: readonly string[], options: Parameters<typeof startCommand>[1] = {}) {
  const command = startCommand(['serve', ...args], options);
  const [line = '', url = ''] = await command.until('stdout', /^.*?(http:\/\/[\d.]+:\d+).*\n/);
  return { ...command, line, url };
}

type Run = { readonly id: string; readonly state: string; readonly summary: { readonly verdict: string } };

/** Asks for a run until it is over. */
async function runOver(url: string, id: string): Promise<Run> {
  for (;;) {
    const run = (await sendRequest(`${url}/_fake-8x8/runs/${id}`)).json() as Run;
    if (run.state === 'over') return run;
  }
}

describe('serve', () => {
  test('says its address in the first line, and ends with 0 on SIGTERM', async () => {
    const { child, ended, line, url } = await serve([]);
    expect(line).toBe(`fake-8x8 listens on ${url} (in a browser: the console)\n`);
    expect((await sendRequest(`${url}/_fake-8x8/health`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, stdout: line, stderr: 'closing\n' });
  });

  // An address of no machine: what listens there would be reached from outside.
  test.each([
    ['serve', ['serve', '--host', '192.0.2.1']],
    ['play', ['play', 'short.yaml', '--config', 'open.json', '--to', 'http://127.0.0.1:9/']],
  ])('%s warns before it listens where other machines reach it', async (_, args) => {
    const cwd = await withFolder({ 'open.json': '{"host":"192.0.2.1"}', 'short.yaml': SHORT_SCENARIO });
    const { stdout, stderr } = await runCommand(args, { cwd });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^warning the platform listens on 192\.0\.2\.1, where other machines reach it/);
  });

  test('says nothing of the kind about this machine', async () => {
    const { child, ended } = await serve(['--host', '127.0.0.2']);
    child.kill('SIGTERM');
    expect((await ended).stderr).toBe('closing\n');
  });

  test('keeps its state over a restart, also when it is killed', async () => {
    const consumer = await withConsumer('accepts');
    const file = join(await withFolder(), 'platform.json');
    const first = await serve(['--state', file]);
    const client = await openRestClient(first);
    const { webhookId } = await client.register(consumer.url);
    while (!(await readFile(file, 'utf8')).includes(webhookId));
    first.child.kill('SIGKILL');
    await first.ended;
    const { url } = await serve(['--state', file]);
    expect((await client.callAt(url, 'GET', `/web-hooks/${webhookId}`)).status).toBe(200);
  });

  test('does not begin with a state that is none', async () => {
    const cwd = await withFolder({ 'package.json': '{}' });
    const { code, stdout, stderr } = await runCommand(['serve', '--state', 'package.json'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('STATE_FOREIGN: Cannot begin with the state "package.json": ');
  });

  test('says it as JSON', async () => {
    const { line, url, child, ended } = await serve(['--json']);
    expect(JSON.parse(line)).toEqual({ url });
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });

  test('plays the catalogue and named files by name, as its flags say', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'my-own.yaml': SHORT_SCENARIO });
    const { url } = await serve(
      [
        'my-own.yaml',
        '--to',
        consumer.url,
        '--dialect',
        'chat-gateway',
        '--seed',
        'mine',
        '--tenant-id',
        'us',
      ],
      { cwd },
    );
    for (const scenario of ['transfer', 'my-own', 'Short']) {
      const reply = await post(`${url}/_fake-8x8/runs`, { scenario, clock: 'virtual' });
      const run = reply.json() as Run;
      expect(reply.status).toBe(201);
      expect(run).toMatchObject({ seed: 'mine', dialect: 'chat-gateway', tenantId: 'us' });
      expect((await runOver(url, run.id)).summary.verdict).toBe('passed');
    }
    const journal = (await sendRequest(`${url}/_fake-8x8/journal?filter=status==204`)).json() as {
      matched: number;
    };
    expect(journal.matched).toBe((await consumer.received()).length);
    expect(journal.matched).toBeGreaterThan(20);
  });

  test('prints the transcript of each run, and what the app did besides', async () => {
    const consumer = await withConsumer('accepts');
    const refuses = await withConsumer('refuses', [500]);
    const cwd = await withFolder({ 'my-own.yaml': SHORT_SCENARIO });
    const { url, child, ended, until } = await serve(['my-own.yaml', '--to', consumer.url], { cwd });
    const start = async (request: object) =>
      (await post(`${url}/_fake-8x8/runs`, { clock: 'virtual', ...request })).json() as Run;
    const passed = await start({ scenario: 'my-own', seed: 'one' });
    await until('stdout', /✓ passed {2}3 events accepted/);
    await fetch(`${url}/nowhere`);
    const failed = await start({
      scenario: 'my-own',
      to: refuses.url,
      seed: 'two',
      settings: { retryDelays: [] },
    });
    await until('stdout', /✗ failed/);
    child.kill('SIGINT');
    const { stdout } = await ended;
    const rest = stdout.replace(/^.*\n/, '');
    expect(rest.match(/^── .* ──$/gm)).toEqual([
      `── run ${passed.id} ──`,
      '── platform ──',
      `── run ${failed.id} ──`,
      '── platform ──',
    ]);
    const [, first, nowhere, second, end] = rest.split(/^── .* ──\n/m);
    expect(first).toMatch(/seed one .*\nto .*\n\nShort\nFrom .*\n\n.*→ QUEUED +Support +✓ 204/);
    expect(first).toMatch(/→ AGENT_LEFT +Ana,Pop +✓ 204 .*\n\n✓ passed {2}3 events accepted\n/);
    expect(nowhere).toMatch(/^\n.*← GET +\/nowhere +! 404 .*\n.*! CALL_UNKNOWN_PATH/);
    expect(second).toMatch(/→ QUEUED +Support +✗ 500/);
    expect(second).toContain(`replay    the same request to ${url}/_fake-8x8/runs with "seed": "two"`);
    expect(second).toMatch(/✗ failed .*\n {2}3 requests · .*\n\n$/);
    expect(end).toContain('CALL_UNKNOWN_PATH in 1 call');
  });

  test('shows the headers and bodies of calls and events with --verbose, credentials masked', async () => {
    const consumer = await withConsumer('accepts');
    const { url, child, ended } = await serve(['--to', consumer.url, '--verbose']);
    await fetch(`${url}/oauth/v2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('my-own-key:my-own-secret')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { id } = (
      await post(`${url}/_fake-8x8/runs`, { scenario: 'transfer', clock: 'virtual' })
    ).json() as Run;
    await runOver(url, id);
    child.kill('SIGINT');
    const { stdout } = await ended;
    expect(stdout).toMatch(/← token .*\n(.*!.*\n)? +> POST \/oauth\/v2\/token\n/);
    expect(stdout).toMatch(/ +> authorization: Basic …?\S*…?\n/);
    expect(stdout).toContain('> grant_type=client_credentials\n');
    expect(stdout).not.toContain(btoa('my-own-key:my-own-secret'));
    expect(stdout).not.toContain('my-own-secret');
    expect(stdout).toMatch(/→ QUEUED .*\n +> content-type: application\/json\n/);
  });

  test('prints at its end what a run that it stops had come to', async () => {
    const consumer = await withConsumer('never-reads');
    const { url, child, ended, until } = await serve(['--to', consumer.url]);
    await post(`${url}/_fake-8x8/runs`, { scenario: 'transfer' });
    await until('stdout', /Transfer/i);
    child.kill('SIGTERM');
    expect((await ended).stdout).toContain('✗ interrupted');
  });

  test('refuses a name that it does not know, a path, and another machine', async () => {
    const { url } = await serve(['--to', 'http://127.0.0.1:9/']);
    for (const [body, code] of [
      [{ scenario: 'trasnfer' }, 'SCENARIO_UNKNOWN'],
      [{ scenario: '../scenarios/transfer' }, 'SCENARIO_UNKNOWN'],
      [{ scenario: 'scenarios/transfer.yaml' }, 'SCENARIO_UNKNOWN'],
      [{ scenario: 'transfer', to: 'http://192.0.2.1/' }, 'TARGET_NOT_LOOPBACK'],
    ]) {
      expect((await post(`${url}/_fake-8x8/runs`, body)).json()).toMatchObject({ status: 400, code });
    }
  });

  test('allows another host name with --allow-host', async () => {
    const { url } = await serve(['--allow-host', 'host.docker.internal']);
    const asHost = (host: string) => sendRequest(`${url}/_fake-8x8/health`, { headers: { host } });
    expect((await asHost('host.docker.internal')).status).toBe(200);
    expect((await asHost('evil.example')).status).toBe(421);
  });

  test('is stopped in the middle of a run without a word about it', async () => {
    const consumer = await withConsumer('never-reads');
    const { url, child, ended } = await serve(['--to', consumer.url]);
    await post(`${url}/_fake-8x8/runs`, { scenario: 'transfer' });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: 'closing\n' });
  });

  test.each([
    ['another machine', ['--to', 'http://192.0.2.1/'], 'TARGET_NOT_LOOPBACK'],
    ['an unknown scenario', ['nothing-like-that'], 'SCENARIO_UNKNOWN'],
    ['an address that is not ours', ['--host', '192.0.2.1'], 'SERVER_NOT_LISTENING'],
  ])('refuses %s with a 2', async (_, args, expected) => {
    const { code, stdout, stderr } = await runCommand(['serve', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });

  test('refuses a port that is taken with a 2', async () => {
    const { url } = await serve([]);
    const { code, stderr } = await runCommand(['serve', '--port', new URL(url).port]);
    expect(code).toBe(2);
    expect(stderr).toContain('SERVER_PORT_TAKEN');
  });
});
