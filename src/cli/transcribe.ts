import { createSummaryCounter } from '../journal/summary.ts';
import type { Fake8x8 } from '../play/fake-8x8.ts';
import { createDefaultReporter } from '../report/default-reporter.ts';
import type { Io } from './io.ts';
import { listenFromStart } from './listen-from-start.ts';
import { type PlayableScenario, reportScenario } from './playable-scenario.ts';

/** What a transcript is made with. */
export type TranscribeOptions = {
  /** Those that are played with every conversation that the app opens. */
  readonly scenarios: readonly PlayableScenario[];
  replayCommand(): string;
  readonly io: Io;
};

/** Prints what happens on a platform as it happens; returns what ends that with a summary, if anything happened. */
export function transcribe(
  fake: Fake8x8,
  { scenarios, replayCommand, io }: TranscribeOptions,
): () => Promise<void> {
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
