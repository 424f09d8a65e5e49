import { Argument } from 'commander';
import type { CommandDefinition } from '../command-definition.ts';
import { commandName } from '../command-name.ts';

/** `fake-8x8 completion`: prints the script that asks `fake-8x8 complete` at each Tab. */
export const completionCommand: CommandDefinition = {
  name: 'completion',
  description: 'Print a script that completes commands, flags and their values in your shell.',
  configure(command) {
    command
      .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish', 'powershell']))
      .addHelpText(
        'after',
        `
Examples:
  $ eval "$(fake-8x8 completion bash)"
  $ source <(fake-8x8 completion zsh)
  $ fake-8x8 completion fish > ~/.config/fish/completions/fake-8x8.fish
  > fake-8x8 completion powershell | Out-String | Invoke-Expression

bash needs its package bash-completion. Without a global installation, take the script from npx and give the command a name:
  $ eval "$(npx fake-8x8 completion bash)"; alias fake-8x8='npx fake-8x8'`,
      )
      .action(async (shell: string) => {
        const { script } = await import('@bomb.sh/tab');
        script(shell, 'fake-8x8', commandName());
      });
  },
};
