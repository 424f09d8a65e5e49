import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { createSeed } from '../../base/seeded-ids.ts';
import { DIALECT_NAMES, type DialectName } from '../../protocol/dialect.ts';
import { type ComparedScenario, compareConduct, verdictOf } from '../../report/comparison/compare-conduct.ts';
import type { ComparisonReporter } from '../../report/comparison/comparison-reporter.ts';
import { type ConductRecorder, createConductRecorder } from '../../report/comparison/conduct.ts';
import { openOwnHost } from '../host/run-host.ts';
import { loadSigner, type Options } from '../options/read-options.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Io } from '../output/io.ts';
import { openComparisonReporters } from '../output/open-reporters.ts';
import { playOnHost, type RunRequest, readTarget } from '../play-on-host.ts';
import { createInterruption } from '../wait-until-ready.ts';
import { type BothScenarios, checkForBoth } from './both-scenarios.ts';
import { speakDialect } from './dialect-host.ts';

/**
 * Plays scenarios in one dialect after the other on one platform, so that an app stays registered, and reports where the
 * app behaves differently. The exit code is that of the first run that did not pass, else 1 when there is a difference or nothing could be compared.
 * Throws `DIALECT_BOTH_ON_SERVER`.
 */
export async function playInBoth(request: RunRequest, command: Command, io: Io): Promise<void> {
  const { options } = request;
  checkOwn(options);
  const both = checkForBoth(request.scenarios, io);
  readTarget(options);
  const reports = await openComparisonReporters(options, io);
  const recorder = createConductRecorder();
  try {
    const { reporters } = reports;
    const codes = await playEach(
      { ...request, scenarios: both.scenarios },
      { both, reporters, recorder, command },
      io,
    );
    const compared = compareConduct(both.comparable, conductsOf(recorder));
    for (const reporter of reporters) await reporter.end(compared);
    io.exit(exitCodeOf(codes, compared));
  } finally {
    await reports.close();
  }
}

/** A platform that runs already plays for others too, whose calls would count. */
function checkOwn({ server }: Options): void {
  if (server === undefined) return;
  throw new Fake8x8Error(
    'DIALECT_BOTH_ON_SERVER',
    `--dialect both plays on a platform of its own, and --server names one that runs already. Leave --server out, and let your app call the platform of this command: --port 8808.`,
  );
}

type Playing = {
  readonly both: BothScenarios;
  readonly reporters: readonly ComparisonReporter[];
  readonly recorder: ConductRecorder;
  readonly command: Command;
};

/** Gives the exit code of each run; the second is not begun when the first was stopped or the app was not ready. */
async function playEach(
  request: RunRequest,
  { both, reporters, recorder, command }: Playing,
  io: Io,
): Promise<readonly number[]> {
  const seed = request.options.seed ?? createSeed();
  const options = { ...request.options, seed };
  const host = await openOwnHost({ options, seed, signer: await loadSigner(options.key) }, io);
  const interruption = createInterruption(io, options);
  const codes: number[] = [];
  try {
    for (const dialect of DIALECT_NAMES) {
      const { exitCode, wasReady } = await playOnHost(
        { ...request, options: { ...options, dialect } },
        {
          ...{ checked: both.checked[dialect], host: speakDialect(host, dialect), interruption, command },
          openReports: async (context) => ({
            reporters: [recordIn(recorder, dialect), ...reporters.map(({ open }) => open(context))],
            close: async () => {},
          }),
        },
        io,
      );
      codes.push(exitCode);
      if (!wasReady || interruption.happened()) break;
    }
    return codes;
  } finally {
    interruption.close();
    await host.close();
  }
}

function recordIn(recorder: ConductRecorder, dialect: DialectName) {
  return {
    begin() {},
    add: recorder.add.bind(undefined, dialect),
    async end() {},
  };
}

function conductsOf({ conduct }: ConductRecorder) {
  return { 'chat-api': conduct('chat-api'), 'chat-gateway': conduct('chat-gateway') };
}

function exitCodeOf(codes: readonly number[], compared: readonly ComparedScenario[]): number {
  const failed = codes.find((code) => code !== EXIT.passed);
  return failed ?? (verdictOf(compared) === 'same' ? EXIT.passed : EXIT.failed);
}
