import type { Command } from 'commander';
import { findScenarios } from '../find-scenarios.ts';
import type { Io } from '../io.ts';
import { readOptions } from '../options/read-options.ts';
import { runAndReport } from '../run-and-report.ts';

/** Plays the named scenarios. */
export async function play(named: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  const scenarios = await findScenarios(named);
  await runAndReport(
    { scenarios, options, replayArguments: ({ file }) => (file === undefined ? [] : [file]) },
    command,
    io,
  );
}
