import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../flags.ts';

/** `fake-8x8 init`. */
export const initCommand: CommandDefinition = {
  name: 'init',
  description: 'Write a commented scenario and a configuration to start from.',
  configure(command, io) {
    command
      .argument('[folder]', 'where to write them', '.')
      .addOption(flag('--force', 'overwrite files that exist'))
      .addOption(flag('--json', 'write the names of the files as JSON'))
      .addHelpText(
        'after',
        `
Example:
  $ fake-8x8 init`,
      )
      .action(async (folder: string, flags: { force?: boolean; json?: boolean }) => {
        const { init } = await import('../actions/init.ts');
        await init(folder, flags, io);
      });
  },
};
