import type { Command } from 'commander';
import { Fake8x8Error } from '../base/errors.ts';
import { printable } from '../base/printable.ts';
import { type Reached, reach } from '../delivery/reach.ts';
import { checkTarget } from '../delivery/target.ts';
import type { RunInfo } from '../play/run-info.ts';
import { createSeed } from '../play/seed.ts';
import { CONVERSATIONS_SHOWN_MAX } from '../report/default-reporter.ts';
import type { ReportContext } from '../report/reporter.ts';
import { createServer, type Server } from '../server/server.ts';
import { exitCodeOf } from './exit-codes.ts';
import type { Io } from './io.ts';
import { loadSigner } from './load-signer.ts';
import { openReporters } from './open-reporters.ts';
import { checkScenarios, type PlayableScenario, reportScenario } from './playable-scenario.ts';
import { showProgress } from './progress.ts';
import type { Options } from './read-options.ts';
import { buildReplayCommand } from './replay-command.ts';

/** What is to be played, from whichever command. */
export type RunRequest = {
  readonly scenarios: readonly PlayableScenario[];
  readonly options: Options;
  /** The command's arguments that play one of its scenarios again. */
  replayArguments(scenario: PlayableScenario): readonly string[];
  /** The platform, when it listens already. */
  readonly server?: Server;
};

/** Plays scenarios against the app, reports what it did and sets the exit code. Ctrl-C ends the run, not the report. */
export async function runAndReport(request: RunRequest, command: Command, io: Io): Promise<void> {
  const { scenarios, options } = request;
  checkScenarios(scenarios, options, io);
  const { to } = options;
  if (to === undefined) {
    throw new Fake8x8Error(
      'TARGET_MISSING',
      'Say where your app listens: --to http://localhost:3000/webhook',
    );
  }
  const target = checkTarget(to, options);
  const readyUrl = readyUrlOf(options, target);
  const signer = await loadSigner(options.key);
  const seed = options.seed ?? createSeed();
  const server =
    request.server ??
    (await createServer({
      ...options,
      seed,
      signer,
      settings: { ...options.defaults, ...options.overrides },
    }));
  const interruption = createInterruption(io);
  try {
    const reached = await reach(target, {
      waitMs: options.waitMs,
      readyUrl,
      stopped: interruption.happened,
    });
    if (!interruption.happened()) warn(reached, readyUrl ?? target, io);
    const run = server.fake.createRun({
      scenarios: scenarios.map((loaded) => loaded.scenario),
      consumer: to,
      dialect: options.dialect,
      seed,
      // Nothing listens: one try shows it, and retries would only make the person wait.
      overrides: reached === 'unreachable' ? { ...options.overrides, retryDelays: [] } : options.overrides,
      defaults: options.defaults,
      conversations: options.conversations,
      concurrency: options.concurrency,
      ...options.customer,
      unscripted: options.unscripted,
      journal: server.fake.journal,
    });
    const context = buildContext(request, command, run.info);
    const { reporters, close } = await openReporters(context, options, io);
    server.runs.add(run);
    interruption.onceHappened(run.stop);
    for (const reporter of reporters) {
      reporter.begin();
      run.journal.subscribe(reporter.add);
    }
    const conversations = countConversations(scenarios, options);
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

/** A path is one of the app's; what is no URL is told as such. */
function readyUrlOf(options: Options, target: URL): URL | undefined {
  const { ready } = options;
  if (ready === undefined) return undefined;
  return checkTarget(URL.canParse(ready, target.href) ? new URL(ready, target).href : ready, options);
}

function warn(reached: Reached, url: URL, io: Io): void {
  if (reached === 'unreachable')
    io.talk(`nothing listens at ${url.origin}; start your app first, or wait for it: --wait 30s\n`);
  if (reached === 'not-ready')
    io.talk(`${printable(url.href)} is not answered with 2xx; wait longer for your app: --wait 30s\n`);
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
    scenarios: request.scenarios.map((each) => reportScenario(each, request.options.conversations)),
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

function countConversations(scenarios: readonly PlayableScenario[], options: Options): number {
  return scenarios.reduce(
    (sum, { scenario }) => sum + (options.conversations ?? scenario.conversations ?? 1),
    0,
  );
}
