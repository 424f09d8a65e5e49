import type { CommandDefinition } from '../command-definition.ts';
import { addDeliveryFlags, addReporterFlags } from '../run-flags.ts';

/** `fake-8x8 verify`. */
export const verifyCommand: CommandDefinition = {
  name: 'verify',
  description: 'Make the WEB_HOOK_VERIFY handshake that 8x8 makes when a webhook is added.',
  configure(command, io) {
    command.argument('[url]', 'your app’s webhook; else --to');
    addReporterFlags(addDeliveryFlags(command))
      .addHelpText(
        'after',
        `
Example:
  $ fake-8x8 verify http://localhost:3000/webhook`,
      )
      .action(async (url: string | undefined, _flags, self) => {
        const { verify } = await import('../actions/play.ts');
        await verify(url, self, io);
      });
  },
};
