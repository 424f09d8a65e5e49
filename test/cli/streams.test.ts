import { describe, expect, test } from 'vitest';
import { SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, runShell } from '../support/cli/run-command.ts';

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
