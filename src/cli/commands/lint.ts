import type { Command } from 'commander';
import { flag } from '../flags.ts';
import type { Io } from '../io.ts';

/** Adds `lint`. */
export function addLintCommand(program: Command, io: Io): void {
  program
    .command('lint')
    .description('Check scenarios without playing them.')
    .argument('<scenario...>', 'files, folders, or names from the catalogue')
    .addOption(
      flag('-d, --dialect <name>', 'check payloads for this dialect only').choices([
        'chat-api',
        'chat-gateway',
      ]),
    )
    .addOption(flag('--json', 'write the problems as JSON to stdout'))
    .addHelpText(
      'after',
      `
Example:
  $ fake-8x8 lint scenarios`,
    )
    .action(async (scenarios: string[], flags: { dialect?: 'chat-api' | 'chat-gateway'; json?: boolean }) => {
      const { lint } = await import('../actions/lint.ts');
      await lint(scenarios, flags, io);
    });
}
