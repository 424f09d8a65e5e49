import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { commandFile, runCommand, runShell } from '../support/cli/run-command.ts';

const NPX = { npm_command: 'exec', npm_lifecycle_event: 'npx', npm_lifecycle_script: "'fake-8x8'" };

/** A project in which the command is installed. */
async function withProject(): Promise<string> {
  const cwd = await withFolder({
    'package.json': '{ "name": "app", "scripts": { "serve": "fake-8x8 serve" } }',
    'short.yaml': SHORT_SCENARIO,
  });
  const bin = join(cwd, 'node_modules/.bin');
  await mkdir(bin, { recursive: true });
  await chmod(commandFile, 0o755);
  await symlink(commandFile, join(bin, 'fake-8x8'));
  return cwd;
}

describe('a printed command', () => {
  test('runs as printed where npx started it', async () => {
    const cwd = await withProject();
    const consumer = await withConsumer('refuses', [422]);
    const play = ['play', 'short.yaml', '--to', consumer.url, '--retry-delays', 'none'];
    const first = await runCommand(play, { cwd, env: NPX });
    const [, replay = ''] = /replay +(npx fake-8x8 .*)/.exec(first.stdout) ?? [];
    const again = await runShell(replay, { cwd });
    expect(again.code).toBe(1);
    expect((await consumer.received()).map(({ eventId }) => eventId).slice(0, 3)).toEqual(
      (await consumer.received()).map(({ eventId }) => eventId).slice(3),
    );
  });

  test.each([
    ['help', ['play', '--help'], '  $ npx fake-8x8 play transfer '],
    ['init', ['init'], 'play it: npx fake-8x8 play '],
  ])('of %s is one of npx too', async (_, args, expected) => {
    const { stdout } = await runCommand(args, {
      cwd: await withFolder(),
      env: { npm_command: 'run-script' },
    });
    expect(stdout).toContain(expected);
  });

  test('is plain where the command was started so', async () => {
    expect((await runCommand(['play', '--help'])).stdout).toContain('  $ fake-8x8 play transfer ');
  });
});

describe('serve', () => {
  test.each([
    { name: 'npx', start: ['npx', 'fake-8x8', 'serve'], signal: 'SIGTERM' },
    { name: 'npx', start: ['npx', 'fake-8x8', 'serve'], signal: 'SIGKILL' },
    { name: 'npm run', start: ['npm', 'run', 'serve', '--'], signal: 'SIGKILL' },
  ] as const)(
    'frees its port when $name, which started it, gets $signal',
    async ({ start: words, signal }) => {
      const [command, ...args] = words;
      const port = await freePort();
      const npm = await start(command, [...args, '--port', String(port)], await withProject());
      npm.kill(signal);
      await isFree(port);
    },
  );

  test('outlives its parent when a script started it and went on', async () => {
    const port = await freePort();
    const script = '"$0" "$1" serve --port "$2" > out 2>&1 & until grep -q listens out; do :; done; echo $!';
    const { PATH = '', HOME = '' } = process.env;
    const { stdout } = await promisify(execFile)(
      'sh',
      ['-c', script, process.execPath, commandFile, String(port)],
      {
        cwd: await withFolder(),
        env: { PATH, HOME, npm_lifecycle_script: 'fake-8x8 serve & node test.js' },
      },
    );
    expect(stdout).toMatch(/^[1-9]\d*\n$/);
    onTestFinished(() => void process.kill(Number(stdout), 'SIGKILL'));
    const health = await fetch(`http://127.0.0.1:${port}/_fake-8x8/health`);
    expect(health.status).toBe(200);
  });
});

/** Starts a command and waits until it says that it listens. */
async function start(command: string, args: readonly string[], cwd: string): Promise<ChildProcess> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, args, { cwd, env: { PATH, HOME }, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('listens')) break;
  return child;
}

/** Resolves once nothing listens on a port any more. */
async function isFree(port: number): Promise<void> {
  const isOpen = () => {
    const socket = connect(port, '127.0.0.1');
    return once(socket, 'connect').then(
      () => {
        socket.destroy();
        return true;
      },
      () => false,
    );
  };
  while (await isOpen());
}
