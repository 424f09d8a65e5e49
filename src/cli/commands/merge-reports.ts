import type { CommandDefinition } from '../command-definition.ts';
import { addOptionFlags } from '../options/flags.ts';

/** `fake-8x8 merge-reports`. */
export const mergeReportsCommand: CommandDefinition = {
  name: 'merge-reports',
  description: 'Merge the JSON reports of shards, and write any report of the whole.',
  configure(command, io) {
    command.argument('<report...>', 'JSON reports that play, or test, wrote for its shards');
    addOptionFlags(command, 'merge-reports')
      .addHelpText(
        'after',
        `
Example:
  $ fake-8x8 merge-reports shards/*.json --reporter default,junit --output-file.junit report.xml`,
      )
      .action(async (files: string[], _flags, self) => {
        const { mergeReports } = await import('../actions/merge-reports.ts');
        await mergeReports(files, self, io);
      });
  },
};
