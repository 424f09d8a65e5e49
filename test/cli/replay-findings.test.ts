import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, startCommand } from '../support/cli/run-command.ts';
import { never, startApp } from '../support/server/fixtures.ts';

/** A file as `test` writes it; an app that accepts everything has the first mistake and not the second. */
const FILES = {
  '.fake-8x8/failures/signature-optional.yaml': SHORT_SCENARIO.replace(
    'steps:',
    'tags: ["finding:forgery-accepted"]\nsteps:',
  ).replace('  - leave: ana', '  - { text: Forged, fault: unsigned }'),
  '.fake-8x8/failures/event-refused.yaml': SHORT_SCENARIO.replace(
    'steps:',
    'tags: ["finding:event-refused"]\nsteps:',
  ),
};
const [FAILING, FIXED] = Object.keys(FILES) as [string, string];

/** Replays against an app that accepts whatever it is sent. */
async function replay(args: readonly string[] = [], files: Readonly<Record<string, string>> = FILES) {
  const consumer = await withConsumer('accepts');
  const cwd = await withFolder(files);
  const ended = await runCommand(['replay', ...args, '--to', consumer.url], { cwd });
  return { ...ended, has: (file: string) => existsSync(join(cwd, file)) };
}

describe('fake-8x8 replay', () => {
  test('says of each finding whether it is fixed, and removes the files of those that are', async () => {
    const { code, stdout, has } = await replay();
    expect(stdout.split('\n')).toEqual([
      `FIXED          ${FIXED}`,
      `STILL FAILING  ${FAILING}`,
      '2 findings: 1 fixed, 1 still failing, 0 in error',
      '',
    ]);
    expect(code).toBe(1);
    expect([has(FIXED), has(FAILING)]).toEqual([false, true]);
  });

  test('keeps the files, with --keep, and replays only what is named', async () => {
    const { code, stdout, has } = await replay([FIXED, '--keep']);
    expect(stdout).toBe(`FIXED          ${FIXED}\n1 finding: 1 fixed, 0 still failing, 0 in error\n`);
    expect(code).toBe(0);
    expect([has(FIXED), has(FAILING)]).toEqual([true, true]);
  });

  test('writes JSON alone to stdout', async () => {
    const { code, stdout } = await replay(['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      { file: FIXED, verdict: 'fixed' },
      { file: FAILING, verdict: 'still-failing' },
    ]);
  });

  test('counts nothing as fixed when the app is not there, and is a 3', async () => {
    const cwd = await withFolder(FILES);
    const args = ['replay', '--to', `http://127.0.0.1:${await freePort()}/webhook`];
    const { code, stdout } = await runCommand(args, { cwd });
    expect(stdout).toContain(`ERROR          ${FIXED}\nERROR          ${FAILING}\n`);
    expect(stdout).toContain('2 findings: 0 fixed, 0 still failing, 2 in error');
    expect(code).toBe(3);
    expect(existsSync(join(cwd, FIXED))).toBe(true);
  });

  test('refuses a scenario that is no finding, and sends nothing', async () => {
    const { code, stdout, stderr, has } = await replay([], { ...FILES, [FIXED]: SHORT_SCENARIO });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${FIXED} has no tag finding:<symptom>`);
    expect(stderr).toContain('Play it with play.');
    expect(has(FIXED)).toBe(true);
  });

  test('says that there is nothing to replay, where test has found nothing', async () => {
    const { code, stderr } = await replay([], {});
    expect(code).toBe(2);
    expect(stderr).toContain('.fake-8x8');
    expect(stderr).not.toContain('This is a bug');
  });

  test('counts nothing as fixed when it is interrupted, and is a 130', async () => {
    const app = await startApp(never);
    const cwd = await withFolder(FILES);
    const command = startCommand(['replay', FIXED, '--to', app.url], { cwd });
    await app.reached(1);
    command.child.kill('SIGINT');
    const { code, stdout } = await command.ended;
    expect([code, stdout]).toEqual([130, '0 findings: 0 fixed, 0 still failing, 0 in error\n']);
    expect(existsSync(join(cwd, FIXED))).toBe(true);
  });
});
