import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort, type Report, withFolder } from '../support/cli/fixtures.ts';
import { startCommand } from '../support/cli/run-command.ts';
import { entriesOf } from '../support/play/open-fake.ts';
import { never, startApp } from '../support/server/fixtures.ts';

describe('a run that is interrupted', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'reports what was played and is a 130: %s',
    async (signal) => {
      const app = await startApp((index) => (index < 2 ? 204 : never()));
      const command = startCommand([
        ...['play', 'first-contact', '--to', app.url, '--clock', 'virtual', '--concurrency', '1'],
        ...['--conversations', '3'],
      ]);
      await app.reached(3);
      command.child.kill(signal);
      const { code, stdout } = await command.ended;
      expect(code).toBe(130);
      expect(stdout).toMatch(/→ QUEUED .*✓ 204/);
      expect(stdout).toContain('given up: the run was stopped');
      expect(stdout).toMatch(/✗ interrupted {2}2 events accepted, .*2 conversations not begun/);
    },
  );

  test('still writes a whole JSON document', async () => {
    const app = await startApp(never);
    const command = startCommand(['play', 'first-contact', '--to', app.url, '--json']);
    await app.reached(1);
    command.child.kill('SIGINT');
    const { code, stdout } = await command.ended;
    expect(code).toBe(130);
    const { summary, entries } = JSON.parse(stdout) as Report;
    expect(summary).toMatchObject({ verdict: 'interrupted', conversations: { interrupted: 1 } });
    expect(entriesOf(entries, 'run')).toMatchObject([{ ending: 'interrupted' }]);
  });

  test('ends while a retry waits', async () => {
    const app = await startApp(() => 500);
    const command = startCommand([...['play', 'first-contact', '--to', app.url, '--retry-delays', '24h']]);
    await command.until('stdout', /retry in 24 h/);
    command.child.kill('SIGINT');
    const { code, stdout } = await command.ended;
    expect(code).toBe(130);
    expect(stdout).toContain('1 event still owed a retry');
  });

  test('need not have reached its app', async () => {
    const port = await freePort();
    const command = startCommand([
      ...['play', 'first-contact', '--to', `http://127.0.0.1:${await freePort()}/`],
      ...['--wait', '1h', '--port', String(port)],
    ]);
    while (
      !(await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      ))
    );
    command.child.kill('SIGINT');
    const { code, stdout } = await command.ended;
    expect(code).toBe(130);
    expect(stdout).toMatch(/✗ interrupted/);
  });
});

describe('a run that is interrupted while it waits for its app', () => {
  const waits = (step: string) => `scenario: Waits
about: It has to wait for long.
queues: { support: { id: "104", name: Support } }
agents: { ana: { id: apop, name: Ana Pop } }
steps:
  - queue: support
  - join: ana
  ${step}
  - leave: ana
`;

  test.each([
    ['a call', '- expect: message\n    within: 1h', 2],
    ['nothing', '- expect: nothing\n    within: 1h', 2],
    ['an answer', '- call: GET /slow\n    within: 10m', 3],
  ])('for %s reports at once what was played', async (_, step, requests) => {
    const app = await startApp((index) => (index < 2 ? 204 : never()));
    const cwd = await withFolder({ 'waits.yaml': waits(step) });
    const command = startCommand(['play', 'waits.yaml', '--to', app.url], { cwd });
    await app.reached(requests);
    await command.until('stdout', /→ AGENT_JOINED .*✓ 204/);
    command.child.kill('SIGINT');
    const { code, stdout } = await command.ended;
    expect(code).toBe(130);
    expect(stdout).toMatch(/conversation 1 was interrupted: 1 of 4 steps was not played/);
    expect(stdout).toMatch(/✗ interrupted {2}2 events accepted, 1 step not played/);
  });
});

describe('a second interrupt', () => {
  test('ends the process at once', async () => {
    const command = startCommand(['serve']);
    const [, port] = await command.until('stdout', /http:\/\/127\.0\.0\.1:(\d+)/);
    const socket = connect(Number(port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {});
    // A request that is never finished holds the first, graceful end up.
    await new Promise<void>((resolve) => socket.write('GET / HTTP/1.1\r\n', () => resolve()));
    command.child.kill('SIGINT');
    await command.until('stderr', /closing/);
    command.child.kill('SIGINT');
    expect((await command.ended).code).toBe(130);
  });
});
