import { estimateBytes } from '../base/estimate-bytes.ts';
import { firstUnits } from '../base/first-units.ts';
import { excerpt, maskSecret } from '../base/printable.ts';
import type { AnyOperation, OperationShortName } from '../protocol/operations.ts';
import type { CallFinding } from './call-finding.ts';
import type { PlatformRequest } from './platform-handler.ts';
import { recordBody, recordHeaders } from './requests/request-excerpt.ts';
import type { CallFault } from './state/planned-failures.ts';

/**
 * One REST call of the app with its answer: the one record of it, from the platform to the journal. Holds no token or
 * secret whole.
 */
export type Call = {
  /** Its number over the life of the fake, counted from 0. */
  readonly callIndex: number;
  /** What a scenario calls the operation; absent when 8x8 offers none at this path with this method. */
  readonly operation: OperationShortName | undefined;
  readonly method: string;
  readonly path: string;
  /** The query parameters, those that are unknown without their values. */
  readonly query: string;
  /** By name in lower case; credentials are masked, long values cut. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tenantId: string | undefined;
  /** The row's type in 8x8's Event Log; absent for calls that the log does not show. */
  readonly recordType: RecordType | undefined;
  readonly webhookId: string | undefined;
  readonly channelId: string | undefined;
  readonly conversationId: string | undefined;
  readonly interactionId: string | undefined;
  /**
   * The body as it was parsed, before it was normalised; absent when there was none, it could not be read, or the call
   * was refused and it is larger than 16 KiB.
   */
  readonly body: unknown;
  /** The beginning of the body's text. */
  readonly request: string;
  readonly status: number;
  /** The beginning of the answer's text. */
  readonly response: string;
  /** Scripted time, in ms since 1970. */
  readonly timestampMs: number;
  /** Real time that the answer took, in ms. */
  readonly durationMs: number;
  /** Every published rule that it breaks, whether it was refused for it or not. */
  readonly findings: readonly CallFinding[];
  /** How it was answered on purpose; absent for a call that was not. */
  readonly fault?: CallFault;
};

/** The types of the rows that 8x8's Event Log has for calls. Published: developer.8x8.com/actions-events/docs/troubleshooting */
export type RecordType = 'START_CUSTOMER' | 'CUSTOMER_REJOINED' | 'CUSTOMER_LEFT' | 'TEXT_MESSAGE';

/** The calls that have a row. Whether refused ones have a row is not published; they do here. */
const ROW_TYPES: ReadonlyMap<OperationShortName | undefined, RecordType> = new Map([
  ['conversation', 'START_CUSTOMER'],
  ['message', 'TEXT_MESSAGE'],
  ['end', 'CUSTOMER_LEFT'],
]);

/** What the record of a call contains besides its notes. */
export type CallFacts = Pick<Call, 'callIndex' | 'status' | 'timestampMs' | 'durationMs'> & {
  /** Absent when the method is not offered. */
  readonly row: AnyOperation | undefined;
  /** The answer's whole text. */
  readonly body: string;
};

/** Most of a refused body that is kept as it was parsed, in estimated bytes: nothing needs more, and there may be many. */
const REFUSED_BODY_BYTES_MAX = 16 * 1024;

/** Most of a response's text that is kept. */
export const RESPONSE_UNITS_MAX = 2048;

/** Builds the record of a call from the notes that were taken while it was handled. */
export function buildCall(request: PlatformRequest, notes: CallNotes, facts: CallFacts): Call {
  const { callIndex, row, status, body, timestampMs, durationMs } = facts;
  const shown = notes.secrets.reduce((text, secret) => text.replaceAll(secret, maskSecret(secret)), body);
  return {
    callIndex,
    operation: row?.shortName,
    method: request.method,
    path: request.match.path,
    query: notes.query,
    headers: recordHeaders(request.headers),
    tenantId: notes.tenantId,
    recordType: notes.recordType ?? ROW_TYPES.get(row?.shortName),
    webhookId: notes.webhookId,
    channelId: notes.channelId,
    conversationId: notes.conversationId,
    interactionId: notes.interactionId,
    body: status >= 400 && estimateBytes(notes.body) > REFUSED_BODY_BYTES_MAX ? undefined : notes.body,
    request: notes.request === '' ? recordBody(request) : notes.request,
    status,
    response: firstUnits(shown, RESPONSE_UNITS_MAX),
    timestampMs,
    durationMs,
    findings: notes.findings,
    ...(notes.fault !== undefined && { fault: notes.fault }),
  };
}

/** The notes that are taken while a call is handled. */
export type CallNotes = {
  /** Set when it differs from that of the operation. */
  recordType: RecordType | undefined;
  tenantId: string | undefined;
  webhookId: string | undefined;
  channelId: string | undefined;
  conversationId: string | undefined;
  interactionId: string | undefined;
  body: unknown;
  request: string;
  query: string;
  fault: CallFault | undefined;
  readonly findings: CallFinding[];
  /** Texts in the response that the record must mask. */
  readonly secrets: string[];
};

/** Creates empty notes. */
export function createNotes(): CallNotes {
  return {
    recordType: undefined,
    tenantId: undefined,
    webhookId: undefined,
    channelId: undefined,
    conversationId: undefined,
    interactionId: undefined,
    body: undefined,
    request: '',
    query: '',
    fault: undefined,
    findings: [],
    secrets: [],
  };
}

const CHANGING: ReadonlySet<Call['operation']> = new Set([
  'conversation',
  'message',
  'end',
  'replace-conversation',
  'update-conversation',
]);

/** Whether a call opens, adds to, moves or ends a conversation. */
export function changesConversation({ operation }: Call): boolean {
  return CHANGING.has(operation);
}

/** The text of a message call; undefined for other calls. */
export function textOf({ body }: Call): string | undefined {
  const text = typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** A call for a person: `message "Hello" (202)`. */
export function describeCall(call: Call): string {
  const { operation, method, path, status } = call;
  const text = textOf(call);
  const said = text === undefined ? '' : ` "${excerpt(text, 80)}"`;
  return `${operation ?? `${method} ${excerpt(path, 80)}`}${said} (${status})`;
}
