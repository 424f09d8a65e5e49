import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ReceivedEvent } from '../consumers/start-consumer.ts';
import {
  attemptsOf,
  freePort,
  type Report,
  SHORT_SCENARIO,
  withConsumer,
  withFolder,
} from '../support/cli/fixtures.ts';
import { runCommand, startCommand } from '../support/cli/run-command.ts';

describe('a run that holds', () => {
  test('is a transcript on stdout, nothing on stderr, and a 0', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const { code, stdout, stderr } = await runCommand(
      ['play', 'short.yaml', '--to', consumer.url, '--seed', 'mine'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(
      /^fake-8x8 \d+\.\d+\.\d+ · chat-api · seed mine · platform http:\/\/127\.0\.0\.1:\d+$/,
    );
    expect(lines[1]).toBe(`to ${consumer.url}`);
    expect(stdout).toContain('short.yaml');
    expect(stdout).toMatch(/→ QUEUED +Support +✓ 204 /);
    expect(stdout).toMatch(/→ AGENT_JOINED +Ana,Pop +✓ 204 /);
    expect(stdout).toMatch(/→ AGENT_LEFT +Ana,Pop +✓ 204 /);
    expect(stdout).toMatch(/✓ passed {2}3 events accepted/);
    expect((await consumer.received()).map(({ body }) => JSON.parse(body).eventType)).toEqual([
      'QUEUED',
      'AGENT_JOINED',
      'AGENT_LEFT',
    ]);
  });

  test('is verified by a consumer that fetches the key from the platform of the run', async () => {
    const port = await freePort();
    const consumer = await withConsumer('verifies', [], { FAKE_8X8_URL: `http://127.0.0.1:${port}` });
    const { code, stdout } = await runCommand([
      ...['play', 'transfer', '--to', consumer.url, '--clock', 'virtual'],
      ...['--port', String(port), '--json'],
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Report).run.baseUrl).toBe(`http://127.0.0.1:${port}`);
    const received = await consumer.received();
    expect(received.map(({ status, reason }) => [status, reason])).toEqual(
      received.map(() => [204, undefined]),
    );
    expect(received).toHaveLength(10);
  });

  test('plays scenarios by name, by file and by folder', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const folder = await withFolder({ 'other.yaml': SHORT_SCENARIO.replace('Short', 'Other') });
    const { code, stdout } = await runCommand(
      ['play', 'first-contact', 'short.yaml', folder, '--to', consumer.url, '--clock', 'virtual', '--json'],
      { cwd },
    );
    expect(code).toBe(0);
    const { scenarios } = JSON.parse(stdout) as Report;
    expect(scenarios.map(({ name }) => name)).toEqual(['First contact', 'Short', 'Other']);
  });

  test('speaks the dialect that was asked for', async () => {
    const consumer = await withConsumer('accepts');
    const { code, stdout } = await runCommand([
      ...['play', 'first-contact', '--to', consumer.url, '--clock', 'virtual'],
      ...['--dialect', 'chat-gateway', '--json'],
    ]);
    expect(code).toBe(0);
    expect(attemptsOf(stdout)[0]?.eventType).toBe('CONVERSATION_UPDATE');
  });

  test('plays many conversations, a few at a time', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const { code, stdout } = await runCommand(
      ['play', 'short.yaml', '--to', consumer.url, '--conversations', '20', '--concurrency', '3', '--json'],
      { cwd },
    );
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Report).summary.conversations).toMatchObject({ total: 20, finished: 20 });
    expect(mostOpen(await consumer.received())).toBe(3);
  });

  test('takes no time for an hour of pauses when its clock is virtual', async () => {
    const consumer = await withConsumer('accepts');
    const { code, stdout } = await runCommand([
      ...['play', 'slow-human-pace', '--to', consumer.url, '--clock', 'virtual', '--json'],
    ]);
    const times = attemptsOf(stdout).map(({ timestampMs }) => timestampMs);
    expect(code).toBe(0);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(30 * 60_000);
  });

  test('sends the same bytes twice with the same seed and frozen time, signatures included', async () => {
    const consumer = await withConsumer('accepts');
    const args = ['play', 'transfer', 'unicode', '--to', consumer.url, '--clock', 'virtual'];
    const frozen = ['--seed', 'same', '--freeze-time', '2026-01-31T09:30:00Z'];
    const first = await runCommand([...args, ...frozen]);
    const second = await runCommand([...args, ...frozen]);
    expect([first.code, second.code]).toEqual([0, 0]);
    const sent = (await consumer.received()).map(({ rawHeaders, body }) => [rawHeaders, body]);
    const half = sent.length / 2;
    expect(half).toBeGreaterThan(20);
    expect(sent.slice(half)).toEqual(sent.slice(0, half));
    expect(sent.flat(3).filter((text) => text === 'x-8x8-signature')).toHaveLength(sent.length);
  });

  test('has other ids with another seed', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    for (const seed of ['one', 'two']) {
      await runCommand(['play', 'short.yaml', '--to', consumer.url, '--seed', seed], { cwd });
    }
    const ids = (await consumer.received()).map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(6);
  });
});

/** The most conversations that had begun and not ended at one moment, by the order in which events came. */
function mostOpen(received: readonly ReceivedEvent[]): number {
  const open = new Set<string>();
  let most = 0;
  for (const { body } of received) {
    const { conversationId, eventType } = JSON.parse(body);
    if (eventType === 'AGENT_LEFT') open.delete(conversationId);
    else open.add(conversationId);
    most = Math.max(most, open.size);
  }
  return most;
}

describe('a run that does not hold', () => {
  test('says of a refused event what was sent, what came back, why it failed, and is a 1', async () => {
    const consumer = await withConsumer('refuses', [422]);
    const { code, stdout } = await runCommand([
      ...['play', 'first-contact', '--to', consumer.url, '--clock', 'virtual', '--retry-delays', '1s'],
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/→ QUEUED +Support .*✗ 422/);
    expect(stdout).toContain('retry in 1 s');
    expect(stdout).toMatch(/→ QUEUED +retry 1 +✗ 422 /);
    expect(stdout).toContain(
      '✗ 7 events were not delivered\n  events    QUEUED, AGENT_JOINED, TEXT, AGENT_LEFT\n',
    );
    expect(stdout).toContain('scenarios/first-contact.yaml:12:5');
    expect(stdout).toMatch(/sent +\{"eventType":"QUEUED"/);
    expect(stdout).toMatch(/answered +422 /);
    expect(stdout).toMatch(/why +answered 422/);
    expect(stdout).toMatch(/replay +fake-8x8 play .* --seed /);
    expect(stdout).toMatch(/✗ failed {2}0 events accepted, 7 events not delivered/);
  });

  test('holds after a retry', async () => {
    const consumer = await withConsumer('flaky', [2]);
    const { code, stdout } = await runCommand([
      ...['play', 'first-contact', '--to', consumer.url, '--clock', 'virtual', '--json'],
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Report).summary.events).toMatchObject({ accepted: 7, retried: 7 });
  });

  test('is a 3 when nothing listens, after one try and with a whole report', async () => {
    const to = `http://127.0.0.1:${await freePort()}/webhook`;
    const { code, stdout, stderr } = await runCommand(['play', 'first-contact', '--to', to, '--json']);
    expect(code).toBe(3);
    const { summary } = JSON.parse(stdout) as Report;
    expect(summary).toMatchObject({
      verdict: 'failed',
      attempts: { total: 1, unreachable: 1 },
      stepsNotPlayed: 6,
    });
    expect(summary.failures[0]?.status).toBe(-1);
    expect(stderr).toContain(`nothing listens at ${new URL(to).origin}`);
  });

  test.each([
    ['hangs-up', []],
    ['resets', []],
    ['half-answer', []],
    ['not-http', []],
    ['never-reads', ['--timeout', '50ms']],
  ])('is reported when the consumer %s', async (name, flags) => {
    const consumer = await withConsumer(name);
    const { code, stdout } = await runCommand([
      ...['play', 'first-contact', '--to', consumer.url, '--clock', 'virtual', '--json', ...flags],
    ]);
    const { summary } = JSON.parse(stdout) as Report;
    expect([1, 3]).toContain(code);
    expect(summary.attempts.total).toBe(5);
    expect(summary.failures[0]?.reason).not.toBe('');
  });
});

describe('an app that starts late', () => {
  test('is waited for when asked', async () => {
    const [port, platform] = [await freePort(), await freePort()];
    const command = startCommand([
      ...['play', 'first-contact', '--to', `http://127.0.0.1:${port}/`, '--clock', 'virtual'],
      ...['--wait', '1m', '--port', String(platform), '--json'],
    ]);
    await answers(`http://127.0.0.1:${platform}/_fake-8x8/health`);
    const app = createServer((_request, response) => response.writeHead(204).end());
    onTestFinished(() => void app.close());
    app.listen(port, '127.0.0.1');
    const { code, stdout } = await command.ended;
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Report).summary.attempts).toMatchObject({ total: 7, accepted: 7 });
  });

  test('is not waited for longer than asked', async () => {
    const to = `http://127.0.0.1:${await freePort()}/`;
    const { code } = await runCommand(['play', 'first-contact', '--to', to, '--wait', '150ms']);
    expect(code).toBe(3);
  });
});

/** Asks until there is an answer. */
async function answers(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  );
}

describe('what cannot be played is refused with a 2, and nothing is sent', () => {
  test.each<[string, readonly string[], string]>([
    ['no target', ['first-contact'], 'TARGET_MISSING'],
    ['another machine', ['first-contact', '--to', 'http://192.0.2.1/'], 'TARGET_NOT_LOOPBACK'],
    [
      'a name that is not this machine’s',
      ['first-contact', '--to', 'http://example.com/'],
      'TARGET_NOT_LOOPBACK',
    ],
    ['no URL', ['first-contact', '--to', 'localhost:3000'], 'TARGET_INVALID'],
    ['an unknown name', ['first-contcat', '--to', 'http://127.0.0.1:9/'], 'Did you mean "first-contact"?'],
    ['a missing file', ['./none.yaml', '--to', 'http://127.0.0.1:9/'], 'SCENARIO_NOT_FOUND'],
    ['the same twice', ['transfer', 'transfer', '--to', 'http://127.0.0.1:9/'], 'SCENARIO_DOUBLE'],
    ['no time', ['transfer', '--to', 'http://127.0.0.1:9/', '--freeze-time', 'noon'], 'TIME_INVALID'],
    ['no key', ['transfer', '--to', 'http://127.0.0.1:9/', '--key', 'none.pem'], 'KEY_'],
  ])('%s', async (_, args, expected) => {
    const { code, stdout, stderr } = await runCommand(['play', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });

  test('a scenario with a mistake', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'bad.yaml': SHORT_SCENARIO.replace('join: ana', 'join: anna') });
    const { code, stdout, stderr } = await runCommand(['play', 'bad.yaml', '--to', consumer.url], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^bad\.yaml:7:11 error SCENARIO_UNKNOWN_AGENT: .*Did you mean "ana"\?$/m);
    expect(await consumer.received()).toEqual([]);
  });

  test('a port that is taken', async () => {
    const taken = await withConsumer('accepts');
    const { code, stderr } = await runCommand([
      ...['play', 'transfer', '--to', taken.url, '--port', String(taken.port)],
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('SERVER_PORT_TAKEN');
    expect(await taken.received()).toEqual([]);
  });
});

describe('another machine', () => {
  test('is played against when that is allowed', async () => {
    const consumer = await withConsumer('accepts');
    // 0.0.0.0 leads to this machine and is yet no loopback address.
    const to = consumer.url.replace('127.0.0.1', '0.0.0.0');
    const args = ['play', 'transfer', '--to', to, '--clock', 'virtual'];
    const [refused, allowed] = [await runCommand(args), await runCommand([...args, '--allow-remote'])];
    expect([refused.code, allowed.code]).toEqual([2, 0]);
    expect(await consumer.received()).toHaveLength(10);
  });
});

describe('a warning', () => {
  test('is talk, and the scenario is played', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({
      'warned.yaml': SHORT_SCENARIO.replace('queues: {', 'queues: { billing: {},'),
    });
    const { code, stdout, stderr } = await runCommand(
      ['play', join(cwd, 'warned.yaml'), '--to', consumer.url, '--json'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/warning SCENARIO_UNUSED_QUEUE: /);
    expect((JSON.parse(stdout) as Report).summary.verdict).toBe('passed');
  });
});

test('--max-time ends a run, writes its report and is a 1', async () => {
  const consumer = await withConsumer('never-reads');
  const args = ['play', 'transfer', '--to', consumer.url, '--max-time', '200ms', '--json'];
  const { code, stdout, stderr } = await runCommand(args);
  expect(code).toBe(1);
  expect(stderr).toContain('longer than --max-time 200 ms');
  expect(JSON.parse(stdout)).toMatchObject({ summary: { verdict: 'interrupted' } });
});
