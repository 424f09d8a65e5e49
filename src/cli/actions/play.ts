import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { dryRun } from '../dry-run.ts';
import { findScenarios } from '../find-scenarios.ts';
import { readOptions } from '../options/read-options.ts';
import { checkScenarioNames } from '../options/scenario-names.ts';
import type { Io } from '../output/io.ts';
import type { RunRequest } from '../play-on-host.ts';
import { runAndReport } from '../run-and-report.ts';
import { type Selection, selectScenarios } from '../select-scenarios.ts';
import { parseShard, takeShard } from '../shard.ts';
import { watchAndPlay } from '../watch-and-play.ts';
import { listLoaded } from './list.ts';

type PlayFlags = Selection & {
  readonly list?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly shard?: string;
};

/** Plays the named scenarios, or says which. */
export async function play(named: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  const flags = command.opts<PlayFlags>();
  const inBoth = options.dialects.length > 1;
  if (inBoth && flags.watch === true) throw bothWatched();
  const names = named.length > 0 ? named : checkScenarioNames(options.scenarioNames);
  const shard = parseShard(flags.shard);
  const load = async () => takeShard(selectScenarios(await findScenarios(names), flags, io), shard);
  const loadRequest = async (): Promise<RunRequest> => ({
    scenarios: await load(),
    options,
    coverage: options,
    replayArguments: ({ file }) => (file === undefined ? [] : [file]),
  });
  if (shard !== undefined && (await load()).length === 0)
    io.talk(`shard ${flags.shard} has no scenario; there are fewer scenarios than shards\n`);
  else if (flags.list === true) await listLoaded(await load(), options, io);
  else if (flags.dryRun === true) await dryRun(await load(), options, io);
  else if (flags.watch === true)
    await watchAndPlay({ options, named: names, load: loadRequest }, command, io);
  else if (inBoth) {
    const { playInBoth } = await import('../both/play-in-both.ts');
    await playInBoth(await loadRequest(), command, io);
  } else await runAndReport(await loadRequest(), command, io);
}

function bothWatched(): Fake8x8Error {
  return new Fake8x8Error(
    'DIALECT_BOTH_WATCHED',
    '--watch plays in one dialect, and --dialect is both. Name one: --dialect chat-gateway.',
  );
}

/** Makes the handshake that 8x8 makes when a webhook is added: once, unless the command line has retry delays. */
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
      options: {
        ...options,
        to: url ?? options.to,
        runSettings: { retryDelays: [], ...options.runSettings },
      },
      replayArguments: () => (url === undefined ? [] : [url]),
    },
    command,
    io,
  );
}
