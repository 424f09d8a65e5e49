import type { Command } from 'commander';
import { flag } from '../flags.ts';
import type { Io } from '../io.ts';
import { addDeliveryFlags } from '../run-flags.ts';

/** Adds `serve`. */
export function addServeCommand(program: Command, io: Io): void {
  const command = program
    .command('serve')
    .description(
      'Run the platform: public keys for your app, and a control API to start runs and read the journal.',
    )
    .argument('[scenario...]', 'scenarios that may be started by name, beside the catalogue');
  addDeliveryFlags(command)
    .addOption(flag('--host <address>', 'address to listen on; anything but 127.0.0.1 lets others in'))
    .addHelpText(
      'after',
      `
Examples:
  $ fake-8x8 serve --port 8808 --to http://localhost:3000/webhook
  $ curl -X POST http://127.0.0.1:8808/_fake-8x8/runs -H 'content-type: application/json' -d '{"scenario":"transfer"}'
  $ curl 'http://127.0.0.1:8808/_fake-8x8/journal?filter=status>=400'`,
    )
    .action(async (scenarios: string[], _flags, self: Command) => {
      const { serve } = await import('../actions/serve.ts');
      await serve(scenarios, self, io);
    });
}
