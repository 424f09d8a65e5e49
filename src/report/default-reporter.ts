import { counted } from '../base/format-value.ts';
import type { JournalEntry, SkippedEntry } from '../journal/entry.ts';
import { createCausalOrder } from './causal-order.ts';
import { describeEnding } from './describe-ending.ts';
import { describeExchange } from './describe-exchange.ts';
import { createEndpointHints } from './endpoint-hints.ts';
import { canMeasure, loadWidths } from './fit-text.ts';
import { formatCoverage } from './format-coverage.ts';
import { createTranscriptFormat, type TranscriptStyle } from './format-transcript.ts';
import { createFailureGroups } from './group-failures.ts';
import { hasFailures, listFailures } from './list-failures.ts';
import type { ReportContext, ReportedScenario, Reporter, Sink } from './reporter.ts';
import { isOfItsOwn, isOutside, type PlayedEntry, type ShownEntry } from './shown-entry.ts';
import { buildTranscriptRows, type TranscriptEntry, type TranscriptRow } from './transcript-rows.ts';

/** How many conversations of a scenario are shown event by event by default. */
export const CONVERSATIONS_SHOWN_MAX = 3;

/** How many calls and events that belong to no scenario are shown by default. */
export const OUTSIDE_SHOWN_MAX = 20;

/** How the transcript looks, and how much of it there is. */
export type DefaultReporterOptions = TranscriptStyle & {
  /** Most conversations of a scenario that are shown event by event. Default 3. */
  readonly conversationsShownMax?: number;
  /** Most calls and events of no scenario that are shown. Default 20. */
  readonly outsideShownMax?: number;
  /** Whether calls and events of no scenario are shown in another transcript, and not here. Default false. */
  readonly outsideElsewhere?: boolean;
  /** Stands above what happens before the first scenario begins. Default: nothing. */
  readonly headingBefore?: string;
  /** Shows below each row what went over the wire. Default false. */
  readonly verbose?: boolean;
  /** Leaves out the transcript: only failures and the summary are shown. Default false. */
  readonly quiet?: boolean;
};

/** Creates the `default` reporter: a transcript to read while it is played, then the failures and a summary. */
export function createDefaultReporter(
  context: ReportContext,
  sink: Sink,
  options: DefaultReporterOptions,
): Reporter {
  const {
    conversationsShownMax = CONVERSATIONS_SHOWN_MAX,
    outsideShownMax = OUTSIDE_SHOWN_MAX,
    outsideElsewhere = false,
    headingBefore,
    quiet = false,
    verbose = false,
  } = options;
  const format = createTranscriptFormat(context, options);
  const groups = createFailureGroups();
  const hints = createEndpointHints(context.info.webhook);
  let current: ReportedScenario | undefined;
  let conversationsSeen = 0;
  let outsideSeen = 0;
  /** The conversations of the current scenario that are shown and had an expectation that failed. */
  let failed = new Set<number>();
  /** Entries that wait until their texts can be measured, and those behind them. */
  let waiting: ShownEntry[] = [];
  let loaded: Promise<void> | undefined;
  let written: void | Promise<void>;
  /** The latest time that was shown, from the start. */
  let shownTenths = Number.NEGATIVE_INFINITY;

  function print(...lines: readonly string[]): void {
    for (const line of lines) written = sink.write(`${line}\n`);
  }

  function show(entry: ShownEntry): void {
    if (entry.kind === 'skipped') showSkipped(entry);
    else if (isOutside(entry)) {
      if (!outsideElsewhere) showOutside(entry);
    } else showInside(entry, enter(entry.scenario ?? ''));
  }

  function showSkipped({ scenario, reason }: SkippedEntry): void {
    leave();
    current = undefined;
    print(...format.skipped(scenario, reason));
  }

  function showInside(entry: PlayedEntry, scenario: ReportedScenario | undefined): void {
    if (entry.kind === 'scenario') return;
    const { conversation = 0 } = entry;
    conversationsSeen = Math.max(conversationsSeen, conversation);
    if (scenario === undefined || conversation > conversationsShownMax) return;
    if (entry.kind === 'expectation' && entry.verdict === 'failed') failed.add(conversation);
    if (entry.kind === 'conversation') {
      if (entry.ending !== 'finished') print(format.ending(describeEnding(entry, failed.has(conversation))));
      return;
    }
    const isAlone = conversation === 0 || (scenario.conversations === 1 && conversation === 1);
    showRows(entry, isAlone ? '' : `#${conversation} `);
  }

  function showOutside(entry: PlayedEntry): void {
    if (entry.kind === 'conversation' || entry.kind === 'scenario') return;
    if (isOfItsOwn(entry)) outsideSeen++;
    if (outsideSeen > outsideShownMax) return;
    if (outsideSeen === 1 && isOfItsOwn(entry) && current === undefined)
      print(...format.before(headingBefore));
    showRows(entry, '');
  }

  function showRows(entry: TranscriptEntry, prefix: string): void {
    for (const row of buildTranscriptRows(entry)) print(format.row(onward(row), prefix));
    const hint = entry.kind === 'attempt' ? hints.hintFor(entry) : undefined;
    if (hint !== undefined) print(...format.hint(hint));
    if (verbose) print(...format.exchange(describeExchange(entry)));
  }

  /**
   * A call is stamped when it comes, an event when it is due: one that was late lies before what was shown, and gets no
   * time. Frozen time begins anew with each conversation.
   */
  function onward(row: TranscriptRow): TranscriptRow {
    const { timestampMs } = row;
    if (timestampMs === undefined || context.info.frozen) return row;
    // As it is written: in tenths of a second.
    const tenths = Math.round((timestampMs - context.info.startedMs) / 100);
    if (tenths < shownTenths) return { ...row, timestampMs: undefined };
    shownTenths = tenths;
    return row;
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
    const are = hidden === 1 ? 'is' : 'are';
    if (hidden > 0) print(format.hidden(`${counted(hidden, 'more conversation')} ${are}`));
    conversationsSeen = 0;
    failed = new Set();
  }

  function showWaiting(): void {
    const ready = waiting;
    waiting = [];
    loaded = undefined;
    for (const entry of ready) show(entry);
  }

  /** Whether what an entry shows, with the beginning of its scenario, can be measured now. */
  function canShow(entry: ShownEntry): boolean {
    if (entry.kind === 'skipped') return true;
    const begins = !isOutside(entry) && current?.name !== entry.scenario;
    if (isHidden(entry) && !begins) return true;
    const about = context.scenarios.find(({ name }) => begins && name === entry.scenario)?.about ?? '';
    if (entry.kind === 'conversation' || entry.kind === 'scenario') return canMeasure(about);
    const rows = buildTranscriptRows(entry);
    return canMeasure(about, ...rows.flatMap(({ name = '', what }) => [name, what]));
  }

  function isHidden(entry: PlayedEntry): boolean {
    if (entry.kind === 'scenario') return false;
    return isOutside(entry)
      ? outsideSeen > outsideShownMax
      : (entry.conversation ?? 0) > conversationsShownMax;
  }

  function showInTurn(entry: JournalEntry): void {
    if (entry.kind === 'run') return;
    if (loaded === undefined && canShow(entry)) {
      show(entry);
      return;
    }
    waiting.push(entry);
    loaded ??= loadWidths().then(showWaiting);
  }

  const order = createCausalOrder(showInTurn);

  return {
    begin() {
      if (quiet) return;
      print(...format.heading());
    },
    add(entry) {
      groups.add(entry);
      if (!quiet) order.add(entry);
    },
    async end(_journal, summary) {
      order.end();
      await loaded;
      leave();
      const hidden = outsideSeen - outsideShownMax;
      if (hidden === 1) print(format.hidden('1 more call or event of no scenario is'));
      if (hidden > 1) print(format.hidden(`${hidden} more calls and events of no scenario are`));
      if (hasFailures(summary)) await loadWidths();
      await written;
      for (const { description, tone } of listFailures(summary, groups, context)) {
        print(...format.failure(description, tone));
        await written;
      }
      const shown = { events: groups.events.count(), expectations: groups.expectations.count() };
      print(...format.summary(summary, shown));
      if (context.coverage !== undefined)
        print(...formatCoverage(context.coverage.count(), { ...options, verbose }));
      await written;
    },
  };
}
