import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../support/cli/program-commands.ts';
import { runCommand } from '../support/cli/run-command.ts';

describe('help', () => {
  test.each(['--help', '-h', 'help'])('of the whole is on stdout: %s', async (flag) => {
    const { code, stdout, stderr } = await runCommand([flag]);
    expect([code, stderr]).toEqual([0, '']);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command.name()} `, 'm'));
    expect(stdout).toContain('Exit codes: 0 ');
  });

  test.each(COMMANDS.map((command) => command.name()))('of %s has an example', async (name) => {
    const { code, stdout, stderr } = await runCommand([name, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n {2}\\$ .*fake-8x8 ${name}\\b`));
  });

  test('of a command may be asked for with help', async () => {
    const [sentRequest, flagged] = [await runCommand(['help', 'play']), await runCommand(['play', '--help'])];
    expect(sentRequest.stdout).toBe(flagged.stdout);
  });

  test('is what a command line without a command gets, with a 2', async () => {
    const { code, stdout, stderr } = await runCommand([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: fake-8x8');
  });
});

describe('the version', () => {
  test.each(['--version', '-V'])('is that of the package: %s', async (flag) => {
    expect(await runCommand([flag])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});

describe('a mistake on the command line is a 2, on stderr', () => {
  test.each<[string, readonly string[], string]>([
    ['an unknown command', ['ply'], 'Did you mean play?'],
    ['an unknown flag', ['play', 'transfer', '--sede', 'x'], 'Did you mean --seed?'],
    ['an unknown flag of the whole', ['--verison'], 'Did you mean --version?'],
    ['no scenario', ['play'], 'SCENARIO_MISSING: No scenario is named.'],
    ['a missing value', ['play', 'transfer', '--to'], 'argument missing'],
    ['too many arguments', ['demo', 'again'], 'too many arguments'],
    ['an unknown shell', ['completion', 'tcsh'], 'bash, zsh, fish, powershell'],
    ['no dialect', ['play', 'a', '--dialect', 'v3'], 'chat-api, chat-gateway'],
    ['no clock', ['play', 'a', '--clock', 'sundial'], 'wall, virtual'],
    ['no number', ['play', 'a', '-n', 'many'], 'whole number from 1 to 1000000'],
    ['a number that is too small', ['play', 'a', '-n', '0'], 'whole number from 1 to 1000000'],
    ['half a number', ['play', 'a', '--concurrency', '1.5'], 'whole number from 1 to 100000'],
    ['no port', ['serve', '--port', '70000'], 'whole number from 0 to 65535'],
    ['a negative port', ['serve', '--port', '-1'], 'whole number from 0 to 65535'],
    ['no speed', ['play', 'a', '--speed', '0'], 'a number above 0'],
    ['an endless speed', ['play', 'a', '--speed', 'Infinity'], 'a number above 0'],
    ['no duration', ['play', 'a', '--wait', '5'], '250ms, 2s, 1.5m, 1h'],
    ['no durations', ['play', 'a', '--retry-delays', '1s,soon'], '250ms, 2s, 1.5m, 1h'],
    ['no truth', ['play', 'a', '--signed', 'yes'], 'true, false'],
    ['no choice', ['play', 'a', '--undelivered', 'panic'], 'stop-unanswered, stop, continue'],
    ['no id', ['play', 'a', '--tenant-id', 'a b'], 'letters, digits'],
  ])('%s', async (_, args, expected) => {
    const { code, stdout, stderr } = await runCommand(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});
