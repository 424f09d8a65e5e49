import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../options/flags.ts';

/** `fake-8x8 contract diff`. */
export const contractDiffCommand: CommandDefinition = {
  name: 'diff',
  description: 'Compare two sets of contracts for those who receive the events and call the API.',
  configure(command, io) {
    command
      .argument('<old>', 'a folder such as contracts, or a file: JSON Schema, OpenAPI or AsyncAPI')
      .argument('<new>', 'what is to be compared with it, of the same kind')
      .addOption(
        flag('--fail-on <severity>', 'the least that ends with 1')
          .choices(['breaking', 'risky'])
          .default('breaking'),
      )
      .addOption(flag('--json', 'write the changes as JSON').conflicts('markdown'))
      .addOption(flag('--markdown', 'write the changes as a table for a pull request'))
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 contract diff contracts-of-main contracts
  $ fake-8x8 contract diff old.openapi.json new.openapi.json --markdown > comment.md

Exit codes: 0 nothing breaking, 1 something is, 2 wrong usage or files that cannot be compared.`,
      )
      .action(
        async (
          before: string,
          after: string,
          flags: { failOn: 'breaking' | 'risky'; json?: boolean; markdown?: boolean },
        ) => {
          const { contractDiff } = await import('../actions/contract-diff.ts');
          await contractDiff(before, after, flags, io);
        },
      );
  },
};
