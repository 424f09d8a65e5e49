import { FAULT_NAMES } from '../../protocol/faults.ts';
import type { CommandDefinition } from '../command-definition.ts';
import { addOptionFlags, flag } from '../options/flags.ts';

/** `fake-8x8 send`. */
export const sendCommand: CommandDefinition = {
  name: 'send',
  description: 'Send one event.',
  configure(command, io) {
    command.argument('<EVENT>', 'the eventType, such as TEXT');
    addOptionFlags(command, 'send')
      .addOption(
        flag(
          '-s, --set <path=value>',
          'Set a field of the event, such as message=Hi or data.text=Hi; repeatable',
        ).argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]),
      )
      .addOption(
        flag('--fault <name>', 'Do this to its delivery, such as again-at-once or unsigned').choices(
          FAULT_NAMES,
        ),
      )
      .addOption(flag('--allow-invalid', 'Send the event even if it is not valid'))
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
