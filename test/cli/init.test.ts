import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

const SCENARIO = join('scenarios', 'first-scenario.yaml');
const CONFIG = 'fake-8x8.config.ts';

describe('init', () => {
  test('writes a scenario and a configuration, with comments', async () => {
    const cwd = await withFolder();
    const { code, stdout, stderr } = await runCommand(['init'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`fake-8x8 play ${SCENARIO}`);
    const scenario = await readFile(join(cwd, SCENARIO), 'utf8');
    const config = await readFile(join(cwd, CONFIG), 'utf8');
    expect(scenario.match(/^#/gm)?.length).toBeGreaterThan(3);
    expect(config.match(/^ *\/\//gm)?.length).toBeGreaterThan(2);
  });

  test('writes what lints clean, loads and plays', async () => {
    const cwd = await withFolder();
    const consumer = await withConsumer('accepts');
    await runCommand(['init'], { cwd });
    const linted = await runCommand(['lint', 'scenarios', '--json'], { cwd });
    expect(JSON.parse(linted.stdout)).toEqual({ problems: [] });

    const config = await readFile(join(cwd, CONFIG), 'utf8');
    const ours = config.replace('http://localhost:3000/webhook', consumer.url);
    expect(ours).not.toBe(config);
    await writeFile(join(cwd, CONFIG), ours);
    const played = await runCommand(['play', SCENARIO, '--clock', 'virtual', '--json'], { cwd });
    expect([played.code, played.stderr]).toEqual([0, '']);
    expect((JSON.parse(played.stdout) as Report).summary.verdict).toBe('passed');
    expect(await consumer.received()).toHaveLength(9);
  });

  test('writes into the folder that is named, and makes it', async () => {
    const cwd = await withFolder();
    const { code, stdout } = await runCommand(['init', 'deep/er', '--json'], { cwd });
    expect(code).toBe(0);
    const { files } = JSON.parse(stdout);
    expect(files).toEqual([join('deep/er', SCENARIO), join('deep/er', CONFIG)]);
    for (const file of files) expect(await readFile(join(cwd, file), 'utf8')).not.toBe('');
  });

  test('does not overwrite, without --force', async () => {
    const cwd = await withFolder({ [CONFIG]: 'mine' });
    const refused = await runCommand(['init'], { cwd });
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(`INIT_EXISTS: "${CONFIG}" exists`);
    expect(await readFile(join(cwd, CONFIG), 'utf8')).toBe('mine');

    const forced = await runCommand(['init', '--force'], { cwd });
    expect(forced.code).toBe(0);
    expect(await readFile(join(cwd, CONFIG), 'utf8')).toContain('defineConfig');
  });

  test('refuses a folder that is a file', async () => {
    const cwd = await withFolder({ taken: '' });
    const { code, stderr } = await runCommand(['init', 'taken'], { cwd });
    expect(code).toBe(2);
    expect(stderr).not.toContain('This is a bug');
  });
});
