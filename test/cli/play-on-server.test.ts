import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WEBHOOKS_MAX } from '#src/platform/limits.ts';
import { startHelpdesk } from '../consumers/start-helpdesk.ts';
import { DIALOGUE, LEAVES, OPENS, SAYS } from '../support/cli/app-scenarios.ts';
import { freePort, type Report, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, startCommand } from '../support/cli/run-command.ts';

const HEARS = ['--customer-opens', OPENS, '--customer-says', SAYS, '--customer-leaves', LEAVES];
const FROZEN = ['--seed', 'same', '--freeze-time', '2026-01-31T09:30:00Z', '--clock', 'virtual'];
const WAITS = `${SHORT_SCENARIO.replace('Short', 'Waits')}  - wait: 1h\n`;

/** Starts `serve` and waits until it listens. */
async function serve(args: readonly string[] = []) {
  const port = await freePort();
  const command = startCommand(['serve', '--port', String(port), ...args]);
  await command.until('stdout', /listens/);
  return { ...command, port, url: `http://127.0.0.1:${port}` };
}

describe('play --server', () => {
  test('has the output, the reports and the exit code of a play of its own', async () => {
    const consumer = await withConsumer('refuses', [422]);
    const cwd = await withFolder({
      'short.yaml': SHORT_SCENARIO,
      'other.yaml': SHORT_SCENARIO.replace('Short', 'Other'),
    });
    const { url } = await serve();
    const play = [
      'play',
      'short.yaml',
      'other.yaml',
      '--to',
      consumer.url,
      ...FROZEN,
      '--retry-delays',
      '1s',
    ];
    const reports = [
      '-r',
      'default,json,junit',
      '--output-file.json',
      'r.json',
      '--output-file.junit',
      'r.xml',
    ];
    const alone = await runCommand([...play, ...reports], { cwd });
    const there = await runCommand([...play, ...reports, '--server', url], { cwd });
    expect([there.code, there.stderr]).toEqual([alone.code, alone.stderr]);
    expect(there.code).toBe(1);
    expect(untimed(there.stdout)).toBe(untimed(alone.stdout));
    const received = (await consumer.received()).map(({ eventId }) => eventId);
    expect(received.slice(received.length / 2)).toEqual(received.slice(0, received.length / 2));
  });

  test('plays a scenario with a large file, and says what to do about too many', async () => {
    const consumer = await withConsumer('accepts');
    const scenario = (count: number) =>
      `scenario: Files\nqueues: { support: {} }\nagents: { ana: {} }\nsteps:\n  - queue: support\n  - join: ana\n${'  - attach: large.bin\n'.repeat(count)}`;
    const cwd = await withFolder({
      'one.yaml': scenario(1),
      'many.yaml': scenario(5),
      'large.bin': '8'.repeat(5 * 1024 * 1024),
    });
    const { url } = await serve();
    const play = (file: string) =>
      runCommand(
        ['play', file, '--to', consumer.url, '--dialect', 'chat-gateway', '--server', url, ...FROZEN],
        { cwd },
      );
    const played = await play('one.yaml');
    expect([played.stderr, played.code]).toEqual(['', 0]);
    const refused = await play('many.yaml');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/larger than \d+ bytes\. .* attach smaller ones/);
  });

  test('an app stays registered while one scenario after another is played', async () => {
    const { url } = await serve();
    const helpdesk = await startHelpdesk({ platformUrl: url });
    onTestFinished(() => helpdesk.stop());
    const cwd = await withFolder({ 'dialogue.yaml': DIALOGUE });
    const play = ['play', 'dialogue.yaml', '--to', helpdesk.webhookUrl, '--server', url, '--json', ...HEARS];
    for (const seed of ['one', 'two']) {
      const { code, stdout, stderr } = await runCommand([...play, '--seed', seed], { cwd });
      expect([code, stderr]).toEqual([0, '']);
      const { summary, entries } = JSON.parse(stdout) as Report;
      expect(summary).toMatchObject({ verdict: 'passed', expectations: { failed: 0 } });
      expect(entries.map(({ kind }) => kind as string)).toContain('call');
    }
  });

  test.each([
    ['send', ['send', 'TEXT', '--set', 'message=Hi'], 'TEXT'],
    ['verify', ['verify'], 'WEB_HOOK_VERIFY'],
  ])('%s does it too', async (_, args, eventType) => {
    const consumer = await withConsumer('accepts');
    const { url } = await serve();
    const { code } = await runCommand([...args, '--to', consumer.url, '--server', url]);
    expect(code).toBe(0);
    expect((await consumer.received()).map(({ body }) => JSON.parse(body).eventType)).toEqual([eventType]);
  });

  test('says that its own key is not used', async () => {
    const consumer = await withConsumer('accepts');
    const { url } = await serve();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const cwd = await withFolder({
      'key.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    });
    const args = ['verify', '--to', consumer.url, '--server', url, '--key', 'key.pem'];
    const { code, stderr } = await runCommand(args, { cwd });
    expect([code, stderr]).toEqual([
      0,
      'the key is not used: a platform that runs already signs with its own\n',
    ]);
  });

  test('sends to the app that the platform knows when no other is named', async () => {
    const consumer = await withConsumer('accepts');
    const { url } = await serve(['--to', consumer.url]);
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const { code, stdout } = await runCommand(['play', 'short.yaml', '--server', url], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining(`to ${consumer.url}`)]);
  });

  test('stops the run with Ctrl-C, and reports what was played', async () => {
    const consumer = await withConsumer('accepts');
    const { url } = await serve();
    const cwd = await withFolder({ 'waits.yaml': WAITS });
    const command = startCommand(['play', 'waits.yaml', '--to', consumer.url, '--server', url], { cwd });
    await command.until('stdout', /AGENT_LEFT/);
    command.child.kill('SIGINT');
    const { code, stdout } = await command.ended;
    expect([code, stdout]).toEqual([130, expect.stringContaining('interrupted  3 events accepted')]);
    const { runs } = (await (await fetch(`${url}/_fake-8x8/runs`)).json()) as { runs: { state: string }[] };
    expect(runs.map(({ state }) => state)).toEqual(['over']);
  });

  test('reports what was played when the platform ends before the run', async () => {
    const consumer = await withConsumer('accepts');
    const { url, child } = await serve();
    const cwd = await withFolder({ 'waits.yaml': WAITS });
    const command = startCommand(['play', 'waits.yaml', '--to', consumer.url, '--server', url], { cwd });
    await command.until('stdout', /AGENT_LEFT/);
    child.kill('SIGKILL');
    const { code, stdout, stderr } = await command.ended;
    expect(stderr).toBe('the platform ended before the run did\n');
    expect([code, stdout]).toEqual([130, expect.stringContaining('interrupted  3 events accepted')]);
  });

  test('is a 2 where nothing listens, or something else', async () => {
    const other = await withConsumer('accepts');
    for (const port of [await freePort(), other.port]) {
      const server = `http://127.0.0.1:${port}`;
      const { code, stderr } = await runCommand(['play', 'transfer', '--to', other.url, '--server', server]);
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining(`SERVER_NOT_FOUND: Cannot play on ${server}: `),
      ]);
    }
    expect((await other.received()).filter(({ body }) => body !== '')).toEqual([]);
  });

  test('is a 2 with the reason when the run cannot begin there', async () => {
    const webhooks = Array.from({ length: WEBHOOKS_MAX }, (_, index) => {
      return { id: `webhook-${index}`, name: 'App', uri: 'http://localhost:1/', version: 'v2.0' };
    });
    // The built ones: a platform of another version is not played on.
    const { createFake8x8 } = await importBuilt<typeof import('#src/index.ts')>('index.js');
    const { createServer } = await importBuilt<typeof import('#src/server/index.ts')>('server.js');
    const fake = createFake8x8({ tenants: [{ id: 'full', webhooks }] });
    const server = await createServer({ fake });
    onTestFinished(async () => {
      await server.close();
      await fake.close();
    });
    const consumer = await withConsumer('accepts');
    const args = ['play', 'transfer', '--to', consumer.url, '--server', server.url, '--tenant-id', 'full'];
    const { code, stderr } = await runCommand(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('PLATFORM_FULL: The platform has 1000')]);
  });

  test('is a 2 with the reason when the platform refuses the run', async () => {
    const { url } = await serve();
    const { code, stderr } = await runCommand(['play', 'transfer', '--server', url]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('TARGET_MISSING')]);
  });
});

describe('a port that is held by one of ours', () => {
  test('is played on, and said', async () => {
    const consumer = await withConsumer('accepts');
    const { port } = await serve();
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const args = ['play', 'short.yaml', '--to', consumer.url, '--port', String(port)];
    const { code, stdout, stderr } = await runCommand(args, { cwd });
    expect([code, stderr]).toEqual([
      0,
      `port ${port} is held by a fake-8x8 that runs already; playing on it\n`,
    ]);
    expect(stdout).toContain(`platform http://127.0.0.1:${port}`);
  });

  test('is taken when the platform there ends with its own run', async () => {
    const consumer = await withConsumer('accepts');
    const port = await freePort();
    const cwd = await withFolder({ 'waits.yaml': WAITS });
    const args = ['play', 'waits.yaml', '--to', consumer.url, '--port', String(port)];
    await startCommand(args, { cwd }).until('stdout', /AGENT_LEFT/);
    const { code, stderr } = await runCommand(args, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('SERVER_PORT_TAKEN')]);
  });
});

function importBuilt<T>(name: string): Promise<T> {
  return import(join(import.meta.dirname, '../../dist', name));
}

/** A transcript without what differs from run to run: the platform’s port, real times and the flags of replays. */
function untimed(stdout: string): string {
  return stdout
    .replaceAll(/platform http:\S+/g, '')
    .replaceAll(/ --server \S+/g, '')
    .replaceAll(/ *[\d.]+ m?s\b/g, '');
}
