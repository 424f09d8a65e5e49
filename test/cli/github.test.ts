import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

/** Runs a command as a step of GitHub Actions in a folder of the repository; gives what it wrote and the step's summary. */
async function runInActions(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) {
  const repository = await withFolder(
    Object.fromEntries(
      Object.entries({ 'README.md': '', ...files }).map(([name, text]) => [`app/${name}`, text]),
    ),
  );
  const summary = join(repository, 'summary.md');
  await writeFile(summary, 'said before\n');
  const ended = await runCommand(args, {
    cwd: join(repository, 'app'),
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: repository,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
    },
  });
  const annotations = ended.stderr.split('\n').filter((line) => line.startsWith('::'));
  return { ...ended, annotations, summary: await readFile(summary, 'utf8'), repository };
}

/** The arguments that play the short scenario against an app that refuses everything. */
async function refusedPlay(): Promise<readonly string[]> {
  const { url } = await withConsumer('refuses');
  return ['play', 'short.yaml', '--to', url, '--retry-delays', 'none'];
}

describe('in GitHub Actions', () => {
  test('play annotates the step that failed, beside the default report, and adds to the summary', async () => {
    const ended = await runInActions(await refusedPlay(), { 'short.yaml': SHORT_SCENARIO });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('✗ failed');
    expect(ended.annotations).toEqual([
      expect.stringMatching(/^::error file=app\/short\.yaml,line=6,col=\d+,title=\S.* not delivered.*::/),
    ]);
    expect(ended.summary).toMatch(/^said before\n### ❌ fake\\-8x8 · chat\\-api · failed\n/);
    expect(ended.summary).toContain('| ✗ |');
  });

  test('a run that passed has a summary and no annotation', async () => {
    const { url } = await withConsumer('accepts');
    const args = ['play', 'short.yaml', '--to', url];
    const ended = await runInActions(args, { 'short.yaml': SHORT_SCENARIO });
    expect([ended.code, ended.annotations]).toEqual([0, []]);
    expect(ended.summary).toContain('### ✅ fake\\-8x8 · chat\\-api · passed');
    expect(ended.summary).toContain('3 events accepted |');
  });

  test.each([
    ['another report is named', ['--reporter', 'default'], {}],
    ['JSON is asked for', ['--json'], {}],
    ['the environment names one', [], { FAKE_8X8_REPORTER: 'default' }],
  ] as const)('nothing is annotated where %s', async (_, flags, env) => {
    const args = [...(await refusedPlay()), ...flags];
    const ended = await runInActions(args, { 'short.yaml': SHORT_SCENARIO }, env);
    expect([ended.code, ended.annotations, ended.summary]).toEqual([1, [], 'said before\n']);
  });

  test('lint, and play of what cannot be played, annotate the lines that are wrong', async () => {
    const files = { 'broken.yaml': SHORT_SCENARIO.replace('join: ana', 'join: anna') };
    for (const args of [
      ['lint', 'broken.yaml'],
      ['play', 'broken.yaml', '--to', 'http://127.0.0.1:9/'],
    ]) {
      const ended = await runInActions(args, files);
      expect(ended.code).toBe(2);
      expect(ended.annotations[0]).toMatch(
        /^::error file=app\/broken\.yaml,line=7,col=11,title=SCENARIO_UNKNOWN_AGENT::/,
      );
    }
  });

  test('test annotates each finding', async () => {
    const { url } = await withConsumer('accepts');
    const args = ['test', '--to', url, '--only', 'forged-requests', '--profile', 'quick'];
    const ended = await runInActions(args, {});
    expect(ended.code).toBe(1);
    expect(ended.annotations[0]).toMatch(/^::error title=signature-[a-z-]+%3A /);
    expect(ended.summary).toMatch(/### ❌ fake\\-8x8 test · \d+ finding/);
  });

  test('contract verify annotates each interaction that failed', async () => {
    const port = await freePort();
    const app = await withConsumer('contract/webhook', ['no-transfer'], {
      FAKE_8X8_URL: `http://127.0.0.1:${port}`,
    });
    const base = `http://127.0.0.1:${app.port}`;
    const args = ['contract', 'verify', '--provider-base-url', base, '--port', String(port)];
    const ended = await runInActions(args, {});
    expect(ended.code).toBe(1);
    expect(ended.annotations[0]).toMatch(/^::error title=The contract does not hold%3A .*TRANSFER.*::/);
    expect(ended.summary).toMatch(/### ❌ fake\\-8x8 contract verify · chat\\-api · failed/);
  });
});

describe('the github reporter elsewhere', () => {
  test('writes its summary to the file that is named', async () => {
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const flags = ['--reporter', 'default,github', '--output-file.github', 'out/summary.md'];
    const { stderr } = await runCommand([...(await refusedPlay()), ...flags], { cwd });
    expect(stderr).toContain('::error file=short.yaml,line=6,');
    expect(await readFile(join(cwd, 'out/summary.md'), 'utf8')).toMatch(/^### ❌ /);
  });

  test('reports both dialects, and what differs', async () => {
    const { url } = await withConsumer('accepts');
    const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO });
    const flags = ['--dialect', 'both', '--reporter', 'github', '--output-file.github', 'summary.md'];
    const { code } = await runCommand(['play', 'short.yaml', '--to', url, ...flags], { cwd });
    const summary = await readFile(join(cwd, 'summary.md'), 'utf8');
    expect(code).toBe(0);
    expect(summary.match(/^### .*/gm)).toEqual([
      '### ✅ fake\\-8x8 · chat\\-api · passed',
      '### ✅ fake\\-8x8 · chat\\-gateway · passed',
      '### ✅ fake\\-8x8 · both dialects',
    ]);
  });
});
