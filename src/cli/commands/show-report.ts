import type { CommandDefinition } from '../command-definition.ts';

/** `fake-8x8 show-report`. */
export const showReportCommand: CommandDefinition = {
  name: 'show-report',
  description: 'Open an HTML report in the browser.',
  configure(command, io) {
    command
      .argument('[file]', 'the report; without it what the configuration names, or report.html')
      .addHelpText(
        'after',
        `
Where there is no display, it prints where the report is.

Examples:
  $ fake-8x8 show-report report.html`,
      )
      .action(async (file: string | undefined) => {
        const { showReport } = await import('../actions/show-report.ts');
        await showReport(file, io);
      });
  },
};
