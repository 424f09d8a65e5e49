import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Coverage } from '#src/journal/coverage/coverage.ts';
import { withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

/** Plays scenarios of the catalogue against an app that accepts everything. */
async function play(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const consumer = await withConsumer('accepts');
  const cwd = await withFolder(files);
  const ended = await runCommand(['play', ...args, '--to', consumer.url, '--clock', 'virtual'], { cwd });
  return { ...ended, read: (file: string) => readFile(join(cwd, file), 'utf8') };
}

describe('play --coverage', () => {
  test('says below the summary what was covered, and what would cover more', async () => {
    const { code, stdout } = await play(['transfer', '--coverage']);
    expect(code).toBe(0);
    const section = stdout.slice(stdout.indexOf('\ncoverage ')).trimEnd().split('\n').slice(1);
    expect(section.length).toBeLessThanOrEqual(10);
    expect(section[0]).toMatch(/^coverage \d+ % {2}\d+ of \d+$/);
    expect(section.find((line) => line.includes('events'))).toMatch(
      /^ {2}events +7 of 16 {2}missing WEB_HOOK_VERIFY, /,
    );
    expect(section.at(-1)).toMatch(/^ {2}to cover more: scenario unicode, scenario app-opens, .+ more$/);
  });

  test('names everything with --verbose', async () => {
    const { stdout } = await play(['transfer', '--quiet', '--coverage', '--verbose']);
    expect(stdout).toContain('    QUEUED in idle (scenario agent-leaves-customer-writes-again)\n');
    expect(stdout).toContain('    unsigned (fault: unsigned)\n');
    expect(stdout).toContain('    message 2xx (scenario app-opens)\n');
  });

  test('counts what several scenarios cover together', async () => {
    const one = await play(['transfer', '--coverage', '--json']);
    const two = await play(['transfer', 'two-agents', '--coverage', '--json']);
    const coverageIn = ({ stdout }: typeof one) => (JSON.parse(stdout) as { coverage: Coverage }).coverage;
    expect(coverageIn(two).covered).toBeGreaterThan(coverageIn(one).covered);
    expect(coverageIn(two).groups[1]?.missing.map(({ name }) => name)).toEqual(['idle to queued']);
  });

  test('is left out of every report unless it is asked for', async () => {
    const flags = ['--reporter', 'default,json,junit', '--output-file.json', 'r.json'];
    const { stdout, read } = await play(['transfer', ...flags, '--output-file.junit', 'r.xml']);
    expect(stdout).not.toMatch(/^coverage/m);
    expect(JSON.parse(await read('r.json'))).not.toHaveProperty('coverage');
    expect(await read('r.xml')).not.toContain('coverage');
  });

  test('may be in the configuration', async () => {
    const files = { 'fake-8x8.config.json': '{ "coverageMin": 90 }' };
    const { code, stdout, stderr } = await play(['transfer', '--quiet'], files);
    expect([code, stderr]).toEqual([1, expect.stringContaining('--coverage-min asks for 90 %')]);
    expect(stdout).toMatch(/^coverage \d+ %/m);
  });

  test('is of the dialect that is played', async () => {
    const { stdout } = await play(['transfer', '--quiet', '--coverage', '--dialect', 'chat-gateway']);
    expect(stdout).toMatch(/^ {2}events +\d+ of 33/m);
  });
});

describe('play --coverage-min', () => {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testsuite' });

  test('fails a run that covers less, and says how much', async () => {
    const { code, stdout, stderr, read } = await play([
      ...['transfer', '--quiet', '--coverage-min', '90', '--reporter', 'default,junit'],
      ...['--output-file.junit', 'report.xml'],
    ]);
    const percent = /^coverage (\d+) %/m.exec(stdout)?.[1];
    expect(code).toBe(1);
    expect(stdout).toContain('✓ passed');
    expect(stderr).toBe(`✗ ${percent} % is covered, and --coverage-min asks for 90 %\n`);

    const { testsuites } = parser.parse(await read('report.xml'));
    const own = testsuites.testsuite.find((suite: { '@_name': string }) => suite['@_name'] === 'fake-8x8');
    expect(own.testcase).toMatchObject({
      '@_name': 'enough of the API is covered',
      failure: { '@_message': `${percent} % is covered, and 90 % is asked for`, '@_type': 'coverage' },
    });
    expect(own.properties.property).toContainEqual({ '@_name': 'coverage', '@_value': `${percent} %` });
    expect(own.properties.property).toContainEqual({
      '@_name': 'coverage.transitions',
      '@_value': '5 of 8',
    });
    expect(own.properties.property).toContainEqual({
      '@_name': 'coverage.transitions.missing',
      '@_value': 'handled to several-agents, idle to queued, several-agents to handled',
    });
  });

  test('passes a run that covers as much', async () => {
    const { code, stdout, stderr } = await play(['transfer', '--quiet', '--coverage-min', '5']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^coverage \d+ %/m);
  });

  test('changes nothing of how another failure is told', async () => {
    const { code } = await runCommand([
      ...['play', 'transfer', '--quiet', '--coverage-min', '90', '--to', 'http://127.0.0.1:9/webhook'],
    ]);
    expect(code).toBe(3);
  });

  test.each(['101', '-1', 'most'])('refuses %s', async (percent) => {
    const { code, stderr } = await play(['transfer', `--coverage-min=${percent}`]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--coverage-min')]);
  });
});
