import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { Fake8x8Error, type Problem } from '../base/errors.ts';
import { reach } from '../delivery/reach.ts';
import { checkTarget } from '../delivery/target.ts';
import { createRun } from '../play/run.ts';
import type { RunInfo } from '../play/run-info.ts';
import { createSeed } from '../play/seed.ts';
import { CONVERSATIONS_SHOWN_MAX } from '../report/default-reporter.ts';
import type { ReportContext, ReportedScenario } from '../report/reporter.ts';
import { checkScenario } from '../scenario/check.ts';
import type { LoadedScenario } from '../scenario/load.ts';
import { createServer, type Server } from '../server/server.ts';
import { exitCodeOf } from './exit-codes.ts';
import type { Io } from './io.ts';
import { loadSigner } from './load-signer.ts';
import { openReporters } from './open-reporters.ts';
import { showProgress } from './progress.ts';
import type { Options } from './read-options.ts';
import { buildReplayCommand } from './replay-command.ts';
import { formatProblem } from './report-error.ts';

/** A scenario to play; one that a command made up stands in no file. */
export type PlayableScenario = Omit<LoadedScenario, 'file'> & { readonly file: string | undefined };

/** What is to be played, from whichever command. */
export type RunRequest = {
  readonly scenarios: readonly PlayableScenario[];
  readonly options: Options;
  /** The command's arguments that play one of its scenarios again. */
  replayArguments(scenario: PlayableScenario): readonly string[];
  /** The platform, when it listens already. */
  readonly server?: Server;
};

/** From how many conversations on a run is worth warming up for. */
const MANY_CONVERSATIONS = 100;

/** Plays scenarios against the app, reports what it did and sets the exit code. Ctrl-C ends the run, not the report. */
export async function runAndReport(request: RunRequest, command: Command, io: Io): Promise<void> {
  const { scenarios, options } = request;
  // Compiles undici's parser once and not twice: a small run is over before the second time pays.
  const conversations = countConversations(scenarios, options);
  if (conversations < MANY_CONVERSATIONS) setFlagsFromString('--liftoff-only');
  checkScenarios(scenarios, options, io);
  const { to } = options;
  if (to === undefined) {
    throw new Fake8x8Error(
      'TARGET_MISSING',
      'Say where your app listens: --to http://localhost:3000/webhook',
    );
  }
  const target = checkTarget(to, options);
  const signer = await loadSigner(options.key);
  const seed = options.seed ?? createSeed();
  const server = request.server ?? (await createServer({ ...options, signer }));
  const interruption = createInterruption(io);
  try {
    const reached = await reach(target, options.waitMs, interruption.happened);
    if (!reached && !interruption.happened())
      io.talk(`nothing listens at ${target.origin}; start your app first, or wait for it: --wait 30s\n`);
    const run = createRun({
      ...options,
      scenarios: scenarios.map((loaded) => loaded.scenario),
      consumer: to,
      seed,
      signer,
      // Nothing listens: one try shows it, and retries would only make the person wait.
      overrides: reached ? options.overrides : { ...options.overrides, retryDelays: [] },
      baseUrl: server.url,
    });
    const context = buildContext(request, command, run.info);
    const { reporters, close } = await openReporters(context, options, io);
    server.runs.add(run);
    interruption.onceHappened(run.stop);
    for (const reporter of reporters) {
      reporter.begin();
      run.journal.subscribe(reporter.add);
    }
    const hideProgress = isWatched(options, conversations) ? () => {} : showProgress(run, conversations, io);
    const summary = await run.play();
    hideProgress();
    for (const reporter of reporters) await reporter.end(run.journal, summary);
    await close();
    run.journal.close();
    io.exit(exitCodeOf(summary));
  } finally {
    interruption.close();
    await server.close();
  }
}

/** Whether the transcript shows every event as it happens, so that nobody needs to be told how far the run is. */
function isWatched({ reporters, outputFiles }: Options, conversations: number): boolean {
  const transcribed = reporters.includes('default') && outputFiles.default === undefined;
  return transcribed && conversations <= CONVERSATIONS_SHOWN_MAX;
}

/** Remembers a Ctrl-C that comes before there is anything to stop. */
function createInterruption(io: Io) {
  let happened = false;
  let stop = () => {};
  const close = io.onInterrupt(() => {
    happened = true;
    stop();
  });
  return {
    happened: () => happened,
    onceHappened(action: () => void): void {
      stop = action;
      if (happened) action();
    },
    close,
  };
}

function buildContext(request: RunRequest, command: Command, info: RunInfo): ReportContext {
  return {
    info,
    scenarios: request.scenarios.map((each) => reportScenario(each, request.options)),
    replayCommand(scenario) {
      const loaded = request.scenarios.find((each) => each.scenario.scenario === scenario.name);
      return buildReplayCommand(
        command,
        loaded === undefined ? [] : request.replayArguments(loaded),
        info.seed,
      );
    },
  };
}

function checkScenarios(scenarios: readonly PlayableScenario[], { dialect }: Options, io: Io): void {
  const problems = scenarios.flatMap(({ scenario, positions }) =>
    checkScenario(scenario, { dialect, positions }),
  );
  const isError = (problem: Problem) => problem.severity === 'error';
  if (problems.some(isError)) {
    throw new Fake8x8Error('SCENARIO_INVALID', 'A scenario cannot be played.', { problems });
  }
  for (const warning of problems) io.talk(`${formatProblem(warning, io.talkPaint)}\n`);
}

function reportScenario({ scenario, file, positions }: PlayableScenario, options: Options): ReportedScenario {
  return {
    name: scenario.scenario,
    about: scenario.about,
    file,
    conversations: options.conversations ?? scenario.conversations ?? 1,
    position: (stepIndex) => positions?.(`/steps/${stepIndex}`),
  };
}

function countConversations(scenarios: readonly PlayableScenario[], options: Options): number {
  return scenarios.reduce(
    (sum, { scenario }) => sum + (options.conversations ?? scenario.conversations ?? 1),
    0,
  );
}
