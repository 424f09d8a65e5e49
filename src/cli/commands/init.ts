import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../options/flags.ts';

/** `fake-8x8 init`. */
export const initCommand: CommandDefinition = {
  name: 'init',
  description: 'Write a commented scenario and a configuration to start from.',
  configure(command, io) {
    command
      .argument('[folder]', 'the folder to write to', '.')
      .addOption(flag('--force', 'Overwrite existing files'))
      .addOption(flag('--json', 'Write the file names as JSON to stdout'))
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
