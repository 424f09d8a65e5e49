import type { Command } from 'commander';
import { Fake8x8Error } from '../base/errors.ts';
import { createSeed } from '../base/seeded-ids.ts';
import { checkTarget } from '../delivery/target.ts';
import type { RunInfo } from '../play/run/run-info.ts';
import { CONVERSATIONS_SHOWN_MAX } from '../report/default-reporter.ts';
import type { ReportContext, Reporter } from '../report/reporter.ts';
import type { CheckedScenario } from '../scenario/check.ts';
import type { Server } from '../server/server.ts';
import type { HostedRun } from './host/hosted-run.ts';
import type { RunHost } from './host/run-host.ts';
import { limitTime } from './limit-time.ts';
import type { Options } from './options/read-options.ts';
import { type CoverageWish, isEnoughCovered, openCoverage } from './output/coverage.ts';
import { EXIT, exitCodeOf } from './output/exit-codes.ts';
import type { Io } from './output/io.ts';
import { finishAll, type OpenReporters, openReporters } from './output/open-reporters.ts';
import { showProgress } from './output/progress.ts';
import { showRetries } from './output/show-retries.ts';
import { type PlayableScenario, reportScenario } from './playable-scenario.ts';
import { buildReplayCommand } from './replay-command.ts';
import { type Interruption, waitUntilReady } from './wait-until-ready.ts';

/** What is to be played, from whichever command. */
export type RunRequest = {
  readonly scenarios: readonly PlayableScenario[];
  readonly options: Options;
  /** The command's arguments that play one of its scenarios again. */
  replayArguments(scenario: PlayableScenario): readonly string[];
  /** What is asked for of what the run covers. Default: nothing. */
  readonly coverage?: CoverageWish;
  /** The platform, when it listens already; it stays open. */
  readonly server?: Server;
};

/** What is played, where and for whom. */
type PlayOnHost = {
  readonly checked: readonly CheckedScenario[];
  readonly host: RunHost;
  readonly interruption: Interruption;
  readonly command: Command;
  /** Opens the reports of the run. Default: those that the options name. */
  readonly openReports?: (context: ReportContext) => Promise<OpenReporters<Reporter>>;
};

/** How a run went: whether the app was ready when it began, and the exit code that it comes to. */
export type PlayedOnHost = { readonly wasReady: boolean; readonly exitCode: number };

/** Plays scenarios against the app and reports what it did, on a platform that stays open. */
export async function playOnHost(
  request: RunRequest,
  { checked, host, interruption, command, openReports }: PlayOnHost,
  io: Io,
): Promise<PlayedOnHost> {
  const { scenarios, options } = request;
  const target = findTarget(options);
  const readiness = target && (await waitUntilReady(target, options, interruption, io));
  const run = await host.createRun({
    scenarios: checked,
    to: target?.href,
    seed: options.seed ?? createSeed(),
    // Nothing listens: one try shows it, and retries would only make the person wait.
    settings: { ...options.runSettings, ...(readiness === 'unreachable' && { retryDelays: [] }) },
  });
  if (readiness === 'not-ready') run.stop();
  const coverage = openCoverage(run.info, request.coverage);
  const context = { ...buildContext(request, command, run.info), coverage };
  interruption.onceHappened(run.stop);
  const open = openReports ?? ((each: ReportContext) => openReporters(each, options, io));
  const { reporters, close } = await open(context).catch((thrown) => {
    run.stop();
    throw thrown;
  });
  for (const reporter of reporters) reporter.begin();
  const listeners = [...reporters, ...(coverage === undefined ? [] : [coverage])].map(({ add }) => add);
  for (const add of listeners) run.journal.recent().forEach(add);
  const unsubscribe = listeners.map((add) => run.journal.subscribe(add));
  const conversations = countConversations(scenarios, options);
  const hideProgress = options.quiet ? () => {} : showWaiting(run, { options, conversations }, io);
  const limit = limitTime('the run', run.stop, { options, io });
  const summary = await run.play();
  limit.end();
  hideProgress();
  for (const end of unsubscribe) end();
  try {
    // At the same time: a slow reader of one holds up no other.
    await finishAll(reporters.map((reporter) => reporter.end(run.journal, summary)));
  } finally {
    await close().finally(run.journal.close);
  }
  const { problem } = summary;
  if (problem !== undefined) throw new Fake8x8Error(problem.code, problem.message);
  const isEnough = isEnoughCovered(coverage, io);
  const played = limit.isOver() ? EXIT.failed : exitCodeOf(summary);
  const exitCode = played === EXIT.passed && !isEnough ? EXIT.failed : played;
  return {
    wasReady: readiness === undefined || readiness === 'ready',
    exitCode: readiness === 'not-ready' ? EXIT.unreachable : exitCode,
  };
}

/** Where each event is shown as it happens, only a pause is worth a line. */
function showWaiting(
  run: HostedRun,
  { options, conversations }: { readonly options: Options; readonly conversations: number },
  io: Io,
): () => void {
  return isWatched(options, conversations) ? showRetries(run, io) : showProgress(run, conversations, io);
}

/** Where the app listens; undefined when that is left to a platform that runs already. */
export function findTarget(options: Options): URL | undefined {
  return options.server !== undefined && options.to === undefined ? undefined : readTarget(options);
}

/** Reads where the app listens. Throws `TARGET_MISSING` or what `checkTarget` throws. */
export function readTarget(options: Options): URL {
  if (options.to !== undefined) return checkTarget(options.to, options);
  throw new Fake8x8Error('TARGET_MISSING', 'Say where your app listens: --to http://localhost:3000/webhook');
}

/** Whether the transcript shows every event as it happens, so that no progress line is needed. */
function isWatched({ reporter, outputFile }: Options, conversations: number): boolean {
  const transcribed = reporter.includes('default') && outputFile.default === undefined;
  return transcribed && conversations <= CONVERSATIONS_SHOWN_MAX;
}

function buildContext(request: RunRequest, command: Command, info: RunInfo): ReportContext {
  return {
    command: command.name(),
    info,
    scenarios: request.scenarios.map((each) => reportScenario(each, request.options)),
    replayCommand(scenario) {
      const loaded = request.scenarios.find((each) => each.scenario.scenario === scenario.name);
      return buildReplayCommand(
        command,
        loaded === undefined ? [] : request.replayArguments(loaded),
        request.options.seed ?? info.seed,
      );
    },
  };
}

function countConversations(scenarios: readonly PlayableScenario[], options: Options): number {
  return scenarios.reduce((sum, each) => sum + reportScenario(each, options).conversations, 0);
}
