import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { chatApiSamples } from '#src/protocol/chat-api/samples.ts';
import { chatGatewaySamples } from '#src/protocol/chat-gateway/samples.ts';
import { withFolder } from '../support/cli/fixtures.ts';
import { COMMANDS } from '../support/cli/program-commands.ts';
import { runCommand, runShell } from '../support/cli/run-command.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];
const run = promisify(execFile);

/** Shells that are not installed cannot say what they think of a script. */
const installed: string[] = [];
for (const shell of ['bash', 'zsh', 'fish']) {
  await run(shell, ['-c', 'exit']).then(
    () => installed.push(shell),
    () => {},
  );
}

/** What is offered for the last of these words, in a folder with a few files. */
async function complete(...words: string[]): Promise<string[]> {
  const cwd = await withFolder({
    'mine.yaml': '',
    'deep/inner/one.yaml': '',
    'deep/inner/two.yaml': '',
    '$(touch harm).yaml': '',
    'a b.yaml': '',
    '.hidden.yaml': '',
  });
  const { code, stdout, stderr } = await runCommand(['complete', '--', ...words], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  const [directive, ...lines] = stdout.trimEnd().split('\n').toReversed();
  expect(directive).toBe(':4');
  return lines.toReversed().map((line) => line.split('\t', 1)[0] ?? '');
}

describe('the completion script', () => {
  test.each(SHELLS)('for %s asks the command itself', async (shell) => {
    const { code, stdout, stderr } = await runCommand(['completion', shell]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`# ${shell} completion for fake-8x8`);
    expect(stdout).toMatch(/[^x] fake-8x8 complete '?--'?|["(]fake-8x8 complete '?--'?/);
  });

  test.each(SHELLS)('for %s asks npx when that printed it', async (shell) => {
    const { stdout } = await runCommand(['completion', shell], { env: { npm_command: 'exec' } });
    expect(stdout).toMatch(/npx fake-8x8 complete '?--'?/);
  });

  test('is tried in bash at least', () => {
    expect(installed).toContain('bash');
  });

  test.each(installed)('for %s is accepted by it', async (shell) => {
    const { stdout } = await runCommand(['completion', shell]);
    const checked = await run(shell, [shell === 'fish' ? '--no-execute' : '-n', '-c', stdout]);
    expect(checked).toMatchObject({ stdout: '', stderr: '' });
  });

  test('completes in bash', async () => {
    const completeInBash = async (words: string) => {
      const { stdout, stderr } = await runShell(
        [
          // Of the package bash-completion.
          `_get_comp_words_by_ref() { words=(fake-8x8 ${words}); cword=$((\${#words[@]} - 1)); cur=\${words[cword]}; }`,
          'compopt() { :; }',
          'eval "$(fake-8x8 completion bash)"',
          '__fake_8x8_complete',
          'printf "%s\\n" "${COMPREPLY[@]}"',
        ].join('\n'),
      );
      expect(stderr).toBe('');
      return stdout.trimEnd().split('\n');
    };
    expect(await completeInBash('pl')).toEqual(['play']);
    expect(await completeInBash("play --dialect ''")).toEqual(['chat-api', 'chat-gateway', 'both']);
    expect(await completeInBash('play unico')).toEqual(['unicode']);
  });
});

describe('completion offers', () => {
  test('commands', async () => {
    const names = COMMANDS.map((command) => command.name());
    expect(await complete('')).toEqual([...names, 'help']);
    expect(await complete('pl')).toEqual(['play']);
    expect(await complete('contract', 'w')).toEqual(['write']);
  });

  test.each(COMMANDS.map((command) => [command.name(), command.options] as const))(
    'the flags of %s',
    async (name, options) => {
      expect(await complete(name, '--')).toEqual([...options.map(({ long }) => long), '--help']);
    },
  );

  test.each<[string, readonly string[], readonly string[]]>([
    ['dialects', ['play', 'transfer', '--dialect', ''], ['chat-api', 'chat-gateway', 'both']],
    ['a dialect that has begun', ['play', '--dialect', 'chat-g'], ['chat-gateway']],
    ['a dialect behind an equals sign', ['play', '--dialect=chat-g'], ['chat-gateway']],
    ['a dialect behind a short flag', ['send', '-d', ''], ['chat-api', 'chat-gateway']],
    ['clocks', ['play', '--clock', ''], ['wall', 'virtual']],
    ['reporters', ['verify', '--reporter', 'j'], ['json', 'junit']],
    ['kinds of contracts', ['contract', 'write', '--only', 'p'], ['pacts']],
    ['shells', ['completion', ''], SHELLS],
    ['the choices of a setting', ['serve', '--agent-name', ''], ['first,last', 'plain']],
    ['whether a setting is on', ['play', '--signed', ''], ['true', 'false']],
    ['no retries', ['play', '--retry-delays', ''], ['none']],
    ['nothing for a free text', ['play', '--seed', ''], []],
    ['events of a dialect', ['send', '--dialect', 'chat-api', ''], Object.keys(chatApiSamples)],
    ['events of the other', ['send', '-d', 'chat-gateway', ''], Object.keys(chatGatewaySamples)],
    ['scenarios of the catalogue', ['play', 'first-c'], ['first-contact']],
    ['scenarios for a second argument', ['lint', 'unicode', 'agent-h'], ['agent-helps']],
    ['scenarios for a flag', ['serve', '--scenario', 'agent-h'], ['agent-helps']],
    ['files', ['play', 'mi'], ['mine.yaml']],
    ['files by their path', ['play', './mi'], ['./mine.yaml']],
    ['files for a flag', ['play', '--key', 'mi'], ['mine.yaml']],
    ['a folder with what it holds', ['lint', 'deep/inn'], ['inner/', 'inner/one.yaml', 'inner/two.yaml']],
    ['hidden files when asked for', ['play', '.h'], ['.hidden.yaml']],
    ['no names that a shell would run', ['play', '$'], []],
    ['no names that a shell would split', ['play', 'a '], []],
  ])('%s', async (_, words, expected) => {
    const offered = await complete(...words);
    expect(offered.map((value) => value.replace(/^deep\//, ''))).toEqual(expected);
  });

  test('events of both dialects when none is named', async () => {
    const offered = await complete('send', '');
    expect(offered).toEqual(expect.arrayContaining(['TEXT', 'AGENT_JOINED', 'MESSAGE', 'ACTIVITY']));
  });

  test.each(COMMANDS.map((command) => [command.name(), command.options] as const))(
    'files wherever %s takes one',
    async (name, options) => {
      for (const { long, flags } of options.filter(({ flags }) => flags.includes('<file>'))) {
        expect([flags, await complete(name, long ?? '', 'mi')]).toEqual([flags, ['mine.yaml']]);
      }
    },
  );
});
