import { describe, expect, test } from 'vitest';
import { SHORT_SCENARIO, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

const BROKEN = SHORT_SCENARIO.replace('join: ana', 'join: anna').replace('leave: ana', 'transfer: biling');
const WRONG_THROUGHOUT = `scenario: Wrong
about: a
about: b
queues: { support: {} }
agnts: { ana: {}, ben: {} }
steps:
  - queue: support
  - jion: ana
  - text: Hello
    within: 2s
  - text: How are you?
    after: soon
  - transfer: biling
  - leave: ben
`;
const WARNED = SHORT_SCENARIO.replace('queues: {', 'queues: { billing: {},');

describe('lint', () => {
  test('has nothing to say on stdout about a clean scenario', async () => {
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const { code, stdout, stderr } = await runCommand(['lint', 'short.yaml'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('no problems found');
  });

  test('finds the whole catalogue clean', async () => {
    const { code, stdout } = await runCommand(['lint', 'scenarios', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ problems: [] });
  });

  test('says where a mistake is, its code and what was meant, and is a 2', async () => {
    const cwd = await withFolder({ 'broken.yaml': BROKEN });
    const { code, stdout, stderr } = await runCommand(['lint', 'broken.yaml'], { cwd });
    expect([code, stderr]).toEqual([2, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^broken\.yaml:7:11 error SCENARIO_UNKNOWN_AGENT: .*Did you mean "ana"\?$/);
    expect(lines[1]).toMatch(/^broken\.yaml:8:15 error SCENARIO_UNKNOWN_QUEUE: .*"biling"/);
  });

  test('needs no about', async () => {
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO.replace(/about: .*\n/, '') });
    const { code, stdout } = await runCommand(['lint', 'short.yaml'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
  });

  test('says all that is wrong at once, line by line: keys, shape, references and moves', async () => {
    const cwd = await withFolder({ 'wrong.yaml': WRONG_THROUGHOUT });
    const { stdout } = await runCommand(['lint', 'wrong.yaml', '--json'], { cwd });
    const { problems } = JSON.parse(stdout) as { problems: readonly { code: string; path: string }[] };
    expect(problems.map(({ code, path }) => `${path} ${code}`)).toEqual([
      '/about SCENARIO_DUPLICATE_KEY',
      '/agnts SCENARIO_UNKNOWN_FIELD',
      '/steps/1 SCENARIO_STEP_VERB',
      '/steps/2/within SCENARIO_UNKNOWN_FIELD',
      '/steps/3/after SCENARIO_NOT_ALLOWED_VALUE',
      '/steps/4/transfer SCENARIO_UNKNOWN_QUEUE',
      '/steps/5/leave SCENARIO_ILLEGAL_MOVE',
    ]);
  });

  test('explains a text before anybody joined', async () => {
    const cwd = await withFolder({ 'early.yaml': SHORT_SCENARIO.replace('join: ana', 'text: Hello') });
    const { code, stdout } = await runCommand(['lint', 'early.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^early\.yaml:7:\d+ error SCENARIO_[A-Z_]+: /m);
  });

  test('prints the same problems as JSON', async () => {
    const cwd = await withFolder({ 'broken.yaml': BROKEN });
    const { code, stdout } = await runCommand(['lint', 'broken.yaml', '--json'], { cwd });
    expect(code).toBe(2);
    expect(JSON.parse(stdout).problems[0]).toMatchObject({
      code: 'SCENARIO_UNKNOWN_AGENT',
      path: '/steps/1/join',
      severity: 'error',
      position: { file: 'broken.yaml', line: 7, column: 11 },
    });
  });

  test('is a 0 when there are warnings only', async () => {
    const cwd = await withFolder({ 'warned.yaml': WARNED });
    const { code, stdout } = await runCommand(['lint', 'warned.yaml'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^warned\.yaml:3:\d+ warning SCENARIO_UNUSED_QUEUE: /);
  });

  test('goes on after a file that cannot be read', async () => {
    const cwd = await withFolder({ 'broken.yaml': BROKEN, 'no.yaml': 'a: [', 'a.txt': '' });
    const { code, stdout } = await runCommand(['lint', 'none.yaml', 'no.yaml', 'a.txt', 'broken.yaml'], {
      cwd,
    });
    expect(code).toBe(2);
    for (const expected of [
      'SCENARIO_NOT_FOUND',
      'no.yaml:1:',
      'SCENARIO_SYNTAX',
      'SCENARIO_UNKNOWN_KIND',
      'broken.yaml:7:11',
    ]) {
      expect(stdout).toContain(expected);
    }
  });

  test('looks at every file of a folder', async () => {
    const folder = await withFolder({ 'a.yaml': BROKEN, 'b.json': '{"steps":[]}' });
    const { code, stdout } = await runCommand(['lint', folder]);
    expect(code).toBe(2);
    expect(stdout).toContain('a.yaml:7:11');
    expect(stdout).toContain('b.json:1:1');
  });

  test('checks payloads for the dialect that was asked for', async () => {
    const text = SHORT_SCENARIO.replace('join: ana', 'send: { eventType: ACTIVITY }').replace(
      '  - leave: ana\n',
      '',
    );
    const cwd = await withFolder({ 'sends.yaml': text });
    const api = await runCommand(['lint', 'sends.yaml', '--dialect', 'chat-api'], { cwd });
    expect(api.code).toBe(2);
    expect(api.stdout).toContain('SCENARIO_INVALID_PAYLOAD');
  });
});
