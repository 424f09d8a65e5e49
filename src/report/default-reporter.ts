import type { AttemptEntry, ConversationEntry } from '../journal/entry.ts';
import { canMeasure, loadWidths } from './fit-text.ts';
import { createTranscriptFormat, type TranscriptStyle } from './format-transcript.ts';
import type { ReportContext, ReportedScenario, Reporter, Sink } from './reporter.ts';

/** How many conversations of a scenario are shown event by event unless told otherwise. */
export const CONVERSATIONS_SHOWN_MAX = 3;

/** How the transcript looks, and how much of it there is. */
export type DefaultReporterOptions = TranscriptStyle & {
  /** Most conversations of a scenario that are shown event by event. Default 3. */
  readonly conversationsShownMax?: number;
};

type StepEntry = AttemptEntry | ConversationEntry;

/** Creates the `default` reporter: a transcript to read while it is played, then the failures and a summary. */
export function createDefaultReporter(
  context: ReportContext,
  sink: Sink,
  options: DefaultReporterOptions,
): Reporter {
  const { conversationsShownMax = CONVERSATIONS_SHOWN_MAX } = options;
  const format = createTranscriptFormat(context, options);
  let current: ReportedScenario | undefined;
  let conversationsSeen = 0;
  /** Entries that wait until their texts can be measured, and those behind them. */
  let waiting: StepEntry[] = [];
  let loaded: Promise<void> | undefined;

  function print(...lines: readonly string[]): void {
    for (const line of lines) void sink.write(`${line}\n`);
  }

  function show(entry: StepEntry): void {
    const scenario = enter(entry.scenario);
    conversationsSeen = Math.max(conversationsSeen, entry.conversation);
    if (scenario === undefined || entry.conversation > conversationsShownMax) return;
    if (entry.kind === 'attempt') print(format.attempt(entry, scenario));
    else if (entry.ending !== 'finished') print(format.ending(entry));
  }

  /** Begins a scenario's part of the transcript when its first entry comes. */
  function enter(name: string): ReportedScenario | undefined {
    if (current?.name === name) return current;
    leave();
    current = context.scenarios.find((scenario) => scenario.name === name);
    if (current !== undefined) print(...format.scenario(current));
    return current;
  }

  function leave(): void {
    const hidden = conversationsSeen - conversationsShownMax;
    if (hidden > 0) print(format.hidden(hidden));
    conversationsSeen = 0;
  }

  function showWaiting(): void {
    const ready = waiting;
    waiting = [];
    loaded = undefined;
    for (const entry of ready) show(entry);
  }

  /** Whether what an entry shows, with the beginning of its scenario, can be measured now. */
  function canShow(entry: StepEntry): boolean {
    const begins = current?.name !== entry.scenario;
    if (entry.conversation > conversationsShownMax && !begins) return true;
    const about = context.scenarios.find(({ name }) => begins && name === entry.scenario)?.about ?? '';
    return entry.kind === 'attempt'
      ? canMeasure(about, entry.eventType, entry.who, entry.text)
      : canMeasure(about);
  }

  return {
    begin() {
      print(...format.heading());
    },
    add(entry) {
      if (entry.kind === 'run') return;
      if (loaded === undefined && canShow(entry)) {
        show(entry);
        return;
      }
      waiting.push(entry);
      loaded ??= loadWidths().then(showWaiting);
    },
    async end(_journal, summary) {
      await loaded;
      leave();
      if (summary.failures.length > 0) await loadWidths();
      for (const failure of summary.failures) print(...format.failure(failure));
      print(...format.summary(summary));
    },
  };
}
