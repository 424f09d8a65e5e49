import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { root, runCommand } from '../support/cli/run-command.ts';

const named = (name: string) => SHORT_SCENARIO.replace('Short', name);

/** Files that stand beside scenarios and are none. */
const OTHERS = {
  'package.json': '{ "name": "app", "scripts": {} }',
  'compose.yaml': 'services: { app: { image: node } }\n',
  'azure-pipelines.yml': 'steps:\n  - script: npm test\n',
  'broken.yaml': 'a: [',
  'package-lock.json': JSON.stringify({ packages: 'x'.repeat(2 ** 20) }),
};

async function namesPlayed(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const consumer = await withConsumer('accepts');
  const { code, stdout, stderr } = await runCommand(
    ['play', ...args, '--to', consumer.url, '--clock', 'virtual', '--json'],
    { cwd },
  );
  expect([code, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as Report).scenarios.map(({ name }) => name);
}

describe('what is named', () => {
  test('catalogue is the shipped scenarios, whatever the working directory holds', async () => {
    const cwd = await withFolder({ 'catalogue/own.yaml': named('Own') });
    const shipped = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'));
    const names = await namesPlayed(['catalogue', './catalogue'], cwd);
    expect(names).toHaveLength(shipped.length + 1);
    expect(names).toContain('Own');
  });

  test('catalogue/dialogues is a part of it', async () => {
    const cwd = await withFolder();
    const { code, stdout } = await runCommand(['list', 'catalogue/dialogues', '--json'], { cwd });
    const shipped = readdirSync(join(root, 'scenarios/dialogues'));
    expect([code, JSON.parse(stdout).scenarios.length]).toEqual([0, shipped.length]);
  });

  test('a glob is the scenarios of several folders, those of dependencies excepted', async () => {
    const cwd = await withFolder({
      'one.yaml': named('One'),
      'deep/er/two.yaml': named('Two'),
      'deep/three.json': JSON.stringify({
        scenario: 'Three',
        about: 'x',
        steps: [{ queue: 'a' }],
        queues: { a: {} },
      }),
      'node_modules/dependency/no.yaml': named('No'),
      ...OTHERS,
    });
    expect(await namesPlayed(['**/*.{yaml,json}'], cwd)).toEqual(['Two', 'Three', 'One']);
  });

  test('a glob that matches no scenario is a 2', async () => {
    const cwd = await withFolder(OTHERS);
    const { code, stderr } = await runCommand(['play', '*.yaml', '--to', 'http://127.0.0.1:9/'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('SCENARIO_NOT_FOUND: "*.yaml" contains no scenario');
  });

  test('a folder is its scenarios, not the files of other tools', async () => {
    const cwd = await withFolder({ 'one.yaml': named('One'), ...OTHERS });
    expect(await namesPlayed(['.'], cwd)).toEqual(['One']);
  });

  test('a scenario with a mistake is still one', async () => {
    const cwd = await withFolder({
      'typo.yaml': 'steps:\n  - queue: support\n',
      'open.yaml': 'scenario: [',
      ...OTHERS,
    });
    const { code, stderr } = await runCommand(['play', '.', '--to', 'http://127.0.0.1:9/'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('typo.yaml:1:1');
    expect(stderr).toContain('open.yaml:1:');
    expect(stderr).not.toContain('broken.yaml');
  });
});
