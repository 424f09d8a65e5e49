import { alterHeaders } from '../../delivery/faults/alter-headers.ts';
import { kidWithFault } from '../../delivery/faults/signing-kid.ts';
import { createHeaders } from '../../delivery/headers.ts';
import { writeProtectedHeader } from '../../delivery/signed-payload.ts';
import type { AttemptEntry, JournalEntry } from '../../journal/entry.ts';
import { buildEventLogRow, EVENT_LOG_COLUMNS } from '../../journal/event-log.ts';
import { isRefused } from '../../protocol/faults.ts';
import type { TranscriptEntry } from '../../report/transcript-rows.ts';
import { listSignatureSteps, type SignatureStep } from './signature-steps.ts';

/** All that is known of a row: what its tabs show. */
export type WireDetails = {
  /** `POST /webhook`; empty where nothing was sent. */
  readonly target: string;
  readonly headers: readonly NameValue[];
  readonly body: string;
  readonly answer: { readonly status: string; readonly body: string } | undefined;
  /** Empty for what is not signed. */
  readonly signature: readonly SignatureStep[];
  /** The columns of 8x8's Event Log; empty where that has no row. */
  readonly journal: readonly NameValue[];
  /** What is to be said of it for a person: why it failed, what was seen. */
  readonly notes: readonly NameValue[];
};

/** A name with its value, in the order in which they are shown. */
export type NameValue = readonly [name: string, value: string];

/** Where the requests of a run go. */
export type Ends = { readonly webhookUri: string; readonly baseUrl?: string | undefined };

/** Builds what the tabs of a row show. It is built when a row is opened, since most never are. */
export function buildDetails(entry: TranscriptEntry, { webhookUri }: Pick<Ends, 'webhookUri'>): WireDetails {
  const journal = listColumns(entry);
  switch (entry.kind) {
    case 'attempt':
      return {
        target: `POST ${webhookUri}`,
        headers: listHeaders(entry),
        body: entry.request,
        answer: answerOf(entry),
        signature: listSignatureSteps(entry),
        journal,
        notes: noteReason(entry.reason),
      };
    case 'call':
      return {
        target: `${entry.method} ${entry.path}${entry.query === '' ? '' : `?${entry.query}`}`,
        headers: Object.entries(entry.headers),
        body: entry.request,
        answer: answerOf(entry),
        signature: [],
        journal,
        notes: entry.findings.map(({ code, message }): NameValue => [code, message]),
      };
    case 'request':
      return {
        ...NO_DETAILS,
        target: `${entry.method} ${entry.url}`.trim(),
        body: entry.request,
        answer: answerOf(entry),
        notes: noteReason(entry.reason),
      };
    case 'view':
      return {
        ...NO_DETAILS,
        target: `${entry.method} ${entry.url}`.trim(),
        answer: answerOf(entry),
        notes: [
          ...noteReason(entry.problem || entry.reason),
          ...entry.lines.map(({ from = '', text }): NameValue => [from || 'shows', text]),
        ],
      };
    case 'expectation':
      return { ...NO_DETAILS, notes: [['awaited', entry.awaited], ...noteReason(entry.message)] };
    case 'unscripted':
      return { ...NO_DETAILS, notes: noteReason(entry.message) };
  }
}

const NO_DETAILS: WireDetails = {
  target: '',
  headers: [],
  body: '',
  answer: undefined,
  signature: [],
  journal: [],
  notes: [],
};

/** The headers as they were sent; the signature is not kept. */
function listHeaders({ sender, eventId, retry, transmissionMs, fault }: AttemptEntry): readonly NameValue[] {
  const kid = kidWithFault(sender.kid, fault);
  const signature =
    kid === undefined || fault === 'unsigned' ? undefined : showSignature(kid, isRefused(fault));
  const flat = alterHeaders(createHeaders(sender)({ eventId, retry, transmissionMs, signature }), fault);
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ''] as const] : []));
}

function showSignature(kid: string, isForged: boolean): string {
  return isForged ? '(signature)' : `${encodeBase64Url(writeProtectedHeader(kid))}..(signature)`;
}

function encodeBase64Url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

type Answered = Extract<TranscriptEntry, { readonly response: string }>;

function answerOf({ status, response, durationMs, ...entry }: Answered): WireDetails['answer'] {
  const took = `${Math.round(durationMs)} ms`;
  const noAnswer = 'outcome' in entry ? entry.outcome : 'none';
  return { status: `${status === -1 ? noAnswer : status} after ${took}`, body: response };
}

function noteReason(reason: string): readonly NameValue[] {
  return reason === '' ? [] : [['why', reason]];
}

function listColumns(entry: JournalEntry): readonly NameValue[] {
  const row = buildEventLogRow(entry);
  return row === undefined ? [] : EVENT_LOG_COLUMNS.map((name) => [name, String(row[name])]);
}

/** Formats a body for reading: JSON by line, all else as it is. */
export function formatBody(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : body;
  } catch {
    return body;
  }
}
