import { type Command, CommanderError } from 'commander';
import { dropFalseEnvironment, unknownVariables } from './options/environment.ts';
import { EXIT } from './output/exit-codes.ts';
import type { Io } from './output/io.ts';
import { createProcessIo } from './output/process-io.ts';
import { createProgram } from './program.ts';

/** Runs the command that the process was started with, and sets its exit code. */
export async function runCommandLine(): Promise<void> {
  const io = createProcessIo();
  const words = process.argv.slice(2);
  const isCompletion = words[0] === 'complete';
  const program = createProgram(io, isCompletion ? undefined : words);
  if (isCompletion) {
    const { addCompletion } = await import('./add-completion.ts');
    addCompletion(program, words.slice(2));
  }
  dropFalseEnvironment(program, process.env);
  // Help is there whatever the environment has, and completion has to be silent.
  if (!isCompletion) program.hook('preAction', () => refuseUnknownVariables(program, io));
  try {
    await program.parseAsync();
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      io.exit(thrown.exitCode === 0 ? EXIT.passed : EXIT.usage);
    } else {
      const { reportError } = await import('./output/report-error.ts');
      reportError(thrown, io);
    }
  }
  io.end();
}

async function refuseUnknownVariables(program: Command, io: Io): Promise<void> {
  if (unknownVariables(program, process.env).length === 0) return;
  const { checkEnvironment } = await import('./options/check-environment.ts');
  checkEnvironment(createProgram(io), process.env);
}
