import { InvalidArgumentError } from 'commander';
import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../options/flags.ts';
import { CONTRACT_KINDS, type ContractKind } from '../package-root.ts';

/** It becomes a part of file names. */
function participant(text: string): string {
  if (/^[A-Za-z0-9][\w.-]{0,99}$/.test(text)) return text;
  throw new InvalidArgumentError(
    'Allowed: letters, digits, ".", "-" and "_", beginning with a letter or digit.',
  );
}

/** `fake-8x8 contract write`. */
export const contractWriteCommand: CommandDefinition = {
  name: 'write',
  description: 'Copy the contracts of this package into a folder.',
  configure(command, io) {
    command
      .argument('[folder]', 'the folder to write to', 'contracts')
      .addOption(
        flag(`--only <${CONTRACT_KINDS.join('|')}>`, 'Write one kind of contract only').choices(
          CONTRACT_KINDS,
        ),
      )
      .addOption(
        flag(
          '--integration <name>',
          'The name of your integration in the pacts, as your broker knows it',
        ).argParser(participant),
      )
      .addOption(flag('--force', 'Overwrite files that differ'))
      .addOption(flag('--json', 'Write the file names as JSON to stdout'))
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 contract write
  $ fake-8x8 contract write schemas-of-8x8 --only schemas
  $ fake-8x8 contract write . --only pacts --integration my-bot`,
      )
      .action(
        async (
          folder: string,
          flags: { only?: ContractKind; integration?: string; force?: boolean; json?: boolean },
        ) => {
          const { contractWrite } = await import('../actions/contract-write.ts');
          await contractWrite(folder, flags, io);
        },
      );
  },
};
