import { formatDuration } from '../base/duration.ts';
import { printable } from '../base/printable.ts';
import { version } from '../base/version.ts';
import type { AttemptEntry, ConversationEntry } from '../journal/entry.ts';
import type { Summary } from '../journal/summary.ts';
import { dialects } from '../protocol/dialects.ts';
import { counted } from './counted.ts';
import { describeEnding } from './describe-ending.ts';
import { describeFailure } from './describe-failure.ts';
import { describeMove } from './describe-move.ts';
import { describeVerdict } from './describe-verdict.ts';
import { cutText, padText, wrapText } from './fit-text.ts';
import type { Paint } from './paint.ts';
import type { ReportContext, ReportedScenario } from './reporter.ts';

/** How the transcript looks. */
export type TranscriptStyle = {
  readonly paint: Paint;
  /** Characters in a line; what a line has no room for is cut. */
  readonly columns: number;
};

/** Formats each part of the transcript as lines that are safe for a terminal, whatever the texts and answers hold. */
export type TranscriptFormat = {
  heading(): readonly string[];
  scenario(scenario: ReportedScenario): readonly string[];
  attempt(entry: AttemptEntry, scenario: ReportedScenario): string;
  ending(entry: ConversationEntry): string;
  /** Says that conversations were left out of the transcript. */
  hidden(conversations: number): string;
  failure(entry: AttemptEntry): readonly string[];
  summary(summary: Summary): readonly string[];
};

/** Narrower than this nothing is left of the texts, wider it tears what belongs together apart. */
const COLUMNS_MIN = 80;
const COLUMNS_MAX = 120;

const TIME_COLUMNS = 9;
const FACT_COLUMNS = 9;

/** Longest piece of a text that is looked at to fill a line. */
const TEXT_UNITS_MAX = 2000;

/** Creates the formats of a run's transcript. */
export function createTranscriptFormat(context: ReportContext, style: TranscriptStyle): TranscriptFormat {
  const { info } = context;
  const { paint } = style;
  const columns = Math.min(Math.max(style.columns, COLUMNS_MIN), COLUMNS_MAX);
  const typeColumns = Math.max(...dialects[info.dialect].eventTypes.map((eventType) => eventType.length));

  function attempt(entry: AttemptEntry, { conversations }: ReportedScenario): string {
    const time = entry.retry === 0 ? formatOffset(entry.timestampMs - info.startedMs) : '';
    const number = conversations === 1 ? '' : `#${entry.conversation} `;
    const left = `${time.padStart(TIME_COLUMNS)}  ${number}→`;
    const type = padText(cutText(printable(entry.eventType), typeColumns), typeColumns);
    const note = entry.retryInMs === undefined ? '' : `  retry in ${formatDuration(entry.retryInMs)}`;
    const status = entry.status === -1 ? entry.outcome : String(entry.status);
    const duration = formatDuration(entry.durationMs).padStart(8);
    // Two spaces around the mark, one before the type and two after it.
    const taken = left.length + typeColumns + note.length + status.length + duration.length + 7;
    const room = Math.max(1, columns - taken);
    const what = padText(cutText(describeWhat(entry), room), room);
    const result = entry.outcome === 'accepted' ? paint.good(`✓ ${status}`) : paint.bad(`✗ ${status}`);
    return `${paint.quiet(left)} ${paint.name(type)}  ${what}${paint.warn(note)}  ${result}${paint.quiet(duration)}`;
  }

  return {
    attempt,
    heading() {
      const platform = info.baseUrl === undefined ? '' : ` · platform ${info.baseUrl}`;
      const head = `fake-8x8 ${version} · ${info.dialect} · seed ${printable(info.seed)}${platform}`;
      return [paint.quiet(head), paint.quiet(`to ${printable(info.webhook.uri)}`)];
    },
    scenario({ name, about, file }) {
      const source = file === undefined ? '' : paint.quiet(`  ${printable(file)}`);
      const lines = wrapText(printable(about), columns).map(paint.quiet);
      return ['', paint.strong(printable(name)) + source, ...lines, ''];
    },
    ending: (entry) => paint.bad(`  ${describeEnding(entry)}`),
    hidden: (conversations) =>
      paint.quiet(
        `  ${counted(conversations, 'more conversation')} ${conversations === 1 ? 'is' : 'are'} not shown`,
      ),
    failure(entry) {
      const { title, facts } = describeFailure(entry, context);
      const lines = facts.map(([name, value]) => `  ${paint.quiet(name.padEnd(FACT_COLUMNS))} ${value}`);
      return ['', paint.bad(`✗ ${title}`), ...lines];
    },
    summary(summary) {
      const { verdict, because } = describeVerdict(summary);
      const [mark, color] = summary.verdict === 'held' ? ['✓', paint.good] : ['✗', paint.bad];
      const more = summary.events.undelivered - summary.failures.length;
      return [
        ...(more > 0
          ? [
              '',
              paint.bad(
                `✗ ${counted(more, 'more event')} not delivered; the json and junit reports have each`,
              ),
            ]
          : []),
        '',
        `${color(`${mark} ${verdict}`)}  ${because}`,
        ...(summary.attempts.total > 0 ? [paint.quiet(`  ${formatTimes(summary)}`)] : []),
      ];
    },
  };
}

function describeWhat(entry: AttemptEntry): string {
  return entry.retry === 0 ? printable(describeMove(entry).slice(0, TEXT_UNITS_MAX)) : `retry ${entry.retry}`;
}

function formatTimes({ attempts, durationMs: times }: Summary): string {
  const requests = counted(attempts.total, 'request');
  if (times === undefined) return requests;
  const [median, p95, max] = [times.median, times.p95, times.max].map(formatDuration);
  return attempts.total === 1
    ? `${requests} · ${max}`
    : `${requests} · median ${median}, 95 % within ${p95}, longest ${max}`;
}

/** Scripted time since the run began: `0:02.5`, `12:30.0`, `1:02:30.0`. */
function formatOffset(ms: number): string {
  const tenths = Math.round(ms / 100);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  const minutes = Math.floor(tenths / 600) % 60;
  const hours = Math.floor(tenths / 36_000);
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}
