import { Command } from 'commander';
import { version } from '../base/version.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addInitCommand } from './commands/init.ts';
import { addLintCommand } from './commands/lint.ts';
import { addListCommand } from './commands/list.ts';
import { addPlayCommand } from './commands/play.ts';
import { addSendCommand } from './commands/send.ts';
import { addServeCommand } from './commands/serve.ts';
import { addVerifyCommand } from './commands/verify.ts';
import type { Io } from './io.ts';

/** Builds the command line: every command with its flags; what a command does is loaded when it is called. */
export function createProgram(io: Io): Command {
  const program = new Command('fake-8x8')
    .description('Plays the 8x8 contact centre for your chat integration.')
    .version(version, '-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this help.')
    .helpCommand('help [command]', 'Print the help of a command.')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(--help shows what is allowed)')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: io.talk });
  for (const add of [
    addPlayCommand,
    addServeCommand,
    addSendCommand,
    addVerifyCommand,
    addLintCommand,
    addListCommand,
    addInitCommand,
    addDemoCommand,
    addCompletionCommand,
  ]) {
    add(program, io);
  }
  return program;
}

/** Commander takes a variable that is set for a flag that is given: `FAKE_8X8_JSON=0` has to mean no. */
export function dropFalseEnvironment(program: Command, env: NodeJS.ProcessEnv): void {
  for (const command of program.commands) {
    for (const option of command.options) {
      const name = option.envVar;
      if (name === undefined || option.required || option.optional) continue;
      if (/^(|0|false|no|off)$/i.test(env[name] ?? '1')) delete env[name];
    }
  }
}

const EXAMPLES = `
Examples:
  $ fake-8x8 demo
  $ fake-8x8 play scenarios/transfer.yaml --to http://localhost:3000/webhook
  $ fake-8x8 play transfer unicode --to http://localhost:3000/webhook --dialect chat-gateway
  $ fake-8x8 verify http://localhost:3000/webhook

Exit codes: 0 all held, 1 something did not, 2 wrong usage, configuration or scenario,
3 the consumer could not be reached, 130 interrupted.
Each flag can be given as an environment variable: --allow-remote is FAKE_8X8_ALLOW_REMOTE=1.`;
