import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from './program-commands.ts';
import { runCommand, runShell } from './run-command.ts';
import { withFolder } from './stage.ts';

const SHELLS = ['bash', 'zsh', 'fish'];
const run = promisify(execFile);

/** Shells that are not installed cannot say what they think of a script. */
const installed: string[] = [];
for (const shell of SHELLS) {
  await run(shell, ['-c', 'exit']).then(
    () => installed.push(shell),
    () => {},
  );
}

/** What bash offers for a line of words, the last of which is being typed. */
async function complete(...words: string[]): Promise<string[]> {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const { stdout, stderr } = await runShell(
    [
      'eval "$(fake-8x8 completion bash)"',
      `COMP_WORDS=(fake-8x8 ${quoted})`,
      `COMP_CWORD=${words.length}`,
      '_fake_8x8',
      'printf "%s\\n" "${COMPREPLY[@]}"',
    ].join('\n'),
    { cwd: await withFolder({ 'mine.yaml': '' }) },
  );
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

describe('the completion script', () => {
  test.each(SHELLS)('for %s knows every command and flag', async (shell) => {
    const { code, stdout, stderr } = await runCommand(['completion', shell]);
    expect([code, stderr]).toEqual([0, '']);
    for (const command of COMMANDS) {
      expect(stdout).toContain(command.name());
      for (const { long } of command.options) expect(stdout).toContain(long?.slice(shell === 'fish' ? 2 : 0));
    }
  });

  test('is tried in bash at least', () => {
    expect(installed).toContain('bash');
  });

  test.each(installed)('for %s is accepted by it', async (shell) => {
    const { stdout } = await runCommand(['completion', shell]);
    const checked = await run(shell, [shell === 'fish' ? '--no-execute' : '-n', '-c', stdout]);
    expect(checked).toMatchObject({ stdout: '', stderr: '' });
  });

  test('completes commands, flags and files in bash', async () => {
    expect(await complete('')).toEqual(expect.arrayContaining(['play', 'serve', 'completion', '--help']));
    expect(await complete('pl')).toEqual(['play']);
    expect(await complete('play', '--dia')).toEqual(['--dialect']);
    expect(await complete('play', '--output')).toHaveLength(3);
    expect(await complete('play', 'mi')).toEqual(['mine.yaml']);
    expect(await complete('list', '--to')).toEqual(['']);
  });
});
