import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { commandFile } from '../support/cli/run-command.ts';
import { openClient } from '../support/mcp/open-client.ts';

describe('files', () => {
  test('outside the working directory are not read, wherever a link leads', async () => {
    const place = await withFolder({
      'outside/secret.yaml': SHORT_SCENARIO,
      'inside/own.yaml': SHORT_SCENARIO,
    });
    const cwd = join(place, 'inside');
    await symlink(join(place, 'outside'), join(cwd, 'linked'));
    await symlink(join(place, 'outside', 'secret.yaml'), join(cwd, 'link.yaml'));
    await symlink('own.yaml', join(cwd, 'alias.yaml'));
    const { call, refused } = await openClient({ cwd });
    for (const file of [
      '../outside/secret.yaml',
      join(place, 'outside', 'secret.yaml'),
      'linked/secret.yaml',
      'link.yaml',
    ]) {
      expect(await refused('lint_scenario', { file }), file).toMatchObject({ code: 'FILE_OUTSIDE' });
      const given = { scenarios: [file], to: 'http://localhost:1/webhook' };
      expect(await refused('play_scenarios', given), file).toMatchObject({ code: 'FILE_OUTSIDE' });
    }
    expect(await refused('list_scenarios', { folder: '..' })).toMatchObject({ code: 'FILE_OUTSIDE' });
    expect(await refused('list_scenarios', { folder: 'linked' })).toMatchObject({ code: 'FILE_OUTSIDE' });
    const { scenarios } = await call('list_scenarios', { folder: '.' });
    expect((scenarios as { play: string }[]).map(({ play }) => play)).toEqual(['own.yaml', 'own.yaml']);
    expect(await call('lint_scenario', { file: join(cwd, 'own.yaml') })).toMatchObject({ playable: true });
  });

  test('that a scenario attaches are below its own folder', async () => {
    const place = await withFolder({ 'secret.txt': 'secret', 'inside/own.yaml': SHORT_SCENARIO });
    const cwd = join(place, 'inside');
    await symlink(join(place, 'secret.txt'), join(cwd, 'link.txt'));
    const { call } = await openClient({ cwd });
    for (const attach of ['../secret.txt', 'link.txt']) {
      const text = SHORT_SCENARIO.replace('  - leave: ana', `  - attach: ${attach}\n  - leave: ana`);
      await writeFile(join(cwd, 'own.yaml'), text);
      expect(await call('lint_scenario', { file: 'own.yaml' })).toMatchObject({
        playable: false,
        problems: expect.arrayContaining([expect.objectContaining({ code: 'SCENARIO_FILE_OUTSIDE' })]),
      });
      expect(await call('lint_scenario', { text })).toMatchObject({ playable: false });
    }
  });

  test('with code are not run', async () => {
    const cwd = await withFolder({ 'mine.mjs': 'console.log("run"); export default {};' });
    const { refused } = await openClient({ cwd });
    expect(await refused('lint_scenario', { file: 'mine.mjs' })).toMatchObject({
      code: 'SCENARIO_UNKNOWN_KIND',
    });
  });
});

describe('requests', () => {
  test.each([
    'http://192.0.2.1/webhook',
    'https://example.com/webhook',
    'http://localhost.example.com/webhook',
    'http://[2001:db8::1]/webhook',
  ])('go to this machine alone, and not to %s', async (to) => {
    const { refused } = await openClient();
    for (const [tool, given] of [
      ['test_app', {}],
      ['play_scenarios', { scenarios: ['transfer'] }],
      ['act_as_agent', { move: 'open' }],
      ['send_event', { eventType: 'TEXT' }],
    ] as const)
      expect(await refused(tool, { ...given, to }), tool).toMatchObject({ code: 'TARGET_NOT_LOOPBACK' });
  });

  test('go to this machine alone, whatever the configuration allows', async () => {
    const cwd = await withFolder({
      'fake-8x8.config.json': '{ "to": "http://192.0.2.1/webhook", "allowRemote": true }',
    });
    const { refused } = await openClient({ cwd });
    expect(await refused('test_app')).toMatchObject({ code: 'TARGET_NOT_LOOPBACK' });
  });

  test('of a step or a template go to this machine alone', async () => {
    const { url } = await withConsumer('accepts');
    const { call } = await openClient({ flags: ['--to', url] });
    const given = {
      text: `${SHORT_SCENARIO}  - call: GET http://192.0.2.1/
`,
    };
    expect(await call('play_scenarios', given)).toMatchObject({
      verdict: 'failed',
      report: expect.stringContaining('it is not on this machine'),
    });
    const reset = 'POST http://192.0.2.1/reset';
    expect(await call('test_app', { reset, only: ['plain-conversation'] }).catch(String)).toContain(
      'RESET_FAILED',
    );
  });
});

describe('answers', () => {
  test('are short, however much there is to say', async () => {
    const { url } = await withConsumer('refuses');
    const { client } = await openClient({ flags: ['--to', url] });
    const text = `scenario: Long
queues: { support: {} }
agents: { ana: {} }
steps:
  - queue: support
  - join: ana
${`  - text: ${'long '.repeat(400)}\n`.repeat(60)}  - leave: ana
settings: { undelivered: continue, retryDelays: [] }
`;
    const sizes: number[] = [];
    const ask = async (name: string, given: Record<string, unknown>) => {
      const { content } = await client.callTool({ name, arguments: given });
      const [first] = content;
      sizes.push(first?.type === 'text' ? first.text.length : 0);
    };
    await ask('play_scenarios', { text, conversations: 20 });
    await ask('read_journal', { take: 200 });
    await ask('read_journal', { entry: 10 });
    await ask('lint_scenario', { text: text.replaceAll('text: ', 'txt: ') });
    await ask('list_scenarios', {});
    await ask('read_docs', { page: 'cli' });
    expect(sizes).toHaveLength(6);
    expect(Math.max(...sizes)).toBeLessThan(25_000);
  });
});

/** Starts the server without a client. */
function start(cwd: string, ...flags: readonly string[]) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [commandFile, 'mcp', ...flags], { cwd, env: { PATH, HOME } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return { child, lines, closed: once(child, 'close').then(([code]) => code as number | null) };
}

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
};

describe('the process', () => {
  test('writes nothing but the protocol to stdout, whatever a configuration prints', async () => {
    const cwd = await withFolder({
      'fake-8x8.config.mjs': 'console.log("printed"); process.stdout.write("written"); export default {};',
    });
    const { child, lines, closed } = start(cwd, '--config', 'fake-8x8.config.mjs');
    child.stdin.write(`not JSON\n${JSON.stringify(INITIALIZE)}\n`);
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'no/such' })}\n`);
    await expect.poll(() => lines.length, { timeout: 60_000 }).toBeGreaterThan(1);
    child.stdin.end();
    expect(await closed).toBe(0);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  });

  test('ends when stdin closes, in the middle of a test, and frees its port', async () => {
    const { url } = await withConsumer('accepts');
    const port = await freePort();
    const { child, lines, closed } = start(await withFolder(), '--to', url, '--port', String(port));
    const call = {
      jsonrpc: '2.0',
      id: 2,
      method: 'tools/call',
      params: {
        name: 'test_app',
        arguments: { profile: 'nightly', maxSeconds: 600 },
        _meta: { progressToken: 'p' },
      },
    };
    const initialized = { jsonrpc: '2.0', method: 'notifications/initialized' };
    for (const message of [INITIALIZE, initialized, call]) child.stdin.write(`${JSON.stringify(message)}\n`);
    await expect
      .poll(() => lines.some((line) => line.includes('notifications/progress')), { timeout: 60_000 })
      .toBe(true);
    child.stdin.end();
    expect(await closed).toBe(0);
    const socket = connect(port, '127.0.0.1');
    const [error] = await once(socket, 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('listens at once on a port that was chosen, and says when it is taken', async () => {
    const { url } = await withConsumer('accepts');
    const port = String(await freePort());
    const first = await openClient({ flags: ['--to', url, '--port', port] });
    await first.call('arm_fault');
    expect((await fetch(`http://127.0.0.1:${port}/_fake-8x8/health`)).status).toBe(200);
    const second = await openClient({ flags: ['--to', url, '--port', port] });
    expect(await second.refused('act_as_agent', { move: 'open' })).toMatchObject({
      code: 'SERVER_PORT_TAKEN',
    });
    await first.close();
    expect(await second.call('act_as_agent', { move: 'open' })).toMatchObject({
      platform: `http://127.0.0.1:${port}`,
    });
  });
});
