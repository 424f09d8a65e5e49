import type { CommandDefinition } from '../command-definition.ts';
import { flag } from '../flags.ts';
import { addDeliveryFlags, addReporterFlags } from '../run-flags.ts';

/** `fake-8x8 send`. */
export const sendCommand: CommandDefinition = {
  name: 'send',
  description: 'Send one event.',
  configure(command, io) {
    command.argument('<EVENT>', 'its eventType, such as TEXT');
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
      .action(async (eventType: string, _flags, self) => {
        const { send } = await import('../actions/send.ts');
        await send(eventType, self, io);
      });
  },
};
