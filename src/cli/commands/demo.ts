import type { Command } from 'commander';
import { flag } from '../flags.ts';
import type { Io } from '../io.ts';

/** Adds `demo`. */
export function addDemoCommand(program: Command, io: Io): void {
  program
    .command('demo')
    .description('Start a small integration and play three scenarios against it.')
    .addOption(flag('--seed <text>', 'choose the ids'))
    .addOption(flag('--json', 'write the json report to stdout'))
    .addHelpText(
      'after',
      `
Example:
  $ fake-8x8 demo`,
    )
    .action(async (_flags, self: Command) => {
      const { demo } = await import('../actions/demo.ts');
      await demo(self, io);
    });
}
