import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findOpener } from '#src/cli/actions/show-report.ts';
import { withFolder } from '../support/cli/fixtures.ts';
import { runCommand } from '../support/cli/run-command.ts';

describe('fake-8x8 show-report', () => {
  test.each([
    ['a named one', ['out.html'], { 'out.html': '' }, 'out.html'],
    ['report.html', [], { 'report.html': '' }, 'report.html'],
    [
      'the one that the configuration names',
      [],
      { 'fake-8x8.config.json': '{"outputFile":{"html":"mine.html"}}', 'mine.html': '', 'report.html': '' },
      'mine.html',
    ],
  ])('says where the report is: %s', async (_, args, files, expected) => {
    const cwd = await withFolder(files as Readonly<Record<string, string>>);
    const { code, stdout, stderr } = await runCommand(['show-report', ...args], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${pathToFileURL(join(cwd, expected)).href}\n`);
  });

  test('says how to write one where there is none', async () => {
    const cwd = await withFolder({});
    const { code, stdout, stderr } = await runCommand(['show-report'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('REPORT_MISSING');
  });

  test.each([
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['linux', {}, undefined],
    ['darwin', {}, 'open'],
    ['darwin', { CI: 'true' }, undefined],
    ['win32', {}, 'explorer'],
  ] as const)('opens it on %s with %j by %s', (platform, env, opener) => {
    expect(findOpener(platform, env)).toBe(opener);
  });
});
