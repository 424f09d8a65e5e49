import type { Command } from 'commander';

/** A word that can be completed, and what it is. */
type Word = { readonly word: string; readonly about: string };

/** Writes the script that completes commands and flags, from the commands themselves. */
export function formatCompletion(program: Command, shell: 'bash' | 'zsh' | 'fish'): string {
  const commands = program.commands.map((command) => ({
    word: command.name(),
    about: firstSentence(command.description()),
    flags: flagsOf(command),
  }));
  if (shell === 'fish') return formatFish(commands);
  return shell === 'bash' ? formatBash(commands) : formatZsh(commands);
}

type CompletedCommand = Word & { readonly flags: readonly Word[] };

function flagsOf(command: Command): readonly Word[] {
  return [...command.options, { long: '--help', description: 'Print the help.' }].flatMap(
    ({ long, description }) => (long ? [{ word: long, about: firstSentence(description) }] : []),
  );
}

function firstSentence(text: string): string {
  return (/^.*?[.:;](?=\s|$)/.exec(text)?.[0] ?? text).replace(/[.:;]$/, '').replaceAll("'", '’');
}

function formatBash(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(
    ({ word, flags }) => `    ${word}) flags='${flags.map((flag) => flag.word).join(' ')}' ;;`,
  );
  return `# fake-8x8 completion for bash
_fake_8x8() {
  local current="\${COMP_WORDS[COMP_CWORD]}" flags=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ word }) => word).join(' ')} --help --version' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _fake_8x8 fake-8x8
`;
}

function formatZsh(commands: readonly CompletedCommand[]): string {
  const describe = ({ word, about }: Word) => `'${word}:${about.replaceAll(':', ' ')}'`;
  const cases = commands.map(
    ({ word, flags }) =>
      `    ${word}) _arguments ${flags.map((flag) => `'${flag.word}[${flag.about.replace(/[[\]]/g, '')}]'`).join(' ')} '*:file:_files' ;;`,
  );
  return `#compdef fake-8x8
# fake-8x8 completion for zsh
_fake_8x8() {
  local -a commands=(${commands.map(describe).join(' ')})
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _fake_8x8 fake-8x8
`;
}

function formatFish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ word, about, flags }) => [
    `complete -c fake-8x8 -f -n __fish_use_subcommand -a ${word} -d '${about}'`,
    ...flags.map(
      (flag) =>
        `complete -c fake-8x8 -n '__fish_seen_subcommand_from ${word}' -l ${flag.word.slice(2)} -d '${flag.about}'`,
    ),
  ]);
  return `# fake-8x8 completion for fish\n${lines.join('\n')}\n`;
}
