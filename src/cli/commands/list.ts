import type { Command } from 'commander';
import { flag } from '../flags.ts';
import type { Io } from '../io.ts';

/** Adds `list`. */
export function addListCommand(program: Command, io: Io): void {
  program
    .command('list')
    .description('List the scenarios of the catalogue, or of a folder.')
    .argument('[folder]', 'a folder of yours')
    .addOption(flag('--json', 'write the list as JSON'))
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
}
