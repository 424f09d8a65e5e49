import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

type Play = {
  readonly files: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Plays the short scenario in a folder with these files. */
async function play({ files, flags = [], env = {} }: Play) {
  const consumer = await withConsumer('accepts');
  const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO, ...files });
  return runCommand(['play', 'short.yaml', '--to', consumer.url, '--json', ...flags], { cwd, env });
}

async function runOf(options: Play): Promise<Report['run']> {
  const { code, stdout, stderr } = await play(options);
  expect([code, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as Report).run;
}

const typescript = `import { defineConfig } from 'fake-8x8';
const seed: string = 'typescript';
export default defineConfig({ seed, settings: { tenantId: 'configured' } });
`;
const javascript = "export default { seed: 'javascript' };\n";
const json = JSON.stringify({ seed: 'json' });

describe('the configuration', () => {
  test.each([
    ['fake-8x8.config.ts', typescript, 'typescript'],
    ['fake-8x8.config.js', javascript, 'javascript'],
    ['fake-8x8.config.json', json, 'json'],
  ])('is found as %s', async (name, text, seed) => {
    expect((await runOf({ files: { [name]: text } })).seed).toBe(seed);
  });

  test('is the first that exists', async () => {
    const [ts, js] = ['fake-8x8.config.ts', 'fake-8x8.config.js'];
    expect((await runOf({ files: { [ts]: typescript, [js]: javascript } })).seed).toBe('typescript');
    const rest = { [js]: javascript, 'fake-8x8.config.json': json };
    expect((await runOf({ files: rest })).seed).toBe('javascript');
  });

  test('is found in a folder above, and its paths are relative to it', async () => {
    const consumer = await withConsumer('accepts');
    const config = {
      to: consumer.url,
      scenarios: ['calls', 'unicode'],
      outputFile: { json: 'report.json' },
      reporter: ['json'],
    };
    const cwd = await withFolder({
      'fake-8x8.config.json': JSON.stringify(config),
      'calls/short.yaml': SHORT_SCENARIO,
      'app/src/main.js': '',
    });
    const { code, stderr } = await runCommand(['play', '--clock', 'virtual'], { cwd: join(cwd, 'app/src') });
    expect([code, stderr]).toEqual([0, '']);
    const report = JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8')) as Report;
    expect(report.scenarios.map(({ file }) => file)).toEqual([
      join('..', '..', 'calls', 'short.yaml'),
      expect.stringContaining('unicode.yaml'),
    ]);
  });

  test('has the scenarios that lint checks when none is named', async () => {
    const cwd = await withFolder({
      'fake-8x8.config.json': '{"scenarios":["calls"]}',
      'calls/short.yaml': SHORT_SCENARIO.replace('join: ana', 'join: anna'),
    });
    const { code, stdout } = await runCommand(['lint'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('SCENARIO_UNKNOWN_AGENT');
  });

  test('may name its schema', async () => {
    const text = JSON.stringify({ $schema: './config.schema.json', seed: 'json' });
    expect((await runOf({ files: { 'fake-8x8.config.json': text } })).seed).toBe('json');
  });

  test('is the one that is named', async () => {
    const files = { 'fake-8x8.config.ts': typescript, 'other.json': json };
    expect((await runOf({ files, flags: ['--config', 'other.json'] })).seed).toBe('json');
    expect((await runOf({ files, env: { FAKE_8X8_CONFIG: 'other.json' } })).seed).toBe('json');
  });

  test('is outranked by the environment, and that by a flag', async () => {
    const files = { 'fake-8x8.config.json': json };
    const env = { FAKE_8X8_SEED: 'environment' };
    expect((await runOf({ files, env })).seed).toBe('environment');
    expect((await runOf({ files, env, flags: ['--seed', 'flag'] })).seed).toBe('flag');
  });

  test('has settings that the scenario’s own outrank, and flags outrank both', async () => {
    const scenario = `${SHORT_SCENARIO}settings: { agentName: plain }\n`;
    const config = JSON.stringify({ settings: { agentName: 'first,last', signed: false } });
    const files = { 'short.yaml': scenario, 'fake-8x8.config.json': config };
    const consumer = await withConsumer('accepts');
    const cwd = await withFolder(files);
    const args = ['play', 'short.yaml', '--to', consumer.url];
    await runCommand(args, { cwd });
    await runCommand([...args, '--agent-name', 'first,last'], { cwd });
    const received = await consumer.received();
    const names = received.map(({ body }) => JSON.parse(body).agentName);
    expect(names).toEqual([undefined, 'Ana Pop', 'Ana Pop', undefined, 'Ana,Pop', 'Ana,Pop']);
    expect(received.some(({ headers }) => 'x-8x8-signature' in headers)).toBe(false);
  });

  test('may say everything that a run needs', async () => {
    const consumer = await withConsumer('accepts');
    const config = {
      to: consumer.url,
      dialect: 'chat-gateway',
      clock: 'virtual',
      speed: 2,
      conversations: 2,
      concurrency: 1,
      reporter: ['json', 'junit'],
      outputFile: { junit: 'report.xml' },
      wait: '1s',
      port: 0,
      allowHost: ['host.docker.internal'],
      freezeTime: '2026-01-31',
    };
    const cwd = await withFolder({
      'short.yaml': SHORT_SCENARIO,
      'fake-8x8.config.json': JSON.stringify(config),
    });
    const { code, stdout } = await runCommand(['play', 'short.yaml'], { cwd });
    const { run, summary } = JSON.parse(stdout) as Report;
    expect(code).toBe(0);
    expect(run).toMatchObject({ dialect: 'chat-gateway', frozen: true });
    expect(summary.conversations.finished).toBe(2);
  });
});

describe('a configuration that cannot be used is a 2', () => {
  test.each<[string, Play, string]>([
    ['missing', { files: {}, flags: ['--config', 'none.json'] }, 'CONFIG_NOT_FOUND'],
    ['no JSON', { files: { 'fake-8x8.config.json': '{' } }, 'CONFIG_UNREADABLE'],
    ['no TypeScript', { files: { 'fake-8x8.config.ts': 'export default {' } }, 'CONFIG_UNREADABLE'],
    ['throwing', { files: { 'fake-8x8.config.js': 'throw new Error("boom")' } }, 'boom'],
    ['an unknown field', { files: { 'fake-8x8.config.json': '{"sede":"a"}' } }, 'Did you mean "seed"?'],
    [
      'an unknown setting',
      { files: { 'fake-8x8.config.json': '{"settings":{"signd":true}}' } },
      'Did you mean "signed"?',
    ],
    ['a wrong type', { files: { 'fake-8x8.config.json': '{"port":"80"}' } }, '/port is "80"'],
    ['a list', { files: { 'fake-8x8.config.json': '[]' } }, 'CONFIG_WRONG_TYPE'],
    [
      'an unknown reporter',
      { files: { 'fake-8x8.config.json': '{"reporter":["pdf"]}' } },
      '"default", "json", "junit", "html", "github" or "ndjson"',
    ],
  ])('%s', async (_, options, expected) => {
    const { code, stdout, stderr } = await play(options);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});
