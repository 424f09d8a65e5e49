import { formatDuration } from '../base/duration.ts';
import { printable } from '../base/printable.ts';
import { columnsOf, cutText, padText } from './fit-text.ts';
import type { Paint } from './paint.ts';
import type { TranscriptRow } from './transcript-rows.ts';

/** What all lines of a transcript have in common. */
export type RowStyle = {
  readonly paint: Paint;
  /** Columns of a line. */
  readonly columns: number;
  /** Columns that a name is filled up to. */
  readonly nameColumns: number;
  /** Scripted time at which the transcript's own begins, in ms since 1970. */
  readonly startedMs: number;
};

const TIME_COLUMNS = 9;

/** Names of operations are a little longer than those of events. */
const NAME_COLUMNS_MORE = 4;

/** Longest piece of a text that is looked at to fill a line. */
const TEXT_UNITS_MAX = 2000;

/** Fits a line into its columns and makes it safe for a terminal. `prefix` comes before the sign. */
export function formatRow(row: TranscriptRow, prefix: string, style: RowStyle): string {
  const time = row.timestampMs === undefined ? '' : formatOffset(row.timestampMs - style.startedMs);
  const left = `${time.padStart(TIME_COLUMNS)}  ${prefix}${row.sign}`;
  return row.name === undefined ? formatRemark(row, left, style) : formatLine(row, left, style);
}

function formatRemark({ what, tone }: TranscriptRow, left: string, { paint, columns }: RowStyle): string {
  const room = columns - left.length - 1;
  return paint[tone](`${left} ${cutText(printable(what.slice(0, TEXT_UNITS_MAX)), room)}`);
}

function formatLine(row: TranscriptRow, left: string, { paint, columns, nameColumns }: RowStyle): string {
  const { note = '', result } = row;
  const name = padText(cutText(printable(row.name ?? ''), nameColumns + NAME_COLUMNS_MORE), nameColumns);
  const answer = result?.text ?? '';
  const duration = formatDuration(result?.durationMs ?? 0).padStart(8);
  // One space before the name, two after it and two before what came back.
  const taken = left.length + columnsOf(name) + note.length + answer.length + duration.length + 5;
  const room = Math.max(1, columns - taken);
  const what = padText(cutText(printable(row.what.slice(0, TEXT_UNITS_MAX)), room), room);
  const painted = paint[result?.tone ?? 'quiet'](answer);
  return `${paint[row.tone](left)} ${paint.name(name)}  ${what}${paint.warn(note)}  ${painted}${paint.quiet(duration)}`;
}

/** Scripted time since the run began: `0:02.5`, `12:30.0`, `1:02:30.0`. */
function formatOffset(ms: number): string {
  const tenths = Math.round(ms / 100);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  const minutes = Math.floor(tenths / 600) % 60;
  const hours = Math.floor(tenths / 36_000);
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}
