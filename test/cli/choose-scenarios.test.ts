import { readdirSync, readFileSync } from 'node:fs';
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

async function namesPlayed(args: readonly string[], cwd: string, exitCode = 0): Promise<readonly string[]> {
  const consumer = await withConsumer('accepts');
  const { code, stdout, stderr } = await runCommand(
    ['play', ...args, '--to', consumer.url, '--clock', 'virtual', '--json'],
    { cwd },
  );
  expect([code, stderr]).toEqual([exitCode, '']);
  return (JSON.parse(stdout) as Report).scenarios.map(({ name }) => name);
}

describe('what is named', () => {
  test('catalogue is the shipped scenarios, whatever the working directory holds', async () => {
    const cwd = await withFolder({ 'catalogue/own.yaml': named('Own') });
    const shipped = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'));
    // The app checks no signature, so a forged one fails.
    const names = await namesPlayed(['catalogue', './catalogue'], cwd, 1);
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

describe('what is selected', () => {
  const files = {
    'one.yaml': `tags: [smoke, slow]\n${named('One')}`,
    'two.yaml': `tags: [smoke]\n${named('Two')}`,
    'three.yaml': named('Three'),
  };

  test.each([
    ['a name', ['--grep', '^t'], ['Three', 'Two']],
    ['a tag', ['--tag', 'smoke'], ['One', 'Two']],
    ['one of several tags', ['--tag', 'slow,none'], ['One']],
    ['a tag and a name', ['--tag', 'smoke', '--grep', 'TWO'], ['Two']],
  ])('by %s', async (_, flags, expected) => {
    expect(await namesPlayed(['.', ...flags], await withFolder(files))).toEqual(expected);
  });

  test.each([
    [
      'no tag',
      ['--tag', 'smok'],
      'SCENARIO_NONE_SELECTED: None of 3 scenarios has the tag "smok". Known: smoke, slow',
    ],
    ['no name', ['--grep', 'none'], 'SCENARIO_NONE_SELECTED: None of 3 scenarios matches --grep "none".'],
    ['no pattern', ['--grep', '('], 'PATTERN_INVALID: --grep "(" is not valid'],
  ])('%s is a 2', async (_, flags, message) => {
    const cwd = await withFolder(files);
    const { code, stderr } = await runCommand(['play', '.', ...flags, '--to', 'http://127.0.0.1:9/'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('only: true leaves the others out, and says so', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ ...files, 'only.yaml': `only: true\n${named('Only')}` });
    const { code, stdout, stderr } = await runCommand(['play', '.', '--to', consumer.url, '--json'], { cwd });
    expect([code, stderr]).toEqual([0, 'only: true leaves 1 of 4 scenarios\n']);
    expect((JSON.parse(stdout) as Report).scenarios.map(({ name }) => name)).toEqual(['Only']);
  });

  test('--list shows what would be played, and plays nothing', async () => {
    const cwd = await withFolder({ ...files, 'three.yaml': `skip: later\n${named('Three')}` });
    const list = await runCommand(['play', '.', '--list'], { cwd });
    expect([list.code, list.stderr]).toEqual([0, '']);
    expect(list.stdout).toContain('one.yaml\n    From the queue to the goodbye.\n    #smoke #slow\n');
    expect(list.stdout).toContain('    skipped: later\n');
    const json = await runCommand(['play', '.', '--grep', '^t', '--list', '--json'], { cwd });
    const about = 'From the queue to the goodbye.';
    expect(JSON.parse(json.stdout)).toEqual({
      scenarios: [
        { play: 'three.yaml', name: 'Three', about, skip: 'later' },
        { play: 'two.yaml', name: 'Two', about, tags: ['smoke'] },
      ],
      problems: [],
    });
  });
});

describe('a skipped scenario', () => {
  const skipped = `skip: waits for the new queue\n${named('Later')}`;

  test('is reported as skipped and not played', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'later.yaml': skipped, 'one.yaml': named('One') });
    const args = ['play', '.', '--to', consumer.url, '-r', 'default,json,junit'];
    const files = ['--output-file.json', 'report.json', '--output-file.junit', 'report.xml'];
    const { code, stdout } = await runCommand([...args, ...files], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('- skipped  Later: waits for the new queue');
    expect(stdout).toContain('✓ passed  3 events accepted, 1 scenario skipped');
    const report = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as Report;
    expect(report.summary).toMatchObject({
      verdict: 'passed',
      scenariosSkipped: 1,
      conversations: { total: 1 },
    });
    expect(readFileSync(join(cwd, 'report.xml'), 'utf8')).toContain(
      '<skipped message="waits for the new queue"/>',
    );
  });

  test('alone checks nothing, which is no pass', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'later.yaml': skipped });
    const { code, stdout } = await runCommand(['play', '.', '--to', consumer.url], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('✗ checked nothing  no event was sent, 1 scenario skipped');
    expect(await consumer.received()).toEqual([]);
  });

  test('is still checked', async () => {
    const cwd = await withFolder({ 'later.yaml': skipped.replace('join: ana', 'join: anna') });
    const { code } = await runCommand(['play', '.', '--to', 'http://127.0.0.1:9/'], { cwd });
    expect(code).toBe(2);
  });
});

describe('a scenario of one dialect', () => {
  const files = {
    'gateway.yaml': `dialects: [chat-gateway]\n${named('Gateway')}`,
    'one.yaml': named('One'),
  };

  test('is played in its dialect, and reported as skipped in the other', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder(files);
    const play = (dialect: string) =>
      runCommand(['play', '.', '--to', consumer.url, '--dialect', dialect], { cwd });
    const other = await play('chat-api');
    expect([other.code, other.stdout]).toEqual([
      0,
      expect.stringContaining('- skipped  Gateway: plays in chat-gateway only, and this run speaks chat-api'),
    ]);
    expect(other.stdout).toContain('1 scenario skipped');
    const own = await play('chat-gateway');
    expect([own.code, own.stdout]).toEqual([0, expect.not.stringContaining('skipped')]);
    const dry = await runCommand(['play', '.', '--to', consumer.url, '--dry-run'], { cwd });
    expect(dry.stdout).toContain('would play 1 scenario in 1 conversation');
  });

  test('is listed with it, and has to be one that there is', async () => {
    const cwd = await withFolder(files);
    expect((await runCommand(['list', '.'], { cwd })).stdout).toContain('    only in chat-gateway\n');
    const broken = await withFolder({ 'gateway.yaml': `dialects: [gateway]\n${named('Gateway')}` });
    const { code, stdout } = await runCommand(['lint', '.'], { cwd: broken });
    expect(code).toBe(2);
    expect(stdout).toContain('Allowed: "chat-api" or "chat-gateway"');
  });
});

describe('--dry-run', () => {
  const files = { 'one.yaml': named('One'), 'later.yaml': `skip: later\n${named('Later')}` };

  test('says what would be played, and sends nothing', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder(files);
    const args = ['play', '.', '--to', consumer.url, '--dry-run', '-n', '2'];
    const { code, stdout, stderr } = await runCommand(args, { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('one.yaml\n');
    expect(stdout).toContain(
      `would play 1 scenario in 2 conversations to ${consumer.url}; nothing was sent\n`,
    );
    const { scenarios } = JSON.parse((await runCommand([...args, '--json'], { cwd })).stdout);
    expect(scenarios).toHaveLength(2);
    expect(await consumer.received()).toEqual([]);
  });

  test.each([
    ['no target', [], 'TARGET_MISSING'],
    ['a target elsewhere', ['--to', 'http://192.0.2.1/'], 'TARGET_NOT_LOOPBACK'],
    ['no key', ['--to', 'http://127.0.0.1:9/', '--key', 'none.pem'], 'KEY_'],
    [
      'a customer whom the app cannot hear',
      ['customer-gives-up', '--to', 'http://127.0.0.1:9/'],
      'CUSTOMER_UNHEARD',
    ],
  ])('is a 2 with %s', async (_, flags, expected) => {
    const { code, stdout, stderr } = await runCommand(['play', 'one.yaml', '--dry-run', ...flags], {
      cwd: await withFolder(files),
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});

describe('--quiet', () => {
  test('prints the summary alone when everything passes', async () => {
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder({ 'one.yaml': named('One') });
    const { code, stdout, stderr } = await runCommand(['play', '.', '--to', consumer.url, '--quiet'], {
      cwd,
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^\n✓ passed {2}3 events accepted\n {2}3 requests · .*\n {2}signature not tested: .*\n$/,
    );
  });

  test('prints failures', async () => {
    const consumer = await withConsumer('refuses', [422]);
    const cwd = await withFolder({ 'one.yaml': named('One') });
    const { code, stdout } = await runCommand(
      ['play', '.', '--to', consumer.url, '-q', '--retry-delays', 'none'],
      { cwd },
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\n✗ 3 events were not delivered/);
    expect(stdout).toContain('✗ failed ');
  });
});
