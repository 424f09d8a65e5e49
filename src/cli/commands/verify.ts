import type { CommandDefinition } from '../command-definition.ts';
import { addOptionFlags } from '../options/flags.ts';

/** `fake-8x8 verify`. */
export const verifyCommand: CommandDefinition = {
  name: 'verify',
  description: 'Send WEB_HOOK_VERIFY, as 8x8 does when a webhook is added.',
  configure(command, io) {
    command.argument('[url]', 'the webhook of your app; same as --to');
    addOptionFlags(command, 'verify')
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
