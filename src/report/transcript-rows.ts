import { formatDuration } from '../base/duration.ts';
import type {
  AttemptEntry,
  CallEntry,
  ExpectationEntry,
  RequestEntry,
  UnscriptedEntry,
  ViewEntry,
} from '../journal/entry.ts';
import { mayBeRefused } from '../protocol/faults.ts';
import { type CallDescription, describeCall, describeRequest, describeView } from './describe-call.ts';
import { describeMove } from './describe-move.ts';
import type { Paint } from './paint.ts';

/** An entry that has its lines in the transcript. */
export type TranscriptEntry =
  | AttemptEntry
  | CallEntry
  | RequestEntry
  | ViewEntry
  | ExpectationEntry
  | UnscriptedEntry;

/** What a line of the transcript says, before it is fitted into its columns. No text is safe for a terminal yet. */
export type TranscriptRow = {
  /** Scripted time, in ms since 1970; absent when the line belongs to the one above it. */
  readonly timestampMs: number | undefined;
  /** Says who speaks to whom, or what became of what was awaited. */
  readonly sign: '→' | '←' | '⇢' | '✓' | '✗' | '!';
  readonly tone: keyof Paint;
  /** Event type, operation or method; absent for a remark, which takes the whole line. */
  readonly name?: string;
  readonly what: string;
  readonly note?: string;
  readonly result?: TranscriptResult;
};

/** What came back, at the end of a line. */
export type TranscriptResult = {
  readonly tone: keyof Paint;
  /** A mark and a space, or two spaces, then the status or the outcome. */
  readonly text: string;
  readonly durationMs: number;
};

/** Most findings that are shown under their call. */
const FINDINGS_SHOWN_MAX = 3;

/** Builds the lines of an entry: its own, then the remarks about it. */
export function buildTranscriptRows(entry: TranscriptEntry): readonly TranscriptRow[] {
  switch (entry.kind) {
    case 'attempt':
      return [buildAttempt(entry)];
    case 'call':
      return [buildCall(entry), ...buildFindings(entry)];
    case 'request':
      return [buildRequest(entry, describeRequest(entry))];
    case 'view':
      return [buildRequest(entry, describeView(entry))];
    case 'expectation':
      return buildExpectation(entry);
    case 'unscripted':
      return [
        entry.severity === 'error' ? remark('✗', 'bad', entry.message) : remark('!', 'warn', entry.message),
      ];
  }
}

function buildAttempt(entry: AttemptEntry): TranscriptRow {
  const { status, outcome, durationMs } = entry;
  const answer = status === -1 ? outcome : String(status);
  const isGood = outcome === 'accepted' || entry.refusalAwaited === true || mayBeRefused(entry);
  const isFirst = entry.retry === 0 && entry.repeat !== true;
  const times = entry.retry === 0 ? 'again' : `retry ${entry.retry}`;
  return {
    timestampMs: isFirst ? entry.timestampMs : undefined,
    sign: '→',
    tone: 'quiet',
    name: entry.eventType,
    what: isFirst ? describeMove(entry) : times,
    note: describeNote(entry),
    result: isGood
      ? { tone: 'good', text: `✓ ${answer}`, durationMs }
      : { tone: 'bad', text: `✗ ${answer}`, durationMs },
  };
}

/** What was done to the delivery on purpose, and when it is tried again. */
function describeNote({ fault, retryInMs }: AttemptEntry): string {
  const notes = retryInMs === undefined ? [] : [`retry in ${formatDuration(retryInMs)}`];
  return [...(fault === undefined ? [] : [fault]), ...notes].map((note) => `  ${note}`).join('');
}

/** A call has no ✓: that it was answered says nothing about the app. */
function buildCall(entry: CallEntry): TranscriptRow {
  const { timestampMs, status, durationMs, fault } = entry;
  return {
    timestampMs,
    sign: '←',
    tone: 'quiet',
    ...describeCall(entry),
    note: fault === undefined ? '' : '  on request',
    result:
      status < 400
        ? { tone: 'quiet', text: `  ${status}`, durationMs }
        : { tone: 'warn', text: `! ${status}`, durationMs },
  };
}

function buildFindings({ status, findings }: CallEntry): readonly TranscriptRow[] {
  const rows = findings.slice(0, FINDINGS_SHOWN_MAX).map(({ severity, code, message }) => {
    const isRefusal = severity === 'error' && status >= 400;
    return remark('!', isRefusal ? 'bad' : 'warn', `${code} ${message}`);
  });
  const more = findings.length - rows.length;
  return more === 0 ? rows : [...rows, remark('!', 'warn', `and ${more} more`)];
}

/** Whether another answer than 2xx was right is for the step's expectation to say. */
function buildRequest(entry: RequestEntry | ViewEntry, described: CallDescription): TranscriptRow {
  const { timestampMs, status, outcome, durationMs } = entry;
  const answer = status === -1 ? outcome : String(status);
  return {
    timestampMs,
    sign: '⇢',
    tone: 'quiet',
    ...described,
    result:
      outcome === 'accepted'
        ? { tone: 'good', text: `✓ ${answer}`, durationMs }
        : { tone: 'warn', text: `! ${answer}`, durationMs },
  };
}

/** What is compared at the end of each conversation is worth no word when it is so. */
function buildExpectation(entry: ExpectationEntry): readonly TranscriptRow[] {
  const { verdict, awaited, message, stepIndex } = entry;
  if (verdict === 'passed') return stepIndex === undefined ? [] : [remark('✓', 'quiet', awaited)];
  const [why = ''] = message.split('\n', 1);
  return [remark('✗', 'bad', `${awaited}: ${why}`)];
}

function remark(sign: TranscriptRow['sign'], tone: keyof Paint, what: string): TranscriptRow {
  return { timestampMs: undefined, sign, tone, what };
}
