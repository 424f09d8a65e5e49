import type { Command } from 'commander';
import { flag } from '../flags.ts';
import type { Io } from '../io.ts';
import { addDeliveryFlags, addReporterFlags } from '../run-flags.ts';

/** Adds `send`. */
export function addSendCommand(program: Command, io: Io): void {
  const command = program
    .command('send')
    .description('Send one event.')
    .argument('<EVENT>', 'its eventType, such as TEXT');
  addReporterFlags(addDeliveryFlags(command))
    .addOption(
      flag(
        '-s, --set <path=value>',
        'set a field of the event, such as message=Hi or data.text=Hi; repeatable',
      ).argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]),
    )
    .addOption(flag('--allow-invalid', 'send it although it is not a valid event then'))
    .addHelpText(
      'after',
      `
Examples:
  $ fake-8x8 send TEXT --set message="Good morning" --to http://localhost:3000/webhook
  $ fake-8x8 send MESSAGE --dialect chat-gateway --set data.text=Hello --set data.isEcho=true --to http://localhost:3000/webhook`,
    )
    .action(async (eventType: string, _flags, self: Command) => {
      const { send } = await import('../actions/send.ts');
      await send(eventType, self, io);
    });
}
