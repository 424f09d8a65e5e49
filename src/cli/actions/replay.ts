import { readdir, rm } from 'node:fs/promises';
import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { counted } from '../../base/format-value.ts';
import { formatJson } from '../../base/printable.ts';
import { createSeed } from '../../base/seeded-ids.ts';
import { originOf } from '../../checks/reporting/failure-scenario.ts';
import { type ReplayVerdict, replayFinding } from '../../checks/running/replay.ts';
import type { LoadedScenario } from '../../scenario/load.ts';
import { commandName } from '../command-name.ts';
import { FAILURES_FOLDER } from '../examination/failure-file.ts';
import { findScenarios } from '../find-scenarios.ts';
import { createOwnServer } from '../host/own-server.ts';
import { limitTime, type MaxTime } from '../limit-time.ts';
import { loadSigner, type Options, readOptions } from '../options/read-options.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { readTarget } from '../play-on-host.ts';
import { checkScenarios } from '../playable-scenario.ts';
import { waitUntilQuiet } from '../wait-until-quiet.ts';
import { createInterruption, waitUntilReady } from '../wait-until-ready.ts';

const SHOWN = { fixed: 'FIXED', 'still-failing': 'STILL FAILING', error: 'ERROR' } as const;
const PAINTED = { fixed: 'good', 'still-failing': 'bad', error: 'warn' } as const;

/** Plays the files of findings again, says of each whether it is fixed, and removes the files of those that are. */
export async function replay(named: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  const { keep = false } = command.opts<{ keep?: boolean }>();
  const loaded = await loadFindings(named);
  if (loaded.length === 0) return sayNothingToReplay(options, io);
  const target = readTarget(options);
  checkScenarios(loaded, options, io);
  const findings = loaded.map(readFinding);
  const seed = options.seed ?? createSeed();
  const server = await createOwnServer({ ...options, seed, signer: await loadSigner(options.key) }, io);
  const interruption = createInterruption(io, options);
  const stopped = new AbortController();
  let limit: MaxTime | undefined;
  const replayed: { readonly file: string; readonly verdict: ReplayVerdict }[] = [];
  try {
    await waitUntilReady(target, options, interruption, io);
    const stop = () => stopped.abort();
    interruption.onceHappened(stop);
    if (options.wait > 0) await waitUntilQuiet(server.fake.journal, stopped.signal);
    limit = limitTime('the replay', stop, { options, io });
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
    const left = findings.length - replayed.length;
    await io.out(options.json ? `${formatJson(replayed, 2)}\n` : `${summarise(verdicts, left)}\n`);
    if (limit.isOver()) io.exit(EXIT.failed);
    else io.exit(stopped.signal.aborted ? EXIT.interrupted : exitCodeOf(verdicts));
  } finally {
    limit?.end();
    interruption.close();
    await server.close();
  }
}

/** The files that are named, else all that `test` has written. */
async function loadFindings(named: readonly string[]): Promise<readonly LoadedScenario[]> {
  if (named.length > 0) return findScenarios(named);
  const written = await readdir(FAILURES_FOLDER).catch(() => []);
  return written.length === 0 ? [] : findScenarios([FAILURES_FOLDER]);
}

async function sayNothingToReplay({ json }: Pick<Options, 'json'>, io: Io): Promise<void> {
  io.talk(
    `nothing to replay: ${FAILURES_FOLDER} has no file. ${commandName()} test writes one there for each finding.\n`,
  );
  if (json) await io.out('[]\n');
  io.exit(EXIT.passed);
}

function readFinding({ file, scenario }: LoadedScenario) {
  const origin = originOf(scenario);
  if (origin !== undefined) return { file, scenario, symptom: origin.symptom };
  throw new Fake8x8Error(
    'FINDING_MISSING',
    `${file} has no tag finding:<symptom>, so it is no file that test has written. Play it with play.`,
  );
}

function summarise(verdicts: readonly ReplayVerdict[], left: number): string {
  const count = (verdict: ReplayVerdict) => verdicts.filter((each) => each === verdict).length;
  return `${counted(verdicts.length, 'finding')}: ${count('fixed')} fixed, ${count('still-failing')} still failing, ${count('error')} in error${left === 0 ? '' : `, ${left} not replayed`}`;
}

function exitCodeOf(verdicts: readonly ReplayVerdict[]): number {
  if (verdicts.every((verdict) => verdict === 'fixed')) return EXIT.passed;
  return verdicts.every((verdict) => verdict !== 'still-failing') ? EXIT.unreachable : EXIT.failed;
}
