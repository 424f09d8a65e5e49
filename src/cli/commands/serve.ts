import type { CommandDefinition } from '../command-definition.ts';
import { addOptionFlags, flag, list } from '../options/flags.ts';

/** `fake-8x8 serve`. */
export const serveCommand: CommandDefinition = {
  name: 'serve',
  description:
    'Run the platform: 8x8’s REST APIs for your app, Chat API V2 and Chat Gateway at once, and a control API to start runs and read the journal.',
  configure(command, io) {
    command.argument('[scenario...]', 'scenarios that can be started by name, besides the catalogue');
    addOptionFlags(command, 'serve')
      .addOption(
        flag(
          '--scenario <name>',
          'A scenario (file or name) to play with every conversation that your app opens; repeatable',
        ).argParser(list),
      )
      .addOption(
        flag(
          '--state <file>',
          'Keep webhooks, channels, tokens and conversations in this file, and begin with them',
        ),
      )
      .addOption(
        flag(
          '-r, --reporter <default|ndjson>',
          'What is printed of what happens: a transcript, or each journal entry as a line of JSON',
        ).argParser(list),
      )
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 serve --port 8808 --to http://localhost:3000/webhook
  $ fake-8x8 serve --port 8808 --scenario agent-helps
  $ fake-8x8 serve --port 8808 --state platform.json
  $ fake-8x8 serve --port 8808 --dialect chat-gateway --to http://localhost:3000/webhook
  $ curl -H 'x-api-key: fake-8x8-test-key' http://127.0.0.1:8808/chat-gateway/v1/webhooks
  $ curl -X POST http://127.0.0.1:8808/_fake-8x8/runs -H 'content-type: application/json' -d '{"scenario":"transfer"}'
  $ curl 'http://127.0.0.1:8808/_fake-8x8/journal?filter=status>=400'`,
      )
      .action(async (scenarios: string[], _flags, self) => {
        const { serve } = await import('../actions/serve.ts');
        await serve(scenarios, self, io);
      });
  },
};
