import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { startConsumer } from '../consumers/start-consumer.ts';
import { SHORT_SCENARIO } from '../support/cli/fixtures.ts';
import { actionSchema } from '../support/docs/action-schema.ts';
import { copyInstalled, type Installed, root } from '../support/package/install.ts';

type Step = {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
};

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
};
const script = action.runs.steps[0]?.run ?? '';

let installed: Installed;

beforeAll(async () => {
  installed = await copyInstalled(inject('installedPackage'));
});

afterAll(() => installed.close());

/** Runs the action's script in the project as GitHub does; gives the exit code, what it wrote and its output. */
async function runAction(command: string, given: string) {
  const { project, run } = installed;
  await writeFile(join(project, 'action.sh'), script);
  await writeFile(join(project, 'output'), '');
  const env = { COMMAND: command, ARGUMENTS: given, GITHUB_ACTIONS: 'true' };
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary.md' };
  const variables = Object.entries({ ...env, ...files }).map(([name, value]) => `${name}=${value}`);
  const args = [...variables, 'bash', '--noprofile', '--norc', '-eo', 'pipefail', 'action.sh'];
  const ended = await run('env', args).then(
    (written) => ({ ...written, code: 0 }),
    (thrown: { code: number; stdout: string; stderr: string }) => thrown,
  );
  return { ...ended, output: await readFile(join(project, 'output'), 'utf8') };
}

const readReport = (name: string) => readFile(join(installed.project, 'fake-8x8-report', name), 'utf8');

describe('action.yml', () => {
  test('is the metadata of a composite action', () => {
    const validate = new Ajv({ allErrors: true }).compile(actionSchema);
    validate(action);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('ships with the package', () => {
    expect(parse(readFileSync(join(installed.folder, 'action.yml'), 'utf8'))).toEqual(action);
  });

  test('lets no expression into its script', () => {
    expect(action.runs.steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });

  test('keeps what its script writes, hidden folders too', () => {
    const [upload] = action.runs.steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(upload?.with).toMatchObject({
      path: expect.stringMatching(/fake-8x8-report\n.*\.fake-8x8\/failures/),
      'include-hidden-files': true,
    });
  });
});

describe('the script of the action', () => {
  test('plays, and writes reports, annotations and a summary', async () => {
    const app = await startConsumer('refuses');
    try {
      await mkdir(join(installed.project, 'with space'), { recursive: true });
      await writeFile(join(installed.project, 'with space', 'short.yaml'), SHORT_SCENARIO);
      const given = `'with space/short.yaml' --to ${app.url}\n  --retry-delays none --seed "$(touch hacked)"`;
      const { code, stderr, output } = await runAction('play', given);
      expect([code, output]).toEqual([1, 'exit-code=1\n']);
      expect(stderr).toContain('::error file=with space/short.yaml,line=6,');
      expect((JSON.parse(await readReport('report.json')) as { run: object }).run).toMatchObject({
        seed: '$(touch hacked)',
      });
      expect(await readReport('report.xml')).toContain('<testsuites');
      expect(await readReport('report.html')).toContain('<!doctype html>');
      expect(await readFile(join(installed.project, 'summary.md'), 'utf8')).toContain('### ❌');
      await expect(readFile(join(installed.project, 'hacked'))).rejects.toThrow('ENOENT');
    } finally {
      await app.stop();
    }
  });

  test('needs no arguments, and hands on the exit code', async () => {
    const { code, stderr, output } = await runAction('test', ' ');
    expect([code, output]).toEqual([2, 'exit-code=2\n']);
    expect(stderr).toContain('TARGET_MISSING');
  });

  test('knows its commands', async () => {
    const { code, stdout } = await runAction('serve', '');
    expect([code, stdout]).toEqual([
      2,
      expect.stringContaining('::error title=fake-8x8::There is no command "serve" here.'),
    ]);
  });
});
