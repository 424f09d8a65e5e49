import { describe, expect, test } from 'vitest';
import { freePort, type Report } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';
import { startExample } from '../support/cli/start-example.ts';
import { untilAnswered } from '../support/until-answered.ts';

/** Starts an example once the platform of a command listens, which it registers with. */
async function startRegistering(
  name: 'koa' | 'gateway',
  platformPort: number,
  appPort: number,
): Promise<void> {
  await untilAnswered(`http://127.0.0.1:${platformPort}`);
  await startExample(name, platformPort, { PORT: String(appPort) }).webhook;
}

describe.each(['node', 'express', 'python'] as const)('examples/%s', (name) => {
  test('accepts events of both dialects', async () => {
    const port = await freePort();
    const to = await startExample(name, port).webhook;
    for (const dialect of ['chat-api', 'chat-gateway']) {
      const { code, stdout } = await runCommand([
        ...['play', 'transfer', 'unicode', '--to', to, '--port', String(port), '--dialect', dialect],
        ...['--clock', 'virtual', '--json'],
      ]);
      const { summary } = JSON.parse(stdout) as Report;
      expect([code, summary.attempts.rejected]).toEqual([0, 0]);
    }
  });

  test('passes contract verify', { timeout: 120_000 }, async () => {
    const port = await freePort();
    const url = new URL(await startExample(name, port).webhook);
    const { code, stdout, stderr } = await runCommand([
      ...['contract', 'verify', '--provider-base-url', url.origin, '--path', url.pathname],
      ...['--port', String(port), '--json'],
    ]);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).counts.failed).toBe(0);
  });
});

const CHAT_API = {
  name: 'koa',
  dialect: 'chat-api',
  own: ['expired-token', 'event-of-another-tenant'],
} as const;
const CHAT_GATEWAY = { name: 'gateway', dialect: 'chat-gateway', own: ['echo-ignored'] } as const;

describe.each([CHAT_API, CHAT_GATEWAY])('examples/$name', ({ name, dialect, own }) => {
  const HEARS = [
    ...['--customer-opens', 'POST /chats {"name":"${customer.name}","text":"${text}"}'],
    ...['--customer-says', 'POST /chats/${conversation.id}/messages {"text":"${text}"}'],
    ...['--customer-leaves', 'DELETE /chats/${conversation.id}'],
  ];
  /** Those whose deadlines a loaded machine does not miss. */
  const DIALOGUES = [
    ...['app-opens', 'transfer-in-dialogue', 'customer-leaves-first', 're-open-after-goodbye'],
    ...own,
  ];

  async function run(command: string, flags: readonly string[]) {
    const [port, appPort] = [await freePort(), await freePort()];
    const origin = `http://127.0.0.1:${appPort}`;
    const target = command === 'contract verify' ? origin : `${origin}/webhook`;
    const ended = runCommand([
      ...command.split(' '),
      ...[...flags, target, '--port', String(port), '--wait', '20s', '--ready', '/health', '--json'],
      ...['--dialect', dialect],
    ]);
    await startRegistering(name, port, appPort);
    return ended;
  }

  test('passes dialogues of the catalogue', { timeout: 120_000 }, async () => {
    const flags = [...DIALOGUES, '--clock', 'virtual', ...HEARS, '--to'];
    const { code, stdout } = await run('play', flags);
    expect([code, (JSON.parse(stdout) as Report).summary.verdict]).toEqual([0, 'passed']);
  });

  test('has no findings', { timeout: 120_000 }, async () => {
    const sees = ['--customer-sees', 'GET /chats/${conversation.id}'];
    const { code, stdout } = await run('test', ['--profile', 'quick', ...HEARS, ...sees, '--to']);
    const { findings, checks } = JSON.parse(stdout);
    expect([code, findings]).toEqual([0, []]);
    expect(checks.every(({ verdict }: { verdict: string }) => verdict === 'passed')).toBe(true);
  });

  test('passes contract verify', { timeout: 120_000 }, async () => {
    const { code, stdout, stderr } = await run('contract verify', [
      '--path',
      '/webhook',
      '--provider-base-url',
    ]);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).counts.failed).toBe(0);
  });
});
