import { InvalidArgumentError } from 'commander';
import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../flags.ts';
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
  description: 'Copy the contracts of this package into a folder of yours.',
  configure(command, io) {
    command
      .argument('[folder]', 'where to', 'contracts')
      .addOption(flag('--only <kind>', 'one kind of contract').choices(CONTRACT_KINDS))
      .addOption(
        flag(
          '--integration <name>',
          'your integration’s name in the pacts, as your broker knows it',
        ).argParser(participant),
      )
      .addOption(flag('--force', 'overwrite files that were changed'))
      .addOption(flag('--json', 'write the names of the files as JSON'))
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
