import type { CommandDefinition } from '../command-definition.ts';
import { addOptionFlags, flag, list } from '../options/flags.ts';

/** `fake-8x8 play`. */
export const playCommand: CommandDefinition = {
  name: 'play',
  description: 'Play scenarios against your app and report how it responds.',
  configure(command, io) {
    command.argument(
      '[scenario...]',
      'files, folders, globs, names from the catalogue (see list), or catalogue itself',
    );
    addOptionFlags(command, 'play')
      .addOption(
        flag(
          '--grep <pattern>',
          'Play those whose name or file matches this regular expression, in any case',
        ),
      )
      .addOption(
        flag('--tag <tag>', 'Play those that have this tag, or one of several; repeatable').argParser(list),
      )
      .addOption(flag('--shard <number/of>', 'Play this part of the scenarios, such as 2/4'))
      .addOption(flag('--list', 'List what would be played, with --json as JSON, and play nothing'))
      .addOption(flag('--watch', 'Play again when a scenario file changes or your app comes back'))
      .addOption(flag('--dry-run', 'Check everything and say what would be played, but send nothing'))
      .addHelpText(
        'after',
        `
Examples:
  $ fake-8x8 play scenarios/transfer.yaml --to http://localhost:3000/webhook
  $ fake-8x8 play slow-human-pace --to http://localhost:3000/webhook --clock virtual
  $ fake-8x8 play catalogue 'scenarios/**/*.yaml' --to http://localhost:3000/webhook
  $ fake-8x8 play scenarios --to http://localhost:3000/webhook --reporter default,junit --output-file.junit report.xml
  $ fake-8x8 play catalogue --tag transfer --grep back --list
  $ fake-8x8 play transfer --to http://localhost:3000/webhook -n 500 --concurrency 50
  $ fake-8x8 play catalogue --dialect both --to http://localhost:3000/webhook --port 8808 --clock virtual
  $ fake-8x8 play app-opens --clock virtual --to http://localhost:3000/webhook --customer-says 'POST /chats/\${conversation.id}/messages {"text":"\${text}"}'`,
      )
      .action(async (scenarios: string[], _flags, self) => {
        const { play } = await import('../actions/play.ts');
        await play(scenarios, self, io);
      });
  },
};
