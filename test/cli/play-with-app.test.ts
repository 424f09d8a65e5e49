import { createServer as createHttpServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startHelpdesk } from '../consumers/start-helpdesk.ts';
import { DIALOGUE, LEAVES, OPENS, SAYS } from '../support/cli/app-scenarios.ts';
import { freePort, type Report, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { type Ended, runCommand } from '../support/cli/run-command.ts';
import { startApp } from '../support/server/fixtures.ts';
import { untilAnswered } from '../support/until-answered.ts';

const HEARS = ['--customer-opens', OPENS, '--customer-says', SAYS, '--customer-leaves', LEAVES];

type Play = {
  readonly scenario?: string;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly config?: object;
  readonly style?: 'koa' | 'express' | 'fetch';
  readonly mistake?: string;
  readonly dialect?: string;
};

/**
 * Plays a scenario as its user does: the platform is started first and waits for the app, which registers with it as
 * soon as it is there.
 */
async function play({
  scenario = DIALOGUE,
  flags = HEARS,
  env = {},
  config,
  style,
  mistake,
  dialect,
}: Play = {}): Promise<Ended> {
  const [port, appPort] = [await freePort(), await freePort()];
  const cwd = await withFolder({
    'dialogue.yaml': scenario,
    ...(config && { 'fake-8x8.config.json': JSON.stringify(config) }),
  });
  const ended = runCommand(
    [
      ...['play', 'dialogue.yaml', '--to', `http://127.0.0.1:${appPort}/webhook`, '--port', String(port)],
      ...['--wait', '20s', '--ready', '/health', '--clock', 'virtual', ...flags],
    ],
    { cwd, env },
  );
  const platformUrl = `http://127.0.0.1:${port}`;
  await untilAnswered(platformUrl);
  const helpdesk = await startHelpdesk({
    platformUrl,
    port: appPort,
    dialect,
    ...(style && { style }),
    ...(mistake && { mistake, env: { SLOW_MS: '300' } }),
  });
  onTestFinished(() => helpdesk.stop());
  return ended;
}

/** The dialogue with something else in the place of its last steps. */
function dialogueWith(steps: string): string {
  return DIALOGUE.replace('  - customer-leaves: true\n', steps);
}

describe('play with an app that calls back', () => {
  test('holds for an app that speaks Chat Gateway', async () => {
    const flags = [...HEARS, '--dialect', 'chat-gateway'];
    const { code, stdout, stderr } = await play({ flags, dialect: 'chat-gateway' });
    expect([code, stderr]).toEqual([0, '']);
    for (const line of [
      /← conversation +James Jones/,
      /← message +Where is my invoice\?/,
      /→ MESSAGE .*It is on its way\. +✓ 204/,
      /← end/,
    ])
      expect(stdout).toMatch(line);
  });

  test.each(['koa', 'express', 'fetch'] as const)('holds for an app in the style of %s', async (style) => {
    const { code, stdout, stderr } = await play({ style });
    expect([code, stderr]).toEqual([0, '']);
    for (const line of [
      /⇢ POST +\/chats .*✓ 201/,
      /← conversation +James Jones/,
      /← message +Where is my invoice\?/,
      /→ TEXT +Ana,Pop: It is on its way\. +✓ 204/,
      /⇢ POST +\/chats\/\S+\/messages .*✓ 202/,
      /← message +Thank you!/,
      /⇢ DELETE +\/chats\/\S+ +✓ 204/,
      /← end/,
      /→ AGENT_LEFT +Ana,Pop +✓ 204/,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(stdout).toMatch(/✓ passed {2}\d+ events accepted, \d+ expectations passed/);
  });

  test('plays many conversations', async () => {
    const { code, stdout } = await play({ flags: [...HEARS, '-n', '10', '--json'] });
    const { summary } = JSON.parse(stdout) as Report;
    expect(summary).toMatchObject({ verdict: 'passed', conversations: { finished: 10 } });
    expect(code).toBe(0);
  });

  test('says what did not come, what came instead, and is a 1', async () => {
    const { code, stdout } = await play({
      scenario: dialogueWith('  - expect: message\n    matching: "*goodbye*"\n    within: 200ms\n'),
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ expected in conversation 1: message matching "\*goodbye\*" within 200 ms\n/);
    expect(stdout).toMatch(/step +7 of A dialogue, dialogue\.yaml:\d+:\d+/);
    expect(stdout).toMatch(/✗ failed .*1 expectation failed/);
  });

  test('finds out an app that forgets to bring a message', async () => {
    const { code, stdout } = await play({ mistake: 'forgets-message' });
    expect(code).toBe(1);
    expect(stdout).toContain('✗ expected in conversation 1: message');
  });

  test('is a 1 when a call is refused for breaking a rule', async () => {
    const { code, stdout } = await play({ mistake: 'wrong-tenant' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/refused for breaking a (published )?rule/);
  });

  test.each([
    ['ignore', 0, /^(?!.*No step awaits)/s],
    ['warn', 0, /No step awaits message "Thank you!"/],
    ['error', 1, /No step awaits message "Thank you!"/],
  ])('with --unscripted %s a call that no step awaits makes it a %i', async (reaction, expected, said) => {
    const call = '  - call: POST /chats/${conversation.id}/messages\n    body: { text: Thank you! }\n';
    const scenario = dialogueWith(call).replace('  - customer: Thank you!\n', '');
    const { code, stdout } = await play({ scenario, flags: [...HEARS, '--unscripted', reaction] });
    expect(code).toBe(expected);
    expect(stdout).toMatch(said);
  });
});

describe('how the app hears its customer', () => {
  test.each<[string, Play]>([
    ['flags', {}],
    [
      'the environment',
      {
        flags: [],
        env: {
          FAKE_8X8_CUSTOMER_OPENS: OPENS,
          FAKE_8X8_CUSTOMER_SAYS: SAYS,
          FAKE_8X8_CUSTOMER_LEAVES: LEAVES,
        },
      },
    ],
    [
      'the configuration',
      {
        flags: [],
        config: {
          customerOpens: { call: 'POST /chats', body: { name: '${customer.name}', text: '${text}' } },
          customerSays: SAYS,
          customerLeaves: { call: LEAVES },
        },
      },
    ],
    [
      'flags before the environment before the configuration',
      {
        flags: ['--customer-opens', OPENS],
        env: { FAKE_8X8_CUSTOMER_OPENS: 'POST /nowhere', FAKE_8X8_CUSTOMER_SAYS: SAYS },
        config: { customerSays: 'POST /nowhere', customerLeaves: LEAVES },
      },
    ],
  ])('is said by %s', async (_, how) => {
    const { code, stdout, stderr } = await play(how);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/✓ passed/);
  });

  test.each<[string, readonly string[], string]>([
    ['nobody says', [], 'CUSTOMER_UNHEARD'],
    ['half is said', ['--customer-says', SAYS], 'CUSTOMER_UNHEARD'],
    ['it is no call', ['--customer-says', 'SHOUT', '--customer-leaves', LEAVES], 'CALL_TEMPLATE_INVALID'],
    [
      'it is no JSON',
      ['--customer-says', 'POST /chats {"text":}', '--customer-leaves', LEAVES],
      'CALL_TEMPLATE_INVALID',
    ],
  ])('is refused with a 2 before anything is sent when %s', async (_, flags, expected) => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'dialogue.yaml': DIALOGUE });
    const args = ['play', 'dialogue.yaml', '--to', consumer.url, ...flags];
    const { code, stdout, stderr } = await runCommand(args, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
    expect(await consumer.received()).toEqual([]);
  });
});

describe('an app that is waited for', () => {
  test('may not be ready in time, and that is reported', async () => {
    const app = await startApp(() => 404);
    const cwd = await withFolder({ 'dialogue.yaml': DIALOGUE });
    const args = ['play', 'dialogue.yaml', '--to', app.url, '--ready', '/nowhere', '--wait', '10ms'];
    const { code, stdout, stderr } = await runCommand([...args, ...HEARS], { cwd });
    expect(code).toBe(3);
    expect(stderr).toMatch(/\/nowhere does not answer with 2xx; waited 10 ms for your app/);
    expect(stdout).toContain('no event was sent');
  });

  test('is judged by what it calls meanwhile, which stands above the first scenario', async () => {
    const [port, appPort] = [await freePort(), await freePort()];
    const platformUrl = `http://127.0.0.1:${port}`;
    const to = `http://127.0.0.1:${appPort}/webhook`;
    const ended = runCommand([
      ...['play', 'transfer', '--to', to, '--port', String(port), '--clock', 'virtual'],
      ...['--wait', '20s', '--json'],
    ]);
    await untilAnswered(platformUrl);
    await fetch(`${platformUrl}/v2/web-hooks`, { method: 'POST', body: '{}' });
    const app = createHttpServer((_, response) => response.writeHead(204).end()).listen(appPort, '127.0.0.1');
    onTestFinished(() => void app.close());
    const { code, stdout } = await ended;
    expect(code).toBe(1);
    const { summary, entries } = JSON.parse(stdout) as Report;
    const begins = entries.findIndex(({ kind }) => kind === 'scenario');
    expect(entries.slice(0, begins)).toContainEqual(
      expect.objectContaining({
        kind: 'call',
        status: 404,
        findings: [expect.objectContaining({ code: 'CALL_UNKNOWN_PATH' })],
      }),
    );
    expect(summary.calls.unknownPaths).toBe(1);
  });

  test.each([
    ['http://192.0.2.1/ready', 'TARGET_NOT_LOOPBACK'],
    ['http://', 'TARGET_INVALID'],
  ])('is not asked at %s', async (ready, expected) => {
    const args = ['play', 'transfer', '--to', 'http://127.0.0.1:9/', '--ready', ready];
    const { code, stderr } = await runCommand(args);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });
});
