import { formatDuration } from '../base/duration.ts';
import { printable } from '../base/printable.ts';
import { columnsOf, cutText, padText, TEXT_COLUMNS_MAX } from './fit-text.ts';
import type { Paint } from './paint.ts';
import type { TranscriptRow } from './transcript-rows.ts';

/** What all lines of a transcript have in common. */
export type RowStyle = {
  readonly paint: Paint;
  /** Columns of a line. */
  readonly columns: number;
  /** Whether a line may be longer than that: what it has no room for is shown too. */
  readonly whole: boolean;
  /** Columns that a name is filled up to. */
  readonly nameColumns: number;
  /** Scripted time at which the transcript's own begins, in ms since 1970. */
  readonly startedMs: number;
};

const TIME_COLUMNS = 9;

/** Names of operations are a little longer than those of events. */
const NAME_COLUMNS_MORE = 4;

/** Fits a line into its columns and makes it safe for a terminal. `prefix` comes before the sign. */
export function formatRow(row: TranscriptRow, prefix: string, style: RowStyle): string {
  const time = row.timestampMs === undefined ? '' : formatOffset(row.timestampMs - style.startedMs);
  const left = `${time.padStart(TIME_COLUMNS)}  ${prefix}${row.sign}`;
  return row.name === undefined ? formatRemark(row, left, style) : formatLine(row, left, style);
}

/** Makes a line about a row safe for a terminal; it may be longer than the columns of a line. */
export function formatDetail(text: string): string {
  return ' '.repeat(TIME_COLUMNS + 4) + cutWhole(text);
}

function formatRemark({ what, tone }: TranscriptRow, left: string, style: RowStyle): string {
  return style.paint[tone](`${left} ${fitText(what, style.columns - left.length - 1, style)}`);
}

function formatLine(row: TranscriptRow, left: string, style: RowStyle): string {
  const { paint, columns, nameColumns } = style;
  const { note = '', result } = row;
  const name = padText(cutText(printable(row.name ?? ''), nameColumns + NAME_COLUMNS_MORE), nameColumns);
  const answer = result?.text ?? '';
  const duration = formatDuration(result?.durationMs ?? 0).padStart(8);
  // One space before the name, two after it and two before what came back.
  const taken = left.length + columnsOf(name) + note.length + answer.length + duration.length + 5;
  const room = Math.max(1, columns - taken);
  const what = padText(fitText(row.what, room, style), room);
  const painted = paint[result?.tone ?? 'quiet'](answer);
  return `${paint[row.tone](left)} ${paint.name(name)}  ${what}${paint.warn(note)}  ${painted}${paint.quiet(duration)}`;
}

function fitText(text: string, room: number, { whole }: RowStyle): string {
  return whole ? cutWhole(text) : cutText(printableBeginning(text), room);
}

function cutWhole(text: string): string {
  return cutText(printableBeginning(text), TEXT_COLUMNS_MAX);
}

/** Only the beginning of a very long text is made printable. */
function printableBeginning(text: string): string {
  return printable(text.slice(0, TEXT_COLUMNS_MAX + 1));
}

/** Scripted time since the run began: `0:02.5`, `12:30.0`, `1:02:30.0`. */
function formatOffset(ms: number): string {
  const tenths = Math.round(ms / 100);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  const minutes = Math.floor(tenths / 600) % 60;
  const hours = Math.floor(tenths / 36_000);
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}
