import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
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

  test('is a 0 where nothing is left to replay, and says who writes what there is', async () => {
    const { code, stdout, stderr } = await replay([], {});
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('nothing to replay: .fake-8x8/failures has no file. fake-8x8 test writes one');
    expect(await replay(['--json'], {})).toMatchObject({ code: 0, stdout: '[]\n' });
    const cwd = await withFolder(FILES);
    const emptied = [rm(join(cwd, FIXED)), rm(join(cwd, FAILING))];
    await Promise.all(emptied);
    expect(await runCommand(['replay'], { cwd })).toMatchObject({ code: 0 });
  });

  test('is a 2 where a file that is named is not there', async () => {
    const { code, stderr } = await replay([FIXED], {});
    expect([code, stderr]).toEqual([2, expect.stringContaining(FIXED)]);
  });

  test('ends when its time is up, says what it has not replayed, and is a 1', async () => {
    const app = await startApp(never);
    const cwd = await withFolder(FILES);
    const { code, stdout, stderr } = await runCommand(['replay', '--to', app.url, '--max-time', '200ms'], {
      cwd,
    });
    expect([code, stdout]).toEqual([1, '0 findings: 0 fixed, 0 still failing, 0 in error, 2 not replayed\n']);
    expect(stderr).toContain('the replay is ended: it took longer than --max-time 200 ms');
    expect([FIXED, FAILING].map((file) => existsSync(join(cwd, file)))).toEqual([true, true]);
  });

  test('counts nothing as fixed when it is interrupted, and is a 130', async () => {
    const app = await startApp(never);
    const cwd = await withFolder(FILES);
    const command = startCommand(['replay', FIXED, '--to', app.url], { cwd });
    await app.reached(1);
    command.child.kill('SIGINT');
    const { code, stdout } = await command.ended;
    expect([code, stdout]).toEqual([
      130,
      '0 findings: 0 fixed, 0 still failing, 0 in error, 1 not replayed\n',
    ]);
    expect(existsSync(join(cwd, FIXED))).toBe(true);
  });
});
