import { describe, expect, test } from 'vitest';
import { LEAVES, SAYS } from '../support/cli/app-scenarios.ts';
import {
  attemptsOf,
  freePort,
  type Report,
  SHORT_SCENARIO,
  withConsumer,
  withFolder,
} from '../support/cli/fixtures.ts';
import { runCommand, runShell } from '../support/cli/run-command.ts';

/** Runs a command that fails, then the command that its report prints for playing it again; gives the ids of both. */
async function replay(
  args: readonly string[],
  options: { readonly env?: Record<string, string>; readonly files?: Record<string, string> } = {},
) {
  const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO, ...options.files });
  const first = await runCommand([...args, '--json'], { cwd, ...(options.env && { env: options.env }) });
  const line = (JSON.parse(first.stdout) as Report).scenarios[0]?.replay ?? '';
  const second = await runShell(`${line} --json`, { cwd, ...(options.env && { env: options.env }) });
  return { first, second, line, ids: [idsOf(first.stdout), idsOf(second.stdout)] };
}

function idsOf(report: string): unknown {
  const { run } = JSON.parse(report) as Report;
  return [
    run.webhook.id,
    run.dialect,
    run.tenantId,
    run.clock,
    // Conversations run beside each other; only within one the order is always the same.
    attemptsOf(report)
      .toSorted((a, b) => a.conversation - b.conversation)
      .map((each) => [each.eventId, each.conversationId, each.eventType, each.retry, each.status]),
  ];
}

describe('the command that a report prints', () => {
  test('plays the same ids again', async () => {
    const consumer = await withConsumer('refuses');
    const { first, second, ids } = await replay([
      ...['play', 'short.yaml', '--to', consumer.url, '--retry-delays', '1ms,2ms', '-n', '2'],
    ]);
    expect([first.code, second.code]).toEqual([1, 1]);
    expect(ids[1]).toEqual(ids[0]);
    expect(attemptsOf(first.stdout)).toHaveLength(18);
  });

  test('is in the transcript of a failure and can be typed as it stands', async () => {
    const consumer = await withConsumer('refuses');
    const cwd = await withFolder({ "it's short.yaml": SHORT_SCENARIO });
    const args = ['play', "it's short.yaml", '--to', `${consumer.url}?a=1&b=$HOME`, '--retry-delays', 'none'];
    const { stdout } = await runCommand(args, { cwd });
    const line = /replay +(fake-8x8 .*)/.exec(stdout)?.[1] ?? '';
    const again = await runShell(line, { cwd });
    expect(again.code).toBe(1);
    const received = await consumer.received();
    const sent = received.map(({ eventId, path }) => [eventId, path]);
    expect(sent).toHaveLength(6);
    expect(sent.slice(3)).toEqual(sent.slice(0, 3));
    expect(sent[0]?.[1]).toBe('/webhook?a=1&b=$HOME');
  });

  test('leaves to the environment what the environment said', async () => {
    const consumer = await withConsumer('refuses');
    const env = {
      FAKE_8X8_TO: consumer.url,
      FAKE_8X8_DIALECT: 'chat-gateway',
      FAKE_8X8_RETRY_DELAYS: '1ms',
      FAKE_8X8_TENANT_ID: 'mytenant',
      FAKE_8X8_CLOCK: 'virtual',
      FAKE_8X8_CUSTOMER_SAYS: 'POST /chats?token=tellnobody {"text":"${text}"}',
    };
    const { line, ids } = await replay(['play', 'short.yaml', '--speed', '2'], { env });
    expect(line).toMatch(/^fake-8x8 play short\.yaml --speed 2 --seed \w+$/);
    expect(ids[1]).toEqual(ids[0]);
  });

  test('holds the configuration that was named', async () => {
    const consumer = await withConsumer('refuses');
    const config = {
      to: consumer.url,
      dialect: 'chat-gateway',
      clock: 'virtual',
      settings: { retryDelays: [], tenantId: 'configured' },
    };
    const { ids, line } = await replay(['play', 'short.yaml', '--config', 'my.json'], {
      files: { 'my.json': JSON.stringify(config) },
    });
    expect(line).toContain('--config my.json');
    expect(ids[1]).toEqual(ids[0]);
  });

  test('holds how the app hears its customer, what becomes of its calls, and where it finds the platform', async () => {
    const consumer = await withConsumer('refuses');
    const port = String(await freePort());
    const { line, ids } = await replay([
      ...['play', 'short.yaml', '--to', consumer.url, '--retry-delays', 'none', '--port', port],
      ...['--customer-says', SAYS, '--customer-opens', 'POST /chats {"text":"it\'s ${text}"}'],
      ...['--customer-leaves', LEAVES, '--unscripted', 'error', '--wait', '1s', '--ready', '/webhook'],
    ]);
    for (const part of [
      `--port ${port}`,
      `--customer-says '${SAYS}'`,
      "--customer-opens 'POST /chats {\"text\":\"it'\\''s ${text}\"}'",
      `--customer-leaves '${LEAVES}'`,
      '--unscripted error',
      '--wait 1s',
      '--ready /webhook',
    ]) {
      expect(line).toContain(part);
    }
    expect(ids[1]).toEqual(ids[0]);
  });

  test('sends the same event again', async () => {
    const consumer = await withConsumer('refuses');
    const { ids } = await replay([
      ...['send', 'TEXT', '--set', "message=it's $HOME", '--set', 'agentId=a,b', '--to', consumer.url],
      ...['--retry-delays', 'none'],
    ]);
    expect(ids[1]).toEqual(ids[0]);
    const [first, second] = (await consumer.received()).map(({ body }) => JSON.parse(body));
    expect(first).toMatchObject({ message: "it's $HOME", agentId: 'a,b' });
    expect({ ...second, timestamp: 0 }).toEqual({ ...first, timestamp: 0 });
  });

  test('makes the same handshake again', async () => {
    const consumer = await withConsumer('refuses');
    const { ids } = await replay(['verify', consumer.url, '--retry-delays', 'none']);
    expect(ids[1]).toEqual(ids[0]);
  });
});
