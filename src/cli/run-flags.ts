import type { Command } from 'commander';
import { duration, flag, list, settingFlags, speed, wholeNumber } from './flags.ts';

/** Adds the flags of every command that delivers events. */
export function addDeliveryFlags(command: Command): Command {
  command
    .addOption(flag('-t, --to <url>', 'your app’s webhook, such as http://localhost:3000/webhook'))
    .addOption(
      flag('-d, --dialect <name>', 'which generation of 8x8’s API to speak').choices([
        'chat-api',
        'chat-gateway',
      ]),
    )
    .addOption(flag('--allow-remote', 'deliver to another machine too'))
    .addOption(flag('--key <file>', 'sign with this RSA key (PEM or JWK) instead of the test key'))
    .addOption(flag('--seed <text>', 'repeat the ids of an earlier run'))
    .addOption(
      flag(
        '--freeze-time <time>',
        'freeze all timestamps at this ISO time, so that each run sends the same bytes',
      ),
    )
    .addOption(flag('-c, --config <file>', 'configuration file; else fake-8x8.config.ts, .js or .json here'))
    .addOption(
      flag('-p, --port <number>', 'port of the platform; 0 is any free one').argParser(
        wholeNumber(0, 65_535),
      ),
    )
    .addOption(
      flag(
        '--allow-host <name>',
        'host name under which the platform may be asked too; repeatable',
      ).argParser(list),
    )
    .addOption(flag('--json', 'write JSON to stdout'));
  for (const option of settingFlags()) command.addOption(option);
  return command;
}

/** Adds the flags that say how a scenario is played. */
export function addPlayFlags(command: Command): Command {
  return command
    .addOption(flag('--clock <name>', 'virtual takes no time for pauses').choices(['wall', 'virtual']))
    .addOption(flag('--speed <factor>', 'play pauses this many times faster').argParser(speed))
    .addOption(
      flag('-n, --conversations <number>', 'how many conversations play each scenario').argParser(
        wholeNumber(1, 1_000_000),
      ),
    )
    .addOption(
      flag('--concurrency <number>', 'how many of them at the same time').argParser(wholeNumber(1, 100_000)),
    );
}

/** Adds the flags that say how the app's own side is played. */
export function addAppFlags(command: Command): Command {
  return command
    .addOption(
      flag(
        '--customer-says <call>',
        'how your app hears its customer: \'POST /chats/${conversation.id}/messages {"text":"${text}"}\'',
      ),
    )
    .addOption(
      flag(
        '--customer-opens <call>',
        'the same for a customer who is in no conversation yet: \'POST /chats {"text":"${text}"}\'',
      ),
    )
    .addOption(
      flag('--customer-leaves <call>', "how it hears that they leave: 'DELETE /chats/${conversation.id}'"),
    )
    .addOption(
      flag('--unscripted <reaction>', 'what becomes of calls of your app that no step awaits').choices([
        'ignore',
        'warn',
        'error',
      ]),
    );
}

/** Adds the flags that say how a run is reported. */
export function addReporterFlags(command: Command): Command {
  return command
    .addOption(flag('-r, --reporter <name>', 'default, json or junit; repeatable').argParser(list))
    .addOption(flag('--output-file.default <file>', 'write the default report here'))
    .addOption(flag('--output-file.json <file>', 'write the json report here'))
    .addOption(flag('--output-file.junit <file>', 'write the junit report here'))
    .addOption(flag('--wait <duration>', 'wait this long for the app to listen').argParser(duration))
    .addOption(flag('--ready <path>', 'and to answer this with 2xx, as it does when it has registered'));
}
