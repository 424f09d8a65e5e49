import { Argument, type Command } from 'commander';
import type { Io } from '../io.ts';

/** Adds `completion`. */
export function addCompletionCommand(program: Command, io: Io): void {
  program
    .command('completion')
    .description('Print a script that completes commands and flags in your shell.')
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      `
Examples:
  $ eval "$(fake-8x8 completion bash)"
  $ fake-8x8 completion fish > ~/.config/fish/completions/fake-8x8.fish`,
    )
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { formatCompletion } = await import('../actions/completion.ts');
      await io.out(formatCompletion(program, shell));
    });
}
