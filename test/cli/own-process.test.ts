import { expect, test } from 'vitest';
import { withConsumer, withFolder } from '../support/cli/fixtures.ts';
import { runCommand, startCommand } from '../support/cli/run-command.ts';

const FIXED = ['--seed', 'fixed', '--freeze-time', '2026-01-31'];

test.each<[string, number, readonly string[]]>([
  ['the help', 0, ['--help']],
  ['the version', 0, ['--version']],
  ['no command', 2, ['plya']],
  ['list', 0, ['list']],
  ['lint', 0, ['lint', 'transfer']],
  ['lint of what is not there', 2, ['lint', 'nothing']],
  ['play', 0, ['play', 'transfer', ...FIXED]],
  ['play without an app', 2, ['play', 'transfer']],
  ['send', 0, ['send', 'TEXT', ...FIXED]],
  ['verify', 0, ['verify', ...FIXED]],
  ['contract verify without an app', 2, ['contract', 'verify']],
  ['contract write', 0, ['contract', 'write']],
  ['init', 0, ['init']],
  ['completion', 0, ['completion', 'bash']],
])('%s is the same in a process of its own, which ends by itself', async (_, code, args) => {
  const consumer = await withConsumer('accepts');
  const sends = args.includes('--seed');
  const all = [...args, ...(sends ? ['--to', consumer.url, '--port', '0'] : [])];
  const alone = await startCommand(all, { cwd: await withFolder() }).ended;
  expect(alone.code, alone.stderr).toBe(code);
  expect(timeless(await runCommand(all, { cwd: await withFolder() }))).toEqual(timeless(alone));
});

/** Without what differs from run to run: times and ports. */
function timeless({ stdout, stderr, ...rest }: Awaited<ReturnType<typeof runCommand>>) {
  const strip = (text: string) =>
    text.replace(/ *[\d.]+ m?s\b/g, ' …').replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:…');
  return { ...rest, stdout: strip(stdout), stderr: strip(stderr) };
}
