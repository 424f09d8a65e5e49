import type { CommandDefinition } from '../command-definition.ts';
import { flag, list } from '../flags.ts';
import { addAppFlags, addDeliveryFlags } from '../run-flags.ts';

/** `fake-8x8 serve`. */
export const serveCommand: CommandDefinition = {
  name: 'serve',
  description:
    'Run the platform: 8x8’s REST API for your app, and a control API to start runs and read the journal.',
  configure(command, io) {
    command.argument('[scenario...]', 'scenarios that may be started by name, beside the catalogue');
    addAppFlags(addDeliveryFlags(command))
      .addOption(
        flag(
          '--scenario <name>',
          'file or name of a scenario to play with every conversation that your app opens; repeatable',
        ).argParser(list),
      )
      .addOption(flag('--host <address>', 'address to listen on; anything but 127.0.0.1 lets others in'))
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 serve --port 8808 --to http://localhost:3000/webhook
  $ fake-8x8 serve --port 8808 --scenario agent-helps
  $ curl -X POST http://127.0.0.1:8808/_fake-8x8/runs -H 'content-type: application/json' -d '{"scenario":"transfer"}'
  $ curl 'http://127.0.0.1:8808/_fake-8x8/journal?filter=status>=400'`,
      )
      .action(async (scenarios: string[], _flags, self) => {
        const { serve } = await import('../actions/serve.ts');
        await serve(scenarios, self, io);
      });
  },
};
