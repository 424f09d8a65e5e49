import type { Command } from 'commander';
import { formatJson } from '../../base/printable.ts';
import { checkTarget } from '../../delivery/target.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';
import { createSummaryCounter } from '../../journal/summary.ts';
import type { Fake8x8 } from '../../play/fake-8x8.ts';
import { createDefaultReporter } from '../../report/default-reporter.ts';
import { catalogueName, findScenarios, loadFromCatalogue } from '../find-scenarios.ts';
import { createOwnServer } from '../host/own-server.ts';
import { loadSigner, readOptions } from '../options/read-options.ts';
import type { Io } from '../output/io.ts';
import { checkScenarios, type PlayableScenario, reportScenario } from '../playable-scenario.ts';
import { buildReplayCommand } from '../replay-command.ts';

/** What only `serve` takes. */
type ServeFlags = { readonly scenario?: readonly string[]; readonly state?: string };

/** Runs the platform until it is interrupted. */
export async function serve(named: readonly string[], command: Command, io: Io): Promise<void> {
  const options = await readOptions(command);
  if (options.to !== undefined) checkTarget(options.to, options);
  const { scenario = [], state: stateFile } = command.opts<ServeFlags>();
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
  await io.out(options.json ? `${formatJson({ url: server.url })}\n` : `fake-8x8 listens on ${server.url}\n`);
  const { fake } = server;
  sayProblem(fake, io);
  const endOutput = options.json
    ? streamEntries(fake, io)
    : transcribe(fake, {
        scenarios,
        replayCommand: () => buildReplayCommand(command, named, fake.info.seed),
        io,
      });
  await closed;
  await endOutput();
}

/** Writes what happens on a platform as it happens, a line of JSON each; returns what ends that. */
function streamEntries({ journal }: Fake8x8, io: Io): () => Promise<void> {
  const end = listenFromStart(journal, (entry) => void io.out(`${formatJson(entry)}\n`));
  return async () => end();
}

/** What a transcript is made with. */
type TranscribeOptions = {
  /** Those that are played with every conversation that the app opens. */
  readonly scenarios: readonly PlayableScenario[];
  replayCommand(): string;
  readonly io: Io;
};

/** Prints what happens on a platform as it happens; returns what ends that with a summary, if anything happened. */
function transcribe(fake: Fake8x8, { scenarios, replayCommand, io }: TranscribeOptions): () => Promise<void> {
  const counter = createSummaryCounter();
  const context = {
    info: fake.info,
    scenarios: scenarios.map((each) => reportScenario(each, Number.POSITIVE_INFINITY)),
    replayCommand,
  };
  const reporter = createDefaultReporter(
    context,
    { write: io.out },
    {
      paint: io.outPaint,
      columns: io.columns,
      whole: !io.outIsTerminal,
      conversationsShownMax: Number.POSITIVE_INFINITY,
      outsideShownMax: Number.POSITIVE_INFINITY,
    },
  );
  let happened = false;
  listenFromStart(fake.journal, (entry) => {
    // To be interrupted is how a platform is meant to end.
    if (entry.kind === 'run') return;
    happened = true;
    counter.add(entry);
    reporter.add(entry);
  });
  return async () => {
    if (happened) await reporter.end(fake.journal, counter.summary());
  };
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

/** Calls `listener` for each entry that a journal holds, and for each that is added to it; returns what ends that. */
function listenFromStart(journal: Journal, listener: (entry: JournalEntry) => void): () => void {
  for (const entry of journal.recent()) listener(entry);
  return journal.subscribe(listener);
}
