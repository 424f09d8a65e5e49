import { describe, expect, onTestFinished, test } from 'vitest';
import type { JournalEntry } from '#src/journal/entry.ts';
import { linesOf, startHelpdesk } from '../consumers/start-helpdesk.ts';
import { ANA_HELPS, BEN_FOR_ZOE, DIALOGUE } from '../support/cli/app-scenarios.ts';
import { SHORT_SCENARIO, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, startCommand } from '../support/cli/run-command.ts';

const FILES = {
  'ana.yaml': ANA_HELPS,
  'ben.yaml': BEN_FOR_ZOE,
  'short.yaml': SHORT_SCENARIO,
  'dialogue.yaml': DIALOGUE,
};

/** Serves scenarios and starts the help desk, which knows the platform by its address alone. */
async function serve(
  args: readonly string[],
  style: 'koa' | 'express' | 'fetch' = 'koa',
  dialect?: 'chat-api' | 'chat-gateway',
) {
  const command = startCommand(['serve', ...args], { cwd: await withFolder(FILES) });
  const [, platformUrl = ''] = await command.until('stdout', /(http:\/\/[\d.]+:\d+)/);
  const helpdesk = await startHelpdesk({ platformUrl, style, dialect });
  onTestFinished(() => helpdesk.stop());
  return { ...command, helpdesk };
}

describe('serve --scenario', () => {
  test('plays the agent for an integration that speaks Chat Gateway', async () => {
    const args = ['--scenario', 'ana.yaml', '--dialect', 'chat-gateway'];
    const { child, ended, until, helpdesk } = await serve(args, 'koa', 'chat-gateway');
    const id = await helpdesk.openChat({ name: 'James Jones' });
    await helpdesk.transcriptWhen(id, ({ lines }) => lines.length === 3);
    expect(await helpdesk.say(id, 'Where is my invoice?')).toBe(202);
    const seen = await helpdesk.transcriptWhen(id, ({ lines }) => lines.length === 5);
    expect(linesOf(seen)).toEqual([
      'system: waiting in Support',
      'system: apop joined',
      'apop: Hello, this is Ana Pop.',
      'customer: Where is my invoice?',
      'apop: I have sent it.',
    ]);
    expect(await helpdesk.leave(id)).toBe(204);
    await until('stdout', /← end[\s\S]*→ CONVERSATION_UPDATE .*✓ 204/);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect([code, stderr]).toEqual([0, 'closing\n']);
    expect(stdout).not.toContain('← token');
    expect(stdout).toMatch(/✓ passed {2}\d+ events accepted, 3 expectations passed\n/);
  });

  test.each(['koa', 'express', 'fetch'] as const)(
    'plays the agent for the whole life of an integration in another process: %s',
    async (style) => {
      const { child, ended, until, helpdesk } = await serve(['--scenario', 'ana.yaml'], style);
      const id = await helpdesk.openChat({ name: 'James Jones' });
      await helpdesk.transcriptWhen(id, ({ lines }) => lines.length === 3);
      expect(await helpdesk.say(id, 'Where is my invoice?')).toBe(202);
      const seen = await helpdesk.transcriptWhen(id, ({ lines }) => lines.length === 5);
      expect(linesOf(seen)).toEqual([
        'system: waiting in Support',
        'system: Ana Pop joined',
        'Ana Pop: Hello, this is Ana Pop.',
        'customer: Where is my invoice?',
        'Ana Pop: I have sent it.',
      ]);
      expect(await helpdesk.leave(id)).toBe(204);
      await until('stdout', /→ AGENT_LEFT .*✓ 204/);
      child.kill('SIGINT');
      const { code, stdout, stderr } = await ended;
      expect([code, stderr]).toEqual([0, 'closing\n']);
      for (const line of [
        /← token .* 200/,
        /← webhook +http:\/\/127\.0\.0\.1:\d+\/webhook .* 200/,
        /→ WEB_HOOK_VERIFY .*✓ 204/,
        /← channel +Help desk .* 200/,
        /Ana helps +ana\.yaml\n/,
        /← conversation +James Jones .* 202/,
        /#1 → QUEUED +Support +✓ 204/,
        /#1 → TEXT +Ana,Pop: Hello, this is Ana Pop\. +✓ 204/,
        /#1 ← message +Where is my invoice\? .* 202/,
        /#1 → TEXT +Ana,Pop: I have sent it\. +✓ 204/,
        /#1 → AGENT_LEFT +Ana,Pop +✓ 204/,
      ]) {
        expect(stdout).toMatch(line);
      }
      expect(stdout).toMatch(/✓ passed {2}\d+ events accepted, 3 expectations passed\n/);
    },
  );

  test('plays many conversations at once', async () => {
    const { child, ended, helpdesk } = await serve(['--scenario', 'ana.yaml']);
    const chats = Array.from({ length: 20 }, (_, index) => helpdesk.openChat({ name: `Customer ${index}` }));
    const ids = await Promise.all(chats);
    await Promise.all(ids.map((id) => helpdesk.say(id, 'My invoice, please')));
    const whenSeen = (count: number) =>
      Promise.all(ids.map((id) => helpdesk.transcriptWhen(id, ({ lines }) => lines.length === count)));
    await whenSeen(5);
    await Promise.all(ids.map((id) => helpdesk.leave(id)));
    const seen = await whenSeen(6);
    expect(new Set(seen.flatMap(linesOf)).size).toBe(6);
    child.kill('SIGINT');
    const { stdout } = await ended;
    expect(stdout).toMatch(/✓ passed .* in 20 conversations, 60 expectations passed/);
  });

  test('gives a conversation to the first scenario that fits', async () => {
    const { child, ended, until, helpdesk } = await serve([
      ...['--scenario', 'ben.yaml', '--scenario', 'ana.yaml'],
    ]);
    const [zoe, ida] = [await helpdesk.openChat({ name: 'Zoë' }), await helpdesk.openChat({ name: 'Ida' })];
    const toZoe = await helpdesk.transcriptWhen(zoe, ({ lines }) => lines.length === 4);
    const toIda = await helpdesk.transcriptWhen(ida, ({ lines }) => lines.length === 3);
    expect(linesOf(toZoe).slice(2)).toEqual(['Ben Doe: Hello, this is Ben Doe.', 'system: Ben Doe left']);
    expect(linesOf(toIda)).toContain('Ana Pop: Hello, this is Ana Pop.');
    await until('stdout', /#1 → AGENT_LEFT +Ben,Doe/);
    child.kill('SIGINT');
    const { stdout } = await ended;
    expect(stdout).toContain('Ben for Zoë  ben.yaml');
    expect(stdout).toContain('Ana helps  ana.yaml');
  });

  test('plays scenarios of the catalogue, and the environment may name them', async () => {
    const command = startCommand(['serve'], { env: { FAKE_8X8_SCENARIO: 'agent-helps' } });
    const [, platformUrl = ''] = await command.until('stdout', /(http:\/\/[\d.]+:\d+)/);
    const helpdesk = await startHelpdesk({ platformUrl });
    onTestFinished(() => helpdesk.stop());
    const id = await helpdesk.openChat({ name: 'James Jones' });
    await helpdesk.transcriptWhen(id, ({ lines }) => lines.some(({ text }) => text.endsWith('joined')));
  });

  test('says what did not come, and how to serve it again', async () => {
    const file = ANA_HELPS.replace('"*invoice*"', '"*invoice*"\n    within: 100ms');
    const cwd = await withFolder({ 'ana.yaml': file });
    const command = startCommand(['serve', '--scenario', 'ana.yaml', '--seed', 'mine'], { cwd });
    const [, platformUrl = ''] = await command.until('stdout', /(http:\/\/[\d.]+:\d+)/);
    const helpdesk = await startHelpdesk({ platformUrl });
    onTestFinished(() => helpdesk.stop());
    const id = await helpdesk.openChat({ name: 'James Jones' });
    await helpdesk.say(id, 'Anybody there?');
    await command.until('stdout', /✗ message matching/);
    command.child.kill('SIGINT');
    const { code, stdout } = await command.ended;
    expect(code).toBe(0);
    expect(stdout).toContain('Anybody there?');
    expect(stdout).toMatch(/replay +fake-8x8 serve --scenario ana\.yaml --seed mine\n/);
    expect(stdout).toMatch(/✗ failed .*1 expectation failed/);
  });

  test('writes a line of JSON for each thing that happens when asked for JSON', async () => {
    const { child, ended, until, helpdesk } = await serve(['--scenario', 'ana.yaml', '--json']);
    await helpdesk.openChat({ name: 'James Jones' });
    await until('stdout', /"eventType":"TEXT"/);
    child.kill('SIGINT');
    const { stdout } = await ended;
    const [first, ...entries] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(Object.keys(first)).toEqual(['url']);
    const kinds = (entries as JournalEntry[]).map((entry) =>
      entry.kind === 'call' ? entry.operation : entry.kind === 'attempt' ? entry.eventType : entry.kind,
    );
    expect(kinds).toEqual([
      ...['token', 'webhooks', 'key', 'WEB_HOOK_VERIFY', 'webhook', 'channels', 'channel'],
      ...['conversation', 'expectation', 'QUEUED', 'AGENT_JOINED', 'TEXT'],
      ...['conversation', 'run'],
    ]);
  });

  test.each<[string, readonly string[], string]>([
    ['begins by itself', ['--scenario', 'short.yaml'], 'SCENARIO_NOT_OPENED_BY_APP'],
    ['is not there', ['--scenario', 'agent-hleps'], 'SCENARIO_UNKNOWN'],
    ['is one of several', ['--scenario', 'ana.yaml,short.yaml'], 'SCENARIO_NOT_OPENED_BY_APP'],
    ['is twice the same', ['--scenario', 'ana.yaml,none.yaml'], 'SCENARIO_NOT_FOUND'],
  ])('refuses with a 2 a scenario that %s', async (_, args, expected) => {
    const { code, stdout, stderr } = await runCommand(['serve', ...args], { cwd: await withFolder(FILES) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});
