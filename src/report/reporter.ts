import type { Position } from '../base/errors.ts';
import type { Coverage } from '../journal/coverage/coverage.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { Summary } from '../journal/summary.ts';
import type { RunInfo } from '../play/run/run-info.ts';
import type { Step } from '../scenario/schema.ts';

/** Where a report's text goes. Awaiting what `write` returns keeps a large report out of memory. */
export type Sink = { write(text: string): void | Promise<void> };

/** A played scenario as its author wrote it. */
export type ReportedScenario = {
  readonly name: string;
  readonly about: string;
  /** The file it was read from. */
  readonly file: string | undefined;
  /** How many conversations play it. */
  readonly conversations: number;
  /** The position of a step in that file; steps count from 0. */
  position(stepIndex: number): Position | undefined;
  /** A step as it is written, with its variables. */
  step(stepIndex: number): Step | undefined;
};

/** What every reporter knows from the start. */
export type ReportContext = {
  /** The command that played; absent where none did. */
  readonly command?: string | undefined;
  readonly info: RunInfo;
  readonly scenarios: readonly ReportedScenario[];
  /** The command that plays a scenario again, to the same ids. */
  replayCommand(scenario: ReportedScenario): string;
  /** What the run has covered; absent when nobody asks for it. */
  readonly coverage?: ReportedCoverage | undefined;
};

/** What a run has covered, once it is over. */
export type ReportedCoverage = {
  count(): Coverage;
  /** The percentage that is asked for; absent when none is. */
  readonly percentMin?: number | undefined;
};

/** Turns a run into text. */
export type Reporter = {
  /** Called before the first event is sent. */
  begin(): void;
  /** Called for each fact as it happens. */
  add(entry: JournalEntry): void;
  /** Called once, when the run is over. */
  end(journal: Journal, summary: Summary): Promise<void>;
};
