import type { Command } from 'commander';

/** A word that can be completed, and what it is. */
type Word = { readonly word: string; readonly about: string };

/** A command or a group of commands; of a group the flags are those of its commands. */
type CompletedCommand = Word & {
  readonly flags: readonly Word[];
  readonly commands: readonly CompletedCommand[];
};

/** Writes the script that completes commands and flags, from the commands themselves. */
export function formatCompletion(program: Command, shell: 'bash' | 'zsh' | 'fish'): string {
  const commands = program.commands.map(describeCommand);
  if (shell === 'fish') return formatFish(commands);
  return shell === 'bash' ? formatBash(commands) : formatZsh(commands);
}

function describeCommand(command: Command): CompletedCommand {
  return {
    word: command.name(),
    about: firstSentence(command.description()),
    flags: flagsOf(command),
    commands: command.commands.map(describeCommand),
  };
}

function flagsOf(command: Command): readonly Word[] {
  return [...command.options, { long: '--help', description: 'Print the help.' }].flatMap(
    ({ long, description }) => (long ? [{ word: long, about: firstSentence(description) }] : []),
  );
}

function firstSentence(text: string): string {
  return (/^.*?[.:;](?=\s|$)/.exec(text)?.[0] ?? text).replace(/[.:;]$/, '').replaceAll("'", '’');
}

/** Every command that has flags of its own, with the words that lead to it. */
function listRunnable(
  commands: readonly CompletedCommand[],
): readonly (readonly [words: string, command: CompletedCommand])[] {
  return commands.flatMap((command) =>
    command.commands.length === 0
      ? [[command.word, command] as const]
      : command.commands.map((inner) => [`${command.word} ${inner.word}`, inner] as const),
  );
}

function groupsOf(commands: readonly CompletedCommand[]): readonly CompletedCommand[] {
  return commands.filter((command) => command.commands.length > 0);
}

function wordsOf(words: readonly Word[]): string {
  return words.map(({ word }) => word).join(' ');
}

function formatBash(commands: readonly CompletedCommand[]): string {
  const groups = groupsOf(commands).map(
    (group) => `    ${group.word})
      if [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY=($(compgen -W '${wordsOf(group.commands)} --help' -- "$current"))
        return
      fi
      words="$words \${COMP_WORDS[2]}" ;;`,
  );
  const cases = listRunnable(commands).map(
    ([words, { flags }]) => `    '${words}') flags='${wordsOf(flags)}' ;;`,
  );
  return `# fake-8x8 completion for bash
_fake_8x8() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="\${COMP_WORDS[1]}" flags=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${wordsOf(commands)} --help --version' -- "$current"))
    return
  fi
  case "$words" in
${groups.join('\n')}
  esac
  case "$words" in
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
  const groups = groupsOf(commands).map(
    (group) => `    ${group.word})
      commands=(${group.commands.map(describe).join(' ')})
      if (( CURRENT == 2 )); then
        _describe 'command' commands
        return
      fi
      command="$command \${words[2]}"
      shift words
      (( CURRENT-- )) ;;`,
  );
  const cases = listRunnable(commands).map(
    ([words, { flags }]) =>
      `    '${words}') _arguments ${flags.map((flag) => `'${flag.word}[${flag.about.replace(/[[\]]/g, '')}]'`).join(' ')} '*:file:_files' ;;`,
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
${groups.join('\n')}
  esac
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _fake_8x8 fake-8x8
`;
}

function formatFish(commands: readonly CompletedCommand[]): string {
  const seen = (words: string) => `__fish_seen_subcommand_from ${words}`;
  const starts = commands.map(
    ({ word, about }) => `complete -c fake-8x8 -f -n __fish_use_subcommand -a ${word} -d '${about}'`,
  );
  const inner = groupsOf(commands).flatMap((group) =>
    group.commands.map(
      ({ word, about }) =>
        `complete -c fake-8x8 -f -n '${seen(group.word)}; and not ${seen(wordsOf(group.commands))}' -a ${word} -d '${about}'`,
    ),
  );
  const groups = wordsOf(groupsOf(commands));
  const flags = listRunnable(commands).flatMap(([words, command]) => {
    // A command of a group may have the name of one outside.
    const condition = words.includes(' ')
      ? words.split(' ').map(seen).join('; and ')
      : [seen(words), ...(groups === '' ? [] : [`not ${seen(groups)}`])].join('; and ');
    return command.flags.map(
      ({ word, about }) => `complete -c fake-8x8 -n '${condition}' -l ${word.slice(2)} -d '${about}'`,
    );
  });
  return `# fake-8x8 completion for fish\n${[...starts, ...inner, ...flags].join('\n')}\n`;
}
