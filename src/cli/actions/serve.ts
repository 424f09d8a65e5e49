import type { Command } from 'commander';
import { Fake8x8Error } from '../../base/errors.ts';
import { formatValue } from '../../base/format-value.ts';
import { formatJsonLine } from '../../base/printable.ts';
import { checkTarget } from '../../delivery/target.ts';
import type { Fake8x8 } from '../../play/fake-8x8.ts';
import type { LoadedScenario } from '../../scenario/load.ts';
import type { NamedScenario } from '../../server/plan-run.ts';
import { catalogueName, findScenarios, loadFromCatalogue, nameCatalogue } from '../find-scenarios.ts';
import { createOwnServer } from '../host/own-server.ts';
import { loadSigner, readOptions } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';
import { listenFromStart, transcribe } from '../output/transcribe.ts';
import { checkScenarios } from '../playable-scenario.ts';
import { buildReplayCommand } from '../replay-command.ts';

/** What only `serve` takes. */
type ServeFlags = {
  readonly scenario?: readonly string[];
  readonly state?: string;
  readonly reporter?: readonly string[];
};

/** Runs the platform until it is interrupted. */
export async function serve(named: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  if (options.to !== undefined) checkTarget(options.to, options);
  const { scenario = [], state: stateFile, reporter = [] } = command.opts<ServeFlags>();
  const isStream = chooseStream(reporter);
  const scenarios = await findScenarios(scenario);
  checkScenarios(scenarios, options, io);
  const loaded = await findScenarios(named);
  const own = new Map(
    loaded.flatMap(({ file, scenario }) => [
      [catalogueName(file), scenario],
      [scenario.scenario, scenario],
    ]),
  );
  const server = await createOwnServer(
    {
      ...options,
      signer: await loadSigner(options.key),
      findScenario: async (name) => own.get(name) ?? (await loadFromCatalogue(name)).scenario,
      listScenarios: async () => [...loaded.map(nameLoaded), ...(await nameCatalogue())],
      scenarios: scenarios.map((each) => each.scenario),
      stateFile,
    },
    io,
  );
  const closed = new Promise<void>((resolve, reject) => {
    const close = () => {
      endUnread();
      io.talk('closing\n');
      server.close().then(resolve, reject);
    };
    io.onInterrupt(close);
    const endUnread = io.onUnread(close);
  });
  const listens = `fake-8x8 listens on ${server.url} (in a browser: the console)\n`;
  // Of a stream of entries, each line is one.
  if (isStream) io.talk(listens);
  else await io.out(options.json ? formatJsonLine({ url: server.url }) : listens);
  const { fake } = server;
  sayProblem(fake, io);
  const endOutput =
    options.json || isStream
      ? streamEntries(fake, io)
      : transcribe(server, {
          scenarios,
          replayCommand: () => buildReplayCommand(command, named, fake.info.seed),
          verbose: options.verbose,
          io,
        });
  await closed;
  await endOutput();
}

/** Whether the journal is wanted, and no transcript. Throws `REPORTER_NOT_HERE`. */
function chooseStream(reporters: readonly string[]): boolean {
  const other = reporters.find((name) => name !== 'default' && name !== 'ndjson');
  if (other === undefined) return reporters.includes('ndjson');
  throw new Fake8x8Error(
    'REPORTER_NOT_HERE',
    `serve cannot write the report ${formatValue(other)}: a platform has no end. Allowed: default, ndjson.`,
  );
}

function nameLoaded({
  file,
  scenario: { scenario, about, tags, dialects, skip },
}: LoadedScenario): NamedScenario {
  return { name: catalogueName(file), scenario, about, tags, dialects, skip };
}

/** Writes what happens on a platform as it happens, a line of JSON each; returns what ends that. */
function streamEntries({ journal }: Fake8x8, io: Io): () => Promise<void> {
  const end = listenFromStart(journal, (entry) => void io.out(formatJsonLine(entry)));
  return async () => end();
}

/** Says when the journal of the platform cannot be kept any more; the platform goes on. */
function sayProblem({ journal }: Fake8x8, io: Io): void {
  const end = journal.subscribe(() => {
    const { problem } = journal;
    if (problem === undefined) return;
    end();
    io.talk(`${io.talkPaint.bad('error')} ${problem.code}: ${problem.message}\n`);
  });
}
