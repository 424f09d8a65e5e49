import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../options/flags.ts';

/** `fake-8x8 lint`. */
export const lintCommand: CommandDefinition = {
  name: 'lint',
  description: 'Check scenarios without playing them.',
  configure(command, io) {
    command
      .argument('[scenario...]', 'files, folders, globs, names from the catalogue, or catalogue itself')
      .addOption(
        flag('-d, --dialect <chat-api|chat-gateway>', 'Check payloads for this dialect only').choices([
          'chat-api',
          'chat-gateway',
        ]),
      )
      .addOption(flag('--json', 'Write the problems as JSON to stdout'))
      .addHelpText(
        'after',
        `
Example:
  $ fake-8x8 lint scenarios`,
      )
      .action(
        async (scenarios: string[], flags: { dialect?: 'chat-api' | 'chat-gateway'; json?: boolean }) => {
          const { lint } = await import('../actions/lint.ts');
          await lint(scenarios, flags, io);
        },
      );
  },
};
