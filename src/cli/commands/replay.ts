import type { CommandDefinition } from '../command-definition.ts';
import { addOptionFlags, flag } from '../options/flags.ts';

/** `fake-8x8 replay`. */
export const replayCommand: CommandDefinition = {
  name: 'replay',
  description: 'Play what `test` has found again, and say what is fixed.',
  configure(command, io) {
    command.argument('[file...]', 'files that `test` has written (default: those in .fake-8x8/failures)');
    addOptionFlags(command, 'replay')
      .addOption(flag('--keep', 'Keep the files of what is fixed'))
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 replay --to http://localhost:3000/webhook
  $ fake-8x8 replay .fake-8x8/failures/duplicate-shown.yaml --to http://localhost:3000/webhook --keep`,
      )
      .action(async (files: string[], _flags, self) => {
        const { replay } = await import('../actions/replay.ts');
        await replay(files, self, io);
      });
  },
};
