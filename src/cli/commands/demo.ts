import type { CommandDefinition } from '../command-definition.ts';
import { addOptionFlags } from '../options/flags.ts';

/** `fake-8x8 demo`. */
export const demoCommand: CommandDefinition = {
  name: 'demo',
  description: 'Start a small integration, play three scenarios against it and examine it briefly.',
  configure(command, io) {
    addOptionFlags(command, 'demo')
      .addHelpText(
        'after',
        `
Example:
  $ fake-8x8 demo`,
      )
      .action(async (_flags, self) => {
        const { demo } = await import('../actions/demo.ts');
        await demo(self, io);
      });
  },
};
