import { formatDuration } from '../base/duration.ts';
import { formatPosition } from '../base/errors.ts';
import { excerpt, printable } from '../base/printable.ts';
import { version } from '../base/version.ts';
import type { AttemptEntry, ConversationEntry } from '../journal/entry.ts';
import type { Summary } from '../journal/summary.ts';
import { describeFailure } from './describe-failure.ts';
import { describeMove } from './describe-move.ts';
import { describeVerdict } from './describe-verdict.ts';
import type { Paint } from './paint.ts';
import type { ReportContext, ReportedScenario, Reporter, Sink } from './reporter.ts';

/** How the transcript looks. */
export type DefaultReporterOptions = {
  readonly paint: Paint;
  /** Characters in a line. */
  readonly columns: number;
  /** Most conversations of a scenario that are shown event by event. */
  readonly conversationsShownMax?: number;
};

/** Creates the `default` reporter: a transcript to read while it is played, then the failures and a summary. */
export function createDefaultReporter(
  context: ReportContext,
  sink: Sink,
  options: DefaultReporterOptions,
): Reporter {
  const { paint, conversationsShownMax = 3 } = options;
  const format = createLineFormat(context, options);
  let current: ReportedScenario | undefined;

  function print(line = ''): void {
    void sink.write(`${line}\n`);
  }

  /** Begins a scenario's part of the transcript when its first entry comes. */
  function enter(name: string): void {
    if (current?.name === name) return;
    current = context.scenarios.find((scenario) => scenario.name === name);
    const file = current?.file === undefined ? '' : paint.quiet(`  ${printable(current.file)}`);
    print();
    print(paint.strong(printable(name)) + file);
    if (current !== undefined) print(paint.quiet(printable(current.about)));
    print();
  }

  function addConversation(entry: ConversationEntry): void {
    if (entry.ending === 'finished') return;
    const left = entry.stepsTotal - entry.stepsPlayed;
    const why = entry.ending === 'stopped' ? 'stopped, since an event could not be delivered' : 'interrupted';
    print(
      paint.bad(
        `  conversation ${entry.conversation} ${why}: ${left} of ${entry.stepsTotal} steps were not played`,
      ),
    );
  }

  return {
    begin() {
      print(format.heading());
    },
    add(entry) {
      if (entry.kind === 'run') return;
      enter(entry.scenario);
      if (entry.conversation > conversationsShownMax) return;
      if (entry.kind === 'conversation') addConversation(entry);
      else print(format.attempt(entry));
    },
    async end(_journal, summary) {
      for (const failure of summary.failures) for (const line of format.failure(failure)) print(line);
      print();
      for (const line of format.summary(summary)) print(line);
    },
  };
}

function createLineFormat(context: ReportContext, { paint, columns }: DefaultReporterOptions) {
  const { info } = context;

  function heading(): string {
    const platform = info.baseUrl === undefined ? '' : ` · platform ${info.baseUrl}`;
    const head = `fake-8x8 ${version} · ${info.dialect} · seed ${printable(info.seed)}${platform}`;
    return `${paint.quiet(head)}\n${paint.quiet(`to ${printable(info.webhook.uri)}`)}`;
  }

  function attempt(entry: AttemptEntry): string {
    const time = formatOffset(entry.timestampMs - info.startedMs).padStart(9);
    const number = entry.conversation === 1 ? '' : `#${entry.conversation} `;
    const type = entry.eventType.padEnd(TYPE_COLUMNS);
    const what = entry.retry === 0 ? describeMove(entry) : `retry ${entry.retry}`;
    const left = `${time}  ${number}→ ${type} `;
    const room = Math.max(12, columns - left.length - RESULT_COLUMNS);
    const shown = excerpt(what, room - 1);
    return `${paint.quiet(`${time}  ${number}→`)} ${paint.name(type)} ${shown.padEnd(room)}${result(entry)}`;
  }

  function result(entry: AttemptEntry): string {
    const status = entry.status === -1 ? entry.outcome : String(entry.status);
    const duration = paint.quiet(formatDuration(entry.durationMs).padStart(8));
    const retry =
      entry.retryInMs === undefined ? '' : paint.warn(`  retry in ${formatDuration(entry.retryInMs)}`);
    if (entry.outcome === 'accepted') return `${paint.good(`✓ ${status}`)} ${duration}`;
    return `${paint.bad(`✗ ${status}`)} ${duration}${retry}`;
  }

  function* failure(entry: AttemptEntry): Generator<string> {
    const scenario = context.scenarios.find((each) => each.name === entry.scenario);
    const position = scenario?.position(entry.stepIndex);
    const place = position === undefined ? '' : `${formatPosition(position)}, `;
    yield '';
    yield paint.bad(`✗ ${entry.eventType} was not delivered (${place}conversation ${entry.conversation})`);
    const replay = scenario === undefined ? '' : context.replayCommand(scenario);
    for (const [name, value] of describeFailure(entry, replay))
      yield `  ${paint.quiet(name.padEnd(9))} ${value}`;
  }

  function* summary(counts: Summary): Generator<string> {
    const { verdict, because } = describeVerdict(counts);
    const good = counts.verdict === 'held';
    yield `${(good ? paint.good : paint.bad)(`${good ? '✓' : '✗'} ${verdict}`)}  ${because}`;
    const times = counts.durationMs;
    const timing =
      times === undefined
        ? ''
        : ` · median ${formatDuration(times.median)}, 95 % within ${formatDuration(times.p95)}, longest ${formatDuration(times.max)}`;
    yield paint.quiet(`  ${counts.attempts.total} requests${timing}`);
  }

  return { heading, attempt, failure, summary };
}

const TYPE_COLUMNS = 19;
const RESULT_COLUMNS = 22;

/** Scripted time since the run began: `0:02.5`, `12:30.0`, `1:02:30.0`. */
function formatOffset(ms: number): string {
  const seconds = ((ms % 60_000) / 1000).toFixed(1).padStart(4, '0');
  const minutes = Math.floor(ms / 60_000) % 60;
  const hours = Math.floor(ms / 3_600_000);
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}
