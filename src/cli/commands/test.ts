import type { CommandDefinition } from '../command-definition.ts';
import { addOptionFlags, flag } from '../options/flags.ts';

/** `fake-8x8 test`. */
export const testCommand: CommandDefinition = {
  name: 'test',
  description: 'Examine your app: find what it gets wrong, why, and the shortest conversation that shows it.',
  configure(command, io) {
    addOptionFlags(command, 'test')
      .addOption(flag('--shard <number/of>', 'Make this part of the checks, such as 2/4'))
      .addOption(flag('--list', 'List the checks, with --json as JSON, and make none'))
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 test --to http://localhost:3000/webhook
  $ fake-8x8 test --to http://localhost:3000/webhook --profile quick --customer-says 'POST /chats/\${conversation.id}/messages {"text":"\${text}"}' --customer-sees 'GET /chats/\${conversation.id}'
  $ fake-8x8 test --to http://localhost:3000/webhook --only forged-requests,repeated-events
  $ fake-8x8 test --list`,
      )
      .action(async (_flags, self) => {
        const { test } = await import('../actions/test.ts');
        await test(self, io);
      });
  },
};
