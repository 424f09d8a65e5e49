import type { Command } from 'commander';
import { createSeed } from '../base/seeded-ids.ts';
import { openHost } from './host/run-host.ts';
import { loadSigner } from './options/read-options.ts';
import type { Io } from './output/io.ts';
import { findTarget, playOnHost, type RunRequest } from './play-on-host.ts';
import { checkScenarios } from './playable-scenario.ts';
import { createInterruption } from './wait-until-ready.ts';

/** Plays scenarios against the app, reports what it did and sets the exit code. Ctrl-C ends the run, not the report. */
export async function runAndReport(request: RunRequest, command: Command, io: Io): Promise<void> {
  const { scenarios, options, server } = request;
  // First, so that nothing listens for what cannot be played.
  const checked = checkScenarios(scenarios, options, io);
  findTarget(options);
  const signer = await loadSigner(options.key);
  const seed = options.seed ?? createSeed();
  const host = await openHost({ options, seed, signer, server }, io);
  const interruption = createInterruption(io, options);
  try {
    const seeded = { ...request, options: { ...options, seed } };
    const { exitCode } = await playOnHost(seeded, { checked, host, interruption, command }, io);
    io.exit(exitCode);
  } finally {
    interruption.close();
    await host.close();
  }
}
