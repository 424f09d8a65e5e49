import type { JournalEntry } from '../../journal/entry.ts';
import type { Journal } from '../../journal/journal.ts';
import { createSummaryCounter } from '../../journal/summary.ts';
import type { Run } from '../../play/run/run.ts';
import { createDefaultReporter, type DefaultReporterOptions } from '../../report/default-reporter.ts';
import type { ReportContext, Sink } from '../../report/reporter.ts';
import type { Server } from '../../server/server.ts';
import { CONTROL_PREFIX } from '../../server/server-parts.ts';
import { type PlayableScenario, reportScenario } from '../playable-scenario.ts';
import type { Io } from './io.ts';

/** What transcripts are made with. */
export type TranscribeOptions = {
  /** Those that are played with every conversation that the app opens. */
  readonly scenarios: readonly PlayableScenario[];
  replayCommand(): string;
  readonly verbose: boolean;
  readonly io: Io;
};

/**
 * Prints what happens on a platform as it happens: a transcript of the platform itself, and one of each run that is
 * started over the control API. Returns what ends that, with a summary if anything happened.
 */
export function transcribe({ fake, runs, url }: Server, options: TranscribeOptions): () => Promise<void> {
  const sinkOf = createTurns(options.io, PLATFORM);
  const endPlatform = transcribePlatform(fake, sinkOf(PLATFORM), options);
  const unfinished = new Set<Promise<void>>();
  const unsubscribe = runs.subscribe((run) => {
    const transcribed = transcribeRun(run, { ...options, url, sink: sinkOf(`run ${run.info.id}`) });
    unfinished.add(transcribed);
    const forget = () => unfinished.delete(transcribed);
    transcribed.then(forget, forget);
  });
  return async () => {
    unsubscribe();
    await Promise.allSettled(unfinished);
    await endPlatform();
  };
}

/** Calls `listener` for each entry that a journal holds, and for each that is added to it; returns what ends that. */
export function listenFromStart(journal: Journal, listener: (entry: JournalEntry) => void): () => void {
  for (const entry of journal.recent()) listener(entry);
  return journal.subscribe(listener);
}

const PLATFORM = 'platform';

/** Lets several transcripts write to one place: where another one goes on, a line says whose it is. */
function createTurns({ out, outPaint }: Io, first: string): (whose: string) => Sink {
  let turn = first;
  return (whose) => ({
    write(text) {
      if (turn !== whose) void out(`\n${outPaint.quiet(`── ${whose} ──`)}\n`);
      turn = whose;
      return out(text);
    },
  });
}

function transcribePlatform(
  fake: Server['fake'],
  sink: Sink,
  options: TranscribeOptions,
): () => Promise<void> {
  const { scenarios, replayCommand } = options;
  const counter = createSummaryCounter();
  const context: ReportContext = {
    info: fake.info,
    scenarios: scenarios.map((each) =>
      reportScenario(each, { conversations: Number.POSITIVE_INFINITY, dialect: fake.info.dialect }),
    ),
    replayCommand,
  };
  const reporter = createDefaultReporter(context, sink, {
    ...styleOf(options),
    conversationsShownMax: Number.POSITIVE_INFINITY,
    outsideShownMax: Number.POSITIVE_INFINITY,
  });
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

type RunTranscript = TranscribeOptions & { readonly url: string; readonly sink: Sink };

/** What belongs to no scenario stands in the platform's own transcript already. */
async function transcribeRun(run: Run, { url, sink, ...options }: RunTranscript): Promise<void> {
  const { info, journal, plays, finished } = run;
  const context: ReportContext = {
    info,
    scenarios: plays.map(({ scenario, conversations }) =>
      reportScenario(
        { scenario, file: undefined, positions: undefined },
        { conversations, dialect: info.dialect },
      ),
    ),
    replayCommand: () => `the same request to ${url}${CONTROL_PREFIX}/runs with "seed": "${info.seed}"`,
  };
  const reporter = createDefaultReporter(context, sink, { ...styleOf(options), outsideElsewhere: true });
  reporter.begin();
  const unsubscribe = listenFromStart(journal, reporter.add);
  const summary = await finished;
  unsubscribe();
  await reporter.end(journal, summary);
}

function styleOf({ io, verbose }: TranscribeOptions): DefaultReporterOptions {
  return { paint: io.outPaint, columns: io.columns, whole: !io.outIsTerminal, verbose };
}
