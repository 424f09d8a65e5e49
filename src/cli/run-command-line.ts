import { CommanderError } from 'commander';
import { checkEnvironment } from './options/check-environment.ts';
import { EXIT } from './output/exit-codes.ts';
import { createProcessIo } from './output/process-io.ts';
import { createProgram, dropFalseEnvironment } from './program.ts';

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
  try {
    if (!isCompletion) checkEnvironment(program, () => createProgram(io), process.env);
    await program.parseAsync();
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      io.exit(thrown.exitCode === 0 ? EXIT.passed : EXIT.usage);
    } else {
      const { reportError } = await import('./output/report-error.ts');
      reportError(thrown, io);
    }
  }
}
