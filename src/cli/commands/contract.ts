import type { CommandDefinition } from '../command-definition.ts';
import { contractVerifyCommand } from './contract-verify.ts';
import { contractWriteCommand } from './contract-write.ts';

/** The commands of the group, in the order of its help. */
const COMMANDS: readonly CommandDefinition[] = [contractVerifyCommand, contractWriteCommand];

/** `fake-8x8 contract`. */
export const contractCommand: CommandDefinition = {
  name: 'contract',
  description: 'Verify an app against the contracts of 8x8’s events and API, or write them.',
  configure(command, io) {
    command.helpCommand('help [command]', 'Print the help of a command.').addHelpText(
      'after',
      `
Examples:
  $ fake-8x8 contract verify --provider-base-url http://localhost:3000 --path /webhook
  $ fake-8x8 contract write contracts`,
    );
    for (const { name, description, configure } of COMMANDS) {
      configure(command.command(name).description(description), io);
    }
  },
};
