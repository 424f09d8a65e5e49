import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { type Report, SHORT_SCENARIO, withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';
import { readPage } from '../support/report/read-page.ts';

/** Plays the short scenario in a folder of its own; gives what the command wrote, and a reader of its files. */
async function play(flags: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const consumer = await withConsumer('accepts');
  const cwd = await withFolder({ 'short.yaml': SHORT_SCENARIO, ...files });
  const ended = await runCommand(['play', 'short.yaml', '--to', consumer.url, ...flags], { cwd });
  return {
    ...ended,
    received: () => consumer.received(),
    read: (file: string) => readFile(join(cwd, file), 'utf8'),
  };
}

function eventsIn(report: string): number {
  return (JSON.parse(report) as Report).summary.events.accepted;
}

function casesIn(report: string): number {
  const parsed = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' }).parse(
    report,
  );
  return parsed.testsuites.testsuite.testcase.length;
}

describe('the JSON report', () => {
  test.each([['--json'], ['--reporter', 'json'], ['-r', 'json']])(
    'is alone on stdout: %s %s',
    async (...flags) => {
      const { code, stdout, stderr } = await play(flags);
      expect([code, stderr]).toEqual([0, '']);
      expect(eventsIn(stdout)).toBe(3);
    },
  );

  test('says where the platform is and how to play it again', async () => {
    const { stdout } = await play(['--json', '--seed', 'mine']);
    const { run, scenarios, report, version } = JSON.parse(stdout) as Report;
    expect([report, version]).toEqual(['fake-8x8', 1]);
    expect(run.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(scenarios[0]?.replay).toMatch(/^fake-8x8 play short\.yaml --to \S+ --seed mine$/);
  });
});

describe('several reports', () => {
  test('go to their files, with the folders above them', async () => {
    const { code, stdout, read } = await play([
      ...['--reporter', 'default,json,junit'],
      ...['--output-file.json', 'out/deep/report.json', '--output-file.junit', 'report.xml'],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('✓ passed');
    expect(eventsIn(await read('out/deep/report.json'))).toBe(3);
    expect(casesIn(await read('report.xml'))).toBe(3);
  });

  test('may all go to files, without colours', async () => {
    const { stdout, read } = await play(['--output-file.default', 'report.txt', '--reporter', 'default']);
    expect(stdout).toBe('');
    expect(await read('report.txt')).toMatch(/✓ passed {2}3 events accepted/);
    expect(await read('report.txt')).not.toContain('\u001b');
  });

  test('may be a page', async () => {
    const { stdout, read } = await play(['--output-file.html', 'out/report.html', '--coverage']);
    expect(stdout).toContain('✓ passed');
    const { data, entries } = readPage(await read('out/report.html'));
    expect(data).toMatchObject({ command: 'play', verdict: { word: 'passed' }, entriesLeftOut: 0 });
    expect(data.coverage?.groups.length).toBeGreaterThan(3);
    expect(entries.filter(({ kind }) => kind === 'attempt')).toHaveLength(3);
  });

  test('are asked for by naming a file', async () => {
    const { stdout, read } = await play(['--output-file.junit', 'report.xml']);
    expect(stdout).toContain('✓ passed');
    expect(casesIn(await read('report.xml'))).toBe(3);
  });

  test('leave stdout to --json', async () => {
    const { stdout, read } = await play([
      '--json',
      '--reporter',
      'junit',
      '--output-file.junit',
      'report.xml',
    ]);
    expect(eventsIn(stdout)).toBe(3);
    expect(casesIn(await read('report.xml'))).toBe(3);
  });

  test('leave stdout to --json even when the configuration names a file for it', async () => {
    const config = JSON.stringify({ outputFile: { json: 'report.json' }, reporter: ['json'] });
    const { stdout } = await play(['--json'], { 'fake-8x8.config.json': config });
    expect(eventsIn(stdout)).toBe(3);
  });

  test('may be named twice and are written once', async () => {
    const { code, stdout } = await play(['--reporter', 'json', '--reporter', 'json']);
    expect([code, eventsIn(stdout)]).toEqual([0, 3]);
  });

  test.each([
    ['two on stdout', ['--reporter', 'default,json'], 'OUTPUT_SHARED'],
    ['--json beside another', ['--reporter', 'default', '--json'], 'OUTPUT_SHARED'],
    ['two in one file', ['--output-file.json', 'a', '--output-file.junit', './a'], 'OUTPUT_SHARED'],
    ['an unknown one', ['--reporter', 'jnuit'], 'Did you mean "junit"?'],
    ['a file below a file', ['--output-file.json', 'short.yaml/report.json'], 'OUTPUT_NOT_WRITABLE'],
    ['a folder', ['--output-file.json', '.'], 'OUTPUT_NOT_WRITABLE'],
    ['a page of two runs', ['--dialect', 'both', '--reporter', 'html'], 'REPORT_OF_ONE_DIALECT'],
  ])('are refused with a 2 before anything is sent: %s', async (_, flags, expected) => {
    const { code, stdout, stderr, received } = await play(flags);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
    expect(await received()).toEqual([]);
  });
});
