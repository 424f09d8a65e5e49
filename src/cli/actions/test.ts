import type { Command } from 'commander';
import { formatDuration } from '../../base/duration.ts';
import { printable } from '../../base/printable.ts';
import { createSeed } from '../../base/seeded-ids.ts';
import { checkNames, listChosen } from '../../checks/running/choose-checks.ts';
import type { Examination } from '../../checks/running/examination.ts';
import { examine } from '../../checks/running/examine.ts';
import type { Progress } from '../../checks/running/make-checks.ts';
import type { ReportedCoverage } from '../../report/reporter.ts';
import { exitCodeOfExamination } from '../examination/exit-code.ts';
import { writeFailures } from '../examination/failure-file.ts';
import { listChecks } from '../examination/list-checks.ts';
import { removeFixed } from '../examination/remove-fixed.ts';
import { checkReportFiles, reportExamination } from '../examination/report-examination.ts';
import { createOwnServer } from '../host/own-server.ts';
import { loadSigner, type Options, readOptions } from '../options/read-options.ts';
import { type CoverageWish, isCoverageWanted, isEnoughCovered } from '../output/coverage.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { checkOutputs, refuseStream } from '../output/open-reporters.ts';
import { readTarget } from '../play-on-host.ts';
import { buildFindingsCommand, buildReplayCommand } from '../replay-command.ts';
import { parseShard, takeShard } from '../shard.ts';
import { waitUntilQuiet } from '../wait-until-quiet.ts';
import { createInterruption, waitUntilReady } from '../wait-until-ready.ts';

/** Examines the app, writes down what it gets wrong, and sets the exit code. Ctrl-C reports what was examined. */
export async function test(command: Command, io: Io): Promise<void> {
  const { list, shard } = command.opts<{ list?: boolean; shard?: string }>();
  const options = chooseShard(await readOptions(command), shard);
  if (options.only?.length === 0)
    return io.talk(`shard ${shard} has no check; there are fewer checks than shards\n`);
  if (list === true) return listChecks(options, io);
  refuseStream(options, 'test');
  checkOutputs(options);
  const target = readTarget(options);
  await checkReportFiles(options);
  const seed = options.seed ?? createSeed();
  const signer = await loadSigner(options.key);
  const server = await createOwnServer({ ...options, seed, signer }, io);
  const interruption = createInterruption(io, options);
  const stopped = new AbortController();
  try {
    const readiness = await waitUntilReady(target, options, interruption, io);
    if (readiness !== 'ready') return io.exit(EXIT.unreachable);
    interruption.onceHappened(() => stopped.abort());
    if (options.wait > 0) await waitUntilQuiet(server.fake.journal, stopped.signal);
    io.talk(`examining ${target.href}; fake-8x8 listens on ${server.url}\n`);
    const examination = await examine({
      ...options,
      fake: server.fake,
      to: target.href,
      seed,
      maxTimeMs: options.maxTime === 0 ? undefined : options.maxTime,
      stopped: stopped.signal,
      onProgress: showProgress(io),
    });
    io.status.erase();
    const files = await writeFailures(examination);
    for (const file of await removeFixed(examination))
      io.talk(`removed ${printable(file)}: examined again, and not found\n`);
    const again = buildReplayCommand(command, shard === undefined ? [] : ['--shard', shard], seed);
    const coverage = coverageOf(examination, options);
    const replay = buildFindingsCommand(command);
    const { journal } = server.fake;
    const context = { target: target.href, files, again, replay, coverage, journal };
    await reportExamination(examination, context, options, io);
    const code = exitCodeOfExamination(examination);
    const isEnough = isEnoughCovered(coverage, io);
    io.exit(code === EXIT.passed && !isEnough ? EXIT.failed : code);
  } finally {
    io.status.erase();
    interruption.close();
    await server.close();
  }
}

/** Leaves the checks of a shard. Throws `SHARD_INVALID` and `CHECK_UNKNOWN`. */
function chooseShard(options: Options, text: string | undefined): Options {
  checkNames(options);
  const shard = parseShard(text);
  if (shard === undefined) return options;
  return { ...options, only: takeShard(listChosen(options), shard).map(({ name }) => name) };
}

/** For a person who watches; nobody reads a line in a pipe that is rewritten. */
function showProgress({ talkIsTerminal, status }: Io): (progress: Progress) => void {
  const startedMs = performance.now();
  return ({ check, played, total }) => {
    if (!talkIsTerminal) return;
    const ofAll = Number.isFinite(total) ? ` of ${total}` : '';
    status.show(
      `${check}: ${played}${ofAll} conversations, ${formatDuration(performance.now() - startedMs)}`,
    );
  };
}

/** What an examination has covered, where anybody asks for it. */
function coverageOf({ coverage }: Examination, wish: CoverageWish): ReportedCoverage | undefined {
  return isCoverageWanted(wish) ? { count: () => coverage, percentMin: wish.coverageMin } : undefined;
}
