import { describe, expect, test } from 'vitest';
import { freePort, withConsumer } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

describe('the handshake', () => {
  test.each([
    ['chat-api', { notificationVersion: 'v2.0', eventType: 'WEB_HOOK_VERIFY' }],
    ['chat-gateway', { notificationVersion: 'Chat Gateway v1.0', eventType: 'WEB_HOOK_VERIFY' }],
  ])('is sent as in %s, signed, and passes', async (dialect, body) => {
    const port = await freePort();
    const consumer = await withConsumer('verifies', [], { FAKE_8X8_URL: `http://127.0.0.1:${port}` });
    const { code, stdout } = await runCommand([
      ...['verify', consumer.url, '--dialect', dialect, '--port', String(port)],
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/→ WEB_HOOK_VERIFY .*✓ 204/);
    const received = await consumer.received();
    expect(received.map((each) => [JSON.parse(each.body), each.status])).toEqual([[body, 204]]);
  });

  test('takes its target from --to as well', async () => {
    const consumer = await withConsumer('accepts');
    const { code } = await runCommand(['verify', '--to', consumer.url]);
    expect([code, (await consumer.received()).length]).toEqual([0, 1]);
  });

  test.each([
    ['refuses', [500], 1],
    ['redirects', [], 1],
    ['hangs-up', [], 3],
  ])('does not pass when the consumer %s', async (name, args, expected) => {
    const consumer = await withConsumer(name, args);
    const { code, stdout } = await runCommand(['verify', consumer.url]);
    expect(code).toBe(expected);
    expect(stdout).toContain('✗ WEB_HOOK_VERIFY was not delivered');
    expect(stdout).not.toContain('retry in');
  });

  test('needs a target on this machine', async () => {
    const [none, remote] = [await runCommand(['verify']), await runCommand(['verify', 'http://192.0.2.1/'])];
    expect([none.code, remote.code]).toEqual([2, 2]);
    expect(none.stderr).toContain('TARGET_MISSING');
    expect(remote.stderr).toContain('TARGET_NOT_LOOPBACK');
  });
});
