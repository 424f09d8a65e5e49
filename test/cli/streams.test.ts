import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, runShell, startCommand } from '../support/cli/run-command.ts';
import { never, startApp } from '../support/server/fixtures.ts';

const ESCAPE = '\u001b[';

describe('a reader that goes away', () => {
  test.each([
    ['list', 'fake-8x8 list | head -1'],
    ['help', 'fake-8x8 play --help | head -1'],
    ['a JSON report', 'fake-8x8 list --json | head -c 1'],
    ['problems', 'fake-8x8 lint package.json | head -1'],
    ['talk', 'fake-8x8 lint nothing nothing 2>&1 | head -1'],
    ['at once', 'fake-8x8 list | true'],
    ['at once, from everything', 'fake-8x8 play nothing 2>&1 | true'],
  ])('does no harm: %s', async (_, line) => {
    const { code, stderr } = await runShell(line);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('does no harm to a run', async () => {
    const consumer = await withConsumer('accepts');
    const { code, stdout, stderr } = await runShell(
      `fake-8x8 play burst-of-texts unicode --to ${consumer.url} --clock virtual | head -1`,
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^fake-8x8 /);
  });

  test('loses no report that goes to a file', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder();
    const { stdout } = await runShell(
      `fake-8x8 play burst-of-texts unicode --to ${consumer.url} --clock virtual --reporter default,json,junit \
      --output-file.json report.json --output-file.junit report.xml | head -1; echo "\${PIPESTATUS[0]}"`,
      { cwd },
    );
    expect(stdout).toMatch(/\n0\n$/);
    const { summary } = JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8')) as Report;
    expect(summary.verdict).toBe('passed');
    expect(await readFile(join(cwd, 'report.xml'), 'utf8')).toMatch(/<\/testsuites>\n$/);
  });

  test('ends a run that reports to it alone', async () => {
    const consumer = await withConsumer('accepts');
    const { stdout } = await runShell(
      `fake-8x8 play burst-of-texts --to ${consumer.url} --conversations 100000 | head -1; echo "\${PIPESTATUS[0]}"`,
    );
    expect(stdout).toMatch(/\n130\n$/);
  });
});

describe('a reader that takes nothing', () => {
  test('holds up neither a signal nor the reports in files', async () => {
    const app = await startApp(never);
    const cwd = await withFolder({
      'large.json': JSON.stringify({
        scenario: 'Large',
        steps: [{ send: 'x'.repeat(500_000), allowIllegal: true }],
      }),
    });
    const command = startCommand(
      ['play', 'large.json', '--to', app.url, '--json', '--output-file.junit', 'report.xml'],
      { cwd },
    );
    command.child.stdout?.pause();
    await app.reached(1);
    command.child.kill('SIGTERM');
    expect(await once(command.child, 'exit')).toEqual([130, null]);
    expect(await readFile(join(cwd, 'report.xml'), 'utf8')).toMatch(/<\/testsuites>\n$/);
  });
});

describe.runIf(existsSync('/dev/full'))('a disk that is full', () => {
  async function play(rest: string) {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const ended = await runShell(`fake-8x8 play short.yaml --to ${consumer.url} ${rest}`, { cwd });
    return { ...ended, report: await readFile(join(cwd, 'report.xml'), 'utf8') };
  }

  test('is an error below stdout, and the reports in files are whole', async () => {
    const { code, stderr, report } = await play('--output-file.junit report.xml >/dev/full');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error OUTPUT_NOT_WRITABLE: Cannot write to stdout: ENOSPC.*\n$/);
    expect(report).toMatch(/<\/testsuites>\n$/);
  });

  test('is an error below a report, and the others are whole', async () => {
    const { code, stdout, stderr, report } = await play(
      '--reporter default,json,junit --output-file.json /dev/full --output-file.junit report.xml',
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error OUTPUT_NOT_WRITABLE: Cannot write "\/dev\/full": ENOSPC.*\n$/);
    expect(stdout).toMatch(/✓ passed {2}3 events accepted/);
    expect(report).toMatch(/<\/testsuites>\n$/);
  });

  test('is an error of every command', async () => {
    const { code, stderr } = await runShell('fake-8x8 list >/dev/full');
    expect([code, stderr]).toEqual([2, expect.stringContaining('error OUTPUT_NOT_WRITABLE: ')]);
  });
});

describe('colours', () => {
  async function play(env: Record<string, string>) {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    return (await runCommand(['play', 'short.yaml', '--to', consumer.url], { cwd, env })).stdout;
  }

  test.each<[string, Record<string, string>, boolean]>([
    ['there are none in a pipe', {}, false],
    ['FORCE_COLOR asks for them', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 does not', { FORCE_COLOR: '0' }, false],
    ['an empty FORCE_COLOR does not', { FORCE_COLOR: '' }, false],
    ['NO_COLOR outranks it', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['an empty NO_COLOR does not', { FORCE_COLOR: '1', NO_COLOR: '' }, true],
  ])('%s', async (_, env, expected) => {
    expect((await play(env)).includes(ESCAPE)).toBe(expected);
  });

  test('are never in JSON', async () => {
    const { stdout } = await runCommand(['list', '--json'], { env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toContain('\u001b');
  });
});

describe('the width of a line', () => {
  const WORDS = 'A sentence that is longer than a line. '.repeat(8).trim();

  async function playWords(env: Record<string, string> = {}) {
    const consumer = await withConsumer('accepts');
    const scenario = SHORT_SCENARIO.replace('  - leave', `  - text: ${WORDS}\n  - leave`);
    const cwd = await withFolder({ 'short.yaml': scenario });
    return (await runCommand(['play', 'short.yaml', '--to', consumer.url], { cwd, env })).stdout;
  }

  test('does not cut a text in a pipe', async () => {
    expect(await playWords()).toMatch(new RegExp(`→ TEXT +\\S+Pop: ${WORDS} +✓ 204`));
    expect(await playWords({ COLUMNS: '90' })).toContain(WORDS);
  });

  test('does not cut a finding in a pipe', async () => {
    const { child, ended, until } = startCommand(['serve']);
    const [url] = await until('stdout', /http:\S+/);
    const path = `/no-such-path/${'x'.repeat(60)}`;
    await fetch(url + path);
    child.kill('SIGINT');
    const { stdout } = await ended;
    const [, shown, why] = /! CALL_UNKNOWN_PATH (.+?)\n.+ why +(.+?)\n/s.exec(stdout) ?? [];
    expect(shown?.length).toBeGreaterThan(120);
    expect(shown).toBe(why);
  });

  test.each([
    ['is 100 in a pipe', {}, 100],
    ['is what COLUMNS says', { COLUMNS: '140' }, 140],
    ['is not what is no number', { COLUMNS: 'wide' }, 100],
  ])('%s', async (_, env, columns) => {
    const lines = (await playWords(env)).split('\n');
    expect(lines.find((line) => line.includes('→ QUEUED'))).toHaveLength(columns);
  });
});

describe('what came from outside', () => {
  test('moves no cursor', async () => {
    const consumer = await withConsumer('accepts');
    const evil = '\\u001b[2J\\u202e';
    const cwd = await withFolder({
      'evil.json': `{"scenario":"${evil}","about":"${evil}","queues":{"q":{"name":"${evil}"}},"steps":[{"queue":"q"},{"send":"${evil}","allowIllegal":true}]}`,
    });
    const { stdout, stderr } = await runCommand(['play', 'evil.json', '--to', consumer.url], { cwd });
    const linted = await runCommand(['lint', 'evil.json'], { cwd });
    for (const text of [stdout, stderr, linted.stdout]) {
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
    expect(stdout).toContain('\\u001b[2J');
  });
});
