import type { Command } from 'commander';
import { dryRun } from '../dry-run.ts';
import { findScenarios } from '../find-scenarios.ts';
import { readOptions } from '../options/read-options.ts';
import { checkScenarioNames } from '../options/scenario-names.ts';
import type { Io } from '../output/io.ts';
import { runAndReport } from '../run-and-report.ts';
import { type Selection, selectScenarios } from '../select-scenarios.ts';
import { listLoaded } from './list.ts';

/** Plays the named scenarios, or says which. */
export async function play(named: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  const flags = command.opts<Selection & { list?: boolean; dryRun?: boolean }>();
  const scenarios = selectScenarios(
    await findScenarios(named.length > 0 ? named : checkScenarioNames(options.scenarioNames)),
    flags,
    io,
  );
  if (flags.list === true) {
    await listLoaded(scenarios, options, io);
    return;
  }
  if (flags.dryRun === true) {
    await dryRun(scenarios, options, io);
    return;
  }
  await runAndReport(
    { scenarios, options, replayArguments: ({ file }) => (file === undefined ? [] : [file]) },
    command,
    io,
  );
}

/** Makes the handshake that 8x8 makes when a webhook is added. */
export async function verify(url: string | undefined, command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  const scenario = {
    scenario: 'Webhook verification',
    about: 'The handshake that 8x8 makes when a webhook is added: any 2xx passes.',
    steps: [{ send: { notificationVersion: '${webhook.version}', eventType: 'WEB_HOOK_VERIFY' } }],
  };
  await runAndReport(
    {
      scenarios: [{ file: undefined, scenario, positions: undefined }],
      options: { ...options, to: url ?? options.to },
      replayArguments: () => (url === undefined ? [] : [url]),
    },
    command,
    io,
  );
}
