import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../options/flags.ts';

/** `fake-8x8 list`. */
export const listCommand: CommandDefinition = {
  name: 'list',
  description: 'List the scenarios of the catalogue, or of a folder.',
  configure(command, io) {
    command
      .argument('[folder]', 'a folder with scenarios of your own')
      .addOption(flag('--json', 'Write the list as JSON to stdout'))
      .addHelpText(
        'after',
        `
Example:
  $ fake-8x8 list`,
      )
      .action(async (folder: string | undefined, flags: { json?: boolean }) => {
        const { list } = await import('../actions/list.ts');
        await list(folder, flags, io);
      });
  },
};
