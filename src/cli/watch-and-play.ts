import type { Command } from 'commander';
import { Fake8x8Error } from '../base/errors.ts';
import { createSeed } from '../base/seeded-ids.ts';
import { type AppReadiness, waitForApp } from '../delivery/wait-for-app.ts';
import { openHost } from './host/run-host.ts';
import { loadSigner, type Options } from './options/read-options.ts';
import type { Io } from './output/io.ts';
import { reportError } from './output/report-error.ts';
import { playOnHost, type RunRequest, readTarget } from './play-on-host.ts';
import { checkScenarios } from './playable-scenario.ts';
import { createInterruption, type Interruption, readyUrlOf } from './wait-until-ready.ts';
import { type FileWatcher, watchScenarios } from './watch-scenarios.ts';

const LOOK_EVERY_MS = 100;

/** What is played again and again. */
export type WatchRequest = {
  readonly options: Options;
  /** What the command line named. */
  readonly named: readonly string[];
  /** Loads the scenarios as they are now. */
  load(): Promise<RunRequest>;
};

/**
 * Plays scenarios, and again whenever one of their files changes or the app comes back, on one platform, so that an app
 * stays registered. Ctrl-C ends it with the exit code of the last run.
 */
export async function watchAndPlay(request: WatchRequest, command: Command, io: Io): Promise<void> {
  const { options, named } = request;
  const target = readTarget(options);
  const [signer, seed] = [await loadSigner(options.key), options.seed ?? createSeed()];
  const host = await openHost({ options, seed, signer }, io);
  const interruption = createInterruption(io, options);
  const watcher = watchScenarios(named);
  try {
    for (;;) {
      const wasThere = await playOnce(request, { host, interruption, watcher, command }, io);
      if (interruption.happened()) return;
      io.talk('watching the scenarios and the app; Ctrl-C ends\n');
      const cause = await waitForCause({ target, options, interruption, watcher, wasThere });
      if (cause === undefined) return;
      io.talk(`${cause}: playing again\n`);
    }
  } finally {
    watcher.close();
    interruption.close();
    await host.close();
  }
}

type Watch = Omit<Parameters<typeof playOnHost>[1], 'checked'> & { readonly watcher: FileWatcher };

/** What is wrong with a file that was just saved is said, and may be right the next time. */
async function playOnce({ load }: WatchRequest, watch: Watch, io: Io): Promise<boolean> {
  try {
    const loaded = await load();
    watch.watcher.add(
      loaded.scenarios.flatMap(({ file, further = [] }) => [
        ...(file === undefined ? [] : [file]),
        ...further,
      ]),
    );
    const checked = checkScenarios(loaded.scenarios, loaded.options, io);
    const { wasReady, exitCode } = await playOnHost(loaded, { ...watch, checked }, io);
    io.exit(exitCode);
    return wasReady;
  } catch (thrown) {
    reportError(thrown, io);
    // One of its parts may be to blame, and be mended next.
    if (thrown instanceof Fake8x8Error)
      watch.watcher.add(thrown.problems.flatMap(({ position }) => position?.file ?? []));
    return true;
  }
}

type Waiting = {
  readonly target: URL;
  readonly options: Options;
  readonly interruption: Interruption;
  readonly watcher: FileWatcher;
  /** False: the app was away when the last run began, and may be back already. */
  readonly wasThere: boolean;
};

/** Waits for a reason to play again, and says which; undefined when it was interrupted. */
async function waitForCause({
  target,
  options,
  interruption,
  watcher,
  wasThere,
}: Waiting): Promise<string | undefined> {
  const readyUrl = readyUrlOf(options, target);
  let before: AppReadiness = wasThere ? 'ready' : 'unreachable';
  while (!interruption.happened()) {
    const changed = watcher.takeChange();
    if (changed !== undefined) return `${changed} changed`;
    const now = await waitForApp(target, { waitMs: 0, readyUrl });
    if (now === 'ready' && before !== 'ready') return 'the app is back';
    before = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return undefined;
}
