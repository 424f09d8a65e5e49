import { Command, type Option } from 'commander';
import { printableLines } from '../base/printable.ts';
import { version } from '../base/version.ts';
import type { CommandDefinition } from './command-definition.ts';
import { nameCommands } from './command-name.ts';
import { completionCommand } from './commands/completion.ts';
import { contractCommand } from './commands/contract.ts';
import { demoCommand } from './commands/demo.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { lintCommand } from './commands/lint.ts';
import { listCommand } from './commands/list.ts';
import { mcpCommand } from './commands/mcp.ts';
import { mergeReportsCommand } from './commands/merge-reports.ts';
import { playCommand } from './commands/play.ts';
import { replayCommand } from './commands/replay.ts';
import { sendCommand } from './commands/send.ts';
import { serveCommand } from './commands/serve.ts';
import { showReportCommand } from './commands/show-report.ts';
import { testCommand } from './commands/test.ts';
import { verifyCommand } from './commands/verify.ts';
import type { Io } from './output/io.ts';

/** The commands there are, in the order of the help. */
const COMMANDS: readonly CommandDefinition[] = [
  playCommand,
  testCommand,
  replayCommand,
  mergeReportsCommand,
  showReportCommand,
  serveCommand,
  sendCommand,
  verifyCommand,
  lintCommand,
  listCommand,
  importCommand,
  contractCommand,
  mcpCommand,
  initCommand,
  demoCommand,
  completionCommand,
];

const ALL = COMMANDS.map((command) => command.name);

/**
 * Builds the command line. Of the commands only those in `wanted` get their flags, or all of them when none is named:
 * making two hundred flags takes longer than the rest of `--help`. What a command does is loaded when it is called.
 */
export function createProgram(io: Io, wanted: readonly string[] = ALL): Command {
  const program = new Command('fake-8x8')
    .description('Plays the 8x8 contact centre for your chat integration.')
    .version(version, '-V, --version', 'Print the version')
    .helpOption('-h, --help', 'Print this help')
    .helpCommand('help [command]', 'Print the help of a command.')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(--help shows what is allowed)')
    .exitOverride()
    .configureHelp({ optionDescription: describeOption })
    .configureOutput({
      writeOut: (text) => void io.out(nameCommands(text)),
      writeErr: (text) => io.talk(printableLines(text)),
    });
  for (const { name, description, configure } of COMMANDS) {
    const command = program.command(name).description(description);
    if (wanted.includes(name)) configure(command, io);
  }
  return program;
}

/** Without the choices, which the flag lists, and the environment variable, which follows one rule. */
function describeOption({ description, defaultValue, defaultValueDescription }: Option): string {
  const text = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : '');
  return text === '' ? description : `${description} (default: ${text})`;
}

const EXAMPLES = `
Examples:
  $ fake-8x8 demo
  $ fake-8x8 play scenarios/transfer.yaml --to http://localhost:3000/webhook
  $ fake-8x8 play transfer unicode --to http://localhost:3000/webhook --dialect chat-gateway
  $ fake-8x8 verify http://localhost:3000/webhook

Exit codes: 0 passed, 1 failed, 2 wrong usage, configuration or scenario, 3 the app could not be reached,
130 interrupted.
Each flag has an environment variable: --allow-remote is FAKE_8X8_ALLOW_REMOTE=1.`;
