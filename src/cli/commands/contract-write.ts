import type { CommandDefinition } from '../command-definition.ts';
import { CONTRACT_KINDS, type ContractKind } from '../contract-kinds.ts';
import { flag } from '../flags.ts';

/** `fake-8x8 contract write`. */
export const contractWriteCommand: CommandDefinition = {
  name: 'write',
  description: 'Copy the contracts of this package into a folder of yours.',
  configure(command, io) {
    command
      .argument('[folder]', 'where to', 'contracts')
      .addOption(flag('--only <kind>', 'one kind of contract').choices(CONTRACT_KINDS))
      .addOption(flag('--force', 'overwrite files that were changed'))
      .addOption(flag('--json', 'write the names of the files as JSON'))
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 contract write
  $ fake-8x8 contract write schemas-of-8x8 --only schemas`,
      )
      .action(async (folder: string, flags: { only?: ContractKind; force?: boolean; json?: boolean }) => {
        const { contractWrite } = await import('../actions/contract-write.ts');
        await contractWrite(folder, flags, io);
      });
  },
};
