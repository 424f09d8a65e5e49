import { rm } from 'node:fs/promises';
import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { counted } from '../../base/format-value.ts';
import { formatJson } from '../../base/printable.ts';
import { createSeed } from '../../base/seeded-ids.ts';
import { type ReplayVerdict, replayFinding } from '../../checks/running/replay.ts';
import type { LoadedScenario } from '../../scenario/load.ts';
import { FAILURES_FOLDER, symptomOf } from '../examination/failure-file.ts';
import { findScenarios } from '../find-scenarios.ts';
import { createOwnServer } from '../host/own-server.ts';
import { loadSigner, readOptions } from '../options/read-options.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { readTarget } from '../play-on-host.ts';
import { checkScenarios } from '../playable-scenario.ts';
import { createInterruption, waitUntilReady } from '../wait-until-ready.ts';

const SHOWN = { fixed: 'FIXED', 'still-failing': 'STILL FAILING', error: 'ERROR' } as const;
const PAINTED = { fixed: 'good', 'still-failing': 'bad', error: 'warn' } as const;

/** Plays the files of findings again, says of each whether it is fixed, and removes the files of those that are. */
export async function replay(named: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  const { keep = false } = command.opts<{ keep?: boolean }>();
  const target = readTarget(options);
  const loaded = await findScenarios(named.length > 0 ? named : [FAILURES_FOLDER]);
  checkScenarios(loaded, options, io);
  const findings = loaded.map(readFinding);
  const seed = options.seed ?? createSeed();
  const server = await createOwnServer({ ...options, seed, signer: await loadSigner(options.key) }, io);
  const interruption = createInterruption(io, options);
  const stopped = new AbortController();
  const replayed: { readonly file: string; readonly verdict: ReplayVerdict }[] = [];
  try {
    await waitUntilReady(target, options, interruption, io);
    interruption.onceHappened(() => stopped.abort());
    for (const { file, ...finding } of findings) {
      const app = { ...options, fake: server.fake, to: target.href, seed, stopped: stopped.signal };
      const verdict = await replayFinding(finding, app);
      if (stopped.signal.aborted) break;
      replayed.push({ file, verdict });
      if (!options.json)
        await io.out(`${io.outPaint[PAINTED[verdict]](SHOWN[verdict].padEnd(13))}  ${file}\n`);
      if (verdict === 'fixed' && !keep) await rm(file);
    }
    const verdicts = replayed.map(({ verdict }) => verdict);
    await io.out(options.json ? `${formatJson(replayed, 2)}\n` : `${summarise(verdicts)}\n`);
    io.exit(stopped.signal.aborted ? EXIT.interrupted : exitCodeOf(verdicts));
  } finally {
    interruption.close();
    await server.close();
  }
}

function readFinding({ file, scenario }: LoadedScenario) {
  const symptom = symptomOf(scenario);
  if (symptom !== undefined) return { file, scenario, symptom };
  throw new Fake8x8Error(
    'FINDING_MISSING',
    `${file} has no tag finding:<symptom>, so it is no file that test has written. Play it with play.`,
  );
}

function summarise(verdicts: readonly ReplayVerdict[]): string {
  const count = (verdict: ReplayVerdict) => verdicts.filter((each) => each === verdict).length;
  return `${counted(verdicts.length, 'finding')}: ${count('fixed')} fixed, ${count('still-failing')} still failing, ${count('error')} in error`;
}

function exitCodeOf(verdicts: readonly ReplayVerdict[]): number {
  if (verdicts.every((verdict) => verdict === 'fixed')) return EXIT.passed;
  return verdicts.every((verdict) => verdict !== 'still-failing') ? EXIT.unreachable : EXIT.failed;
}
