import { describe, expect, test } from 'vitest';
import { withFolder } from '../support/cli/fixtures.ts';
import { COMMANDS } from '../support/cli/program-commands.ts';
import { runCommand } from '../support/cli/run-command.ts';

const group = COMMANDS.find((command) => command.name() === 'contract');
const inner = group?.commands.map((command) => [command.name(), command] as const) ?? [];

describe('the group of contract commands', () => {
  test('has those that are needed', () => {
    expect(inner.map(([name]) => name)).toEqual(['verify', 'write']);
  });

  test.each(inner)('has help with an example for %s', async (name, command) => {
    const { code, stdout, stderr } = await runCommand(['contract', name, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n {2}\\$ .*fake-8x8 contract ${name}\\b`));
    for (const { long } of command.options) expect(stdout).toContain(long);
  });

  test.each(inner)('has the environment twin of each flag of %s', (_, command) => {
    const twin = (long: string | undefined) =>
      `FAKE_8X8_${long?.slice(2).toUpperCase().replace(/[-.]/g, '_')}`;
    expect(command.options.map(({ envVar }) => envVar)).toEqual(
      command.options.map(({ long }) => twin(long)),
    );
  });

  test('prints its help and ends with 2 when no command is named', async () => {
    const { code, stdout, stderr } = await runCommand(['contract']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: fake-8x8 contract');
  });

  test.each([
    ['an unknown command', ['contract', 'writ'], 'Did you mean write?'],
    ['an unknown flag', ['contract', 'write', '--jsn'], 'Did you mean --json?'],
    ['too many arguments', ['contract', 'write', 'a', 'b'], 'too many arguments'],
    ['no kind', ['contract', 'write', '--only', 'pact'], 'pacts, schemas, openapi, asyncapi'],
  ])('refuses %s with a 2', async (_, args, expected) => {
    const { code, stdout, stderr } = await runCommand(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });

  test('takes a flag that is switched off for one that is not there', async () => {
    const { stdout } = await runCommand(['contract', 'write'], {
      cwd: await withFolder(),
      env: { FAKE_8X8_JSON: '0', FAKE_8X8_FORCE: 'no' },
    });
    expect(stdout).toMatch(/^wrote \d+ files to contracts/);
  });
});
