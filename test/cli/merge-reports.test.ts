import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

const NAMES = ['a', 'b', 'c'];

const SCENARIOS = Object.fromEntries(
  NAMES.map((name) => [`s/${name}.yaml`, SHORT_SCENARIO.replace('Short', name)]),
);

/** Plays the scenarios in two shards, and gives the folder with their reports. */
async function playShards(consumer: string, flags: readonly string[] = []): Promise<string> {
  const { url } = await withConsumer(consumer);
  const cwd = await withFolder(SCENARIOS);
  for (const number of [1, 2]) {
    const output = ['--output-file.json', `r/${number}.json`];
    await runCommand(['play', 's', '--to', url, '--shard', `${number}/2`, ...output, ...flags], { cwd });
  }
  return cwd;
}

const merge = (cwd: string, flags: readonly string[] = [], files = ['r/1.json', 'r/2.json']) =>
  runCommand(['merge-reports', ...files, ...flags], { cwd });

describe('merge-reports', () => {
  test('makes one report of what shards played', async () => {
    const cwd = await playShards('accepts', ['--coverage']);
    const { code, stdout } = await merge(cwd, ['--json']);
    expect(code).toBe(0);
    const merged = JSON.parse(stdout) as Report;
    expect(merged.scenarios.map(({ name }) => name).toSorted()).toEqual(NAMES);
    expect(merged.scenarios[0]?.replay).toMatch(/^fake-8x8 play s\/a\.yaml /);
    expect(merged.summary).toMatchObject({ verdict: 'passed', events: { total: 9, accepted: 9 } });
    expect(merged).toHaveProperty('coverage.percent');
    const parts = await Promise.all(
      ['r/1.json', 'r/2.json'].map(
        async (file) => JSON.parse(await readFile(join(cwd, file), 'utf8')) as Report,
      ),
    );
    const withoutEnd = ({ entries }: Report) => entries.filter(({ kind }) => kind !== 'run');
    expect(withoutEnd(merged)).toEqual(parts.flatMap(withoutEnd));
    expect(merged.entries.filter(({ kind }) => kind === 'run')).toMatchObject([{ ending: 'finished' }]);
  });

  test('can be merged again', async () => {
    const cwd = await playShards('accepts');
    await merge(cwd, ['--output-file.json', 'whole.json']);
    const { code, stdout } = await merge(cwd, ['--json'], ['whole.json']);
    expect([code, (JSON.parse(stdout) as Report).summary.events.total]).toEqual([0, 9]);
  });

  test('writes any report of the whole, with the lines of the scenarios', async () => {
    const cwd = await playShards('refuses', ['--retry-delays', 'none']);
    const flags = ['--reporter', 'default,junit,html,github', '--output-file.junit', 'report.xml'];
    const files = ['--output-file.html', 'report.html', '--output-file.github', 'summary.md'];
    const { code, stdout, stderr } = await merge(cwd, [...flags, ...files]);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ failed');
    expect(stderr).toContain('::error file=s/a.yaml,line=6,');
    const junit = await readFile(join(cwd, 'report.xml'), 'utf8');
    for (const name of NAMES) expect(junit).toContain(`file="s/${name}.yaml" line="6"`);
    expect(await readFile(join(cwd, 'report.html'), 'utf8')).toContain('<!doctype html>');
    expect(await readFile(join(cwd, 'summary.md'), 'utf8')).toContain('| ✗ | a | s/a.yaml |');
  });

  test('makes one of examinations', async () => {
    const { url } = await withConsumer('accepts');
    const cwd = await withFolder();
    const only = ['--only', 'forged-requests,handshake'];
    for (const number of [1, 2]) {
      const output = ['--output-file.json', `r/${number}.json`, '--quiet'];
      await runCommand(['test', '--to', url, ...only, '--shard', `${number}/2`, ...output], { cwd });
    }
    const { code, stdout } = await merge(cwd, ['--json']);
    expect(code).toBe(1);
    const merged = JSON.parse(stdout) as {
      readonly checks: readonly { readonly name: string }[];
      readonly findings: readonly { readonly id: string; readonly file?: string }[];
    };
    expect(merged.checks.map(({ name }) => name).toSorted()).toEqual(['forged-requests', 'handshake']);
    expect(merged.findings).toEqual([
      expect.objectContaining({
        id: 'signature-not-checked',
        file: '.fake-8x8/failures/signature-not-checked.yaml',
      }),
    ]);
    expect((await merge(cwd)).stdout).toContain('1) signature-not-checked');
  });

  test.each([
    ['the same twice', ['r/1.json', './r/1.json'], 'REPORTS_DIFFER'],
    ['what is not there', ['r/3.json'], 'REPORT_UNREADABLE'],
    ['no JSON', ['s/a.yaml'], 'REPORT_UNREADABLE'],
    ['other JSON', ['other.json'], 'REPORT_UNKNOWN'],
    ['another dialect', ['r/1.json', 'gateway.json'], 'REPORTS_DIFFER'],
  ])('refuses %s', async (_, files, code) => {
    const cwd = await playShards('accepts');
    const { url } = await withConsumer('accepts');
    const gateway = ['--dialect', 'chat-gateway', '--output-file.json', 'gateway.json'];
    await runCommand(['play', 's/b.yaml', '--to', url, ...gateway], { cwd });
    await writeFile(join(cwd, 'other.json'), '{"a":1}');
    const ended = await merge(cwd, [], files);
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining(code)]);
  });
});
