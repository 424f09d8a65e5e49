import { isUndelivered } from '../../journal/count-events.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { isRefused } from '../../protocol/faults.ts';
import { eventNameOf } from '../../report/html/event-name.ts';
import {
  buildTranscriptRows,
  type TranscriptEntry,
  type TranscriptRow,
} from '../../report/transcript-rows.ts';

/** Who sends and who receives: the contact centre, the app, and its customer as they use it. */
export type Lane = 'platform' | 'app' | 'customer';

/** A row of the wire: one request of either side with its answer, or a remark about what was awaited. */
export type WireRow = {
  /** Its name in addresses: the event's id, `call-7`, `request-3` and the like. */
  readonly event: string;
  /** Which attempt of the event it is, counted from 0; 0 for all others. */
  readonly attempt: number;
  /** Unique in its conversation. */
  readonly key: string;
  readonly entry: TranscriptEntry;
  /** Absent for a remark. */
  readonly from: Lane | undefined;
  readonly to: Lane | undefined;
  readonly sign: TranscriptRow['sign'];
  readonly name: string;
  readonly what: string;
  /** Scripted time, in ms since 1970. */
  readonly atMs: number | undefined;
  readonly status: RowStatus | undefined;
  /** Whether it repeats an event. */
  readonly isAgain: boolean;
  readonly retryInMs: number | undefined;
  /** The name of what was done to it on purpose. */
  readonly fault: string | undefined;
  /** What is to be said of it: rules that it breaks. */
  readonly remarks: readonly RowRemark[];
  /** Its place in the order in which entries were added to the page. */
  readonly order: number;
  /** The chat line that it belongs to. */
  line: string | undefined;
};

/** How it went, with a mark so that the colour is not the only sign. */
export type RowStatus = {
  readonly tone: RowTone;
  readonly mark: '✓' | '✗' | '⚠' | '';
  /** The HTTP status, or how there was none. */
  readonly text: string;
  readonly durationMs: number | undefined;
};

/** What a colour means. */
export type RowTone = 'good' | 'bad' | 'warn' | 'quiet';

/** A remark below a row. */
export type RowRemark = { readonly tone: RowTone; readonly mark: '✓' | '✗' | '⚠'; readonly text: string };

/** Whether an entry has a row. */
export function isWireEntry(entry: JournalEntry): entry is TranscriptEntry {
  const { kind } = entry;
  return kind !== 'scenario' && kind !== 'conversation' && kind !== 'skipped' && kind !== 'run';
}

/** Where a row stands: how many of the same name came before, and how many entries of all. */
type RowPlace = Pick<WireRow, 'attempt' | 'order'>;

/** Builds the row of an entry; undefined for one that is worth none: what was awaited at the end and came. */
export function buildWireRow(entry: TranscriptEntry, { attempt, order }: RowPlace): WireRow | undefined {
  const [row, ...remarks] = buildTranscriptRows(entry);
  if (row === undefined) return undefined;
  const event = eventNameOf(entry);
  const [from, to] = lanesOf(entry);
  return {
    event,
    attempt,
    key: `${event}/${attempt}`,
    entry,
    from,
    to,
    sign: row.sign,
    name: row.name ?? '',
    what: row.what,
    atMs: timeOf(entry),
    status: statusOf(entry),
    isAgain: entry.kind === 'attempt' && (entry.retry > 0 || entry.repeat === true),
    retryInMs: entry.kind === 'attempt' ? entry.retryInMs : undefined,
    fault: faultOf(entry),
    remarks: remarks.map(({ tone, sign, what }) => ({
      tone: toneOf(tone),
      mark: sign === '✗' ? '✗' : '⚠',
      text: what,
    })),
    order,
    line: undefined,
  };
}

function lanesOf({ kind }: TranscriptEntry): readonly [Lane?, Lane?] {
  switch (kind) {
    case 'attempt':
      return ['platform', 'app'];
    case 'call':
      return ['app', 'platform'];
    case 'request':
      return ['customer', 'app'];
    case 'view':
      return ['app', 'customer'];
    default:
      return [];
  }
}

/** Of an attempt when it was sent, which tells retries apart. */
function timeOf(entry: TranscriptEntry): number | undefined {
  if (entry.kind === 'attempt') return entry.transmissionMs;
  return entry.kind === 'unscripted' ? undefined : entry.timestampMs;
}

function faultOf(entry: TranscriptEntry): string | undefined {
  if (entry.kind === 'attempt') return entry.fault;
  return entry.kind === 'call' && entry.fault !== undefined ? 'fail-next' : undefined;
}

function statusOf(entry: TranscriptEntry): RowStatus | undefined {
  switch (entry.kind) {
    case 'attempt':
      return { ...judgeAttempt(entry), ...answerOf(entry) };
    case 'call':
      return entry.status < 400
        ? { tone: 'quiet', mark: '', ...answerOf(entry) }
        : { tone: 'warn', mark: '⚠', ...answerOf(entry) };
    case 'request':
    case 'view':
      return entry.outcome === 'accepted'
        ? { tone: 'good', mark: '✓', ...answerOf(entry) }
        : { tone: 'warn', mark: '⚠', ...answerOf(entry) };
    case 'expectation':
      return entry.verdict === 'passed'
        ? { tone: 'good', mark: '✓', text: 'passed', durationMs: entry.durationMs }
        : { tone: 'bad', mark: '✗', text: 'failed', durationMs: entry.durationMs };
    case 'unscripted':
      return entry.severity === 'error'
        ? { tone: 'bad', mark: '✗', text: 'not awaited', durationMs: undefined }
        : { tone: 'warn', mark: '⚠', text: 'not awaited', durationMs: undefined };
  }
}

/** An attempt that will be made again is no failure yet; that an app takes a forged event is one. */
function judgeAttempt(entry: Attempted): Pick<RowStatus, 'tone' | 'mark'> {
  const isForged = isRefused(entry.fault);
  const isWrong = isForged ? entry.outcome === 'accepted' : isUndelivered(entry);
  if (isWrong) return { tone: 'bad', mark: '✗' };
  const isSettled = isForged || entry.outcome === 'accepted' || entry.retryInMs === undefined;
  return isSettled ? { tone: 'good', mark: '✓' } : { tone: 'warn', mark: '⚠' };
}

type Attempted = Extract<TranscriptEntry, { kind: 'attempt' }>;

type Answered = Extract<TranscriptEntry, { kind: 'attempt' | 'call' | 'request' | 'view' }>;

function answerOf(entry: Answered): Pick<RowStatus, 'text' | 'durationMs'> {
  const noAnswer = entry.kind === 'call' ? 'none' : entry.outcome;
  return { text: entry.status === -1 ? noAnswer : String(entry.status), durationMs: entry.durationMs };
}

function toneOf(tone: TranscriptRow['tone']): RowTone {
  return tone === 'good' || tone === 'bad' || tone === 'warn' ? tone : 'quiet';
}
