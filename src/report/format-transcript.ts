import { formatDuration } from '../base/duration.ts';
import { counted } from '../base/format-value.ts';
import { printable } from '../base/printable.ts';
import { version } from '../base/version.ts';
import type { Summary } from '../journal/summary.ts';
import { dialects } from '../protocol/dialects.ts';
import type { ExchangeLine } from './describe-exchange.ts';
import type { FailureDescription } from './describe-failure.ts';
import { describeVerdict } from './describe-verdict.ts';
import { wrapText } from './fit-text.ts';
import { formatDetail, formatRow } from './format-row.ts';
import type { Paint } from './paint.ts';
import type { ReportContext, ReportedScenario } from './reporter.ts';
import type { TranscriptRow } from './transcript-rows.ts';

/** How the transcript looks. */
export type TranscriptStyle = {
  readonly paint: Paint;
  /** Characters in a line, 80 at least; what a line has no room for is cut. */
  readonly columns: number;
  /** Lets a line be longer than `columns` and cuts nothing: for a file or a pipe. Default false. */
  readonly whole?: boolean;
};

/** How many of each there are. */
export type ShownFailures = { readonly events: number; readonly expectations: number };

/** Formats each part of the transcript as lines that are safe for a terminal, whatever the texts and answers hold. */
export type TranscriptFormat = {
  heading(): readonly string[];
  /** What stands above the calls that come before the first scenario. */
  before(heading: string | undefined): readonly string[];
  scenario(scenario: ReportedScenario): readonly string[];
  /** A scenario that is not played, and why. */
  skipped(name: string, reason: string): readonly string[];
  /** `prefix` says whose line it is, where that is not plain. */
  row(row: TranscriptRow, prefix: string): string;
  /** What the row above usually means. */
  hint(text: string): readonly string[];
  /** What went over the wire, below the row that it belongs to. */
  exchange(lines: readonly ExchangeLine[]): readonly string[];
  ending(description: string): string;
  /** Says that something was left out of the transcript: `3 more conversations are`. */
  hidden(what: string): string;
  /** Something that failed, or (`warn`) something that is worth a word. */
  failure(description: FailureDescription, tone: 'bad' | 'warn'): readonly string[];
  /** `shown` counts the failures that stand above it. */
  summary(summary: Summary, shown: ShownFailures): readonly string[];
};

/** Narrower than this nothing is left of the texts. */
const COLUMNS_MIN = 80;

const FACT_COLUMNS = 9;

/** Columns before a hint: those of a time and a sign. */
const HINT_COLUMNS = 13;

/** Creates the formats of a run's transcript. */
export function createTranscriptFormat(context: ReportContext, style: TranscriptStyle): TranscriptFormat {
  const { info } = context;
  const { paint, whole = false } = style;
  const columns = Math.max(style.columns, COLUMNS_MIN);
  const nameColumns = Math.max(...dialects[info.dialect].eventTypes.map((eventType) => eventType.length));
  const rowStyle = { paint, columns, whole, nameColumns, startedMs: info.startedMs };

  return {
    heading() {
      const platform = info.baseUrl === undefined ? '' : ` · platform ${info.baseUrl}`;
      const head = `fake-8x8 ${version} · ${info.dialect} · seed ${printable(info.seed)}${platform}`;
      return [paint.quiet(head), paint.quiet(`to ${printable(info.webhook.uri)}`)];
    },
    scenario({ name, about, file }) {
      const source = file === undefined ? '' : paint.quiet(`  ${printable(file)}`);
      const lines = about === '' ? [] : wrapText(printable(about), columns).map(paint.quiet);
      return ['', paint.strong(printable(name)) + source, ...lines, ''];
    },
    before: (heading) => ['', ...(heading === undefined ? [] : [paint.strong(heading), ''])],
    skipped: (name, reason) => ['', `${paint.warn('- skipped')}  ${printable(name)}: ${printable(reason)}`],
    row: (row, prefix) => formatRow(row, prefix, rowStyle),
    hint: (text) =>
      wrapText(printable(text), columns - HINT_COLUMNS).map((line, index) =>
        paint.warn(`${(index === 0 ? '!' : '').padStart(HINT_COLUMNS - 1).padEnd(HINT_COLUMNS)}${line}`),
      ),
    exchange: (lines) => lines.map(([sign, text]) => paint.quiet(formatDetail(`${sign} ${text}`))),
    ending: (description) => paint.bad(`  ${description}`),
    hidden: (what) => paint.quiet(`  ${what} not shown`),
    failure({ title, facts }, tone) {
      const lines = facts.map(([name, value]) => `  ${paint.quiet(name.padEnd(FACT_COLUMNS))} ${value}`);
      return ['', paint[tone](`${tone === 'bad' ? '✗' : '!'} ${title}`), ...lines];
    },
    summary(summary, shown) {
      const { verdict, because } = describeVerdict(summary);
      const [mark, color] = summary.verdict === 'passed' ? ['✓', paint.good] : ['✗', paint.bad];
      return [
        ...countMore(summary, shown).flatMap((line) => ['', paint.bad(`✗ ${line}`)]),
        '',
        `${color(`${mark} ${verdict}`)}  ${because}`,
        ...countTraffic(summary).map((line) => paint.quiet(`  ${line}`)),
      ];
    },
  };
}

/** Says what failed besides the failures that are shown whole. */
function countMore({ events, expectations }: Summary, shown: ShownFailures): readonly string[] {
  const lost = events.undelivered + events.repeatsFailed - shown.events;
  const failed = expectations.failed - shown.expectations;
  return [
    ...(lost > 0
      ? [`${counted(lost, 'more event')} not delivered; the json and junit reports have each`]
      : []),
    ...(failed > 0
      ? [`${counted(failed, 'more expectation')} failed; the json and junit reports have each`]
      : []),
  ];
}

const NOT_TESTED = 'signature not tested: no forged event was sent; play the scenario forged-signature';

function countTraffic(summary: Summary): readonly string[] {
  const { verdict, attempts, calls, events } = summary;
  const called = [`${counted(calls.total, 'call')} of the app`];
  if (calls.refused > 0) called.push(`${calls.refused} refused`);
  if (calls.unknownPaths > 0) called.push(`${calls.unknownPaths} to unknown paths`);
  if (calls.findings > 0) called.push(`${calls.findings} with findings`);
  return [
    ...(attempts.total > 0 ? [formatTimes(summary)] : []),
    ...(calls.total > 0 ? [called.join(', ')] : []),
    ...(verdict === 'passed' && events.total > 0 && events.forged === 0 ? [NOT_TESTED] : []),
  ];
}

function formatTimes({ attempts, durationMs: times }: Summary): string {
  const requests = counted(attempts.total, 'request');
  if (times === undefined) return requests;
  const [median, p95, max] = [times.median, times.p95, times.max].map(formatDuration);
  return attempts.total === 1
    ? `${requests} · ${max}`
    : `${requests} · median ${median}, 95 % within ${p95}, longest ${max}`;
}
