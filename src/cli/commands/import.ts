import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../options/flags.ts';

/** `fake-8x8 import`. */
export const importCommand: CommandDefinition = {
  name: 'import',
  description: 'Make scenarios of the conversations in a JSON report.',
  configure(command, io) {
    command
      .argument('<report>', 'what play wrote with --reporter json')
      .argument('[folder]', 'the folder to write to', 'imported')
      .addOption(flag('--force', 'Overwrite files that exist'))
      .addOption(flag('--json', 'Write the file names as JSON to stdout'))
      .addHelpText(
        'after',
        `
Each conversation becomes a file that plays, and leads to the same events.

Example:
  $ fake-8x8 import report.json scenarios`,
      )
      .action(async (report: string, folder: string, flags) => {
        const { importReport } = await import('../actions/import.ts');
        await importReport({ report, folder, ...flags }, io);
      });
  },
};
