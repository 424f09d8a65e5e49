import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { addDeliveryFlags, addReporterFlags } from '../run-flags.ts';

/** Adds `verify`. */
export function addVerifyCommand(program: Command, io: Io): void {
  const command = program
    .command('verify')
    .description('Make the WEB_HOOK_VERIFY handshake that 8x8 makes when a webhook is added.')
    .argument('[url]', 'your app’s webhook; else --to');
  addReporterFlags(addDeliveryFlags(command))
    .addHelpText(
      'after',
      `
Example:
  $ fake-8x8 verify http://localhost:3000/webhook`,
    )
    .action(async (url: string | undefined, _flags, self: Command) => {
      const { verify } = await import('../actions/verify.ts');
      await verify(url, self, io);
    });
}
