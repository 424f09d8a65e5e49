import type { DialectName } from '../../protocol/dialect.ts';
import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../options/flags.ts';

/** `fake-8x8 contract check-docs`. */
export const contractCheckDocsCommand: CommandDefinition = {
  name: 'check-docs',
  description: 'Hold the JSON samples of documentation pages against the schemas.',
  configure(command, io) {
    command
      .argument('<file...>', 'pages as text: Markdown, plain text or JSON')
      .addOption(
        flag('-d, --dialect <name>', 'take events for this dialect only').choices([
          'chat-api',
          'chat-gateway',
        ]),
      )
      .addOption(flag('--json', 'write what was found as JSON'))
      .addHelpText(
        'after',
        `
Example:
  $ fake-8x8 contract check-docs webhook-events-reference.md

Exit codes: 0 all samples fit, 1 some do not, 2 no sample was found, or wrong usage.`,
      )
      .action(async (files: string[], flags: { dialect?: DialectName; json?: boolean }) => {
        const { contractCheckDocs } = await import('../actions/contract-check-docs.ts');
        await contractCheckDocs(files, flags, io);
      });
  },
};
