import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { createProcessIo } from './process-io.ts';
import { createProgram, dropFalseEnvironment } from './program.ts';

/** Runs the command that the process was started with, and sets its exit code. */
export async function runCommandLine(): Promise<void> {
  const io = createProcessIo();
  const words = process.argv.slice(2);
  const program = createProgram(io, words.includes('completion') ? undefined : words);
  dropFalseEnvironment(program, process.env);
  try {
    await program.parseAsync();
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      io.exit(thrown.exitCode === 0 ? EXIT.held : EXIT.usage);
    } else {
      const { reportError } = await import('./report-error.ts');
      reportError(thrown, io);
    }
  }
}
