import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHORT_SCENARIO, withFolder } from '../support/cli/fixtures.ts';
import { root, runCommand } from '../support/cli/run-command.ts';

const catalogue = readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => basename(path, '.yaml'));

describe('list', () => {
  test('shows the catalogue: the name to play, and what it is about', async () => {
    const { code, stdout, stderr } = await runCommand(['list']);
    expect([code, stderr]).toEqual([0, '']);
    const names = stdout.split('\n').filter((line) => /^[a-z]/.test(line));
    expect(names.toSorted()).toEqual(catalogue.toSorted());
    expect(stdout).toMatch(/^transfer\n {4}The first agent cannot help/m);
  });

  test('shows it as JSON, from any folder', async () => {
    const { code, stdout } = await runCommand(['list', '--json'], { cwd: await withFolder() });
    const { scenarios, problems } = JSON.parse(stdout);
    expect([code, problems]).toEqual([0, []]);
    expect(scenarios.map(({ play }: { play: string }) => play).toSorted()).toEqual(catalogue.toSorted());
  });

  test('shows a folder with what to type to play from it', async () => {
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const { stdout } = await runCommand(['list', '.'], { cwd });
    expect(stdout).toBe('short.yaml\n    From the queue to the goodbye.\n');
  });

  test('shows what can be played and complains about the rest with a 2', async () => {
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO, 'broken.yaml': 'scenario: [' });
    const { code, stdout, stderr } = await runCommand(['list', '.'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('short.yaml');
    expect(stderr).toMatch(/broken\.yaml:1:\d+ error /);
  });

  test('refuses a folder that is not there', async () => {
    const { code, stdout, stderr } = await runCommand(['list', 'nowhere']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('nowhere');
  });
});
