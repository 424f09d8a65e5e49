import { Argument, type Command } from 'commander';
import type { CommandDefinition } from '../command-definition.ts';

/** `fake-8x8 completion`. */
export const completionCommand: CommandDefinition = {
  name: 'completion',
  description: 'Print a script that completes commands and flags in your shell.',
  configure(command, io) {
    command
      .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish']))
      .addHelpText(
        'after',
        `
Examples:
  $ eval "$(fake-8x8 completion bash)"
  $ fake-8x8 completion fish > ~/.config/fish/completions/fake-8x8.fish`,
      )
      .action(async (shell: 'bash' | 'zsh' | 'fish', _flags, self: Command) => {
        const { formatCompletion } = await import('../actions/completion.ts');
        await io.out(formatCompletion(self.parent ?? self, shell));
      });
  },
};
