import { describe, expect, test } from 'vitest';
import {
  attemptsOf,
  freePort,
  type Report,
  SHORT_SCENARIO,
  withConsumer,
  withFolder,
} from '../support/cli/fixtures.ts';
import { COMMANDS } from '../support/cli/program-commands.ts';
import { runCommand } from '../support/cli/run-command.ts';

/** Plays the short scenario with nothing but its file on the command line. */
async function play(env: Readonly<Record<string, string>>, flags: readonly string[] = []) {
  const consumer = await withConsumer('accepts');
  const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
  const ended = await runCommand(['play', 'short.yaml', ...flags], {
    cwd,
    env: { FAKE_8X8_TO: consumer.url, FAKE_8X8_JSON: '1', ...env },
  });
  return { ...ended, consumer };
}

describe('the environment twin', () => {
  test.each(COMMANDS.map((command) => [command.name(), command] as const))(
    'is there for each flag of %s',
    (_, command) => {
      const twins = command.options.map(({ long }) => [
        long,
        `FAKE_8X8_${long?.slice(2).toUpperCase().replace(/[-.]/g, '_')}`,
      ]);
      expect(command.options.map(({ long, envVar }) => [long, envVar])).toEqual(twins);
    },
  );

  test('works for switches, choices, numbers, lists and settings', async () => {
    const port = await freePort();
    const { code, stdout, consumer } = await play({
      FAKE_8X8_DIALECT: 'chat-gateway',
      FAKE_8X8_SEED: 'mine',
      FAKE_8X8_CLOCK: 'virtual',
      FAKE_8X8_CONVERSATIONS: '2',
      FAKE_8X8_CONCURRENCY: '1',
      FAKE_8X8_PORT: String(port),
      FAKE_8X8_FREEZE_TIME: '2026-01-31T09:30:00Z',
      FAKE_8X8_TENANT_ID: 'mytenant',
      FAKE_8X8_SIGNED: 'false',
      FAKE_8X8_ALLOW_HOST: 'a.example,b.example',
      FAKE_8X8_RETRY_DELAYS: 'none',
    });
    expect(code).toBe(0);
    const { run, summary } = JSON.parse(stdout) as Report;
    expect(run).toMatchObject({
      dialect: 'chat-gateway',
      seed: 'mine',
      clock: 'virtual',
      tenantId: 'mytenant',
      startedMs: Date.parse('2026-01-31T09:30:00Z'),
      baseUrl: `http://127.0.0.1:${port}`,
    });
    expect(summary.conversations.finished).toBe(2);
    const [first] = await consumer.received();
    expect(first?.headers['x-8x8-tenant-id']).toBe('mytenant');
    expect(first?.headers).not.toHaveProperty('x-8x8-signature');
  });

  test('is outranked by the flag', async () => {
    const { stdout } = await play({ FAKE_8X8_SEED: 'env', FAKE_8X8_DIALECT: 'chat-gateway' }, [
      '--seed',
      'flag',
    ]);
    expect((JSON.parse(stdout) as Report).run).toMatchObject({ seed: 'flag', dialect: 'chat-gateway' });
  });

  test.each(['0', 'false', 'no', 'off', 'FALSE', ''])('of a switch means no: %j', async (value) => {
    const { code, stdout } = await play({ FAKE_8X8_JSON: value });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^fake-8x8 /);
  });

  test.each(['1', 'true', 'yes'])('of a switch means yes: %j', async (value) => {
    const { stdout } = await play({ FAKE_8X8_JSON: value });
    expect(attemptsOf(stdout)).toHaveLength(3);
  });

  test('is checked like the flag, and named', async () => {
    const { code, stderr } = await play({ FAKE_8X8_PORT: 'eighty' });
    expect(code).toBe(2);
    expect(stderr).toContain('FAKE_8X8_PORT');
    expect(stderr).toContain('whole number from 0 to 65535');
  });

  test('that belongs to no flag is an error, with what was meant', async () => {
    const { code, stderr } = await play({ FAKE_8X8_RETRY_DELAY: '1s', FAKE_8X8_WEATHER: 'fine' });
    expect(code).toBe(2);
    expect(stderr).toContain('FAKE_8X8_RETRY_DELAY. Did you mean "FAKE_8X8_RETRY_DELAYS"?');
    expect(stderr).toContain('environment variable FAKE_8X8_WEATHER. Each flag of a command has one');
  });

  test('that belongs to no flag does not keep the help away', async () => {
    const { code, stderr } = await runCommand(['play', '--help'], { env: { FAKE_8X8_WEATHER: 'fine' } });
    expect([code, stderr]).toEqual([0, '']);
  });

  test('may be that of another command', async () => {
    const { code } = await play({ FAKE_8X8_STATE_HOOKS: 'hooks.mjs' });
    expect(code).toBe(0);
  });

  test('of --allow-remote does not stand for another value', async () => {
    const to = { FAKE_8X8_TO: 'http://192.0.2.1/' };
    const { code, stderr } = await play({ ...to, FAKE_8X8_ALLOW_REMOTE: '0' });
    expect(code).toBe(2);
    expect(stderr).toContain('TARGET_NOT_LOOPBACK');
  });
});
