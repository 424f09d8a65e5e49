import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { startCommand } from '../support/cli/run-command.ts';

const named = (name: string) => SHORT_SCENARIO.replace('Short', name);

/** An app that accepts everything, and may be stopped and started again at the same port. */
async function startApp(port = 0): Promise<Server> {
  const app = createServer((_request, response) => response.writeHead(204).end());
  onTestFinished(() => stopApp(app));
  await new Promise<void>((resolve) => app.listen(port, '127.0.0.1', resolve));
  return app;
}

function stopApp(app: Server): void {
  app.close();
  app.closeAllConnections();
}

describe('play --watch', () => {
  test('plays again when a file changes, and says what is wrong with one', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'one.yaml': named('One') });
    const { child, ended, until } = startCommand(['play', '.', '--to', consumer.url, '--watch'], { cwd });
    await until('stderr', /watching/);
    await writeFile(join(cwd, 'one.yaml'), named('Two'));
    await until('stderr', /one\.yaml changed: playing again[\s\S]*watching/);
    await until('stdout', /^Two[\s\S]*passed/m);
    await writeFile(join(cwd, 'one.yaml'), named('Two').replace('join: ana', 'join: anna'));
    await until('stderr', /SCENARIO_UNKNOWN_AGENT[\s\S]*watching/);
    await writeFile(join(cwd, 'new.yaml'), named('New'));
    await writeFile(join(cwd, 'one.yaml'), named('Three'));
    await until('stdout', /^Three[\s\S]*passed/m);
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^New /m);
    expect(new Set(stdout.match(/platform http:\S+/g)).size).toBe(1);
  });

  test('plays again when a part or an attached file changes, also one that could not be loaded', async () => {
    const consumer = await withConsumer('accepts');
    const part = (name: string) =>
      `part: Cast\nqueues: { support: { name: ${name} } }\nagents: { ana: {} }\n`;
    const cwd = await withFolder({
      'one.yaml':
        'scenario: One\ninclude: [parts/cast.yaml]\nsteps: [{ queue: support }, { join: ana }, { attach: files/a.txt }]\n',
      'parts/cast.yaml': 'part: Cast\nqueue: {}\n',
      'files/a.txt': 'a',
    });
    const { child, ended, until } = startCommand(
      ['play', 'one.yaml', '--to', consumer.url, '--watch', '-d', 'chat-gateway', '--clock', 'virtual'],
      { cwd },
    );
    await until('stderr', /SCENARIO_UNKNOWN_FIELD[\s\S]*watching/);
    await writeFile(join(cwd, 'parts/cast.yaml'), part('Support'));
    await until('stderr', /cast\.yaml changed: playing again[\s\S]*watching/);
    await writeFile(join(cwd, 'files/a.txt'), 'b');
    await until('stderr', /a\.txt changed: playing again[\s\S]*watching/);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });

  test('plays again when the app comes back', async () => {
    const app = await startApp();
    const { port } = app.address() as AddressInfo;
    const cwd = await withFolder({ 'one.yaml': named('One') });
    const { child, ended, until } = startCommand(
      ['play', '.', '--to', `http://127.0.0.1:${port}/`, '--watch'],
      { cwd },
    );
    await until('stderr', /watching/);
    stopApp(app);
    await writeFile(join(cwd, 'one.yaml'), named('Two'));
    await until('stderr', /nothing listens[\s\S]*watching/);
    await startApp(port);
    await until('stderr', /the app is back: playing again\n/);
    await until('stdout', /Two[\s\S]*Two[\s\S]*passed/);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });
});
